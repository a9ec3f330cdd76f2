"""Tools: where they can be broken off."""

from collections.abc import Iterator

from handbook.problems.hint import did_you_mean
from handbook.problems.problem import Problem
from handbook.reading.draft import Draft


def split_is_between_steps(draft: Draft) -> Iterator[Problem]:
    """`split_after` names a step of the tool, and not the last one."""
    for written in draft.of("tool"):
        steps = [step.id for step in written.entry.steps]
        split = written.entry.split_after
        if split is None:
            continue
        if split not in steps:
            wrong = f"there is no step '{split}'"
            yield written.problem(("split_after",), wrong, did_you_mean(split, steps, f"Choose among {', '.join(steps)}."))
        elif split == steps[-1]:
            yield written.problem(("split_after",), f"'{split}' is the last step", "Name an earlier one, or take the line out.")
