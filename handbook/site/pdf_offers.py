"""The PDFs that pages offer: every book with its files, as far as the workbooks' register tells of them."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from PIL import Image

from handbook.handbook import Handbook
from handbook.records.base import Entry
from handbook.records.edition import Edition
from handbook.records.text import Language
from handbook.records.vocabulary import Sides
from handbook.workbook.books.book import Book
from handbook.workbook.books.editions import books, held
from handbook.workbook.books.forms import FORMS
from handbook.workbook.register import Made, read_register

REGISTER = "HANDBOOK_REGISTER"
"""The environment variable that names the register of the PDFs; without it, as while serving, pages tell neither pages nor sizes."""


class Unmade(Exception):
    """PDFs that the pages offer are not in the register; the message names each, a line each."""


@dataclass(frozen=True)
class File:
    """One PDF of a book; `made` is None when nothing is known of it but its name."""

    name: str
    languages: tuple[Language, ...]
    made: Made | None = None


@dataclass(frozen=True)
class Offer:
    """A book as readers can get it."""

    book: Book
    files: tuple[File, ...]

    @property
    def folded(self) -> bool:
        """Whether it is a booklet of A5, two pages on A4."""
        return self.book.stock.paper == "A5"

    @property
    def sides(self) -> Sides:
        """How it is to be printed."""
        return "two-short" if self.folded else self.book.edition.sides

    def file(self, language: Language) -> File:
        """Return the file that holds a language."""
        return next(file for file in self.files if language in file.languages)

    def files_for(self, language: Language) -> list[File]:
        """Return every file, the one in the reader's language first."""
        return sorted(self.files, key=lambda file: language not in file.languages)

    def anchor(self, record: Entry) -> str:
        """Return the place of a record within each file, or an empty text where no link leads into it."""
        return "" if self.folded or record is self.book.subject else f"#{record.id}"


class PdfOffers:
    """All books of a handbook; `register` is the file that tells what was made, or None when nothing was.

    Raises Unmade when a book is missing there.
    """

    def __init__(self, handbook: Handbook, register: Path | None):
        self.handbook = handbook
        self.folder = register.parent if register else None
        made = {one.file: one for one in _read(register)} if register else {}
        self.offers = tuple(
            Offer(book, tuple(File(name, languages, made.get(name)) for languages, name in book.files.items())) for book in books(handbook)
        )
        missing = [file.name for offer in self.offers for file in offer.files if file.made is None] if register else []
        if missing:
            raise Unmade("\n".join(f"workbook/{name} was not made, but the pages offer it." for name in missing))

    def of(self, edition: Edition) -> list[Offer]:
        """Return the books of an edition."""
        return self._of_edition.get(edition.id, [])

    def about(self, record: Entry) -> list[Offer]:
        """Return the books that are about a record."""
        return self._about.get(record.id, [])

    def offer(self, edition: Edition, record: Entry | None) -> Offer | None:
        """Return the book of an edition that is about a record, flat and not folded; None when there is none."""
        about = self.about(record) if record else ()
        return next((offer for offer in about if offer.book.edition is edition and not offer.folded), None)

    def for_records(self, edition: Edition, records: Iterable[Entry]) -> list[Offer]:
        """Return the books of an edition that are about records, in the records' order."""
        return [offer for record in records for offer in self.about(record) if offer.book.edition is edition]

    def holding(self, record: Entry) -> list[Offer]:
        """Return the books that hold a record among others."""
        return [offer for offer in self._holding.get(record.id, ()) if offer.book.subject is not record]

    @cached_property
    def _of_edition(self) -> dict[str, list[Offer]]:
        found: dict[str, list[Offer]] = {}
        for offer in self.offers:
            found.setdefault(offer.book.edition.id, []).append(offer)
        return found

    @cached_property
    def _about(self) -> dict[str, list[Offer]]:
        found: dict[str, list[Offer]] = {}
        for offer in self.offers:
            if offer.book.subject:
                found.setdefault(offer.book.subject.id, []).append(offer)
        return found

    @cached_property
    def _holding(self) -> dict[str, list[Offer]]:
        found: dict[str, list[Offer]] = {}
        for offer in self.offers:
            for id in dict.fromkeys(record.id for record in held(offer.book.sections)):
                found.setdefault(id, []).append(offer)
        return found

    def folded(self, offer: Offer) -> Offer | None:
        """Return the booklet of the same sheets, or None when there is none."""
        edition, subject = offer.book.edition, offer.book.subject
        near = self.about(subject) if subject else self.of(edition)
        twins = (other for other in near if other.folded and other.book.edition is edition)
        return None if offer.folded else next(twins, None)

    def by_theme(self, offers: list[Offer]) -> Iterator[tuple[Entry, list[Offer]]]:
        """Yield the books that are about records of a theme, theme by theme and in the order of the sheets."""
        places = {id: place for place, id in enumerate(self.handbook.numbers)}
        within: dict[str, list[Offer]] = {}
        about = [(subject, offer) for offer in offers if (subject := offer.book.subject)]
        for subject, offer in sorted(about, key=lambda pair: places.get(pair[0].id, 0)):
            within.setdefault(self.handbook.theme_of(subject).id, []).append(offer)
        yield from ((theme, within[theme.id]) for theme in self.handbook.of("theme") if theme.id in within)

    def paper(self, edition: Edition) -> str:
        """Return the paper of an edition, such as A4."""
        return FORMS[edition.form].stock.paper

    def picture_size(self, file: File) -> tuple[int, int]:
        """Return width and height of a file's picture, in pixels."""
        assert self.folder and file.made  # pages show the pictures of what was made, and of nothing else
        with Image.open(self.folder / file.made.picture) as picture:
            return picture.size


def from_environment(handbook: Handbook) -> PdfOffers:
    """Return the books with what the register says that the environment names; raises Unmade."""
    return _offers(handbook, os.environ.get(REGISTER))


@lru_cache(maxsize=1)  # both languages of a handbook that is served ask for the same
def _offers(handbook: Handbook, named: str | None) -> PdfOffers:
    return PdfOffers(handbook, Path(named) if named else None)


def span(offers: list[Offer]) -> str:
    """Write how many pages books have, such as `2` or `1–4`; empty when nobody knows."""
    pages = [file.made.pages for offer in offers for file in offer.files if file.made]
    if not pages:
        return ""
    return str(min(pages)) if min(pages) == max(pages) else f"{min(pages)}–{max(pages)}"


def _read(register: Path) -> list[Made]:
    try:
        return read_register(register.parent)
    except FileNotFoundError:
        raise Unmade(f"{register}: the register of the workbooks is missing. Make the workbooks before the pages.") from None
