"""References from one record to another."""

from collections import Counter
from collections.abc import Iterator

from handbook.kinds import BY_NAME
from handbook.problems.hint import did_you_mean
from handbook.problems.problem import Problem, shown
from handbook.reading.draft import Draft, Written
from handbook.records.base import Record

_RELATED = 2


def references_exist(draft: Draft) -> Iterator[Problem]:
    """Every id that a record refers to is the id of a record of the right kind, and every `record#anchor` a part of it."""
    for written in draft.written:
        for found in written.found:
            if found.refers_to:
                fault = dead(draft, found.value, *found.refers_to.kinds)
                if fault:
                    yield written.problem(found.location, *fault, cause=cause_of(found.value))


def nothing_refers_to_itself(draft: Draft) -> Iterator[Problem]:
    """No record names itself as related, as what it goes with, or as the work that cites it."""
    for written in draft.written:
        for found in written.found:
            if found.refers_to and found.value == written.id and _may_be(found.refers_to.kinds, written):
                yield written.problem(found.location, "is the record itself", "Name another one, or take the line out.")


def related_stands_once(draft: Draft) -> Iterator[Problem]:
    """No record is named as related twice."""
    for written in draft.written:
        related = written.data.get("related") if isinstance(written.data, dict) else None
        if isinstance(related, tuple):
            for index, id in enumerate(related):
                if isinstance(id, str) and id in related[:index]:
                    yield written.problem(("related", index), f"'{shown(id)}' stands twice", "Take one of them out.")


def no_record_stands_alone(draft: Draft) -> Iterator[Problem]:
    """A record is related to two others or more: those that it names, and those that name it."""
    if not draft.complete:
        return
    named = {(record.id, id) for written in draft.records if isinstance(record := written.entry, Record) for id in record.related}
    misnamed = any(written.stem not in ("", written.id) for written in draft.records)
    if misnamed or not {id for pair in named for id in pair} <= {*draft.ids()}:
        return  # a misspelt id, told by another rule, would make records look alone
    others = Counter(end for pair in {frozenset(pair) for pair in named if pair[0] != pair[1]} for end in pair)
    for written in draft.records:
        if isinstance(written.entry, Record) and others[written.id] < _RELATED:
            yield written.problem(("related",), "is related to one other record only", "Name another one.")


def dead(draft: Draft, target: str, *kinds: str) -> tuple[str, str] | None:
    """Return what is wrong with a reference (an id or `record#anchor`) and what to do, or None when it holds.

    No kinds means any record with a page.
    """
    id, hash, anchor = target.partition("#")
    written = draft.find(id, *kinds)
    if written is None:
        return None if draft.may_exist(id, *kinds) else _no_record(draft, id, *kinds)
    if not hash or written.entry is None or anchor in written.anchors:
        return None
    parts = [f"{id}#{part}" for part in written.anchors]
    otherwise = f"Write the id of one of its parts, such as {parts[0]}." if parts else f"Write {id} alone."
    return f"'{shown(id)}' has no part '{shown(anchor)}'", did_you_mean(target, parts, otherwise)


def cause_of(target: str) -> str:
    """Return the cause by which dead references to one record are one fault, and those to many records one kind of fault."""
    return f"dead/{target.partition('#')[0]}"


def _no_record(draft: Draft, id: str, *kinds: str) -> tuple[str, str]:
    names = [BY_NAME[kind] for kind in kinds]
    one = " or ".join(kind.name for kind in names) or "page"
    other = draft.find(id, *BY_NAME)
    if other and other.kind and names:
        return (
            f"'{shown(id)}' stands among the {other.kind.plural}, not the {' or '.join(kind.plural for kind in names)}",
            f"Write the id of a {one}.",
        )
    if other and other.kind:
        return (
            f"'{shown(id)}' stands among the {other.kind.plural}, which have no pages of their own",
            "Write the id of a theme, model, checklist, tool or workshop.",
        )
    places = " or ".join(f"data/{kind.plural}{'' if kind.in_folder else '.yml'}" for kind in names) or "data/"
    wrong = f"there is no {one} with the id '{shown(id)}'"
    if any(id in written.entry.records for written in draft.releases if written.entry):
        return wrong, "There was one when the handbook came out: put it back, or take out what leads to it."
    return wrong, did_you_mean(id, draft.ids(*kinds), f"Write an id that stands in {places}, or add the record.")


def _may_be(kinds: tuple[str, ...], written: Written) -> bool:
    kind = written.kind
    return kind is not None and (kind.name in kinds or (not kinds and kind.has_page))
