"""Lays out sections of each stock and writes them: `python -m tests.pressing OUT first second`, in a process with nothing in mind."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from handbook.handbook import Handbook
from handbook.rules.check import load_checked
from handbook.workbook import books
from handbook.workbook.books.book import Book
from handbook.workbook.books.layout import Layout
from handbook.workbook.pdf import rendering
from handbook.workbook.typesetting.book_drawer import BookDrawer
from handbook.workbook.typesetting.fitting import LINE
from tests.tree import ROOT

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
            texts = [drawer.html(one, Layout(note_lines={one.anchor: 40 / LINE})) for one in book.sections]
            for time in times:
                documents = [machine.draft(html).finish(40) or machine.lay_out(html) for html in texts]
                pages = [page for document in documents for page in document.pages]
                rendering.write(documents[0].copy(pages), out / f"{book.stock.name}-{language}-{time}.pdf")


if __name__ == "__main__":
    press(Path(sys.argv[1]), sys.argv[2:])
