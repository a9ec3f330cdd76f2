"""Sources: that none lies idle. (That every source cited exists is a rule of references.)"""

from collections.abc import Iterator

from handbook.problems.problem import Problem
from handbook.reading.draft import Draft
from handbook.rules.links import targets


def sources_are_used(draft: Draft) -> Iterator[Problem]:
    """Every source is used: by a record, a term or a theme, or as the work that cites another source."""
    if not draft.complete:
        return
    used = {
        found.value
        for written in draft.written
        for found in written.found
        if found.refers_to and found.refers_to.kinds == ("source",) and found.value != written.id
    }
    used |= {target.removeprefix("source:") for target in targets(draft) if target.startswith("source:")}
    if used.difference(draft.ids("source")):  # a misspelt id, told by another rule, would make its source look idle
        return
    for written in draft.of("source"):
        if written.id not in used:
            yield written.problem(("id",), f"no record uses the source '{written.id}'", "Cite it where it is used, or take it out.")
