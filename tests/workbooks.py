"""The PDFs of the built site, as a test reads them."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import page as page_validation
import pikepdf
import pypdf
import pypdfium2

from handbook.records.text import Language
from handbook.workbook.pdf.folding import pairs
from handbook.workbook.register import Made, read_register
from tests.kept import kept
from tests.reading import Letter, Letters, Side, sides

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
LOOSE = ("cards", "cards-press", "poster", "poster-tiles", "working-poster", "working-poster-tiles", "prop")
"""Forms that have no margins, covers and running feet."""
IMPOSED = ("A5", "4 × A4")
"""Papers whose pages are put on other sheets, which leaves no tags, fields and places to link to."""
OPEN = 8
"""How many PDFs are open at once: a reader keeps all that was asked of it, and those of every edition took gigabytes."""
COVERED = ("book", "guide", "participant", "theme-book", "large-print", "bilingual", "custom")
"""Forms that have a cover."""
BOUND = ("book", "guide", "participant", "theme-book", "large-print")
"""Forms whose first sheet opens on the right."""


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
    def inside(self) -> list[tuple[int, Letters]]:
        """The letters of every page but the cover, with its number."""
        return list(enumerate(self.pages, 1))[self.form in COVERED :]

    @property
    def pdf(self) -> pypdf.PdfReader:
        """The PDF as pypdf reads it."""
        return _opened(self.path)

    @cached_property
    def sides(self) -> list[Side]:
        """What stands on every side of its sheets."""
        return sides(self.path)

    @cached_property
    def pages(self) -> list[Letters]:
        """The letters of every page, in the order in which they are read."""
        pages = [side.letters for side in self.sides]
        return _unfolded(pages) if self.paper == "A5" else pages

    @property
    def destinations(self) -> set[str]:
        """The names of the places that links may lead to."""
        with pikepdf.open(self.path) as pdf:
            return set(pikepdf.NameTree(pdf.Root.Names.Dests)) if "/Dests" in pdf.Root.get("/Names", {}) else set()

    def places_of_fields(self) -> list[tuple[int, float]]:
        """The page of every field, counted from 1, and its lower edge."""
        with pikepdf.open(self.path) as pdf:
            return [
                (number, min(float(item.Rect[1]), float(item.Rect[3])))
                for number, page in enumerate(pdf.pages, 1)
                for item in page.get("/Annots", ())
                if item.Subtype == "/Widget"
            ]

    def texts(self) -> list[str]:
        """The text of every page without white space and running feet."""
        return self._texts

    @cached_property
    def _texts(self) -> list[str]:
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
        return {item.get_title(): item.get_dest().get_index() + 1 for item in pypdfium2.PdfDocument(self.path).get_toc()}


@lru_cache(maxsize=OPEN)
def _opened(path: Path) -> pypdf.PdfReader:
    return pypdf.PdfReader(path)


def field_name(box: pypdf.generic.DictionaryObject) -> str:
    """Return the name of a field; a box of a choice has the choice's, and what it stands for."""
    if "/T" in box:
        return str(box["/T"])
    value = next(state for state in box["/AP"]["/N"] if state != "/Off")
    return f"{box['/Parent'].get_object()['/T']}={value[1:]}"


def _unfolded(sides: list[Letters]) -> list[Letters]:
    """Return the pages of a booklet, two of which stand on every side of its sheets; blank ones at its end are left out."""
    pages = {}
    fold = HEIGHT / 2
    for side, (left, right) in zip(sides, pairs(2 * len(sides)), strict=True):
        pages[left] = [_moved(letter, fold - A5.width) for letter in side if letter.left < fold]
        pages[right] = [_moved(letter, fold) for letter in side if letter.left >= fold]
    read = [pages[number] for number in sorted(pages)]
    while not read[-1]:
        read.pop()
    return [Letters(page) for page in read]


def _moved(letter: Letter, by: float) -> Letter:
    return letter._replace(left=letter.left - by, right=letter.right - by)


def failures(path: Path, standard: str) -> list[str]:
    """Return what a PDF breaks of a standard, as page-validation calls it: `3a` for PDF/A-3a, `ua1` for PDF/UA-1."""
    return kept(validate, path, standard)


def validate(path: Path, standard: str) -> list[str]:
    """Hold a PDF against a standard."""
    return [f"{failure.rule_id}: {failure.message}" for failure in page_validation.validate_pdf(str(path), profile=standard).failures]


def of_site(site: Path) -> list[Workbook]:
    """Return every PDF of a built site, in the order of the editions."""
    folder = site / "workbook"
    return [Workbook(folder / made.file, made) for made in read_register(folder)]
