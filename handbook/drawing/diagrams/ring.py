"""Four parts round a core, as four stones that touch the same middle."""

from pathlib import Path

from handbook.drawing.diagrams.lettering import stack, title_and_short
from handbook.drawing.diagrams.shapes import WIDTH, Drawing, Shape, drawn
from handbook.records.model import Model
from handbook.records.text import Language
from handbook.words import markup

GAP = 12.0
TILE = (WIDTH - GAP) / 2
HIGH = 194.0
HEIGHT = 2 * HIGH + GAP
RADIUS = 74.0


def ring(model: Model, language: Language, overrides: Path) -> Drawing:
    """Draw a model of four parts round `diagram.centre`."""
    shapes = []
    for index, part in enumerate(model.parts):
        column, row = index % 2, index // 2
        x, y = column * (TILE + GAP), row * (HIGH + GAP)
        # The middle covers the inner corner: the words keep to the outer side.
        middle_x = x + TILE / 2 + (-26 if column == 0 else 26)
        middle_y = y + HIGH / 2 + (-22 if row == 0 else 22)
        lettering = stack(title_and_short(part, language), middle_x, middle_y, TILE - 84, overrides)
        shapes.append(Shape(x, y, TILE, HIGH, lettering, part.id, markup.drawn(part.title, language), corner=18))
    if model.diagram.centre:
        lettering = stack([(markup.drawn(model.diagram.centre, language), 20.0, 700)], WIDTH / 2, HEIGHT / 2, 2 * RADIUS - 22, overrides)
        corner = (WIDTH / 2 - RADIUS, HEIGHT / 2 - RADIUS)
        shapes.append(Shape(*corner, 2 * RADIUS, 2 * RADIUS, lettering, form="round", strong=True, halo=9))
    return drawn(model, language, HEIGHT, shapes)
