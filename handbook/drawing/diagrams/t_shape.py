"""Breadth and depth as the two strokes of a T."""

from pathlib import Path

from handbook.drawing.diagrams.lettering import stack, title_and_short
from handbook.drawing.diagrams.shapes import WIDTH, Drawing, Shape, drawn
from handbook.records.model import Model
from handbook.records.text import Language
from handbook.words import markup

STROKE = 116.0
STEM = 230.0
DEPTH = 230.0


def t(model: Model, language: Language, overrides: Path) -> Drawing:
    """Draw the first part as the horizontal stroke and the second as the vertical one."""
    breadth, depth = model.parts
    across = stack(title_and_short(breadth, language), WIDTH / 2, STROKE / 2, WIDTH - 40, overrides)
    down = stack(title_and_short(depth, language), WIDTH / 2, STROKE + DEPTH / 2, STEM - 30, overrides)
    stem = Shape((WIDTH - STEM) / 2, STROKE - 10, STEM, DEPTH + 10, down, depth.id, markup.drawn(depth.title, language))
    return drawn(
        model, language, STROKE + DEPTH, [stem, Shape(0, 0, WIDTH, STROKE, across, breadth.id, markup.drawn(breadth.title, language))]
    )
