"""How a model's poster is set: its drawing fills what title, question and messages leave of the sheet, and can be read across a room."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from handbook.drawing.diagrams.shapes import Drawing
from handbook.drawing.figures import SKELETONS
from handbook.drawing.poster_diagrams.charts import Legend, charts
from handbook.drawing.poster_diagrams.lettered import LEGIBLE, UNITS, largest, lettered
from handbook.records.model import Model
from handbook.records.text import LANGUAGES, Language
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
        return min(self.names, ENOUGH) * (BROKEN if self.broken else 1), self.drawing.width * self.drawing.height

    @property
    def broken(self) -> bool:
        """Whether words in the drawing are broken."""
        return any(line.text.endswith("-") for shape in self.drawing.shapes for words in shape.lettering for line in words.lines)

    @property
    def names(self) -> float:
        """How large the names of the parts are, in points."""
        return largest(self.drawing)


def poster(model: Model, number: str, language: Language, overrides: Path, legend: Legend) -> Poster:
    """Return how a model's poster is set best; raises Complaint when its drawing has no room on A3.

    Both languages hang the same way up. `legend` says what the signs of an organisation chart mean.
    """
    best: tuple[tuple[int, int, float, float], Poster] | None = None
    for lies in (False, True):
        in_all = {of: _best(model, number, of, overrides, legend, lies) for of in LANGUAGES}
        found = [one for one in in_all.values() if one]
        mine = in_all[language]
        if mine and len(found) == len(LANGUAGES):
            whole, said = (sum(held) for held in ([not one.broken for one in found], [one.plan.messages for one in found]))
            worth = (whole, said, min(one.worth[0] for one in found), sum(one.worth[1] for one in found))
            best = max(filter(None, (best, (worth, mine))), key=lambda one: one[0])
    if best is None:
        raise Complaint(f"workbook: {model.id}: there is no room on A3 for the drawing")
    return best[1]


def _best(model: Model, number: str, language: Language, overrides: Path, legend: Legend, lies: bool) -> Poster | None:
    """Return the best poster in one language on a sheet that lies or stands, if there is any."""
    messages = tuple(markup.drawn(message, language) for message in model.messages)
    words = Words(f"{number} {markup.drawn(model.title, language)}", markup.drawn(model.question, language), messages, language)
    bare = replace(words, messages=())
    for said in (words, bare) if model.diagram.kind != "charts" else (bare,):
        posters = (one for one in _posters(model, said, overrides, legend) if (one.plan.arrangement != "upright") == lies)
        best = max(posters, key=lambda one: one.worth, default=None)
        # Messages that leave the names too little room stay off the wall.
        if best and (best.names >= LEGIBLE or said is bare):
            return best
    return None


def _posters(model: Model, words: Words, overrides: Path, legend: Legend) -> Iterator[Poster]:
    for plan in plans(words, overrides):
        width, height = plan.width * UNITS - BORDER, plan.height * UNITS - BORDER
        if model.diagram.kind == "charts":
            drawing = charts(model, width, height, legend, words.language, overrides)
        else:
            drawing = lettered(model, SKELETONS[model.diagram.kind](model, width, height), words.language, overrides)
        if drawing:
            yield Poster(plan, drawing)
