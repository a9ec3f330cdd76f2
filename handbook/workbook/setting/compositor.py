"""What is done in a process of its own: sections are measured and fitted, and books are put together."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from handbook.handbook import Handbook
from handbook.making.store import Store, digest
from handbook.records.text import LANGUAGES, Language
from handbook.workbook.books import stock
from handbook.workbook.books.book import Book, Section
from handbook.workbook.books.layout import Density, Layout
from handbook.workbook.pdf.enclosure import Enclosure
from handbook.workbook.setting import fitting, keeping
from handbook.workbook.setting.binding import begins_of, facing
from handbook.workbook.setting.enclosed import enclosed
from handbook.workbook.setting.fitting import Choice, Fit
from handbook.workbook.setting.ingredients import ingredients
from handbook.workbook.setting.keeping import Pdf
from handbook.workbook.setting.paper import Paper

if TYPE_CHECKING:  # without WeasyPrint and Pango, all other commands start and work
    from weasyprint import Document

_Drawn = Mapping[Language, Mapping[str, str]]
"""The HTML of every section, by language and anchor."""

ROUNDS = 3
"""How often the sections are laid out at most, until the pages beside their links are right; once is the rule."""

_PAGE = re.compile(r'(?<= data-page=")(\d+)')
_NO_MATTER = re.compile(r'<style data-(?:begins|code)>.*?</style>|<title>.*?</title>|<meta name="description".*?>|(?<=<a) href="[^"]*"')
"""Page numbers, the edition's name and code and what its links lead to push nothing about."""


class Shop:
    """What a process needs for its work: the handbook, the books by name, and the store of what was made before."""

    def __init__(self, handbook: Handbook, root: Path, books: Iterable[Book], shelf: Path):
        self.handbook, self.root, self.store = handbook, root, Store(shelf)
        self.books = {book.name: book for book in books}
        self.paper = cache(self._paper)

    def _paper(self, name: str, language: Language) -> Paper:
        book = self.books[name]
        if book.stock.facing and language != LANGUAGES[0]:
            return Paper(self.handbook, self.root, replace(book, stock=stock.RIGHT), language, scope=f"{language}--")
        return Paper(self.handbook, self.root, book, language)


_shop: Shop | None = None


def open_shop(*arguments: object) -> None:
    """Make this process ready for work; called once, with what Shop wants."""
    global _shop
    from handbook.workbook.pdf import typesetter

    _shop = Shop(*arguments)
    typesetter.settle()


def hindrance() -> str | None:
    """Return in a sentence why sheets are laid out slowly, or None."""
    from handbook.workbook.pdf import typesetter

    return typesetter.hindrance()


def measure(name: str, language: Language) -> dict[str, Fit]:
    """Return what each section takes when it is as tight as its paper allows."""
    paper = _shop.paper(name, language)
    return {section.anchor: _fit(paper, section, paper.book.stock.densities[-1], {}) for section in paper.book.sections}


def choose(
    name: str,
    language: Language,
    tight: Mapping[str, Fit],
    rooms: Mapping[str, int],
    links: Mapping[str, int],
    roomiest_of_all: Mapping[str, Density] | None = None,
) -> dict[str, Choice]:
    """Return for each section the roomiest density that gets it onto its pages, and what it then takes.

    With `roomiest_of_all` no section is set more roomily than that says.
    """
    paper = _shop.paper(name, language)
    densities, limits = paper.book.stock.densities, roomiest_of_all or {}

    def roomiest(section: Section) -> Choice:
        allowed = densities[densities.index(limits.get(section.anchor, densities[0])) :]
        for density in fitting.worth_trying(allowed, tight[section.anchor], rooms[section.anchor]):
            fit = _fit(paper, section, density, links)
            if fit.pages <= rooms[section.anchor]:
                break
        return Choice(density, fit)

    return {section.anchor: roomiest(section) for section in paper.book.sections}


