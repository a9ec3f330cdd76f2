"""Words that would be too small in their shape, or leave it: set again, smaller by steps and broken where their language lets them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from handbook.drawing.diagrams.lettering import LINE_HEIGHT, Lettering, Line, place, width, wrap
from handbook.drawing.diagrams.shapes import Drawing, Shape
from handbook.records.text import Language

LEAST = 12.0
"""No words in a drawing are smaller than this, in its units: 9.5 points on paper, where a drawing is as wide as the text."""
STEPS = tuple(1 - n / 20 for n in range(13))
"""The sizes that are tried, against the one that is wanted."""
CAP, FOOT = 0.72, 0.22
"""How far letters reach above and below their baseline, against their size."""
WHOLE = STEPS[:5]
"""The sizes that are tried before words are broken: a whole word in slightly smaller letters reads better."""
FEW = 3
"""So many lines there is room for where words stand on the bare paper."""
GAP = 3
"""What parts a title from the few words under it, at least."""
EDGE = 5.0
"""What stays free between words and the edge of their shape: a millimetre and more on paper."""


def settled(drawing: Drawing, language: Language, overrides: Path) -> Drawing:
    """Return a drawing whose words keep to their shapes and are no smaller than `LEAST`, as far as that can be."""
    shapes = tuple(shape if _fits(shape, shape.lettering, overrides) else _reset(shape, language, overrides) for shape in drawing.shapes)
    headings = tuple(words if words.size >= LEAST else _bare(words, language, overrides) for words in drawing.headings)
    return replace(drawing, shapes=shapes, headings=headings)


def misfits(drawing: Drawing, overrides: Path) -> Iterator[tuple[Lettering, int]]:
    """Yield the words that leave their shape, or have more lines than there is room for on the bare paper, with how many letters do."""
    for shape in drawing.shapes:
        outside = sum(len(line.text) for words in shape.lettering for line in words.lines if not held(shape, line, words, overrides))
        if outside:
            yield _longest(shape.lettering), outside
    for words in drawing.headings:
        outside = sum(len(line.text) for line in words.lines[FEW:])
        outside += sum(len(line.text) for line in words.lines[:FEW] if words.room and _width(line, words, overrides) > words.room + 1)
        if outside:
            yield words, outside


def held(shape: Shape, line: Line, words: Lettering, overrides: Path, edge: float = EDGE) -> bool:
    """Whether a line lies wholly within a shape, `edge` units from its rim or more."""
    half = _width(line, words, overrides) / 2
    left, top, right, bottom = line.x - half, line.y - words.size * CAP, line.x + half, line.y + words.size * FOOT
    across, down = shape.width / 2 - edge, shape.height / 2 - edge
    x, y = shape.centre
    if shape.form == "box":
        return x - across <= left and right <= x + across and y - down <= top and bottom <= y + down
    return all(((side - x) / across) ** 2 + ((level - y) / down) ** 2 <= 1 for side in (left, right) for level in (top, bottom))


def _longest(lettering: Iterable[Lettering]) -> Lettering:
    return max(lettering, key=lambda words: len(words.text))


def _fits(shape: Shape, lettering: tuple[Lettering, ...], overrides: Path) -> bool:
    return all(words.size >= LEAST and held(shape, line, words, overrides) for words in lettering for line in words.lines)


def _reset(shape: Shape, language: Language, overrides: Path) -> Shape:
    first, last = shape.lettering[0], shape.lettering[-1]
    x = first.lines[0].x
    top, bottom = first.lines[0].y - first.size * (LINE_HEIGHT - 0.28), last.lines[-1].y + last.size * 0.28
    lettering = shape.lettering
    for step, breaking in [*((step, None) for step in WHOLE), *((step, language) for step in STEPS)]:
        lettering = tuple(_in_size(words, max(LEAST, round(words.wanted * step, 1)), breaking, overrides) for words in shape.lettering)
        lettering = place(lettering, x, (top + bottom) / 2, GAP)
        if _fits(shape, lettering, overrides):
            break
    return replace(shape, lettering=lettering)


def _bare(words: Lettering, language: Language, overrides: Path) -> Lettering:
    middle = (words.lines[0].y + words.lines[-1].y) / 2 - words.size * 0.35
    for step in STEPS:
        again = _in_size(words, max(LEAST, round(words.wanted * step, 1)), language, overrides)
        if len(again.lines) < FEW:
            break
    return place([again], words.lines[0].x, middle, 0)[0]


def _in_size(words: Lettering, size: float, language: Language | None, overrides: Path) -> Lettering:
    texts = wrap(words.text, words.room, size, words.weight, overrides, language)
    return replace(words, lines=tuple(Line(0, 0, text) for text in texts), size=size)


def _width(line: Line, words: Lettering, overrides: Path) -> float:
    return width(line.text, words.size, words.weight, overrides)
