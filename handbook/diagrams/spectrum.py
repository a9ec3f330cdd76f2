"""Parts along a line between two poles."""

from pathlib import Path

from handbook.diagrams.drawing import WIDTH, Drawing, Line, Shape, drawn
from handbook.diagrams.lettering import stack, title_and_short
from handbook.records.model import Model
from handbook.records.text import Language

GAP = 8.0
HIGH = 150.0
AXIS = HIGH + 26.0


def spectrum(model: Model, language: Language, overrides: Path) -> Drawing:
    """Draw the parts in order along an arrow, with `diagram.centre` telling what grows along it."""
    count = len(model.parts)
    width = (WIDTH - GAP * (count - 1)) / count
    shapes = []
    for index, part in enumerate(model.parts):
        x = index * (width + GAP)
        lettering = stack(title_and_short(part, language, 17.0, 15.0), x + width / 2, HIGH / 2, width - 14, overrides)
        shapes.append(Shape(x, 0, width, HIGH, lettering, part.id, part.title[language]))
    headings = stack([(model.diagram.centre[language], 16.0, 700)], WIDTH / 2, AXIS + 24, WIDTH - 20, overrides) if model.diagram.centre else ()
    return drawn(model, language, AXIS + 44, shapes, [Line(4, AXIS, WIDTH - 4, AXIS, head=True)], headings)
