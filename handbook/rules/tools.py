"""Tools: where they can be broken off, and what they ask."""

import re
from collections.abc import Iterator, Sequence

from handbook.problems.hint import did_you_mean
from handbook.problems.problem import Problem
from handbook.reading.draft import Draft
from handbook.records.text import LANGUAGES
from handbook.records.tool import Tool

_SECOND = {"da": re.compile(r", og hv"), "en": re.compile(r", and (?:by )?(?:how|what|when|where|which|whom?|whose|why)\b")}
"""How a second question begins within the first."""


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


def odd_steps(tool: Tool, chosen: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """Yield the steps that are chosen of a tool and are not its own, or stand twice: their place, what is wrong, and what to do."""
    steps = [step.id for step in tool.steps]
    for place, step in enumerate(chosen):
        if step not in steps:
            yield place, f"{tool.id} has no step '{step}'", did_you_mean(step, steps, f"Choose among {', '.join(steps)}.")
        elif step in chosen[:place]:
            yield place, f"'{step}' stands twice", "Take one of them out."


def questions_ask_one_thing(draft: Draft) -> Iterator[Problem]:
    """Warning: a question on a card asks one thing, as nobody answers both halves of two."""
    for written in draft.of("tool"):
        for at, step in enumerate(written.entry.steps):
            for number, question in enumerate(step.questions):
                for language in LANGUAGES:
                    if question[language].count("?") > 1 or _SECOND[language].search(question[language]):
                        location = ("steps", at, "questions", number, language)
                        yield written.problem(location, "asks two things", "Ask one of them, or make two questions.", warning=True)
