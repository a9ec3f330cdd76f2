"""What stands on each side of the sheets of a PDF: its letters, how they stand out from their ground, and its codes."""

import ctypes
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from ctypes import byref, c_double, c_uint, create_string_buffer
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp
from PIL import Image

from tests.kept import kept

EVERY = 6
"""Of how many letters of a side one is held against its ground."""
CELL = 8
"""Letters that may stand on each other are looked for in squares of so many points."""
DOTS = 2
"""Dots a point in the picture that codes and colours are read from."""

Colour = tuple[int, int, int]


class Letter(NamedTuple):
    """One letter, with its box in points from the lower left corner."""

    character: str
    place: int
    """Its place in the page's text, counting white space."""
    size: float
    font: str
    left: float
    bottom: float
    right: float
    top: float


class Letters(Sequence[Letter]):
    """The letters of a page in the order in which they are read, in columns: a workbook has too many to keep each by itself."""

    def __init__(self, letters: Iterable[Letter]):
        columns = list(zip(*letters, strict=True)) or [()] * len(Letter._fields)
        self.text = "".join(columns[0])
        self.places = array("I", columns[1])
        self.sizes = array("f", columns[2])
        self.fonts = columns[3]
        self.lefts, self.bottoms, self.rights, self.tops = (array("f", column) for column in columns[4:])

    def __len__(self) -> int:
        return len(self.text)

    def __iter__(self) -> Iterator[Letter]:
        return map(Letter, *self._columns())

    def __getitem__(self, which):
        if isinstance(which, slice):
            return list(map(Letter, *(column[which] for column in self._columns())))
        return Letter(*(column[which] for column in self._columns()))

    def _columns(self) -> tuple[Sequence, ...]:
        return self.text, self.places, self.sizes, self.fonts, self.lefts, self.bottoms, self.rights, self.tops


@dataclass(frozen=True)
class Side:
    """One side of a sheet, as it comes out of the printer."""

    letters: Letters
    tones: Counter[tuple[Colour, Colour | None]]
    """The colours of some letters and of the ground round each, and how often they come; None for ground that is all letter."""
    codes: tuple[str, ...]
    """What its QR codes say."""
    collisions: frozenset[tuple[str, str]]
    """Letters that stand on another one."""


def sides(path: Path) -> list[Side]:
    """Return what stands on every side of a PDF; a file is read once."""
    return kept(read, path)


def read(path: Path) -> list[Side]:
    """Read a PDF as PDFium draws it."""
    return [_side(page) for page in pypdfium2.PdfDocument(path)]


def _side(page: pypdfium2.PdfPage) -> Side:
    text = page.get_textpage()
    letters = list(letters_of(text))
    image = page.render(scale=DOTS, prefer_bgrx=True, rev_byteorder=True).to_pil()
    codes = zxingcpp.read_barcodes(image.convert("L"), formats=zxingcpp.BarcodeFormat.QRCode)
    tones = Counter(_tones(text, letters, image, page.get_cropbox()[:2]))
    return Side(Letters(letters), tones, tuple(code.text for code in codes), frozenset(_collisions(letters)))


def letters_of(text: pypdfium2.PdfTextPage) -> Iterator[Letter]:
    """Yield the letters of a page in the order in which they are read."""
    edges = [c_double() for _ in range(4)]
    left, right, bottom, top = edges
    edges = [byref(edge) for edge in edges]
    types = {}
    for index in range(text.count_chars()):
        # PDFium gives a hyphen at the end of a line this number.
        character = chr(pdfium.FPDFText_GetUnicode(text, index)).replace("\x02", "-")
        if not character.strip():
            continue
        run = ctypes.cast(pdfium.FPDFText_GetTextObject(text, index), ctypes.c_void_p).value
        if run not in types:
            types[run] = _type(text, index)
        pdfium.FPDFText_GetCharBox(text, index, *edges)
        yield Letter(character, index, *types[run], left.value, bottom.value, right.value, top.value)


def _type(text: pypdfium2.PdfTextPage, index: int) -> tuple[float, str]:
    """Return the size and the font of a letter, which all letters of its run have."""
    matrix, name = pdfium.FS_MATRIX(), create_string_buffer(80)
    pdfium.FPDFText_GetMatrix(text, index, matrix)
    pdfium.FPDFText_GetFontInfo(text, index, name, 80, None)
    return pdfium.FPDFText_GetFontSize(text, index) * (matrix.c**2 + matrix.d**2) ** 0.5, name.value.decode()


def _tones(
    text: pypdfium2.PdfTextPage, letters: Iterable[Letter], image: Image.Image, corner: tuple[float, float]
) -> Iterator[tuple[Colour, Colour | None]]:
    parts = [c_uint() for _ in range(4)]
    for letter in letters:
        if letter.place % EVERY == 0 and letter.character.isalnum():
            pdfium.FPDFText_GetFillColor(text, letter.place, *parts)
            red, green, blue, _ = (part.value for part in parts)
            yield (red, green, blue), _ground(image, letter, (red, green, blue), *corner)


def _ground(image: Image.Image, letter: Letter, colour: Colour, left: float, bottom: float) -> Colour | None:
    """Return the commonest colour around a letter that is clearly not the letter's own, or None when there is none.

    `left` and `bottom` are where the picture's corner stands on the page: below nought, where a print shop cuts.
    """
    top = image.height / DOTS + bottom
    box = letter.left - left - 1, top - letter.top - 1, letter.right - left + 1, top - letter.bottom + 1
    colours = image.crop([round(DOTS * edge) for edge in box]).getcolors() or []
    for _, (*other, _) in sorted(colours, reverse=True):
        if max(abs(a - b) for a, b in zip(other, colour, strict=True)) > 12:
            return tuple(other)
    return None


def _collisions(letters: Iterable[Letter]) -> Iterator[tuple[str, str]]:
    near = defaultdict(list)
    for letter in letters:
        for column in range(int(letter.left // CELL), int(letter.right // CELL) + 1):
            for row in range(int(letter.bottom // CELL), int(letter.top // CELL) + 1):
                near[column, row].append(letter)
    for neighbours in near.values():
        for one, other in combinations(neighbours, 2):
            across = one.left < other.right and other.left < one.right
            if across and one.bottom < other.top and other.bottom < one.top and _covers(one, other):
                yield one.character, other.character


def _covers(one: Letter, other: Letter) -> bool:
    """Whether two letters share a third of the smaller one's box; neighbours in a word may, as in the ligature fi."""
    if abs(one.place - other.place) < 3:
        return False
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.top, other.top) - max(one.bottom, other.bottom)
    return width * height > min((letter.right - letter.left) * (letter.top - letter.bottom) for letter in (one, other)) / 3