def compose(name: str, layouts: Mapping[Language, Layout], path: Path) -> tuple[str, Pdf]:
    """Put a book in one language, or in two on facing pages, into place with a picture of its first page; returns the key it is kept by.

    It is laid out only when it was not made before from the same.
    """
    book, papers = _shop.books[name], {language: _shop.paper(name, language) for language in layouts}
    drawn = {
        language: {section.anchor: paper.html(section, layouts[language]) for section in paper.book.sections}
        for language, paper in papers.items()
    }
    enclosures = enclosed(_shop.handbook, book, next(iter(layouts)))
    key = keeping.key(papers.values(), (html for of in drawn.values() for html in of.values()), enclosures)
    pdf = keeping.fetch(_shop.store, key, enclosures, path)
    if pdf is None:
        pdf = _made(name, layouts, drawn, enclosures, path)
        keeping.keep(_shop.store, key, enclosures, path, pdf)
    return key, pdf


def _made(name: str, layouts: Mapping[Language, Layout], drawn: _Drawn, enclosures: Sequence[Enclosure], path: Path) -> Pdf:
    from handbook.workbook.pdf import imposing, pictures, typesetter

    made = _write(name, layouts, drawn, enclosures, path)
    pictures.draw(path)
    if _shop.books[name].stock.paper == "A5":
        imposing.impose(path)
    typesetter.settle()
    return made


def _keeps(book: Book) -> bool:
    """Whether a section's pages are kept while another is laid out."""
    return len(book.sections) > 1


def _write(name: str, layouts: Mapping[Language, Layout], drawn: _Drawn, enclosures: Sequence[Enclosure], path: Path) -> Pdf:
    from handbook.workbook.pdf import typesetter

    sets = {language: _lay_out(_shop.paper(name, language), layout, drawn[language]) for language, layout in layouts.items()}
    documents = [document for documents, _ in sets.values() for document in documents]
    sides = [[page for document in documents for page in document.pages] for documents, _ in sets.values()]
    pages = facing(*sides) if len(sides) > 1 else sides[0]
    spoken = facing(*([language] * len(side) for language, side in zip(sets, sides, strict=True))) if len(sides) > 1 else None
    typesetter.write(documents[0].copy(pages), path, enclosures, spoken, _shop.books[name].stock.wishes)
    return Pdf(len(pages), {language: begins for language, (_, begins) in sets.items()})


def _lay_out(paper: Paper, layout: Layout, drawn: Mapping[str, str]) -> tuple[list["Document"], dict[str, int]]:
    """Return every section's pages, and the page on which each section begins; `drawn` is their HTML by the layout as it is given."""
    from handbook.workbook.pdf import typesetter

    press = typesetter.press(paper.overrides, paper.book.stock.style_sheets)
    sections, documents, set_from = paper.book.sections, {}, {}
    for again in range(ROUNDS):
        for section in sections:
            html = paper.html(section, layout) if again else drawn[section.anchor]
            if set_from.get(section.anchor) != html:
                documents[section.anchor], set_from[section.anchor] = press.lay_out(html, keep=_keeps(paper.book)), html
        begins = begins_of(sections, documents)
        places = typesetter.places([page for section in sections for page in documents[section.anchor].pages])
        pages = {anchor.removeprefix(paper.scope): page for anchor, page in places.items()}
        known = layout.pages
        layout = replace(layout, pages={anchor: pages[anchor] for anchor in known if anchor in pages}, begins=begins)
        if all(pages.get(anchor) == page for anchor, page in known.items() if fitting.is_numbered(anchor)):
            break
    return [documents[section.anchor] for section in sections], begins


def _fit(paper: Paper, section: Section, density: Density, links: Mapping[str, int]) -> Fit:
    from handbook.workbook.pdf import typesetter

    html = paper.html(section, Layout({section.anchor: density}, pages=links), draft=True)
    # All digits are equally wide: another number of as many digits changes nothing.
    key = digest(_PAGE.sub(lambda page: len(page[1]) * "0", _NO_MATTER.sub("", html)), ingredients(paper.book.stock, paper.overrides))
    known = _shop.store.fact(key, Fit)
    if known is None:
        fact = typesetter.press(paper.overrides, paper.book.stock.style_sheets).measure(html, paper.scope)
        _shop.store.keep_fact(key, fact)
        known = Fit(**fact)
    return known
