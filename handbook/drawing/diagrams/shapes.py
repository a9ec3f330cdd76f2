"""What every drawing is made of: shapes with lettering, in units that the template scales."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import atan2, degrees, hypot
from typing import Literal

from handbook.drawing.diagrams.lettering import Lettering
from handbook.records.model import Model
from handbook.records.text import Language
from handbook.words import markup

WIDTH = 520.0
"""Every drawing is as wide as this; on a phone 16 units are still legible."""
Form = Literal["box", "round"]


@dataclass(frozen=True)
class Shape:
    """A box or an ellipse with words in it; `anchor` and `title` name the part it stands for, when it stands for one."""

    x: float
    y: float
    width: float
    height: float
    lettering: tuple[Lettering, ...] = ()
    anchor: str = ""
    title: str = ""
    form: Form = "box"
    strong: bool = False
    """Filled with the theme's colour; otherwise with its tint."""
    clear: bool = False
    """Lets what lies behind it show through."""
    frame: bool = False
    """Neither filled nor rimmed: gathers what is drawn within it into one part."""
    open: bool = False
    """White inside, to be written in or stuck notes on."""
    corner: float = 10
    halo: float = 0
    """How wide a rim of paper parts it from what lies behind it."""

    @property
    def centre(self) -> tuple[float, float]:
        return round(self.x + self.width / 2, 1), round(self.y + self.height / 2, 1)


@dataclass(frozen=True)
class Line:
    """A straight line; with `head` an arrow that points to its second end."""

    x1: float
    y1: float
    x2: float
    y2: float
    head: bool = False
    dashed: bool = False

    @property
    def angle(self) -> float:
        """The direction it points in, in degrees clockwise from the right."""
        return round(degrees(atan2(self.y2 - self.y1, self.x2 - self.x1)), 1)

    @property
    def length(self) -> float:
        return round(hypot(self.x2 - self.x1, self.y2 - self.y1), 1)


@dataclass(frozen=True)
class Drawing:
    """A drawing in one language: lines behind, shapes in order, headings on the bare paper, thin rules over all."""

    kind: str
    height: float
    title: str
    description: str
    shapes: tuple[Shape, ...]
    lines: tuple[Line, ...] = ()
    headings: tuple[Lettering, ...] = ()
    width: float = WIDTH
    rules: tuple[Line, ...] = ()
    """Thin lines over everything: to write on, or, dashed, between zones."""


def drawn(
    model: Model, language: Language, height: float, shapes: Iterable[Shape], lines: Iterable[Line] = (), headings: Iterable[Lettering] = ()
) -> Drawing:
    """Return the drawing of a model, with its title and its description in words."""
    diagram = model.diagram
    return Drawing(
        diagram.kind,
        height,
        markup.drawn(model.title, language),
        markup.drawn(diagram.description, language),
        tuple(shapes),
        tuple(lines),
        tuple(headings),
    )
