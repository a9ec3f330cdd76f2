"""The workbook's page: sheets by record, and books, of which each edition has a word on what it is for."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.handbook import Handbook
from handbook.kinds import THEME, Subject
from handbook.records.base import Record
from handbook.records.edition import Edition
from handbook.records.prop import Prop
from handbook.site.pdf_offers import Offer, PdfOffers


@dataclass(frozen=True)
class SheetRow:
    """A record with all that is made of it alone."""

    record: Subject
    offers: tuple[Offer, ...]

    @property
    def editions(self) -> str:
        """The ids of the editions, with spaces between them."""
        return " ".join(dict.fromkeys(offer.book.edition.id for offer in self.offers))

    @property
    def fillable(self) -> bool:
        """Whether one of the files can be filled in."""
        return any(offer.book.stock.fillable for offer in self.offers)


class WorkbookPage:
    """What the workbook's page shows."""

    def __init__(self, handbook: Handbook, offers: PdfOffers):
        self._handbook, self._offers = handbook, offers

    @property
    def sheets(self) -> list[Edition]:
        """The editions that are made for single records and props."""
        return [edition for edition in self._handbook.of("edition") if self._is_of_records(edition)]

    @property
    def books(self) -> list[Edition]:
        """All other editions, and last the one that readers make themselves."""
        others = [edition for edition in self._handbook.of("edition") if not self._is_of_records(edition)]
        return sorted(others, key=lambda edition: edition.form == "custom")

    def rows(self, theme: str) -> Iterator[SheetRow]:
        """Yield the records of a theme of which something is made, in the order of the sheets, and then its props."""
        records: list[Record | Prop] = [*(record for _, record in self._handbook.sheets), *self._handbook.of("prop")]
        for record in records:
            if record.theme == theme and (offers := tuple(self._offers.about(record))):
                yield SheetRow(record, offers)

    def _is_of_records(self, edition: Edition) -> bool:
        return bool(edition.each) and THEME.name not in edition.each
