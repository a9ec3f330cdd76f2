"""Up to eight parts that press on a middle from all sides."""

from math import hypot
from pathlib import Path

from handbook.drawing.diagrams.lettering import stack
from handbook.drawing.diagrams.shapes import WIDTH, Drawing, Line, Shape, drawn
from handbook.records.model import Model
from handbook.records.text import Language
from handbook.words import markup

GAP = 22.0
TILE = (WIDTH - 2 * GAP) / 3
HIGH = 104.0
HEIGHT = 3 * HIGH + 2 * GAP
REACH = GAP * 0.36
# Round the middle, clockwise from the top left.
CELLS = ((0, 0), (1, 0), (2, 0), (2, 1), (2, 2), (1, 2), (0, 2), (0, 1))


def pressure(model: Model, language: Language, overrides: Path) -> Drawing:
    """Draw a model of up to eight parts as boxes that press on `diagram.centre`."""
    shapes, lines = [], []
    for cell, part in zip(CELLS, model.parts, strict=False):
        x, y = cell[0] * (TILE + GAP), cell[1] * (HIGH + GAP)
        words = markup.drawn(part.short or part.title, language)
        lettering = stack([(words, 16.0, 700)], x + TILE / 2, y + HIGH / 2, TILE - 16, overrides)
        shape = Shape(x, y, TILE, HIGH, lettering, part.id, markup.drawn(part.title, language))
        shapes.append(shape)
        lines.append(_inwards(shape, cell))
    if model.diagram.centre:
        lettering = stack([(markup.drawn(model.diagram.centre, language), 18.0, 700)], WIDTH / 2, HEIGHT / 2, TILE - 16, overrides)
        shapes.append(Shape(TILE + GAP, HIGH + GAP, TILE, HIGH, lettering, strong=True, corner=HIGH / 2))
    return drawn(model, language, HEIGHT, shapes, lines)


def _inwards(shape: Shape, cell: tuple[int, int]) -> Line:
    """Return the arrow in the gap between a box and the middle."""
    dx, dy = 1 - cell[0], 1 - cell[1]
    x = shape.centre[0] + dx * (TILE + GAP) / 2
    y = shape.centre[1] + dy * (HIGH + GAP) / 2
    reach_x, reach_y = dx / hypot(dx, dy) * REACH, dy / hypot(dx, dy) * REACH
    return Line(x - reach_x, y - reach_y, x + reach_x, y + reach_y, head=True)
