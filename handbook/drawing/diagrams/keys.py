"""Parts as keys that open the same door."""

from pathlib import Path

from handbook.drawing.diagrams.lettering import stack, title_and_short
from handbook.drawing.diagrams.shapes import WIDTH, Drawing, Shape, drawn
from handbook.records.model import Model
from handbook.records.text import Language
from handbook.words import markup

BOW = 84.0
SHAFT = 270.0
TOOTH = 16.0
GAP = 18.0
DOOR = 112.0


def keys(model: Model, language: Language, overrides: Path) -> Drawing:
    """Draw each part as a key, with `diagram.centre` on the door at the right."""
    shapes = []
    height = len(model.parts) * (BOW + GAP) - GAP
    for index, part in enumerate(model.parts):
        y = index * (BOW + GAP)
        middle = y + BOW / 2
        shapes.append(
            Shape(0, y, BOW, BOW, stack([(str(index + 1), 26.0, 700)], BOW / 2, middle, BOW, overrides), form="round", strong=True)
        )
        left = BOW - 6
        lettering = stack(title_and_short(part, language, 18.0), left + SHAFT / 2, middle, SHAFT - 24, overrides, gap=2)
        shapes.append(Shape(left, middle - 34, SHAFT, 68, lettering, part.id, markup.drawn(part.title, language), corner=6))
        end = left + SHAFT
        shapes += [Shape(end, middle - 26 + tooth * 2 * TOOTH, TOOTH + 8, TOOTH, strong=True, corner=2) for tooth in range(2)]
    if model.diagram.centre:
        lettering = stack([(markup.drawn(model.diagram.centre, language), 18.0, 700)], WIDTH - DOOR / 2, height / 2, DOOR - 14, overrides)
        shapes.append(Shape(WIDTH - DOOR, 0, DOOR, height, lettering, strong=True))
    return drawn(model, language, height, shapes)
