"""What an order comes to: books, each with how many copies of it are needed, in the order in which they are used."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from handbook.handbook import Handbook
from handbook.kinds import Subject
from handbook.meeting.copies import copies_for
from handbook.meeting.kit import FOR_WHOEVER_RUNS_IT, kit, kit_beside
from handbook.meeting.plan import of_order
from handbook.records.order import Order
from handbook.records.vocabulary import Sides
from handbook.workbook.books.book import Book
from handbook.workbook.books.custom import ordered
from handbook.workbook.books.editions import book_about
from handbook.workbook.books.meeting import Meeting
from handbook.workbook.pdf.complaint import Complaint


@dataclass(frozen=True)
class Pile:
    """A book and how many copies of it a meeting needs; one while nobody has said how many people will come."""

    book: Book
    copies: int

    @property
    def sides(self) -> Sides:
        """How it is to be printed."""
        return "two-short" if self.book.stock.paper == "A5" else self.book.edition.sides


def piles(handbook: Handbook, order: Order, logo: str = "") -> list[Pile]:
    """Return what answers an order, with the address of its logo. Raises Complaint when the data has no edition for it."""
    found = list(_of_kit(handbook, order, logo) if order.kit else _of_own(handbook, order, logo))
    if not found:
        raise Complaint(f"data/editions.yml: nothing is printed for {order.kit}. Add an edition of the form handout or participant.")
    return found


def _of_kit(handbook: Handbook, order: Order, logo: str) -> Iterator[Pile]:
    """Yield ready-made books, whose names tell their place; those for whoever runs the meeting have its clock times and its people."""
    assert order.kit
    plan = of_order(handbook, order)
    meeting = Meeting(plan.start, plan.people, plan.day, order.organisation or "", logo, plan.records, plan)
    items = kit(handbook, order.kit, order.participants)
    for place, item in enumerate(items, 1):
        assert isinstance(item.record, Subject)
        book = book_about(handbook, item.edition, item.record)
        if item.edition.form in FOR_WHOEVER_RUNS_IT:
            book = replace(book, meeting=meeting)
        name = f"{place:0{len(str(len(items)))}}-{book.name}"
        yield Pile(replace(book, name=name, languages=(order.language,)), item.number or 1)


def _of_own(handbook: Handbook, order: Order, logo: str) -> Iterator[Pile]:
    """Yield the run sheet, the workbook that each person gets, and what lies on tables and hangs on walls."""
    own, run_sheet, *beside = ordered(handbook, order, logo)
    needed = kit_beside(handbook, order.records, own.edition, order.participants)
    copies = {(item.edition.id, item.record.id): item.number for item in needed if item.record}
    yield Pile(own, copies_for(own.edition.copies, order.participants) or 1)
    yield Pile(run_sheet, 1)
    for book in beside:
        assert book.subject
        yield Pile(book, copies.get((book.edition.id, book.subject.id)) or copies_for(book.edition.copies, order.participants) or 1)
