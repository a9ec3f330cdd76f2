"""Two groups of parts as two pillars of stones that carry a beam."""

from pathlib import Path

from handbook.drawing.diagrams.lettering import Lettering, stack
from handbook.drawing.diagrams.shapes import WIDTH, Drawing, Shape, drawn
from handbook.records.model import Model
from handbook.records.text import Language
from handbook.words import markup

BEAM = 62.0
HEADING = 46.0
STONE = 62.0
GAP = 6.0
PILLAR = 236.0
LEFTS = (8.0, WIDTH - PILLAR - 8.0)


def pillars(model: Model, language: Language, overrides: Path) -> Drawing:
    """Draw each of two groups as a pillar of its parts, with `diagram.centre` on the beam they carry."""
    shapes: list[Shape] = []
    headings: list[Lettering] = []
    if model.diagram.centre:
        lettering = stack([(markup.drawn(model.diagram.centre, language), 20.0, 700)], WIDTH / 2, BEAM / 2, WIDTH - 40, overrides)
        shapes.append(Shape(0, 0, WIDTH, BEAM, lettering, strong=True))
    for x, group in zip(LEFTS, model.groups, strict=True):
        headings += stack([(markup.drawn(group.title, language), 18.0, 700)], x + PILLAR / 2, BEAM + HEADING / 2, PILLAR, overrides)
        for index, part in enumerate(part for part in model.parts if part.group == group.id):
            y = BEAM + HEADING + index * (STONE + GAP)
            words = markup.drawn(part.short or part.title, language)
            lettering = stack([(words, 16.0, 400)], x + PILLAR / 2, y + STONE / 2, PILLAR - 24, overrides)
            shapes.append(Shape(x, y, PILLAR, STONE, lettering, part.id, markup.drawn(part.title, language)))
    return drawn(model, language, max(shape.y + shape.height for shape in shapes), shapes, headings=headings)
