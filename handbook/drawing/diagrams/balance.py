"""Two parts that overlap and pull: two circles, with what they share in the middle."""

from pathlib import Path

from handbook.drawing.diagrams.lettering import stack, title_and_short
from handbook.drawing.diagrams.shapes import WIDTH, Drawing, Line, Shape, drawn
from handbook.records.model import Model
from handbook.records.text import Language
from handbook.words import markup

RADIUS = 164.0
OVERLAP = 4 * RADIUS - WIDTH
HEIGHT = 2 * RADIUS + 52


def balance(model: Model, language: Language, overrides: Path) -> Drawing:
    """Draw a model of two parts as overlapping circles with `diagram.centre` between them."""
    alone = 2 * RADIUS - OVERLAP
    shapes = []
    for part, x, middle in zip(model.parts, (0.0, WIDTH - 2 * RADIUS), (alone / 2 + 6, WIDTH - alone / 2 - 6), strict=True):
        lettering = stack(title_and_short(part, language), middle, RADIUS, alone - 30, overrides)
        shapes.append(Shape(x, 0, 2 * RADIUS, 2 * RADIUS, lettering, part.id, markup.drawn(part.title, language), form="round", clear=True))
    headings = (
        stack([(markup.drawn(model.diagram.centre, language), 16.0, 700)], WIDTH / 2, RADIUS, OVERLAP - 18, overrides)
        if model.diagram.centre
        else ()
    )
    y = 2 * RADIUS + 30
    lines = (Line(WIDTH / 2 - 14, y, 40, y, head=True), Line(WIDTH / 2 + 14, y, WIDTH - 40, y, head=True))
    return drawn(model, language, HEIGHT, shapes, lines, headings)
