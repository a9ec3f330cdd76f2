"""The box on a record's page that says what its meeting needs on paper, in how many copies, and how its time goes."""

from dataclasses import dataclass

from handbook.handbook import Handbook
from handbook.kinds import Paged
from handbook.meeting.kit import Item, kit
from handbook.meeting.plan import Plan, of_record
from handbook.meeting.timetable import DAY_ENDS, LONGEST_WITHOUT_BREAK
from handbook.records.quantity import People
from handbook.records.text import Text
from handbook.records.tool import Tool
from handbook.site.pdf_offers import Offer, PdfOffers


@dataclass(frozen=True)
class Row:
    """What is printed, for how many one copy is, and where its files are."""

    item: Item
    offer: Offer
    tiles: Offer | None = None
    """The same for those whose printer takes no paper that large."""


@dataclass(frozen=True)
class Box:
    """What a meeting about a record needs, in the order of use; its blocks are told when there is more than one."""

    rows: tuple[Row, ...]
    plan: Plan
    people: People
    many: Text | None
    """What the record says of more people than it is for."""
    day_ends: str = DAY_ENDS
    longest_without_break: int = LONGEST_WITHOUT_BREAK
    """When somebody should think again: of the clock, and of minutes."""


def box(handbook: Handbook, offers: PdfOffers, record: Paged) -> Box | None:
    """Return the box of a workshop, a tool or a checklist; None for other records, and where nothing is printed."""
    people = getattr(record, "people", None)
    if not isinstance(people, People):
        return None
    found = ((item, offers.offer(item.edition, item.record)) for item in kit(handbook, record.id))
    rows = tuple(Row(item, offer, _tiles(handbook, offers, item)) for item, offer in found if offer)
    many = record.variants.many if isinstance(record, Tool) else None
    return Box(rows, of_record(handbook, record.id), people, many) if rows else None


def _tiles(handbook: Handbook, offers: PdfOffers, item: Item) -> Offer | None:
    """Return a poster cut into sheets for an office printer, where there is one."""
    tiled = (edition for edition in handbook.of("edition") if edition.form == f"{item.edition.form}-tiles")
    return next((offer for edition in tiled if (offer := offers.offer(edition, item.record))), None)
