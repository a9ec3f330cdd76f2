"""Round figures: two circles that overlap, and parts round a centre."""

from math import cos, pi, sin

from handbook.drawing.diagrams.shapes import Line
from handbook.drawing.poster_diagrams.skeleton import GAP, Place, Room, Skeleton, box, ellipse, middle, tile
from handbook.records.model import Model

CIRCLES = 6
"""Up to this many parts are circles round a centre; more are tiles in a wreath, whose names would be too small in circles."""
STRETCH = 1.3
"""How much higher than wide, or wider than high, a circle may become to fill the sheet."""
ARROWS = 46.0


def balance(model: Model, width: float, height: float) -> Skeleton:
    """Lay two ellipses that overlap, side by side or one above the other, with what they share between them."""
    lying = width >= height
    across, down = (width, height - ARROWS) if lying else (height, width - ARROWS)
    large, share = 0.63 * across, 0.26 * across
    places = []
    for index, part in enumerate(model.parts):
        start = index * (across - large)
        alone = start + (0 if index == 0 else share)
        free = (alone + (0.04 if index else 0.08) * large, down * 0.24, large - share - 0.12 * large, down * 0.52)
        room = Room(*free) if lying else Room(free[1], free[0], free[3], free[2])
        shape = ellipse(start, 0, large, down, clear=True) if lying else ellipse(0, start, down, large, clear=True)
        places.append(tile(part, shape, room))
    if model.diagram.centre:
        between = (across / 2 - share * 0.36, down * 0.3, share * 0.72, down * 0.4)
        room = Room(*between) if lying else Room(between[1], between[0], between[3], between[2])
        places.append(Place(room, (model.diagram.centre,), "middle"))
    if lying:
        y = height - 14
        lines = (Line(width / 2 - 20, y, 30, y, head=True), Line(width / 2 + 20, y, width - 30, y, head=True))
    else:
        x = width - 14
        lines = (Line(x, height / 2 - 20, x, 30, head=True), Line(x, height / 2 + 20, x, height - 30, head=True))
    return Skeleton(width, height, tuple(places), lines)


def wheel(model: Model, width: float, height: float) -> Skeleton:
    """Lay the parts round a centre: as circles that touch while they are few, else as a wreath of tiles."""
    return _circles(model, width, height) if len(model.parts) <= CIRCLES else _wreath(model, width, height)


def _circles(model: Model, width: float, height: float) -> Skeleton:
    count = len(model.parts)
    broad, high = min(width, height * STRETCH), min(height, width * STRETCH)
    half = sin(pi / count)
    share = min(half / (1 + half) * 0.49, 0.2 if model.diagram.centre else 0.25)
    across, down = broad * share, high * share  # the halves of a circle's width and height
    places = []
    for index, part in enumerate(model.parts):
        angle = 2 * pi * index / count - pi / 2
        x, y = width / 2 + (broad / 2 - across) * cos(angle), height / 2 + (high / 2 - down) * sin(angle)
        places.append(tile(part, ellipse(x - across, y - down, 2 * across, 2 * down, anchor=part.id)))
    core = (broad / 2 - 2 * across - GAP, high / 2 - 2 * down - GAP)
    if model.diagram.centre and min(core) > 30:
        shape = ellipse(width / 2 - core[0], height / 2 - core[1], 2 * core[0], 2 * core[1], strong=True)
        places.append(middle(model.diagram.centre, shape))
    return Skeleton(width, height, tuple(places))


def _wreath(model: Model, width: float, height: float) -> Skeleton:
    """Lay seven to twelve tiles clockwise from the upper left: three above, as many at each side as are needed, the rest below."""
    count = len(model.parts)
    beside = -(-(count - 6) // 2)
    below = count - 3 - 2 * beside
    across, down = (width - 2 * GAP) / 3, (height - GAP * (beside + 1)) / (beside + 2)
    rows = [index * (down + GAP) for index in range(beside + 2)]
    foot = (width - GAP * (below - 1)) / below
    right = width - across
    cells = [(column * (across + GAP), rows[0], across) for column in range(3)]
    cells += [(right, top, across) for top in rows[1:-1]]
    cells += [(column * (foot + GAP), rows[-1], foot) for column in reversed(range(below))]
    cells += [(0, top, across) for top in reversed(rows[1:-1])]
    places = [tile(part, box(left, top, wide, down, part=part)) for part, (left, top, wide) in zip(model.parts, cells, strict=True)]
    if model.diagram.centre:
        core = ellipse(across + GAP, rows[1], across, rows[-1] - rows[1] - GAP, strong=True)
        places.append(middle(model.diagram.centre, core))
    return Skeleton(width, height, tuple(places))
