"""A drawing lettered as large as its shapes allow, for a wall: read from afar, words matter more than the air around them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from handbook.drawing.diagrams.drawing import Drawing, Line as Stroke, Shape
from handbook.drawing.diagrams.lettering import LINE_HEIGHT, Lettering, Line, width, wrap

SMALLEST, STEP = 8.0, 0.25
"""The smallest size that is tried, and what parts it from the next, in the drawing's units."""
UNDER = 0.92
"""How large the few words under a title are set, against the title."""
GAP = 0.25
"""What parts a title from the few words under it, against its size."""
CAP, FOOT = 0.72, 0.22
"""How far letters reach above and below their baseline, against their size."""
ROOMS = tuple(n / 20 for n in range(20, 5, -1))
"""The widths to break lines at that are tried, against the room there is."""
PLACES = sorted(((dx, dy) for dx in range(-24, 25, 12) for dy in range(-48, 49, 12)), key=lambda place: abs(place[0]) + abs(place[1]))
"""How far words may move from the middle of a shape that another one covers in part, the nearest first."""


@dataclass(frozen=True)
class _Box:
    """What a line of lettering covers."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, rim: float) -> "_Box":
        return _Box(self.left - rim, self.top - rim, self.right + rim, self.bottom + rim)


def enlarged(drawing: Drawing, rim: float, overrides: Path, most: float = 44.0) -> Drawing:
    """Return the drawing with its words set anew, each group of like shapes in one size; what lies inside what stays so.

    `rim` is left free between words and edges, and no letter is larger than `most`, in the drawing's units.
    """
    words = [shape.lettering for shape in drawing.shapes if shape.lettering] + [(heading,) for heading in drawing.headings]
    alike = [str(_likeness(shape)) for shape in drawing.shapes if shape.lettering] + ["headings"] * len(drawing.headings)
    fitters = [_Fitter(drawing, lettering, rim, overrides) for lettering in words]
    settings: dict[int, tuple[Lettering, ...]] = {}
    for likeness in set(alike):
        members = [n for n, other in enumerate(alike) if other == likeness]
        size = min(fitters[n].largest(most) for n in members)
        while size > SMALLEST and not all(fitters[n].set(size) for n in members):
            size -= STEP
        settings |= {n: fitters[n].set(size) for n in members}
        before = min(one.size for n in members for one in words[n])
        if min((one.size for n in members for one in settings[n]), default=0) < before:
            settings |= {n: words[n] for n in members}
    anew = iter([settings[n] for n in range(len(words))])
    shapes = tuple(replace(shape, lettering=next(anew)) if shape.lettering else shape for shape in drawing.shapes)
    return replace(drawing, shapes=shapes, headings=tuple(heading for setting in anew for heading in setting))


def smallest(drawing: Drawing) -> float:
    """Return the size of a drawing's smallest letters, in its units."""
    return min(words.size for words in _all(drawing))


def _all(drawing: Drawing) -> list[Lettering]:
    return [words for shape in drawing.shapes for words in shape.lettering] + list(drawing.headings)


def _likeness(shape: Shape) -> tuple:
    return shape.form, shape.strong, round(shape.height), round(shape.width)


