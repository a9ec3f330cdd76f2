"""A skeleton: where a model's parts lie on a wall and where in them there is room, before anything is written."""

from dataclasses import dataclass
from typing import Literal

from handbook.drawing.diagrams.shapes import Line, Shape
from handbook.records.model import Part
from handbook.records.text import Text

GAP = 12.0
"""What parts shapes from each other, in units of half a millimetre."""
PAD = 14.0
"""What is left free between words and edges."""

Rank = Literal["part", "middle", "heading", "head", "body"]
"""Words of one rank have one size: the parts', the middle's, headings on the bare paper, and heads over bodies."""


@dataclass(frozen=True)
class Room:
    """A rectangle that words or notes may fill."""

    left: float
    top: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return self.left + self.width / 2, self.top + self.height / 2

    def within(self, pad: float) -> "Room":
        """Return the room that is left inside a rim."""
        return Room(self.left + pad, self.top + pad, self.width - 2 * pad, self.height - 2 * pad)


@dataclass(frozen=True)
class Place:
    """Words and the room they may fill, with the shape round them; no shape means the bare paper."""

    room: Room
    texts: tuple[Text, ...]
    """A title, and under it fewer and smaller words."""
    rank: Rank = "part"
    shape: Shape | None = None
    part: Part | None = None
    """The part that it is, when it is one."""
    more: Text | None = None
    """A sentence to add where there is room for it."""
    lead: Text | None = None
    """What stands over the title, such as a time."""


@dataclass(frozen=True)
class Skeleton:
    """The places of a drawing, with what is drawn behind them and beside them."""

    width: float
    height: float
    places: tuple[Place, ...]
    lines: tuple[Line, ...] = ()
    signs: tuple[Shape, ...] = ()
    """Shapes without words, such as a key's bow."""


def box(
    left: float, top: float, width: float, height: float, *, strong: bool = False, corner: float = 18, part: Part | None = None
) -> Shape:
    """Return a box, rounded to tenths of a unit."""
    place = (round(left, 1), round(top, 1), round(width, 1), round(height, 1))
    return Shape(*place, strong=strong, corner=corner, anchor=part.id if part else "")


def ellipse(left: float, top: float, width: float, height: float, **looks: object) -> Shape:
    """Return an ellipse, rounded to tenths of a unit."""
    return Shape(round(left, 1), round(top, 1), round(width, 1), round(height, 1), form="round", **looks)  # type: ignore[arg-type]


def room_of(shape: Shape, pad: float = PAD) -> Room:
    """Return the room inside a shape: a box within its rim, or the rectangle that an ellipse holds."""
    if shape.form == "box":
        return Room(shape.x, shape.y, shape.width, shape.height).within(pad)
    width, height = shape.width * 0.78, shape.height * 0.6
    return Room(shape.centre[0] - width / 2, shape.centre[1] - height / 2, width, height)


def said(part: Part) -> tuple[Text, ...]:
    """Return what is lettered for a part: its title, and its few words when they say something else."""
    if part.short and all(part.short[language].casefold() != part.title[language].casefold() for language in ("da", "en")):
        return part.title, part.short
    return (part.title,)


def tile(part: Part, shape: Shape, room: Room | None = None) -> Place:
    """Return the place of a part in a shape of its own."""
    return Place(room or room_of(shape), said(part), shape=shape, part=part, more=part.text)


def middle(text: Text, shape: Shape) -> Place:
    """Return the place of what stands in the middle."""
    return Place(room_of(shape, PAD / 2), (text,), "middle", shape)
