"""Widths that follow from what a sheet holds, in millimetres."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from handbook.drawing.diagrams.lettering import width, wrap
from handbook.drawing.diagrams.shapes import Drawing
from handbook.drawing.diagrams.shrinking import held
from handbook.records.text import LANGUAGES, Language
from handbook.words import markup
from handbook.workbook.books.running import Cue
from handbook.workbook.books.stock import Stock
from handbook.workbook.typesetting.numbered_legend import numbered

GROWN, GROWN_BARE = 1.2, 1.055
"""By how much lettering grows on paper at most, in its shape and on the bare paper; drawings can be smaller for it."""
STEPS = 20
"""How many sizes are tried between that and none."""
RIM = 1.05
"""What is left free between lettering and the edge of its shape, in millimetres on paper."""
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
STATEMENT_SIZES = ((14.5, 5.0), (14, 4.4), (13.5, 3.8), (13, 3.2), (12.5, 2.7), (12, 2.2))
"""How large a checklist's statements may be, in points, with what is free over and under each, in millimetres."""
LEAST_STATEMENT = (11.5, 2.0)
STATEMENTS, BESIDE_STATEMENTS = 192.0, 14.0
"""How high all statements may be, so that they stand on one page, and what stands beside them besides their answers."""
SERIF, LEADING = 1.08, 1.25
"""How much broader the serif is set than the sans serif that is measured, and the height of its lines against its size."""
CARE = (40, 62)
"""How much of the width may belong to what goes wrong, in hundredths."""
ITEM, LABEL = 34, 14
"""How many letters the end of an item or of a paragraph is worth, and a label."""
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
        # The titles under small charts have much room of their own.
        most = GROWN_BARE if drawing.headings and drawing.kind != "charts" else GROWN
        sizes = (round(most - (most - 1) * step / STEPS, 3) for step in range(STEPS))
        return next((grown for grown in sizes if self._keeps_clear(drawing, grown)), 1.0)

    def drawing_width(self, drawing: Drawing) -> float:
        """Return how wide a drawing must be for its smallest letters to be legible."""
        return round(self._unit(drawing, self.lettering(drawing)) * (drawing.width + BORDER) + 0.1, 1)

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

    def care_column(self, tool: Any) -> int:
        """Return how much of the width belongs to what goes wrong with a tool, in hundredths, so that what keeps it safe is as high."""
        variants = [text for text in (tool.variants.online, tool.variants.many, tool.variants.split) if text]
        safe = tool.safe_use
        beside = [safe.not_when, safe.confidentiality, safe.power, safe.take_on]
        # An item begins a line, and a label takes room.
        left = sum(len(text[self.language]) + ITEM for text in tool.goes_wrong) + sum(len(text[self.language]) + LABEL for text in variants)
        right = sum(len(text[self.language]) + LABEL + ITEM // 2 for text in beside)
        return min(max(CARE), max(min(CARE), round(100 * left / (left + right))))

    def note_column(self, cues: Sequence[Cue]) -> int:
        """Return how wide the column of notes on a run sheet is best, so that its lines take little room."""
        return min(NOTE_COLUMNS, key=lambda column: sum(self._height_of_cue(cue, column) for cue in cues))

    def answer_column(self, checklist: Any) -> float | None:
        """Return how wide a checklist's columns of answers must be for their words, or None when the style sheet's will do."""
        words = [word for step in checklist.scale for word in markup.drawn(step.title, self.language).split()]
        widest = max(width(word, self.stock.smallest, 700, self.overrides) for word in words) / 72 * 25.4 + ANSWER_RIM
        most = ANSWERS / len(checklist.scale)
        return round(min(widest, most), 1) if widest > ANSWER_COLUMN else None

    def _unit(self, drawing: Drawing, grown: float) -> float:
        """Return how many millimetres a unit of a drawing must be for its smallest letters to be legible."""
        sizes = [words.size for shape in drawing.shapes for words in shape.lettering] + [words.size for words in drawing.headings]
        return self.stock.smallest / 72 * 25.4 / (min(sizes, default=16.0) * grown)

    def _keeps_clear(self, drawing: Drawing, grown: float) -> bool:
        """Whether lettering that has grown stays clear of the edges of its shapes."""
        edge = RIM / self._unit(drawing, grown)
        return all(
            held(shape, line, replace(words, size=words.size * grown), self.overrides, edge)
            for shape in drawing.shapes
            for words in shape.lettering
            for line in words.lines
        )

    def statement_size(self, checklist: Any) -> tuple[float, float]:
        """Return how large a checklist's statements are, in points, and what is free over and under each, in millimetres.

        They fill the page that is theirs alone, as far as that can be, and are as large in every language.
        """
        columns = len(checklist.scale) * (self.answer_column(checklist) or ANSWER_COLUMN + 2)
        room = (self.stock.sheet - BESIDE_STATEMENTS - columns) / 25.4 * 72

        def high(language: Language, size: float, free: float) -> float:
            lines = [wrap(markup.drawn(item.text, language), room, size * SERIF, 400, self.overrides) for item in checklist.items]
            return sum(len(of) * size * LEADING / 72 * 25.4 + 2 * free for of in lines)

        fitting = (sizes for sizes in STATEMENT_SIZES if all(high(language, *sizes) <= STATEMENTS for language in LANGUAGES))
        return next(fitting, LEAST_STATEMENT)

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


def _lines(text: str, column: float) -> int:
    return -(-len(text) // int(column * LETTERS))
