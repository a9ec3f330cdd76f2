"""A skeleton with its words, as large as their rooms allow, each rank in one size."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from handbook.drawing.diagrams.lettering import LINE_HEIGHT, Lettering, Line, width, wrap
from handbook.drawing.diagrams.shapes import Drawing
from handbook.drawing.poster_diagrams.skeleton import Place, Skeleton
from handbook.records.model import Model
from handbook.records.text import Language
from handbook.words import markup

UNITS = 2.0
"""Units of a drawing to a millimetre."""
POINT = 25.4 / 72 * UNITS
"""Units to a point."""
LARGEST = 58.0
"""No word in a drawing is larger than the poster's title, in points."""
LEAST = 24.0
"""The smallest words that a wall has, in points: capitals are 5.9 mm high then, which a normal eye reads at three metres (ISO 8596)."""
ROOMY = 34.0
"""A sentence is added under the parts' names where these stay as large as this, in points."""
LEGIBLE = 28.0
"""Words that fit in this size need not be left out or broken to be larger, in points."""
STEP = 0.5
UNDER = 0.8
"""How large the few words under a title are, against the title."""
BETWEEN = 0.3
"""What parts blocks of words, against the size of the first."""


@dataclass(frozen=True)
class Saying:
    """Which of a part's texts are written: of its title and the few words under it, and whether a sentence is added."""

    texts: slice
    more: bool


SAYINGS = tuple(Saying(texts, more) for texts in (slice(None), slice(0, 1), slice(1, None)) for more in (True, False))
"""The ways to say it, the best first: a title with the few words under it, the title alone, the few words alone."""


@dataclass(frozen=True)
class _Block:
    text: str
    size: float
    weight: int


def lettered(model: Model, skeleton: Skeleton, saying: Saying, language: Language, overrides: Path) -> Drawing | None:
    """Return the drawing with what is to be said in it; None where some of it would be smaller than `LEAST`.

    Words are broken only where they must be.
    """
    settings: dict[int, tuple[Lettering, ...]] = {}
    for rank in dict.fromkeys(place.rank for place in skeleton.places):
        members = [place for place in skeleton.places if place.rank == rank]
        found = _set_alike(members, saying, language, overrides)
        if found is None:
            return None
        settings |= {id(place): setting for place, setting in zip(members, found, strict=True)}
    shapes = [replace(place.shape, lettering=settings[id(place)]) for place in skeleton.places if place.shape]
    headings = [words for place in skeleton.places if not place.shape for words in settings[id(place)]]
    diagram = model.diagram
    return Drawing(
        diagram.kind,
        skeleton.height,
        markup.drawn(model.title, language),
        markup.drawn(diagram.description, language),
        (*skeleton.signs, *shapes),
        skeleton.lines,
        tuple(headings),
        skeleton.width,
    )


def smallest(drawing: Drawing) -> float:
    """Return the size of a drawing's smallest letters, in points."""
    words = [words.size for shape in drawing.shapes for words in shape.lettering] + [words.size for words in drawing.headings]
    return min(words) / POINT


def largest(drawing: Drawing) -> float:
    """Return the size of what names the parts, in points: the smallest of the first words in each shape."""
    return min(shape.lettering[0].size for shape in drawing.shapes if shape.lettering) / POINT


@dataclass(frozen=True)
class _Manner:
    """How the words of places of one rank are chosen and set."""

    size: float
    texts: slice
    """Which of a place's texts are there."""
    more: bool
    breaking: Language | None
    """The language whose words may be broken, if they may."""


def _set_alike(places: Sequence[Place], saying: Saying, language: Language, overrides: Path) -> list[tuple[Lettering, ...]] | None:
    """Return the words of places of one rank, all in the largest size in which each fits."""
    manner = _manner(places, saying, None, language, overrides) or _manner(places, saying, language, language, overrides)
    return [_placed(_blocks(place, manner, language), place, manner.breaking, overrides) for place in places] if manner else None


def _manner(places: Sequence[Place], saying: Saying, breaking: Language | None, language: Language, overrides: Path) -> _Manner | None:
    more = saying.more and all(place.more for place in places)
    size = _largest(places, _Manner(LEAST, saying.texts, more, breaking), language, overrides)
    return None if size is None or (more and size < ROOMY) else _Manner(size, saying.texts, more, breaking)


def _largest(places: Sequence[Place], manner: _Manner, language: Language, overrides: Path) -> float | None:
    low, high = 0, round((LARGEST - LEAST) / STEP)

    def fit(step: int) -> bool:
        tried = replace(manner, size=LEAST + step * STEP)
        return all(_fits(_blocks(place, tried, language), place, manner.breaking, overrides) for place in places)

    if not fit(0):
        return None
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fit(middle) else (low, middle - 1)
    return LEAST + low * STEP


def _blocks(place: Place, manner: _Manner, language: Language) -> list[_Block]:
    """Return what is written in a place: the title in its size, the rest smaller but never below `LEAST`."""
    title, *rest = place.texts[manner.texts] or place.texts
    small = max(LEAST, manner.size * UNDER)
    blocks = [_Block(markup.drawn(place.lead, language), small, 400)] if place.lead else []
    blocks.append(_Block(markup.drawn(title, language), manner.size, 400 if place.rank == "body" else 700))
    blocks += [_Block(markup.drawn(text, language), small, 400) for text in rest]
    if manner.more and place.more:
        blocks.append(_Block(markup.drawn(place.more, language), max(LEAST, min(small, 30.0) * 0.9), 400))
    return blocks


def _wrapped(blocks: Iterable[_Block], room: float, breaking: Language | None, overrides: Path) -> list[list[str]]:
    return [wrap(block.text, room, block.size * POINT, block.weight, overrides, breaking) for block in blocks]


def _height(blocks: Sequence[_Block], lines: Sequence[Sequence[str]]) -> float:
    high = sum(len(of) * block.size * POINT * LINE_HEIGHT for block, of in zip(blocks, lines, strict=True))
    return high + blocks[0].size * POINT * BETWEEN * (len(blocks) - 1)


def _fits(blocks: Sequence[_Block], place: Place, breaking: Language | None, overrides: Path) -> bool:
    room = place.room
    lines = _wrapped(blocks, room.width, breaking, overrides)
    widest = max(width(line, block.size * POINT, block.weight, overrides) for block, of in zip(blocks, lines, strict=True) for line in of)
    return widest <= room.width and _height(blocks, lines) <= room.height


def _placed(blocks: Sequence[_Block], place: Place, breaking: Language | None, overrides: Path) -> tuple[Lettering, ...]:
    """Return the words centred in their room."""
    lines = _wrapped(blocks, place.room.width, breaking, overrides)
    x, y = place.room.middle
    y -= _height(blocks, lines) / 2
    letterings = []
    for block, of in zip(blocks, lines, strict=True):
        size, placed = block.size * POINT, []
        for text in of:
            y += size * LINE_HEIGHT
            placed.append(Line(round(x, 1), round(y - size * 0.28, 1), text))
        letterings.append(Lettering(tuple(placed), round(size, 2), block.weight, block.text))
        y += blocks[0].size * POINT * BETWEEN
    return tuple(letterings)
