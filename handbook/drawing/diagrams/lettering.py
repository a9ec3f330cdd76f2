"""Lettering in drawings: lines of text that fit a width, measured in the fonts that draw them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

from handbook.records.model import Part
from handbook.records.text import Language
from handbook.words import markup
from handbook.words.hyphenation import pieces

FONT_FILES = {
    400: "albert-sans/albert-sans-latin-400-normal.woff2",
    600: "source-serif-4/source-serif-4-latin-600-normal.woff2",
    700: "albert-sans/albert-sans-latin-700-normal.woff2",
}
"""The fonts that are measured, by weight; only the serif is semi-bold."""
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
    whole: str = ""
    """The text before it was broken into lines."""
    room: float = 0
    """How wide its lines may be."""
    wanted: float = 0
    """The size it would have if there were room."""

    @property
    def text(self) -> str:
        """What it says."""
        return self.whole or " ".join(line.text for line in self.lines)


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


def wrap(text: str, room: float, size: float, weight: int, overrides: Path, language: Language | None = None) -> list[str]:
    """Break a text into lines no wider than `room`.

    A word wider than that has a line of its own, or, in a language that is named, is broken where that language lets it.
    """
    lines: list[str] = []
    for word in _words(text):
        if language and width(word, size, weight, overrides) > room:
            lines += _broken(word, room, size, weight, overrides, language)
            continue
        candidate = f"{lines[-1]} {word}" if lines else word
        if lines and width(candidate, size, weight, overrides) <= room:
            lines[-1] = candidate
        else:
            lines.append(word)
    return lines


def _words(text: str) -> list[str]:
    """Return the pieces between which a line may end; what a number or a dash is tied to is one with it."""
    return text.replace("\n", " ").split(" ")


def _broken(word: str, room: float, size: float, weight: int, overrides: Path, language: Language) -> list[str]:
    """Break a word into lines, each as long as there is room for."""
    lines = [""]
    *early, last = pieces(word, language)
    for piece in early:
        if lines[-1] and width(f"{lines[-1]}{piece}-", size, weight, overrides) > room:
            lines[-1] += "" if lines[-1].endswith("-") else "-"
            lines.append("")
        lines[-1] += piece
    if lines[-1] and width(lines[-1] + last, size, weight, overrides) > room:
        lines[-1] += "" if lines[-1].endswith("-") else "-"
        lines.append("")
    lines[-1] += last
    return lines


Block = tuple[str, float, int]
"""A text with its size and weight."""


def title_and_short(part: Part, language: Language, size: float = 20.0, short_size: float = 16.0) -> list[Block]:
    """Return what is lettered for a part: its title, and under it its few words when it has them."""
    blocks: list[Block] = [(markup.drawn(part.title, language), size, 700)]
    if part.short and part.short[language].casefold() != part.title[language].casefold():
        blocks.append((markup.drawn(part.short, language), short_size, 400))
    return blocks


def stack(blocks: list[Block], x: float, middle: float, room: float, overrides: Path, gap: float = 6) -> tuple[Lettering, ...]:
    """Set blocks of `(text, size, weight)` under each other, centred on `(x, middle)`, each shrunk until its widest word fits `room`."""
    fitted = []
    for text, wanted, weight in blocks:
        widest = max(width(word, wanted, weight, overrides) for word in _words(text))
        size = round(min(wanted, wanted * room / widest), 1)
        fitted.append(Lettering(_unplaced(wrap(text, room, size, weight, overrides)), size, weight, text, room, wanted))
    return place(fitted, x, middle, gap)


def _unplaced(texts: list[str]) -> tuple[Line, ...]:
    return tuple(Line(0, 0, text) for text in texts)


def place(fitted: Sequence[Lettering], x: float, middle: float, gap: float) -> tuple[Lettering, ...]:
    """Put letterings under each other, centred on `(x, middle)`."""
    height = sum(len(words.lines) * words.size * LINE_HEIGHT for words in fitted) + gap * (len(fitted) - 1)
    y = middle - height / 2
    letterings = []
    for words in fitted:
        size, placed = words.size, []
        for line in words.lines:
            y += size * LINE_HEIGHT
            placed.append(Line(round(x, 1), round(y - size * 0.28, 1), line.text))
        letterings.append(replace(words, lines=tuple(placed)))
        y += gap
    return tuple(letterings)
