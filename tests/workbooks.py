"""The PDFs of the built site, as a test reads them."""

from collections.abc import Iterator
from ctypes import create_string_buffer
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium

from handbook.records.text import Language
from handbook.workbook.made import Made, read_register
from handbook.workbook.pdf.imposing import pairs

INNER, OUTER, TOP, FOOT, WIDTH, HEIGHT = 53.9, 34.0, 34.0, 41.1, 595.3, 841.9
"""Margins and size of a page, in points: 19, 12, 12 and 14.5 mm on A4."""


@dataclass(frozen=True)
class Geometry:
    """Size and margins of a page, and its smallest type, in points; a cover and cards have no margins."""

    width: float = WIDTH
    height: float = HEIGHT
    inner: float = INNER
    outer: float = OUTER
    top: float = TOP
    foot: float = FOOT
    smallest: float = 9.5
    heading: float = 12.5
    """Letters from this size on, in the bold sans serif, are headings."""


A4 = Geometry()
A5 = Geometry(width=419.5, height=595.3, inner=39.7, outer=34.0, top=31.2, foot=36.9, heading=12.2)
LARGE = Geometry(top=42.5, foot=68.0, smallest=18, heading=21.5)
LOOSE = ("cards", "cards-press", "poster")
"""Forms that have no margins, covers and running feet."""
COVERED = ("book", "guide", "participant", "large-print", "bilingual", "custom")
"""Forms that have a cover."""
BOUND = ("book", "guide", "participant", "large-print")
"""Forms whose first sheet opens on the right."""


@dataclass(frozen=True)
class Letter:
    """One letter on a page, with its box in points from the lower left corner."""

    character: str
    place: int
    """Its place in the page's text."""
    size: float
    font: str
    left: float
    bottom: float
    right: float
    top: float


@dataclass
class Workbook:
    """One PDF, and what the register says of it."""

    path: Path
    made: Made

    @property
    def language(self) -> Language:
        """Its language, or that of its left-hand pages."""
        return self.made.languages[0]

    @property
    def starts(self) -> dict[str, int]:
        """The page on which each section begins."""
        return self.made.starts

    @property
    def form(self) -> str:
        """The form of its edition."""
        return self.made.form

    @property
    def paper(self) -> str:
        """The paper that its pages were laid out for."""
        return self.made.paper

    @property
    def geometry(self) -> Geometry:
        if self.paper == "A5":
            return A5
        return LARGE if self.form == "large-print" else A4

    @property
    def inside(self) -> list[tuple[int, list["Letter"]]]:
        """The letters of every page but the cover, with its number."""
        return list(enumerate(self.pages, 1))[self.form in COVERED :]

    @cached_property
    def pdf(self) -> pypdf.PdfReader:
        return pypdf.PdfReader(self.path)

    @cached_property
    def pdfium(self) -> pypdfium2.PdfDocument:
        return pypdfium2.PdfDocument(self.path)

    @cached_property
    def pages(self) -> list[list[Letter]]:
        """The letters of every page, in the order in which they are read."""
        pages = [list(letters(page)) for page in self.pdfium]
        return _unfolded(pages) if self.paper == "A5" else pages

    def texts(self) -> list[str]:
        """The text of every page without white space and running feet."""
        return ["".join(letter.character for letter in page if letter.bottom > FOOT - 4) for page in self.pages]

    def fields(self) -> list[tuple[int, pypdf.generic.DictionaryObject]]:
        """Every field with its page, counted from 0, in the order of the pages."""
        annotations = [(n, item.get_object()) for n, page in enumerate(self.pdf.pages) for item in page.get("/Annots", ())]
        return [(n, item) for n, item in annotations if item["/Subtype"] == "/Widget"]

    def links(self) -> list[pypdf.generic.DictionaryObject]:
        """Every link."""
        annotations = [item.get_object() for page in self.pdf.pages for item in page.get("/Annots", ())]
        return [item for item in annotations if item["/Subtype"] == "/Link"]

    def bookmarks(self) -> dict[str, int]:
        """Every bookmark's title and page, counted from 1."""
        return {item.title: self.pdf.get_destination_page_number(item) + 1 for item in _flat(self.pdf.outline)}


def _flat(outline: list) -> Iterator[pypdf.generic.Destination]:
    for item in outline:
        yield from _flat(item) if isinstance(item, list) else [item]


def _unfolded(sides: list[list[Letter]]) -> list[list[Letter]]:
    """Return the pages of a booklet, two of which stand on every side of its sheets; blank ones at its end are left out."""
    pages = {}
    fold = HEIGHT / 2
    for side, (left, right) in zip(sides, pairs(2 * len(sides)), strict=True):
        pages[left] = [_moved(letter, fold - A5.width) for letter in side if letter.left < fold]
        pages[right] = [_moved(letter, fold) for letter in side if letter.left >= fold]
    read = [pages[number] for number in sorted(pages)]
    while not read[-1]:
        read.pop()
    return read


def _moved(letter: Letter, by: float) -> Letter:
    return replace(letter, left=letter.left - by, right=letter.right - by)


def letters(page: pypdfium2.PdfPage) -> Iterator[Letter]:
    text = page.get_textpage()
    for index in range(text.count_chars()):
        # PDFium gives a hyphen at the end of a line this number.
        character = chr(pdfium.FPDFText_GetUnicode(text, index)).replace("\x02", "-")
        if not character.strip():
            continue
        matrix, name = pdfium.FS_MATRIX(), create_string_buffer(80)
        pdfium.FPDFText_GetMatrix(text, index, matrix)
        pdfium.FPDFText_GetFontInfo(text, index, name, 80, None)
        size = pdfium.FPDFText_GetFontSize(text, index) * (matrix.c**2 + matrix.d**2) ** 0.5
        yield Letter(character, index, size, name.value.decode(), *text.get_charbox(index))


def of_site(site: Path) -> list[Workbook]:
    """Return every PDF of a built site, in the order of the editions."""
    folder = site / "workbook"
    return [Workbook(folder / made.file, made) for made in read_register(folder)]
