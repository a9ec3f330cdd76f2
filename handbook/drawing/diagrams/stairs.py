"""Parts as steps, the first at the foot."""

from pathlib import Path

from handbook.drawing.diagrams.lettering import stack, title_and_short
from handbook.drawing.diagrams.shapes import WIDTH, Drawing, Shape, drawn
from handbook.records.model import Model
from handbook.records.text import Language
from handbook.words import markup

RISE = 92.0
TREAD = 34.0
GAP = 8.0


def stairs(model: Model, language: Language, overrides: Path) -> Drawing:
    """Draw the parts as steps upwards to the right, each with its `when` above its title."""
    count = len(model.parts)
    shapes = []
    for index, part in enumerate(model.parts):
        x, y = index * TREAD, (count - 1 - index) * (RISE + GAP)
        width = WIDTH - (count - 1) * TREAD
        blocks = title_and_short(part, language, 19.0)
        if part.when:
            blocks.insert(0, (markup.drawn(part.when, language), 15.0, 400))
        lettering = stack(blocks, x + width / 2, y + RISE / 2, width - 40, overrides, gap=3)
        shapes.append(Shape(x, y, width, RISE, lettering, part.id, markup.drawn(part.title, language)))
    return drawn(model, language, count * RISE + (count - 1) * GAP, shapes)
