"""Widths that follow from what a sheet holds, in millimetres."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from handbook.drawing.diagrams.lettering import width
from handbook.drawing.diagrams.shapes import Drawing, Shape
from handbook.records.text import Language
from handbook.words import markup
from handbook.workbook.books.running import Cue
from handbook.workbook.books.stock import Stock
from handbook.workbook.typesetting.numbered_legend import numbered

GROWN, GROWN_BARE = 1.2, 1.055
"""By how much lettering grows on paper at most, in its shape and on the bare paper; drawings can be smaller for it."""
RIM = 10
"""What is left free between lettering and the edge of its shape, in the drawing's units."""
BORDER = 4
"""What the template adds to a drawing's width."""
TALLEST = 1.3
"""How tall a drawing may be for the width of the text, so that it stands on one page."""
ANSWER_COLUMN, ANSWER_RIM, ANSWERS = 14.0, 1.3, 84.0
"""How wide a checklist's column of answers is, what is free in it, and what all of them may take."""
STEP_COLUMNS = range(64, 95, 3)
"""How wide the column with what to say and do may be."""
NOTE_COLUMNS, CLOCK_COLUMN = range(42, 71, 2), 24.5
"""How wide a run sheet's column of notes may be, and its column of times."""
SPOKEN, NOTED = 0.52, 0.6
"""Letters to a millimetre of what is said and of what is noted there."""
# Estimates for small type: letters to a millimetre of a line, the height of a line, of the lines to write on, and of a step's head.
LETTERS, LINE, ANSWER, HEAD = 0.65, 4.1, 16.5, 17.0


@dataclass(frozen=True)
class Measures:
    """What follows from a stock, for one language."""

    stock: Stock
    language: Language
    overrides: Path

    def lettering(self, drawing: Drawing) -> float:
        """Return by how much a drawing's lettering can grow on paper without leaving its shapes."""
        room = [
            (_chord(shape, line.y - words.size * 0.35) - RIM) / width(line.text, words.size, words.weight, self.overrides)
            for shape in drawing.shapes
            for words in shape.lettering
            for line in words.lines
        ]
        # The titles under small charts have much room of their own.
        bare = [GROWN if drawing.kind == "charts" else GROWN_BARE for words in drawing.headings]
        return max(1.0, round(min([GROWN, *room, *bare]), 3))

    def drawing_width(self, drawing: Drawing) -> float:
        """Return how wide a drawing must be for its smallest letters to be legible."""
        sizes = [words.size for shape in drawing.shapes for words in shape.lettering] + [words.size for words in drawing.headings]
        smallest = min(sizes, default=16.0)
        wide = self.stock.smallest / (smallest * self.lettering(drawing)) * (drawing.width + BORDER) / 72 * 25.4 + 0.1
        return round(wide, 1)

    def legible(self, drawing: Drawing) -> tuple[Drawing, tuple[str, ...]]:
        """Return the drawing and no legend, or with numbers and their legend when its words would be too small on this paper."""
        wide = self.drawing_width(drawing)
        fits = wide <= self.stock.sheet and wide * drawing.height / drawing.width <= self.stock.sheet * TALLEST
        return (drawing, ()) if fits else numbered(drawing)

    def step_column(self, tool: Any) -> int:
        """Return how wide the left-hand column of a tool's steps is best, so that the steps take little room."""
        return min(STEP_COLUMNS, key=lambda column: sum(self._height(step, column) for step in tool.steps))

    def facets_beside(self, model: Any, part: Any, chart: Drawing) -> int:
        """Return how many of a design's facets stand beside its chart; the others stand under it."""
        wide = self.drawing_width(chart)
        narrow, under = self.stock.sheet - wide - 9, wide * (chart.height + BORDER) / (chart.width + BORDER)
        texts = [" ".join([facet.title[self.language], *(text[self.language] for text in part.facets[facet.id])]) for facet in model.facets]
        heights = [[_lines(text, column) * LINE for text in texts] for column in (narrow, wide)]
        head = _lines(part.text[self.language], narrow) * LINE + 6
        return min(range(len(model.facets) + 1), key=lambda beside: max(head + sum(heights[0][:beside]), under + sum(heights[1][beside:])))

    def note_column(self, cues: Sequence[Cue]) -> int:
        """Return how wide the column of notes on a run sheet is best, so that its lines take little room."""
        return min(NOTE_COLUMNS, key=lambda column: sum(self._height_of_cue(cue, column) for cue in cues))

    def answer_column(self, checklist: Any) -> float | None:
        """Return how wide a checklist's columns of answers must be for their words, or None when the style sheet's will do."""
        words = [word for step in checklist.scale for word in markup.drawn(step.title, self.language).split()]
        widest = max(width(word, self.stock.smallest, 700, self.overrides) for word in words) / 72 * 25.4 + ANSWER_RIM
        most = ANSWERS / len(checklist.scale)
        return round(min(widest, most), 1) if widest > ANSWER_COLUMN else None

    def _height_of_cue(self, cue: Cue, column: int) -> int:
        said = [*cue.do, *(cue.step.questions if cue.step else ()), *((cue.step.say,) if cue.step and cue.step.say else ())]
        noted = [*cue.notes, *((cue.step.if_silent,) if cue.step and cue.step.if_silent else ())]
        middle = self.stock.sheet - CLOCK_COLUMN - column
        texts = ((said, int(middle * SPOKEN)), (noted, int((column - 3) * NOTED)))
        return max(sum(-(-len(text[self.language]) // letters) for text in of) for of, letters in texts)

    def _height(self, step: Any, column: int) -> float:
        told = [text for text in (step.say, step.do, step.facilitator, step.if_silent) if text]
        if not step.questions:
            return 0
        left = HEAD + sum(_lines(text[self.language], column) for text in told) * LINE
        right = sum(_lines(text[self.language], self.stock.sheet - column) * LINE + ANSWER for text in step.questions)
        return max(left, right)


def _chord(shape: Shape, y: float) -> float:
    """Return how wide a shape is at a height."""
    if shape.form == "box":
        return shape.width
    off = (y - shape.centre[1]) / (shape.height / 2)
    return float(shape.width * max(0.0, 1 - off**2) ** 0.5)


def _lines(text: str, column: float) -> int:
    return -(-len(text) // int(column * LETTERS))
