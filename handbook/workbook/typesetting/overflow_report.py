"""Tells whose text has no room on a sheet: its file, line and field, and how many letters are too many."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from weasyprint.document import Page

from handbook.problems.counts import letters
from handbook.problems.problem import Location, shown
from handbook.records.base import Entry
from handbook.records.text import Text
from handbook.records.walk import walk
from handbook.words.markup import drawn
from handbook.workbook.books.book import Section
from handbook.workbook.pdf.text_overflow import Misfit, misfits
from handbook.workbook.typesetting.book_drawer import BookDrawer
from handbook.yaml_files import reader
from handbook.yaml_files.file import YamlFile

INTERFACE = Path("data/interface.yml")
FEW = 8
"""So few letters may stand in any text."""


def crowded(drawer: BookDrawer, section: Section, pages: Iterable[Page]) -> list[str]:
    """Return a line for every text on a section's pages that is not within its box or stands on another."""
    return [_line(drawer, section, misfit) for misfit in misfits(pages)]


def _line(drawer: BookDrawer, section: Section, misfit: Misfit) -> str:
    where = f"in {drawer.book.file(drawer.language)}, {section.anchor}, page {misfit.page}"
    runs = f" and runs into '{shown(misfit.on)}'" if misfit.on else ""
    wrong = f"is about {letters(misfit.letters)} too long for its place{runs} ({where})"
    for file, location, text in _said(drawer, section):
        if _is_of(text, misfit.text):
            return str(file.problem(location, wrong, "Shorten it."))
    ordered = {"title": drawer.book.title[drawer.language], "organisation": drawer.book.meeting.organisation}
    for name, text in ordered.items():
        if text and text in misfit.text:
            return f"handbook workbook: {name}: {wrong}. Shorten it."
    return f"workbook: '{shown(misfit.text)}' {wrong}. Shorten it."


def _is_of(text: str, seen: str) -> bool:
    """Whether an element shows a text, with other words or in part; few letters stand in many texts."""
    return text == seen or (len(text) > FEW and text in seen) or (len(seen) > FEW and seen in text)


def _said(drawer: BookDrawer, section: Section) -> Iterator[tuple[YamlFile, Location, str]]:
    """Yield what may stand on a sheet with its file and place, the longest texts first: the sheet's record, others, interface words."""
    near = [section.entry, drawer.book.subject] if section.entry else [drawer.book.subject]
    far = [entry for entries in drawer.handbook.entries.values() for entry in entries.values()]
    for entries in (list(filter(None, near)), far):
        yield from sorted((text for entry in entries for text in _of(drawer, entry)), key=lambda said: -len(said[2]))
    words = reader.read(drawer.root / INTERFACE, INTERFACE)
    for group, texts in (words.data or {}).items():
        for name, text in texts.items():
            yield words, (group, name, drawer.language), text[drawer.language]


def _of(drawer: BookDrawer, entry: Entry) -> Iterator[tuple[YamlFile, Location, str]]:
    kind = next(kind for kind, entries in drawer.handbook.entries.items() if entries.get(entry.id) is entry)
    origin = drawer.handbook.origins[kind, entry.id]
    # Processes get files without the places of their values.
    file = _read_again(origin.file.text, origin.file.path)
    for found in walk(type(entry), entry, origin.location):
        if found.type is Text:
            yield file, (*found.location, drawer.language), drawn(found.value, drawer.language)


@cache
def _read_again(text: str, path: Path) -> YamlFile:
    return reader.parse(text, path)
