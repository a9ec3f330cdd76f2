"""The kit: what a meeting needs on paper, in how many copies, in the order in which things are used."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from handbook.handbook import Handbook
from handbook.records.base import Entry
from handbook.records.edition import Edition
from handbook.records.reference import Id
from handbook.records.vocabulary import Copies, Form
from handbook.records.workshop import Workshop

GROUP, LARGEST_GROUP = 4, 5
"""People in a group, and the most there can be: three to five, as the field's dialogue tools have it."""

FOR_WHOEVER_RUNS_IT: tuple[Form, ...] = ("run-sheet",)
FOR_THE_WALL: tuple[Form, ...] = ("poster",)
FOR_THE_HAND: tuple[Form, ...] = ("participant", "handout")
FOR_THE_TABLE: tuple[Form, ...] = ("cards",)
IN_ORDER = (FOR_WHOEVER_RUNS_IT, FOR_THE_WALL, FOR_THE_HAND, FOR_THE_TABLE)
"""What is read first, then what is hung up before people come, what they get as they come, and what is laid on the tables."""
OF_THE_WHOLE = {*FOR_WHOEVER_RUNS_IT, *FOR_THE_HAND}
"""Made for what the meeting is about, and not once more for each record within it."""


@dataclass(frozen=True)
class Item:
    """An edition of a record that a meeting needs; `number` is None when nobody has said how many will come."""

    edition: Edition
    record: Entry | None
    """None for a book that is not about one record."""
    copies: Copies
    number: int | None


def kit(handbook: Handbook, subject: Id, people: int | None = None) -> tuple[Item, ...]:
    """Return what a meeting about a workshop, a tool or a checklist needs, in the order in which things are used."""
    record = handbook.pages[subject][1]
    return tuple(_items(handbook, [record, *_filling(handbook, record)], people, record))


def kit_beside(handbook: Handbook, records: Iterable[Id], edition: Edition, people: int | None = None) -> tuple[Item, ...]:
    """Return what a meeting needs that has a book of its own in an edition: the book, and what belongs on walls and tables."""
    chosen = [handbook.pages[id][1] for id in records]
    used = {record.id: record for one in chosen for record in [one, *_filling(handbook, one)]}
    own = Item(edition, None, edition.copies, number(edition.copies, people))
    return (own, *_items(handbook, list(used.values()), people))


def number(copies: Copies, people: int | None) -> int | None:
    """Return how many copies so many people need: one each, one a pair, one a group, or one in the room."""
    if people is None:
        return None
    return {"person": people, "pair": -(-people // 2), "group": groups(people), "room": 1}[copies]


def people_a_copy(copies: Copies) -> int | None:
    """Return for how many people one copy is enough; None for everybody in the room."""
    return {"person": 1, "pair": 2, "group": GROUP, "room": None}[copies]


def groups(people: int) -> int:
    """Return into how many groups of three to five people divide; up to five are one group."""
    return 1 if people <= LARGEST_GROUP else -(-people // GROUP)


def beside_run_sheet(items: Iterable[Item]) -> list[Item]:
    """Return what a kit holds besides the sheets on which it is listed, for whoever runs the meeting."""
    return [item for item in items if item.edition.form not in FOR_WHOEVER_RUNS_IT]


def _filling(handbook: Handbook, record: Entry) -> list[Entry]:
    """Return the records that fill a workshop's sessions, each once, in order; none for other records."""
    sessions = record.sessions if isinstance(record, Workshop) else ()
    return [handbook.pages[id][1] for id in dict.fromkeys(session.record for session in sessions if session.record)]


def _items(handbook: Handbook, used: Sequence[Entry], people: int | None, subject: Entry | None = None) -> Iterator[Item]:
    editions = handbook.of("edition")
    for forms in IN_ORDER:
        for record in used:
            kind = handbook.kind_of(record.id)
            for edition in editions:
                if edition.form in forms and kind.name in edition.each and (edition.form not in OF_THE_WHOLE or record is subject):
                    yield Item(edition, record, edition.copies, number(edition.copies, people))
