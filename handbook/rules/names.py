"""Ids, and the places where they must be one of a kind."""

import re
from collections.abc import Iterator
from typing import Any

from handbook.content import PARTED
from handbook.problems.problem import Location, Problem, shown
from handbook.reading.draft import Draft, Written
from handbook.records.reference import ID_PATTERN


def file_name_is_id(draft: Draft) -> Iterator[Problem]:
    """A record with a file of its own has the file's name as its id."""
    for written in draft.written:
        if _misnamed(written):
            wrong = f"is '{shown(written.id)}', but the file is named {shown(written.origin.file.path.name)}"
            yield written.problem(("id",), wrong, _other_name(draft, written))


def ids_are_unique(draft: Draft) -> Iterator[Problem]:
    """An id stands once: among all that a plan can hold, which are records with a page and short rounds, and within each other kind."""
    first: dict[tuple[str, str], Written] = {}
    for written in draft.written:
        if not written.kind or not written.id or _misnamed(written):
            continue
        space = "plan" if written.kind.has_page or written.kind.name == "round" else written.kind.name
        known = first.setdefault((space, written.id), written)
        if known is not written:
            path, line = known.origin.file.path.as_posix(), known.origin.line
            wrong = f"'{shown(written.id)}' stands twice; the first is in {path} line {line}"
            remedy = "Give one of them another id, or take out what stands twice."
            yield written.problem(("id",), wrong, remedy, cause=f"{written.origin.file.path}: ids twice")


def ids_in_lists_are_unique(draft: Draft) -> Iterator[Problem]:
    """Within a record's list of parts, steps, items, sessions and so on, every id stands once."""
    for written in draft.written:
        for location, seen, id in _repeated(written.data, ()):
            remedy = f"Give one of them another id; the first is entry {seen}."
            cause = f"{written.origin.file.path}: ids in list"
            yield written.problem(location, f"'{shown(id)}' stands twice in this list", remedy, cause=cause)


def parts_have_ids_of_their_own(draft: Draft) -> Iterator[Problem]:
    """No part, step, item or session has its record's id, which is the anchor of the page's heading."""
    for written in draft.records:
        for field in PARTED:
            for index, entry in enumerate(getattr(written.entry, field, ())):
                if entry.id == written.id:
                    yield written.problem((field, index, "id"), f"'{entry.id}' is the record's own id", "Give it another id.")


def theme_numbers_are_unique(draft: Draft) -> Iterator[Problem]:
    """No two themes have the same number."""
    first: dict[int, str] = {}
    for written in draft.of("theme"):
        known = first.setdefault(written.entry.number, written.id)
        if known != written.id:
            yield written.problem(
                ("number",), f"{written.entry.number} is the number of {known} as well", "Give each theme a number of its own."
            )


def orders_are_unique(draft: Draft) -> Iterator[Problem]:
    """No two records of a kind in a theme have the same `order`, which is their place in the lists and in the numbers of the sheets."""
    first: dict[tuple[str, str], dict[int, str]] = {}
    for written in draft.records:
        order = getattr(written.entry, "order", None)
        if order is None or not isinstance(written.data, dict) or "order" not in written.data:
            continue
        taken = first.setdefault((written.kind.name, written.entry.theme), {})
        if taken.setdefault(order, written.id) != written.id:
            wrong = f"{order} is the order of {taken[order]} as well"
            remedy = f"Give one of them another number; a new record takes {_next_order(draft, written)}, the next one after the last."
            yield written.problem(("order",), wrong, remedy)


def _next_order(draft: Draft, written: Written) -> int:
    """Return the order after the last of a record's kind in its theme."""
    alike = (one.entry for one in draft.records if one.entry is not None and one.kind is written.kind)
    return 1 + max(int(entry.order) for entry in alike if entry.theme == written.entry.theme)


def old_ids_stay_free(draft: Draft) -> Iterator[Problem]:
    """What a record was once called is the id of no other, since the old address leads on."""
    for old, now in draft.handbook.renamed.items():
        if written := draft.find(old):
            yield written.problem(("id",), f"'{old}' is what {now} was called before, and its address leads there", "Choose another id.")


def _other_name(draft: Draft, written: Written) -> str:
    """Say how a file and its id can be brought together without losing another file."""
    path = written.origin.file.path.with_name(f"{written.id}.yml") if re.match(ID_PATTERN, written.id) else None
    as_stem = f"write id: {written.stem}" if re.match(ID_PATTERN, written.stem) else ""
    if path and (draft.root / path).exists():
        first = as_stem or "Give the record an id of its own, and name the file after it"
        return f"{first[0].upper()}{first[1:]}; if this is a copy of {path.name}, delete it."
    choices = [choice for choice in (as_stem, f"rename the file to {path.name}" if path else "") if choice]
    said = ", or ".join(choices) or "give both the same name, of small English letters and hyphens"
    return f"{said[0].upper()}{said[1:]}."


def _misnamed(written: Written) -> bool:
    return bool(written.stem) and written.id != written.stem


def _repeated(data: Any, location: Location) -> Iterator[tuple[Location, int, str]]:
    """Yield every repeated id: where it stands, the entry (from 1) that has it first, and the id."""
    if isinstance(data, dict):
        for key, child in data.items():
            if isinstance(child, dict | tuple):
                yield from _repeated(child, (*location, key))
    elif isinstance(data, tuple):
        first: dict[str, int] = {}
        for index, child in enumerate(data):
            id = child.get("id") if isinstance(child, dict) else None
            if isinstance(id, str) and first.setdefault(id, index) != index:
                yield (*location, index, "id"), first[id] + 1, id
            if isinstance(child, dict | tuple):
                yield from _repeated(child, (*location, index))
