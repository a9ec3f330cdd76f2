"""The kit: what a meeting needs on paper, in how many copies, in the order in which things are used."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from handbook.handbook import Handbook
from handbook.kinds import Paged, Subject
from handbook.meeting.copies import copies_for
from handbook.meeting.materials import materials
from handbook.records.checklist import Checklist
from handbook.records.edition import Edition
from handbook.records.reference import Id
from handbook.records.text import LANGUAGES
from handbook.records.tool import Tool
from handbook.records.vocabulary import Copies, Form
from handbook.records.workshop import Workshop
from handbook.words.markup import targets

FOR_WHOEVER_RUNS_IT: tuple[Form, ...] = ("run-sheet",)
FOR_THE_HAND: tuple[Form, ...] = ("participant", "handout")
FOR_THE_ROOM: tuple[Form, ...] = ("cards", "poster", "tally")
"""What every meeting gets of each record that it takes up; whatever else it needs, its materials name."""
AT_THE_END: tuple[Form, ...] = ("tally",)
"""What is filled in when all others have been."""
OF_THE_WHOLE = {*FOR_WHOEVER_RUNS_IT, *FOR_THE_HAND}
"""Made for what the meeting is about, and not once more for each record within it."""


@dataclass(frozen=True)
class Item:
    """An edition of a record that a meeting needs; `number` is None when nobody has said how many will come."""

    edition: Edition
    record: Subject | None
    """None for a book that is not about one record."""
    copies: Copies
    number: int | None
    beforehand: bool = False
    """Whether people get it some time before the meeting."""

    @property
    def place(self) -> int:
        """When it is used: who runs the meeting reads first, then come walls, what people get in the hand, and what lies on tables."""
        if self.edition.form in FOR_WHOEVER_RUNS_IT:
            return 0
        if self.beforehand:
            return 1
        return 5 if self.edition.form in AT_THE_END else {"room": 2, "person": 3, "pair": 4, "group": 4}[self.copies]


def kit(handbook: Handbook, subject: Id, people: int | None = None) -> tuple[Item, ...]:
    """Return what a meeting about a workshop, a tool or a checklist needs, in the order in which things are used."""
    record = handbook.pages[subject][1]
    within = _filling(handbook, record)
    whole = [item for item in _of_forms(handbook, record, people) if item.edition.form in OF_THE_WHOLE]
    in_book = {one.id for one in within} if any(item.edition.form == "participant" for item in whole) else set()
    return _sorted([*whole, *_beforehand(handbook, record, people), *_within(handbook, [record, *within], in_book, people)])


def kit_beside(handbook: Handbook, records: Iterable[Id], edition: Edition, people: int | None = None) -> tuple[Item, ...]:
    """Return what a meeting needs that has a book of its own in an edition: the book, and what belongs on walls and tables."""
    chosen = [handbook.pages[id][1] for id in records]
    used = {record.id: record for one in chosen for record in [one, *_filling(handbook, one)]}
    own = Item(edition, None, edition.copies, copies_for(edition.copies, people))
    return (own, *_sorted(_within(handbook, list(used.values()), used, people)))


def beside_run_sheet(items: Iterable[Item]) -> list[Item]:
    """Return what a kit holds besides the sheets on which it is listed, for whoever runs the meeting."""
    return [item for item in items if item.edition.form not in FOR_WHOEVER_RUNS_IT]


def _filling(handbook: Handbook, record: Paged) -> list[Paged]:
    """Return the records that fill a workshop's sessions, each once, in order; none for other records."""
    sessions = record.sessions if isinstance(record, Workshop) else ()
    return [handbook.pages[id][1] for id in dict.fromkeys(session.record for session in sessions if session.record)]


def _of_forms(handbook: Handbook, record: Paged, people: int | None) -> Iterator[Item]:
    """Yield what every meeting gets of a record."""
    kind = handbook.kind_of(record.id).name
    for edition in handbook.of("edition"):
        if kind in edition.each and edition.is_of(record) and edition.form in (*FOR_WHOEVER_RUNS_IT, *FOR_THE_HAND, *FOR_THE_ROOM):
            yield Item(edition, record, edition.copies, copies_for(edition.copies, people))


def _within(handbook: Handbook, used: Sequence[Paged], in_book: Collection[Id], people: int | None) -> Iterator[Item]:
    """Yield what walls and tables need of each record, and what the materials name; sheets of records in the book are there already."""
    for record in used:
        yield from (item for item in _of_forms(handbook, record, people) if item.edition.form in FOR_THE_ROOM)
        for ready in materials(handbook, record) if isinstance(record, Tool | Workshop) else ():
            needed = ready.printable
            if needed and not (needed.edition.form in FOR_THE_HAND and needed.record.id in in_book):
                yield Item(needed.edition, needed.record, needed.copies, copies_for(needed.copies, people))


def _beforehand(handbook: Handbook, record: Paged, people: int | None) -> Iterator[Item]:
    """Yield the checklists that people answer before a workshop, as its preparation has them."""
    named = [id for task in record.preparation for id in targets(task.what[LANGUAGES[0]])] if isinstance(record, Workshop) else []
    for id in dict.fromkeys(id.partition("#")[0] for id in named):
        checklist = handbook.pages[id][1] if id in handbook.pages else None
        if isinstance(checklist, Checklist):
            for item in _of_forms(handbook, checklist, people):
                yield Item(item.edition, checklist, item.copies, item.number, beforehand=True)


def _sorted(items: Iterable[Item]) -> tuple[Item, ...]:
    """Return items in the order of use, each once: what a material says of the copies goes before what the edition says."""
    each: dict[tuple[Id, Id, bool], Item] = {}
    for item in items:
        assert item.record
        each[item.edition.id, item.record.id, item.beforehand] = item
    return tuple(sorted(each.values(), key=lambda item: item.place))
