"""Widths that follow from what a sheet holds, in millimetres."""

from pathlib import Path
from typing import Any

from handbook.diagrams.drawing import Drawing, Shape
from handbook.diagrams.lettering import width
from handbook.records.text import Language

SMALLEST = 9.5
"""No letter is smaller than this, in points."""
GROWN, GROWN_BARE = 1.2, 1.055
"""By how much lettering grows on paper at most, in its shape and on the bare paper; drawings can be smaller for it."""
RIM = 10
"""What is left free between lettering and the edge of its shape, in the drawing's units."""
BORDER = 4
"""What the template adds to a drawing's width."""
SHEET = 179
"""The width of a sheet within its margins."""
STEP_COLUMNS = range(64, 95, 3)
"""How wide the column with what to say and do may be."""
# Estimates for small type: letters to a millimetre of a line, the height of a line, of the lines to write on, and of a step's head.
LETTERS, LINE, ANSWER, HEAD = 0.65, 4.1, 16.5, 17.0


def lettering(drawing: Drawing, overrides: Path) -> float:
    """Return by how much a drawing's lettering can grow on paper without leaving its shapes."""
    room = [
        (_chord(shape, line.y - words.size * 0.35) - RIM) / width(line.text, words.size, words.weight, overrides)
        for shape in drawing.shapes
        for words in shape.lettering
        for line in words.lines
    ]
    # The titles under small charts have much room of their own.
    bare = [GROWN if drawing.kind == "charts" else GROWN_BARE for words in drawing.headings]
    return max(1.0, round(min([GROWN, *room, *bare]), 3))


def _chord(shape: Shape, y: float) -> float:
    """Return how wide a shape is at a height."""
    if shape.form == "box":
        return shape.width
    off = (y - shape.centre[1]) / (shape.height / 2)
    return shape.width * max(0.0, 1 - off**2) ** 0.5


def drawing_width(drawing: Drawing, overrides: Path) -> float:
    """Return how wide a drawing must be for its smallest letters to be legible."""
    sizes = [words.size for shape in drawing.shapes for words in shape.lettering] + [words.size for words in drawing.headings]
    smallest = min(sizes, default=16.0)
    return round(SMALLEST / (smallest * lettering(drawing, overrides)) * (drawing.width + BORDER) / 72 * 25.4 + 0.1, 1)


def step_column(tool: Any, language: Language) -> int:
    """Return how wide the left-hand column of a tool's steps is best, so that the steps take little room."""
    return min(STEP_COLUMNS, key=lambda column: sum(_height(step, column, language) for step in tool.steps))


def facets_beside(model: Any, part: Any, chart: Drawing, language: Language, overrides: Path) -> int:
    """Return how many of a design's facets stand beside its chart; the others stand under it."""
    wide = drawing_width(chart, overrides)
    narrow, under = SHEET - wide - 9, wide * (chart.height + BORDER) / (chart.width + BORDER)
    texts = [" ".join([facet.title[language], *(text[language] for text in part.facets[facet.id])]) for facet in model.facets]
    heights = [[_lines(text, column) * LINE for text in texts] for column in (narrow, wide)]
    head = _lines(part.text[language], narrow) * LINE + 6
    return min(range(len(model.facets) + 1), key=lambda beside: max(head + sum(heights[0][:beside]), under + sum(heights[1][beside:])))


def _height(step: Any, column: int, language: Language) -> float:
    told = [text for text in (step.say, step.do, step.facilitator, step.if_silent) if text]
    if not step.questions:
        return 0
    left = HEAD + sum(_lines(text[language], column) for text in told) * LINE
    right = sum(_lines(text[language], SHEET - column) * LINE + ANSWER for text in step.questions)
    return max(left, right)


def _lines(text: str, column: float) -> int:
    return -(-len(text) // int(column * LETTERS))
