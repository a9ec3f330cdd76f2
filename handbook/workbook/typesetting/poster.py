"""How a model's poster is set: its drawing fills what title, question and messages leave of the sheet, and can be read across a room."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from handbook.drawing.diagrams.shapes import Drawing
from handbook.drawing.figures import SKELETONS
from handbook.drawing.poster_diagrams.charts import Legend, charts
from handbook.drawing.poster_diagrams.lettered import LEGIBLE, SAYINGS, UNITS, Saying, largest, lettered
from handbook.records.model import Model
from handbook.records.text import LANGUAGES, Language
from handbook.words import markup
from handbook.workbook.pdf.complaint import Complaint
from handbook.workbook.typesetting.poster_plan import Plan, Words, plans

BORDER = 4.0
"""What the template adds to a drawing's width and height, in its units."""
ENOUGH = 44.0
"""Names in a drawing need not be larger than this, in points; then the larger drawing is the better one."""

FEWEST = 2
"""A poster has so many messages or none."""
BESIDE = (LEGIBLE, 26.0)
"""How large names are beside messages, in points; the smaller size is taken rather than none."""
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

    def stands_beside(self, least: float) -> bool:
        """Whether its names are so many points large beside its messages, and no word in it is broken for them."""
        return self.names >= least and not self.broken

    @property
    def names(self) -> float:
        """How large the names of the parts are, in points."""
        return largest(self.drawing)


def poster(model: Model, number: str, language: Language, overrides: Path, legend: Legend) -> Poster:
    """Return how a model's poster is set best; raises Complaint when its drawing has no room on A3.

    Both languages hang the same way up and have the same messages: as many, from the first on, as leave the names of the parts room to
    be read across it, and no fewer than two. `legend` says what the signs of an organisation chart mean.
    """
    most = 0 if model.diagram.kind == "charts" else len(model.messages)
    wanted = [(count, least) for least in BESIDE for count in range(most, FEWEST - 1, -1)]
    for count, least in (*wanted, (0, 0.0)):
        posters = [_siblings(model, number, overrides, legend, lies, count) for lies in (False, True)]
        found = [pair for pair in posters if pair and (not count or all(one.stands_beside(least) for one in pair.values()))]
        if found:
            return max(found, key=_worth)[language]
    raise Complaint(f"workbook: {model.id}: there is no room on A3 for the drawing")


def _worth(pair: Mapping[Language, Poster]) -> tuple[int, float, float]:
    """Return what makes posters in both languages better than others: whole words, and then how large their names and drawings are."""
    whole = sum(not one.broken for one in pair.values())
    return whole, min(one.worth[0] for one in pair.values()), sum(one.worth[1] for one in pair.values())


def _siblings(model: Model, number: str, overrides: Path, legend: Legend, lies: bool, count: int) -> dict[Language, Poster] | None:
    """Return the best poster with so many messages in each language, on sheets that all lie or all stand, if there is one in each.

    Their drawings say the same of each part: as much as can be read across a room.
    """
    found: list[dict[Language, Poster]] = []
    for saying in SAYINGS if model.diagram.kind != "charts" else SAYINGS[:1]:
        pair = _pair(model, number, overrides, legend, lies, count, saying)
        if pair and all(one.stands_beside(LEGIBLE) for one in pair.values()):
            return pair
        found += [pair] if pair else []
    return max(found, key=_worth, default=None)


def _pair(
    model: Model, number: str, overrides: Path, legend: Legend, lies: bool, count: int, saying: Saying
) -> dict[Language, Poster] | None:
    pair: dict[Language, Poster] = {}
    for language in LANGUAGES:
        messages = tuple(markup.drawn(message, language) for message in model.messages[:count])
        words = Words(f"{number} {markup.drawn(model.title, language)}", markup.drawn(model.question, language), messages, language)
        posters = (one for one in _posters(model, words, overrides, legend, saying) if (one.plan.arrangement != "upright") == lies)
        best = max(posters, key=lambda one: one.worth, default=None)
        if not best:
            return None
        pair[language] = best
    return pair


def _posters(model: Model, words: Words, overrides: Path, legend: Legend, saying: Saying) -> Iterator[Poster]:
    for plan in plans(words, overrides):
        width, height = plan.width * UNITS - BORDER, plan.height * UNITS - BORDER
        if model.diagram.kind == "charts":
            drawing = charts(model, width, height, legend, words.language, overrides)
        else:
            drawing = lettered(model, SKELETONS[model.diagram.kind](model, width, height), saying, words.language, overrides)
        if drawing:
            yield Poster(plan, drawing)
