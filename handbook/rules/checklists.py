"""Checklists: what their items point at, and which answer calls for a conversation."""

from collections.abc import Iterator

from handbook.problems.problem import Problem
from handbook.reading.draft import Draft, WrittenRecord
from handbook.records.model import Model


def items_point_at_the_profile(draft: Draft) -> Iterator[Problem]:
    """When a checklist draws a profile of a model, every item points at one or more of the model's parts."""
    for written, profile, model in _profiled(draft):
        for index, item in enumerate(written.entry.items):
            if not any(target.startswith(f"{profile}#") for target in item.points_to):
                wrong = f"points at no part of {profile}, the model of the profile"
                yield written.problem(("items", index, "points_to"), wrong, f"Add one, such as {profile}#{model.parts[0].id}.")


def profiles_draw_every_part(draft: Draft) -> Iterator[Problem]:
    """When a checklist draws a profile of a model, some item points at each of the model's parts, or at a facet of it."""
    for written, profile, model in _profiled(draft):
        at = [{target for target in item.points_to if target.startswith(f"{profile}#")} for item in written.entry.items]
        targets = {target for those in at for target in those}
        known = {f"{profile}#{anchor}" for part in model.parts for anchor in model.anchors_of(part)}
        if not all(at) or not targets <= known:  # told by the rules of items and of references
            continue
        for part in model.parts:
            if not any(f"{profile}#{anchor}" in targets for anchor in model.anchors_of(part)):
                remedy = f"Write {profile}#{part.id} under points_to: of an item."
                yield written.problem(("profile",), f"no item points at the part '{part.id}'", remedy)


def talk_is_about_an_end_of_the_scale(draft: Draft) -> Iterator[Problem]:
    """The answer that calls for a conversation stands first or last on the scale; those between call for it in part."""
    for written in draft.of("checklist"):
        first, last = written.entry.scale[0].id, written.entry.scale[-1].id
        if written.entry.talk_about not in (first, last):
            wrong = f"'{written.entry.talk_about}' is neither the first nor the last answer of the scale"
            yield written.problem(("talk_about",), wrong, f"Write {first} or {last}.")


def _profiled(draft: Draft) -> Iterator[tuple[WrittenRecord, str, Model]]:
    """Yield the checklists that draw a profile, each with the id of its model and the model."""
    for written in draft.of("checklist"):
        model = draft.find(written.entry.profile, "model")
        if model and model.entry is not None:
            yield written, written.entry.profile, model.entry
