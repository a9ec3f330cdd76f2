"""Figures that are read along a way: steps, a line of time, keys to a door, a line between two poles."""

from dataclasses import replace

from handbook.drawing.diagrams.shapes import Line
from handbook.drawing.poster_diagrams.skeleton import GAP, PAD, Place, Room, Skeleton, box, ellipse, middle, room_of, tile
from handbook.records.model import Model


def stairs(model: Model, width: float, height: float) -> Skeleton:
    """Lay the parts as steps upwards to the right, the first at the foot."""
    count = len(model.parts)
    tread, rise = 0.06 * width, (height - GAP * (count - 1)) / count
    places = []
    for index, part in enumerate(model.parts):
        shape = box(index * tread, (count - 1 - index) * (rise + GAP), width - (count - 1) * tread, rise, part=part)
        places.append(replace(tile(part, shape), lead=part.when))
    return Skeleton(width, height, tuple(places))


def timeline(model: Model, width: float, height: float) -> Skeleton:
    """Lay the parts below each other along an arrow, each with its time at the left of it."""
    count, dot = len(model.parts), 22.0
    spine, foot = min(0.3 * width, 190.0), 18.0
    down = (height - foot - GAP * (count - 1)) / count
    left = spine + 30
    places, signs = [], []
    for index, part in enumerate(model.parts):
        y = index * (down + GAP)
        if part.when:
            places.append(Place(Room(0, y, spine - 24, down), (part.when,), "heading"))
        signs.append(ellipse(spine - dot / 2, y + (down - dot) / 2, dot, dot, strong=True))
        places.append(tile(part, box(left, y, width - left, down, part=part)))
    return Skeleton(width, height, tuple(places), (Line(spine, down / 2, spine, height - 2, head=True),), tuple(signs))


def keys(model: Model, width: float, height: float) -> Skeleton:
    """Lay each part as a key that points at the door at the right."""
    count, tooth = len(model.parts), 26.0
    down = (height - GAP * (count - 1)) / count
    bow, door = min(down, 100.0), min(0.24 * width, 190.0) if model.diagram.centre else 0.0
    reach = width - door - (GAP if door else 0)
    places, signs = [], []
    for index, part in enumerate(model.parts):
        y = index * (down + GAP)
        signs.append(ellipse(0, y + (down - bow) / 2, bow, bow, strong=True))
        signs.append(ellipse(bow * 0.28, y + (down - bow * 0.44) / 2, bow * 0.44, bow * 0.44, clear=False))
        left = bow - 8
        shaft = box(left, y + down * 0.06, reach - left - tooth, down * 0.88, corner=8, part=part)
        places.append(tile(part, shape=shaft))
        at = (y + down * 0.2, y + down * 0.58)
        signs += [box(reach - tooth - 2, top, tooth, down * 0.22, strong=True, corner=3) for top in at]
    if model.diagram.centre:
        places.append(middle(model.diagram.centre, box(width - door, 0, door, height, strong=True)))
    return Skeleton(width, height, tuple(places), signs=tuple(signs))


def spectrum(model: Model, width: float, height: float) -> Skeleton:
    """Lay the parts below each other beside an arrow, with what grows along it at its foot."""
    count, axis, left = len(model.parts), 22.0, 56.0
    # What grows along the arrow is named smaller than the parts.
    foot = 40.0 if model.diagram.centre else 0.0
    down = (height - foot - GAP * (count - 1)) / count
    shapes = [box(left, index * (down + GAP), width - left, down, part=part) for index, part in enumerate(model.parts)]
    places = [tile(part, shape, room_of(shape)) for part, shape in zip(model.parts, shapes, strict=True)]
    if model.diagram.centre:
        places.append(Place(Room(0, height - foot + PAD / 2, width, foot - PAD / 2), (model.diagram.centre,), "heading"))
    return Skeleton(width, height, tuple(places), (Line(axis, 4, axis, height - foot - 4, head=True),))
