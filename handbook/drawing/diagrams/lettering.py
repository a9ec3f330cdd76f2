"""Lettering in drawings: lines of text that fit a width, measured in the fonts that draw them."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

from handbook.records.model import Part
from handbook.records.text import Language

FONT_FILES = {400: "albert-sans/albert-sans-latin-400-normal.woff2", 700: "albert-sans/albert-sans-latin-700-normal.woff2"}
LINE_HEIGHT = 1.22


@dataclass(frozen=True)
class Line:
    """One line of text with its middle `x` and its baseline `y`, in the drawing's units."""

    x: float
    y: float
    text: str


@dataclass(frozen=True)
class Lettering:
    """Lines of one size and weight."""

    lines: tuple[Line, ...]
    size: float
    weight: int


@cache
def _font(overrides: Path, weight: int) -> tuple[dict[int, str], dict[str, tuple[int, int]], int]:
    with TTFont(overrides / "theme/assets/fonts" / FONT_FILES[weight]) as font:
        return font.getBestCmap(), dict(font["hmtx"].metrics), font["head"].unitsPerEm


@cache
def _ems(text: str, weight: int, overrides: Path) -> float:
    characters, metrics, per_em = _font(overrides, weight)
    return sum(metrics[characters.get(ord(c), ".notdef")][0] for c in text) / per_em


def width(text: str, size: float, weight: int, overrides: Path) -> float:
    """Return how wide a text is set, in the unit of `size`."""
    return _ems(text, weight, overrides) * size


def wrap(text: str, room: float, size: float, weight: int, overrides: Path) -> list[str]:
    """Break a text into lines no wider than `room`; a word wider than that has a line of its own."""
    lines: list[str] = []
    for word in text.split():
        candidate = f"{lines[-1]} {word}" if lines else word
        if lines and width(candidate, size, weight, overrides) <= room:
            lines[-1] = candidate
        else:
            lines.append(word)
    return lines


Block = tuple[str, float, int]
"""A text with its size and weight."""


def title_and_short(part: Part, language: Language, size: float = 20.0, short_size: float = 16.0) -> list[Block]:
    """Return what is lettered for a part: its title, and under it its few words when it has them."""
    blocks: list[Block] = [(part.title[language], size, 700)]
    if part.short and part.short[language].casefold() != part.title[language].casefold():
        blocks.append((part.short[language], short_size, 400))
    return blocks


def stack(blocks: list[Block], x: float, middle: float, room: float, overrides: Path, gap: float = 6) -> tuple[Lettering, ...]:
    """Set blocks of `(text, size, weight)` under each other, centred on `(x, middle)`, each shrunk until its widest word fits `room`."""
    fitted = []
    for text, size, weight in blocks:
        widest = max(width(word, size, weight, overrides) for word in text.split())
        size = round(min(size, size * room / widest), 1)
        fitted.append((wrap(text, room, size, weight, overrides), size, weight))
    height = sum(len(lines) * size * LINE_HEIGHT for lines, size, _ in fitted) + gap * (len(fitted) - 1)
    y = middle - height / 2
    letterings = []
    for lines, size, weight in fitted:
        placed = []
        for text in lines:
            y += size * LINE_HEIGHT
            placed.append(Line(round(x, 1), round(y - size * 0.28, 1), text))
        letterings.append(Lettering(tuple(placed), size, weight))
        y += gap
    return tuple(letterings)
