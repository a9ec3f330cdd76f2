"""Checklists: what their items point at."""

from collections.abc import Iterator

from handbook.problems.problem import Problem
from handbook.reading.draft import Draft


def items_point_at_the_profile(draft: Draft) -> Iterator[Problem]:
    """When a checklist draws a profile of a model, every item points at one or more of the model's parts."""
    for written in draft.of("checklist"):
        profile = written.entry.profile
        model = draft.find(profile, "model")
        if not model or model.entry is None:
            continue
        for index, item in enumerate(written.entry.items):
            if not any(target.startswith(f"{profile}#") for target in item.points_to):
                wrong = f"points at no part of {profile}, the model of the profile"
                yield written.problem(("items", index, "points_to"), wrong, f"Add one, such as {profile}#{model.entry.parts[0].id}.")
