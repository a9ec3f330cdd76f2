"""Parts along a line of time, downwards."""

from pathlib import Path

from handbook.drawing.diagrams.lettering import Lettering, stack, title_and_short
from handbook.drawing.diagrams.shapes import WIDTH, Drawing, Line, Shape, drawn
from handbook.records.model import Model
from handbook.records.text import Language
from handbook.words import markup

SPINE = 122.0
HIGH = 84.0
GAP = 16.0
DOT = 18.0


def timeline(model: Model, language: Language, overrides: Path) -> Drawing:
    """Draw the parts in order, each with its `when` at the left of the line."""
    shapes: list[Shape] = []
    headings: list[Lettering] = []
    left = SPINE + 26
    for index, part in enumerate(model.parts):
        y = index * (HIGH + GAP)
        if part.when:
            headings += stack([(markup.drawn(part.when, language), 16.0, 700)], (SPINE - 16) / 2, y + HIGH / 2, SPINE - 22, overrides)
        shapes.append(Shape(SPINE - DOT / 2, y + HIGH / 2 - DOT / 2, DOT, DOT, form="round", strong=True))
        lettering = stack(title_and_short(part, language, 18.0), (left + WIDTH) / 2, y + HIGH / 2, WIDTH - left - 24, overrides, gap=2)
        shapes.append(Shape(left, y, WIDTH - left, HIGH, lettering, part.id, markup.drawn(part.title, language)))
    height = len(model.parts) * (HIGH + GAP) - GAP
    return drawn(model, language, height + 14, shapes, [Line(SPINE, HIGH / 2, SPINE, height + 12, head=True)], headings)
