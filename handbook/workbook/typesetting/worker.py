"""What is done in a process of its own: sections are measured and fitted, and books are put together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from handbook.cache.store import Store
from handbook.handbook import Handbook
from handbook.records.text import LANGUAGES, Language
from handbook.workbook.books import stock
from handbook.workbook.books.book import Book
from handbook.workbook.books.layout import Layout
from handbook.workbook.pdf.attached_file import AttachedFile
from handbook.workbook.typesetting import pdf_cache
from handbook.workbook.typesetting.attached_records import attached_records
from handbook.workbook.typesetting.binding import facing
from handbook.workbook.typesetting.book_drawer import BookDrawer
from handbook.workbook.typesetting.pdf_cache import Pdf
from handbook.workbook.typesetting.planning import plan
from handbook.workbook.typesetting.sheets import Sheets

if TYPE_CHECKING:  # without WeasyPrint and Pango, all other commands start and work
    from weasyprint import Document


LARGE = 30_000
"""From how many boxes in memory a book is large; room is then made before it is put together in each language."""


class Supplies:
    """What a process needs for its work: the handbook, the books by name, and the store of what was made before."""

    def __init__(self, handbook: Handbook, root: Path, books: Iterable[Book], folder: Path):
        self.handbook, self.root, self.store = handbook, root, Store(folder)
        self.books = {book.name: book for book in books}
        self.drawer = cache(self._drawer)

    def _drawer(self, name: str, language: Language) -> BookDrawer:
        book = self.books[name]
        if book.stock.facing and language != LANGUAGES[0]:
            return BookDrawer(self.handbook, self.root, replace(book, stock=stock.RIGHT), language, scope=f"{language}--")
        return BookDrawer(self.handbook, self.root, book, language)


_supplies: Supplies | None = None


def prepare(handbook: Handbook, root: Path, books: Iterable[Book], folder: Path) -> None:
    """Make this process ready for work; called once, with what Supplies wants."""
    global _supplies
    from handbook.workbook.pdf import rendering

    _supplies = Supplies(handbook, root, books, folder)
    rendering.settle()


def _prepared() -> Supplies:
    assert _supplies  # every process of the pool begins with prepare
    return _supplies


def hindrance() -> str | None:
    """Return in a sentence why sheets are laid out slowly, or None."""
    from handbook.workbook.pdf import rendering

    return rendering.hindrance()


def make(name: str, files: Mapping[tuple[Language, ...], Path]) -> dict[tuple[Language, ...], tuple[str, Pdf]]:
    """Put the PDFs of a book into place, each in one language or in two on facing pages, with a picture of its first page.

    `files` says where, by their languages. Returns for each the key it is kept by. It is written only when it was not made before
    from the same.
    """
    from handbook.workbook.pdf import rendering

    supplies, made = _prepared(), {}
    book = supplies.books[name]
    sheets = {language: Sheets(supplies.drawer(name, language), supplies.store) for language in book.languages}
    layouts = plan(book, sheets)
    large = sum(of.kept for of in sheets.values()) > LARGE
    for languages, path in files.items():
        if large:
            rendering.make_room()
        made[languages] = _made(book, {language: sheets[language] for language in languages}, layouts, path)
        for language in languages:
            sheets[language].forget()
    # Not sooner: what is told to stay is never looked through again, and what other languages hold must go.
    rendering.settle()
    return made


def _made(book: Book, sheets: Mapping[Language, Sheets], layouts: Mapping[Language, Layout], path: Path) -> tuple[str, Pdf]:
    supplies = _prepared()
    drawn = {language: of.drawn(layouts[language]) for language, of in sheets.items()}
    attached = attached_records(supplies.handbook, book, next(iter(sheets)))
    key = pdf_cache.key((of.drawer for of in sheets.values()), (html for of in drawn.values() for html in of.values()), attached)
    pdf = pdf_cache.fetch(supplies.store, key, attached, path)
    if pdf is None:
        sets = {language: of.compose(layouts[language], drawn[language]) for language, of in sheets.items()}
        pdf = _write(book, sets, attached, path)
        pdf_cache.keep(supplies.store, key, attached, path, pdf)
    return key, pdf


def _write(
    book: Book, sets: Mapping[Language, tuple[list["Document"], dict[str, int]]], attached: Sequence[AttachedFile], path: Path
) -> Pdf:
    from handbook.workbook.pdf import imposing, rendering, thumbnail, tiling

    documents = [document for documents, _ in sets.values() for document in documents]
    sides = [[page for document in documents for page in document.pages] for documents, _ in sets.values()]
    pages = facing(*sides) if len(sides) > 1 else sides[0]
    spoken = facing(*([language] * len(side) for language, side in zip(sets, sides, strict=True))) if len(sides) > 1 else None
    rendering.write(documents[0].copy(pages), path, attached, spoken, book.stock.viewer_preferences)
    thumbnail.draw(path)
    count = len(pages)
    if book.stock.paper == "A5":
        imposing.impose(path)
    elif book.stock.tiled:
        count = tiling.tile(path)
    return Pdf(count, {language: begins for language, (_, begins) in sets.items()})
