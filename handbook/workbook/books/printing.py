"""What to print for a meeting, and in how many copies."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.handbook import Handbook
from handbook.kinds import WORKSHOP, Kind
from handbook.records.base import Entry
from handbook.records.edition import Edition
from handbook.records.vocabulary import Copies, Form
from handbook.workbook.books.forms import filling
from handbook.workbook.books.meeting import Meeting

GROUP = 4
"""People in a group: three to five, as design.md has it from the field's dialogue tools."""

FOR_THE_WHOLE: tuple[Form, ...] = ("participant", "handout")
"""What everybody gets of the record that the meeting is about."""
FOR_THE_PARTS: tuple[Form, ...] = ("cards", "poster")
"""What is laid on the tables, or hung up, of each record that the meeting uses."""


@dataclass(frozen=True)
class Need:
    """An edition of a record that a meeting needs; `number` is None when nobody has said how many will come."""

    edition: Edition
    record: Entry | None
    """None for a book that is not about one record."""
    copies: Copies
    number: int | None


def needs(handbook: Handbook, kind: Kind, record: Entry, meeting: Meeting) -> list[Need]:
    """Return what to print for a meeting about a record, in the order of the editions."""
    used = _used(handbook, kind, record)
    return [
        Need(edition, wanted, edition.copies, number(edition.copies, meeting.participants))
        for edition in handbook.of("edition")
        for wanted in _wanted(edition, record, used)
    ]


def needs_of_meeting(handbook: Handbook, edition: Edition, meeting: Meeting) -> list[Need]:
    """Return what to print for a meeting with a workbook of its own: the book, and what belongs on tables and walls."""
    used = [handbook.pages[id] for id in meeting.records]
    parts = {record.id: (kind, record) for part, entry in used for kind, record in _used(handbook, part, entry)}
    beside = [
        Need(other, record, other.copies, number(other.copies, meeting.participants))
        for other in handbook.of("edition")
        if other.form in FOR_THE_PARTS
        for kind, record in parts.values()
        if kind.name in other.each
    ]
    return [Need(edition, None, edition.copies, number(edition.copies, meeting.participants)), *beside]


def number(copies: Copies, participants: int | None) -> int | None:
    """Return how many copies so many people need: one each, one a group, or one in the room."""
    if participants is None:
        return None
    people = people_a_copy(copies)
    return -(-participants // people) if people else 1


def people_a_copy(copies: Copies) -> int | None:
    """Return for how many people one copy is enough; None for everybody in the room."""
    return {"person": 1, "group": GROUP, "room": None}[copies]


def _used(handbook: Handbook, kind: Kind, record: Entry) -> list[tuple[Kind, Entry]]:
    return [(kind, record), *(filling(handbook, record) if kind is WORKSHOP else ())]


def _wanted(edition: Edition, record: Entry, used: list[tuple[Kind, Entry]]) -> Iterator[Entry]:
    for kind, other in used:
        if kind.name not in edition.each:
            continue
        if edition.form in FOR_THE_PARTS or (edition.form in FOR_THE_WHOLE and other is record):
            yield other
