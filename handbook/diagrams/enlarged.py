"""A drawing lettered as large as its shapes allow, for a wall: read from afar, words matter more than the air around them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from handbook.diagrams.drawing import Drawing, Shape
from handbook.diagrams.lettering import LINE_HEIGHT, Lettering, Line, width, wrap

LARGEST, SMALLEST, STEP = 44.0, 8.0, 0.25
"""The sizes that are tried, from the largest down, in the drawing's units."""
UNDER = 0.86
"""How large the few words under a title are set, against the title."""
RIM = 5.0
"""What is left free between lettering and an edge."""
GAP = 0.25
"""What parts a title from the few words under it, against its size."""
CAP, FOOT = 0.72, 0.22
"""How far letters reach above and below their baseline, against their size."""
ROOMS = tuple(n / 20 for n in range(20, 5, -1))
"""The widths to break lines at that are tried, against the room there is."""


@dataclass(frozen=True)
class _Box:
    """What a line of lettering covers."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, rim: float) -> "_Box":
        return _Box(self.left - rim, self.top - rim, self.right + rim, self.bottom + rim)


def enlarged(drawing: Drawing, overrides: Path) -> Drawing:
    """Return the drawing with its words set anew, each group of like shapes in one size; what lies inside what stays so."""
    words = [shape.lettering for shape in drawing.shapes if shape.lettering] + [(heading,) for heading in drawing.headings]
    alike = [_likeness(shape) for shape in drawing.shapes if shape.lettering] + [("heading",)] * len(drawing.headings)
    fitters = [_Fitter(drawing, lettering, overrides) for lettering in words]
    order = sorted(range(len(words)), key=lambda n: str(alike[n]))
    settings: list[tuple[Lettering, ...]] = list(words)
    for _, group in groupby(order, key=lambda n: alike[n]):
        members = list(group)
        size = min(fitters[n].largest() for n in members)
        for n in members:
            settings[n] = fitters[n].set(size) or words[n]
    anew = iter(settings)
    shapes = tuple(replace(shape, lettering=next(anew)) if shape.lettering else shape for shape in drawing.shapes)
    return replace(drawing, shapes=shapes, headings=tuple(heading for setting in anew for heading in setting))


def smallest(drawing: Drawing) -> float:
    """Return the size of a drawing's smallest letters, in its units."""
    return min((words.size for words in _all(drawing)), default=LARGEST)


def _all(drawing: Drawing) -> list[Lettering]:
    return [words for shape in drawing.shapes for words in shape.lettering] + list(drawing.headings)


def _likeness(shape: Shape) -> tuple:
    return shape.form, shape.strong, round(shape.height), round(shape.width)


class _Fitter:
    """Sets the words of one shape, or one heading, in a size, if they fit in it."""

    def __init__(self, drawing: Drawing, lettering: Sequence[Lettering], overrides: Path):
        self._overrides = overrides
        self._blocks = [(" ".join(line.text for line in words.lines), words.weight) for words in lettering]
        before = [box for words in lettering for box in self._boxes(words)]
        self._inside = [shape for shape in drawing.shapes if all(_holds(shape, box) for box in before)]
        self._outside = [shape for shape in drawing.shapes if not any(_meets(shape, box) for box in before)]
        bare = not self._inside
        others = [words for words in drawing.headings if words not in lettering] if bare else []
        self._others = [box for words in others for box in self._boxes(words)]
        self._lines = [line for line in drawing.lines if bare and (line.x1 == line.x2 or line.y1 == line.y2)]
        self._width, self._height = drawing.width, drawing.height
        self._x = lettering[0].lines[0].x
        self._middle = (min(box.top for box in before) + max(box.bottom for box in before)) / 2

    def largest(self) -> float:
        size = LARGEST
        while size > SMALLEST and not self.set(size):
            size -= STEP
        return size

    def set(self, size: float) -> tuple[Lettering, ...]:
        """Return the lettering, or none when it does not fit."""
        room = min([self._width, *(shape.width for shape in self._inside)])
        for share in ROOMS:
            setting = self._stacked(size, room * share)
            if all(self._fits(box) for words in setting for box in self._boxes(words)):
                return setting
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
                placed.append(Line(self._x, round(y - step * 0.24, 1), text))
            setting.append(Lettering(tuple(placed), of, weight))
            y += size * GAP
        return tuple(setting)

    def _fits(self, box: _Box) -> bool:
        wide = box.grown(RIM)
        return (
            0 <= box.left
            and box.right <= self._width
            and 0 <= box.top
            and box.bottom <= self._height
            and all(_holds(shape, wide) for shape in self._inside)
            and not any(_meets(shape, wide) for shape in self._outside)
            and not any(_overlap(box.grown(RIM / 2), other) for other in self._others)
            and not any(_overlap(wide, _span(line)) for line in self._lines)
        )

    def _boxes(self, words: Lettering) -> Iterable[_Box]:
        for line in words.lines:
            half = width(line.text, words.size, words.weight, self._overrides) / 2
            yield _Box(line.x - half, line.y - words.size * CAP, line.x + half, line.y + words.size * FOOT)


def _span(line) -> _Box:
    return _Box(min(line.x1, line.x2), min(line.y1, line.y2), max(line.x1, line.x2), max(line.y1, line.y2))


def _overlap(one: _Box, other: _Box) -> bool:
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom


def _holds(shape: Shape, box: _Box) -> bool:
    """Whether a box lies wholly within a shape."""
    if shape.form == "box":
        return (
            shape.x <= box.left and box.right <= shape.x + shape.width and shape.y <= box.top and box.bottom <= shape.y + shape.height
        )
    return all(_off_centre(shape, x, y) <= 1 for x in (box.left, box.right) for y in (box.top, box.bottom))


def _meets(shape: Shape, box: _Box) -> bool:
    """Whether a box touches a shape or the rim of paper around it."""
    if shape.form == "box":
        return _overlap(box, _Box(shape.x, shape.y, shape.x + shape.width, shape.y + shape.height))
    x, y = shape.centre
    box = box.grown(shape.halo)
    return _off_centre(shape, min(max(x, box.left), box.right), min(max(y, box.top), box.bottom)) < 1


def _off_centre(shape: Shape, x: float, y: float) -> float:
    """Return how far a point is from an ellipse's centre, 1 being its edge."""
    return (((x - shape.centre[0]) / (shape.width / 2)) ** 2 + ((y - shape.centre[1]) / (shape.height / 2)) ** 2) ** 0.5
