"""How a model's working poster is set: its outline over nearly all of an A3 sheet."""

from dataclasses import dataclass
from pathlib import Path

from handbook.drawing.diagrams.lettering import wrap
from handbook.drawing.diagrams.shapes import Drawing
from handbook.drawing.figures import SKELETONS
from handbook.drawing.poster_diagrams.lettered import UNITS
from handbook.drawing.poster_diagrams.skeleton import Place
from handbook.drawing.poster_diagrams.working import working
from handbook.records.model import Model
from handbook.records.text import Language
from handbook.words import markup
from handbook.workbook.typesetting.poster_plan import HEIGHT, POINT, WIDTH

MARGIN, HEAD, FOOT = 12.0, 34.0, 19.0
"""What is free around, and what the title with the question and the foot take, in millimetres."""
TITLE = 32.0
"""The size of a title, in points; one of several lines is set smaller, so that the question keeps clear of the drawing."""
BORDER = 4.0
"""What the template adds to a drawing's width and height, in its units."""


@dataclass(frozen=True)
class WorkingPoster:
    """Whether the sheet is upright or lying, and the drawing, so many millimetres wide."""

    arrangement: str
    width: float
    drawing: Drawing
    long: bool
    """Whether the title goes over several lines."""


def working_poster(model: Model, number: str, language: Language, overrides: Path) -> WorkingPoster:
    """Return the working poster of a model with this number, upright or lying as gives notes the more room."""
    return max((_made(model, number, language, overrides, *sheet) for sheet in _SHEETS), key=lambda one: one[0])[1]


def _made(
    model: Model, number: str, language: Language, overrides: Path, arrangement: str, across: float, down: float
) -> tuple[float, WorkingPoster]:
    width, height = across - 2 * MARGIN, down - 2 * MARGIN - HEAD - FOOT
    skeleton = SKELETONS[model.diagram.kind](model, width * UNITS - BORDER, height * UNITS - BORDER)
    room = min(min(place.room.width, place.room.height) for place in skeleton.places if _is_part(place))
    drawing = working(skeleton, markup.drawn(model.title, language), markup.drawn(model.diagram.description, language), language, overrides)
    title = f"{number} {markup.drawn(model.title, language)}"
    long = len(wrap(title, width / POINT, TITLE, 700, overrides, language)) > 1
    return room, WorkingPoster(arrangement, width, drawing, long)


def _is_part(place: Place) -> bool:
    return place.part is not None


_SHEETS = (("upright", HEIGHT, WIDTH), ("lying", WIDTH, HEIGHT))
