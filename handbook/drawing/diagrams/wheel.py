"""Three to twelve parts round a centre."""

from math import cos, pi, sin
from pathlib import Path

from handbook.drawing.diagrams.lettering import stack, title_and_short
from handbook.drawing.diagrams.shapes import WIDTH, Drawing, Shape, drawn
from handbook.records.model import Model
from handbook.records.text import Language
from handbook.words import markup

ROOMY = 8
"""Up to this many parts there is room for the few words under each title."""
LARGEST = 88.0
"""The largest radius, so that the centre keeps room when the parts are few."""


def wheel(model: Model, language: Language, overrides: Path) -> Drawing:
    """Draw the parts as circles that touch, clockwise from the top, round `diagram.centre`."""
    count = len(model.parts)
    half = sin(pi / count)
    radius = min(WIDTH / 2 * half / (1 + half) * 0.975, LARGEST)
    orbit = WIDTH / 2 - radius
    shapes = []
    for index, part in enumerate(model.parts):
        angle = 2 * pi * index / count - pi / 2
        x, y = WIDTH / 2 + orbit * cos(angle), WIDTH / 2 + orbit * sin(angle)
        blocks = title_and_short(part, language, 16.0, 14.0) if count <= ROOMY else [(markup.drawn(part.title, language), 14.0, 700)]
        lettering = stack(blocks, x, y, 2 * radius * 0.82, overrides, gap=3)
        corner = (round(x - radius, 1), round(y - radius, 1))
        shapes.append(
            Shape(*corner, round(2 * radius, 1), round(2 * radius, 1), lettering, part.id, markup.drawn(part.title, language), form="round")
        )
    core = orbit - radius - 8
    if model.diagram.centre and core > 20:
        lettering = stack([(markup.drawn(model.diagram.centre, language), 18.0, 700)], WIDTH / 2, WIDTH / 2, 2 * core * 0.84, overrides)
        shapes.append(Shape(WIDTH / 2 - core, WIDTH / 2 - core, 2 * core, 2 * core, lettering, form="round", strong=True))
    return drawn(model, language, WIDTH, shapes)