class _Fitter:
    """Sets the words of one shape, or one heading, in a size, if they fit in it."""

    def __init__(self, drawing: Drawing, lettering: Sequence[Lettering], rim: float, overrides: Path):
        self._rim, self._overrides = rim, overrides
        self._blocks = [(words.text, words.weight) for words in lettering]
        before = [box for words in lettering for box in self._boxes(words)]
        self._inside = [shape for shape in drawing.shapes if all(_holds(shape, box) for box in before)]
        bare = not self._inside
        last = max((n for n, shape in enumerate(drawing.shapes) if shape in self._inside), default=0)
        # What lies under the shape that holds the words doesn't hide them.
        over = [shape for n, shape in enumerate(drawing.shapes) if bare or n > last or shape.clear]
        self._outside = [shape for shape in over if not any(_meets(shape, box) for box in before)]
        others = [words for words in drawing.headings if words not in lettering] if bare else []
        self._others = [box for words in others for box in self._boxes(words)]
        self._lines = [line for line in drawing.lines if bare and (line.x1 == line.x2 or line.y1 == line.y2)]
        self._width, self._height = drawing.width, drawing.height
        self._x = lettering[0].lines[0].x
        # Headings side by side grow towards each other.
        beside = [words.lines[0] for words in others if any(abs(words.lines[0].y - box.bottom) < box.bottom - box.top for box in before)]
        self._room = min([self._width, *(abs(line.x - self._x) - 2 * rim for line in beside), *(shape.width for shape in self._inside)])
        crowded = any(_overlap(_span(shape), _span(other)) for shape in self._inside for other in self._outside)
        self._places = PLACES if crowded and not bare else PLACES[:1]
        self._middle = (min(box.top for box in before) + max(box.bottom for box in before)) / 2

    def largest(self, most: float) -> float:
        """Return the largest size in which the words fit."""
        low, high = 0, round((most - SMALLEST) / STEP)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self.set(SMALLEST + middle * STEP) else (low, middle - 1)
        return SMALLEST + low * STEP

    @cache  # noqa: B019 - a fitter lives no longer than the drawing it works on
    def set(self, size: float) -> tuple[Lettering, ...]:
        """Return the lettering, or none when it does not fit."""
        settings = dict.fromkeys(self._stacked(size, self._room * share) for share in ROOMS)
        for dx, dy in self._places:
            for setting in settings:
                moved = tuple(_moved(words, dx, dy) for words in setting)
                if all(self._fits(box) for words in moved for box in self._boxes(words)):
                    return moved
        return ()

    def _stacked(self, size: float, room: float) -> tuple[Lettering, ...]:
        sizes = [size if n == 0 else round(size * UNDER, 2) for n in range(len(self._blocks))]
        texts = [wrap(text, room, of, weight, self._overrides) for (text, weight), of in zip(self._blocks, sizes, strict=True)]
        pitch = [of * LINE_HEIGHT * 0.93 for of in sizes]
        height = sum(len(lines) * step for lines, step in zip(texts, pitch, strict=True)) + size * GAP * (len(texts) - 1)
        y = self._middle - height / 2
        setting = []
        for lines, of, step, (_, weight) in zip(texts, sizes, pitch, self._blocks, strict=True):
            placed = []
            for text in lines:
                y += step
                placed.append(Line(self._x, round(y - step * 0.2, 1), text))
            setting.append(Lettering(tuple(placed), of, weight))
            y += size * GAP
        return tuple(setting)

    def _fits(self, box: _Box) -> bool:
        wide = box.grown(self._rim)
        return (
            box.left >= 0
            and box.right <= self._width
            and box.top >= 0
            and box.bottom <= self._height
            and box.right - box.left <= self._room
            and all(_holds(shape, wide) for shape in self._inside)
            and not any(_meets(shape, wide) for shape in self._outside)
            and not any(_overlap(box.grown(self._rim / 2), other) for other in self._others)
            and not any(_overlap(wide, _span(line)) for line in self._lines)
        )

    def _boxes(self, words: Lettering) -> Iterable[_Box]:
        for line in words.lines:
            half = width(line.text, words.size, words.weight, self._overrides) / 2
            yield _Box(line.x - half, line.y - words.size * CAP, line.x + half, line.y + words.size * FOOT)


def _moved(words: Lettering, dx: float, dy: float) -> Lettering:
    return replace(words, lines=tuple(Line(round(line.x + dx, 1), round(line.y + dy, 1), line.text) for line in words.lines))


def _span(of: Shape | Stroke) -> _Box:
    if isinstance(of, Shape):
        return _Box(of.x, of.y, of.x + of.width, of.y + of.height)
    return _Box(min(of.x1, of.x2), min(of.y1, of.y2), max(of.x1, of.x2), max(of.y1, of.y2))


def _overlap(one: _Box, other: _Box) -> bool:
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom


def _holds(shape: Shape, box: _Box) -> bool:
    """Whether a box lies wholly within a shape."""
    if shape.form == "box":
        return shape.x <= box.left and box.right <= shape.x + shape.width and shape.y <= box.top and box.bottom <= shape.y + shape.height
    return all(_off_centre(shape, x, y) <= 1 for x in (box.left, box.right) for y in (box.top, box.bottom))


def _meets(shape: Shape, box: _Box) -> bool:
    """Whether a box touches a shape or the rim of paper around it."""
    if shape.form == "box":
        return _overlap(box, _span(shape))
    x, y = shape.centre
    box = box.grown(shape.halo)
    return _off_centre(shape, min(max(x, box.left), box.right), min(max(y, box.top), box.bottom)) < 1


def _off_centre(shape: Shape, x: float, y: float) -> float:
    """Return how far a point is from an ellipse's centre, 1 being its edge."""
    return (((x - shape.centre[0]) / (shape.width / 2)) ** 2 + ((y - shape.centre[1]) / (shape.height / 2)) ** 2) ** 0.5
