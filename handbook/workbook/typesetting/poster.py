"""How a model's poster is set: its drawing fills what title, question and messages leave of the sheet, and can be read across a room."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from handbook.drawing.diagrams.shapes import Drawing
from handbook.drawing.figures import SKELETONS
from handbook.drawing.poster_diagrams.charts import Legend, charts
from handbook.drawing.poster_diagrams.lettered import LEGIBLE, UNITS, largest, lettered
from handbook.records.model import Model
from handbook.records.text import Language
from handbook.words import markup
from handbook.workbook.pdf.complaint import Complaint
from handbook.workbook.typesetting.poster_plan import Plan, Words, plans

BORDER = 4.0
"""What the template adds to a drawing's width and height, in its units."""
ENOUGH = 44.0
"""Names in a drawing need not be larger than this, in points; then the larger drawing is the better one."""

BROKEN = 0.8
"""What a drawing is worth that has words broken in it, against one that has not."""


@dataclass(frozen=True)
class Poster:
    """A poster's plan and the drawing in it."""

    plan: Plan
    drawing: Drawing

    @property
    def worth(self) -> tuple[float, float]:
        """What makes it better than another: how large its names are, and then how large its drawing is."""
        broken = any(line.text.endswith("-") for shape in self.drawing.shapes for words in shape.lettering for line in words.lines)
        return min(self.names, ENOUGH) * (BROKEN if broken else 1), self.drawing.width * self.drawing.height

    @property
    def names(self) -> float:
        """How large the names of the parts are, in points."""
        return largest(self.drawing)


def poster(model: Model, number: str, language: Language, overrides: Path, legend: Legend) -> Poster:
    """Return how a model's poster is set best; raises Complaint when its drawing has no room on A3.

    `legend` says what the signs of an organisation chart mean.
    """
    messages = tuple(markup.drawn(message, language) for message in model.messages)
    words = Words(f"{number} {markup.drawn(model.title, language)}", markup.drawn(model.question, language), messages, language)
    bare = replace(words, messages=())
    for said in (words, bare) if model.diagram.kind != "charts" else (bare,):
        best = max(_posters(model, said, overrides, legend), key=lambda one: one.worth, default=None)
        # Messages that leave the names too little room stay off the wall.
        if best and (best.names >= LEGIBLE or said is bare):
            return best
    raise Complaint(f"workbook: {model.id}: there is no room on A3 for the drawing")


def _posters(model: Model, words: Words, overrides: Path, legend: Legend) -> Iterator[Poster]:
    for plan in plans(words, overrides):
        width, height = plan.width * UNITS - BORDER, plan.height * UNITS - BORDER
        if model.diagram.kind == "charts":
            drawing = charts(model, width, height, legend, words.language, overrides)
        else:
            drawing = lettered(model, SKELETONS[model.diagram.kind](model, width, height), words.language, overrides)
        if drawing:
            yield Poster(plan, drawing)
