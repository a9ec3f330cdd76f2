"""A workbook of one's own: the records that somebody chose, for one meeting, in one language."""

import re
import unicodedata
from dataclasses import replace

from handbook.handbook import Handbook
from handbook.kinds import EDITION, WORKSHOP
from handbook.meeting.plan import of_order
from handbook.records.order import Order
from handbook.workbook.books import stock
from handbook.workbook.books.book import Book, Section
from handbook.workbook.books.editions import as_booklet, books, codes
from handbook.workbook.books.forms import TAKING_PART, filling, sheet
from handbook.workbook.books.meeting import Meeting
from handbook.workbook.pdf.complaint import Complaint

RUN_SHEET = "run-sheet"
"""What the name of the sheet for whoever runs the meeting ends in."""
_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ð": "d", "đ": "d", "ł": "l", "þ": "th", "ß": "ss"})
_LONGEST_NAME = 60


def name_of(order: Order) -> str:
    """Return the name of an order's workbook, from its title and its day, such as `en-dag-om-balancer-2026-12-01`."""
    bare = unicodedata.normalize("NFKD", order.title.casefold().translate(_LETTERS))
    words = re.sub(r"[^a-z0-9]+", "-", "".join(char for char in bare if not unicodedata.combining(char)))
    return "-".join(filter(None, (words[:_LONGEST_NAME].strip("-") or "own", order.date.isoformat() if order.date else None)))


def ordered(handbook: Handbook, order: Order, logo: str = "") -> list[Book]:
    """Return the books that answer an order, with the address of its logo: the workbook, a run sheet, and what else it asks for.

    Raises Complaint when the data has no edition for it.
    """
    edition = next((edition for edition in handbook.of("edition") if edition.form == "custom"), None)
    if edition is None:
        raise Complaint("data/editions.yml: there is no edition of the form custom. Add one, to make workbooks of your own.")
    plan = of_order(handbook, order)
    chosen = [handbook.pages[id] for id in order.records]
    parts = {
        record.id: (part, record)
        for kind, entry in chosen
        for part, record in [(kind, entry), *(filling(handbook, entry) if kind is WORKSHOP else ())]
    }
    meeting = Meeting(order.start or "", order.participants, order.date, order.organisation or "", logo, order.records, plan)
    own = Book(
        name=name_of(order),
        edition=edition,
        title=plan.title,
        subtitle=edition.subtitle,
        stock=stock.A4,
        sections=(
            Section("cover", "edition", EDITION, edition),
            *(sheet(kind, record, TAKING_PART) for kind, record in parts.values()),
            Section("colophon", "colophon", EDITION, edition),
        ),
        meeting=meeting,
        codes=codes(handbook, edition, [record for _, record in parts.values()]),
        languages=(order.language,),
    )
    run_sheet = replace(own, name=f"{own.name}-{RUN_SHEET}", sections=(Section("programme", "run_meeting"),))
    beside = [
        replace(book, languages=(order.language,))
        for book in books(handbook)
        if book.edition.form in order.also and book.subject and book.subject.id in parts
    ]
    return [as_booklet(own) if order.booklet else own, run_sheet, *beside]
