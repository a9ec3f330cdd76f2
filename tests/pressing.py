"""Lays out sections of each stock and writes them: `python -m tests.pressing OUT first second`, in a process with nothing in mind."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from weasyprint import Document

from handbook.handbook import Handbook
from handbook.rules.check import load_checked
from handbook.workbook import books
from handbook.workbook.books.book import Book, Section
from handbook.workbook.books.layout import Layout
from handbook.workbook.pdf import rendering
from handbook.workbook.typesetting.book_drawer import BookDrawer
from handbook.workbook.typesetting.fitting import LINE, Fit, answer_rooms
from tests.tree import ROOT

NOTES = 40
"""So many millimetres to write on end each section."""
KINDS = ("tool", "checklist", "model")
"""A section of each of these is taken from a book, and its first."""


def samples(handbook: Handbook) -> Iterator[Book]:
    """Yield a book on each stock, of a few sections."""
    seen = set()
    for book in books(handbook):
        if book.stock.name not in seen:
            seen.add(book.stock.name)
            entries = {section.kind.name: section for section in book.sections if section.kind and section.kind.name in KINDS}
            sections = {section.anchor: section for section in (book.sections[0], *entries.values())}
            # Hyphens and marks of speech are other ones in English: once is enough.
            languages = book.languages if len(seen) == 1 else book.languages[:1]
            yield replace(book, sections=tuple(sections.values()), languages=languages)


def press(out: Path, times: Sequence[str]) -> None:
    """Write a PDF of each book in each language, as often as there are names for it: after the first time from memory."""
    handbook = load_checked(ROOT)
    for book in samples(handbook):
        for language in book.languages:
            drawer = BookDrawer(handbook, ROOT, book, language)
            machine = rendering.press(drawer.overrides, book.stock.style_sheets)
            for time in times:
                documents = [_pressed(machine, drawer, section) for section in book.sections]
                pages = [page for document in documents for page in document.pages]
                rendering.write(documents[0].copy(pages), out / f"{book.stock.name}-{language}-{time}.pdf")


def _pressed(machine: rendering.Press, drawer: BookDrawer, section: Section) -> Document:
    """Return a section as it is printed: finished from its draft or, by WeasyPrint alone, laid out anew with what the draft told."""
    lines = {section.anchor: NOTES / LINE}
    draft = machine.draft(drawer.html(section, Layout(note_lines=lines)))
    answers = answer_rooms(Fit(**draft.fit()), NOTES / LINE)
    layout = Layout(note_lines=lines, answers={section.anchor: answers})
    return draft.finish(NOTES, answers) or machine.lay_out(drawer.html(section, layout))


if __name__ == "__main__":
    press(Path(sys.argv[1]), sys.argv[2:])
