"""Models: their parts, groups and facets."""

from collections.abc import Iterator

from handbook.problems.hint import did_you_mean, meant
from handbook.problems.problem import Problem
from handbook.reading.draft import Draft


def parts_have_the_facets(draft: Draft) -> Iterator[Problem]:
    """Every part of a model has every facet that the model declares, and no other."""
    for written in draft.of("model"):
        declared = [facet.id for facet in written.entry.facets]
        for index, part in enumerate(written.entry.parts):
            location = ("parts", index, "facets")
            for facet in part.facets:
                if facet not in declared:
                    hint = did_you_mean(facet, declared, "Declare it under facets: of the model, or take it out.")
                    yield written.problem((*location, facet), "is not a facet of this model", hint, of_key=True)
            misspelt = {meant(facet, declared) for facet in part.facets if facet not in declared}
            for facet in declared:
                if facet not in part.facets and facet not in misspelt:
                    yield written.problem((*location, facet), "is missing", f"Add {facet}: with one or more texts.")


def parts_have_declared_groups(draft: Draft) -> Iterator[Problem]:
    """When a model has groups, every part is in one of them; when it has none, no part names one. No group is empty."""
    for written in draft.of("model"):
        declared = [group.id for group in written.entry.groups]
        for index, part in enumerate(written.entry.parts):
            location = ("parts", index, "group")
            if part.group is None and declared:
                yield written.problem(location, "is missing", f"Add group: with one of {', '.join(declared)}.")
            elif part.group is not None and part.group not in declared:
                hint = did_you_mean(part.group, declared, "Declare it under groups: of the model, or take it out.")
                yield written.problem(location, f"'{part.group}' is not a group of this model", hint)
        used = {part.group for part in written.entry.parts}
        for index, group in enumerate(declared):
            if group not in used and used <= {*declared, None}:
                yield written.problem(("groups", index), f"no part is in the group '{group}'", "Put a part in it, or take it out.")


def anchors_are_unique(draft: Draft) -> Iterator[Problem]:
    """No part of a model has the anchor (`part-facet`) of another part's facet."""
    for written in draft.of("model"):
        taken: dict[str, str] = {}
        for index, part in enumerate(written.entry.parts):
            for anchor in written.entry.anchors_of(part):
                if taken.setdefault(anchor, part.id) != part.id:
                    wrong = f"'{part.id}' and '{taken[anchor]}' both have the anchor '{anchor}' on the page"
                    yield written.problem(("parts", index, "id"), wrong, "Give one of them another id.")
