"""Parts along a line between two poles, from the top down."""

from pathlib import Path

from handbook.drawing.diagrams.lettering import Lettering, stack, title_and_short
from handbook.drawing.diagrams.shapes import WIDTH, Drawing, Line, Shape, drawn
from handbook.records.model import Model
from handbook.records.text import Language
from handbook.words import markup

AXIS = 22.0
LEFT = 52.0
HIGH = 76.0
GAP = 8.0
FOOT = 44.0


def spectrum(model: Model, language: Language, overrides: Path) -> Drawing:
    """Draw the parts in order beside an arrow, with `diagram.centre` under it telling what grows along it."""
    shapes = []
    for index, part in enumerate(model.parts):
        y = index * (HIGH + GAP)
        lettering = stack(title_and_short(part, language, 18.0), (LEFT + WIDTH) / 2, y + HIGH / 2, WIDTH - LEFT - 30, overrides, gap=2)
        shapes.append(Shape(LEFT, y, WIDTH - LEFT, HIGH, lettering, part.id, markup.drawn(part.title, language)))
    bottom = len(model.parts) * (HIGH + GAP) - GAP
    headings: tuple[Lettering, ...] = ()
    if model.diagram.centre:
        headings = stack(
            [(markup.drawn(model.diagram.centre, language), 16.0, 700)], WIDTH / 2, bottom + FOOT / 2 + 4, WIDTH - 20, overrides
        )
    return drawn(model, language, bottom + FOOT, shapes, [Line(AXIS, 4, AXIS, bottom - 2, head=True)], headings)
