"""Figures of tiles: a ring of four, pillars, what presses from all sides, columns side by side, a T."""

from dataclasses import replace

from handbook.drawing.diagrams.pressure import CELLS
from handbook.drawing.diagrams.shapes import Line, Shape
from handbook.drawing.poster_diagrams.skeleton import GAP, PAD, Place, Room, Skeleton, box, ellipse, middle, room_of, tile
from handbook.records.model import Model, Part

NARROW = 150.0
"""A column narrower than this holds no words that can be read from afar; such columns become rows."""


def ring(model: Model, width: float, height: float) -> Skeleton:
    """Lay four tiles round a disc; each one's room is the part of it that the disc leaves whole."""
    across, down = (width - GAP) / 2, (height - GAP) / 2
    radius = 0.16 * min(width, height) + 12 if model.diagram.centre else 0
    places = []
    for index, part in enumerate(model.parts):
        column, row = index % 2, index // 2
        shape = box(column * (across + GAP), row * (down + GAP), across, down, corner=24, part=part)
        whole = room_of(shape)
        taken = radius - GAP / 2 + PAD / 2 if radius else 0
        if down >= across:
            room = replace(whole, height=whole.height - taken, top=whole.top + (taken if row else 0))
        else:
            room = replace(whole, width=whole.width - taken, left=whole.left + (taken if column else 0))
        places.append(tile(part, shape, room))
    if model.diagram.centre:
        disc = ellipse(width / 2 - radius, height / 2 - radius, 2 * radius, 2 * radius, strong=True, halo=9)
        places.append(middle(model.diagram.centre, disc))
    return Skeleton(width, height, tuple(places))


def pillars(model: Model, width: float, height: float) -> Skeleton:
    """Lay two groups as pillars of stones under the beam that they carry."""
    beam, heading = (62.0 if model.diagram.centre else 0.0), 56.0
    places: list[Place] = []
    if model.diagram.centre:
        places.append(middle(model.diagram.centre, box(0, 0, width, beam, strong=True)))
    across = (width - 3 * GAP) / 2
    most = max(sum(part.group == group.id for part in model.parts) for group in model.groups)
    top = beam + heading
    stone = (height - top - GAP * (most - 1)) / most
    for left, group in zip((0.0, width - across), model.groups, strict=True):
        places.append(Place(Room(left, beam + 4, across, heading - 8), (group.title,), "heading"))
        for index, part in enumerate(part for part in model.parts if part.group == group.id):
            places.append(tile(part, box(left, top + index * (stone + GAP), across, stone, part=part)))
    return Skeleton(width, height, tuple(places))


def pressure(model: Model, width: float, height: float) -> Skeleton:
    """Lay up to eight tiles round a middle that they press on."""
    gap = 30.0
    across, down = (width - 2 * gap) / 3, (height - 2 * gap) / 3
    places, lines = [], []
    for (column, row), part in zip(CELLS, model.parts, strict=False):
        shape = box(column * (across + gap), row * (down + gap), across, down, part=part)
        places.append(tile(part, shape, room_of(shape, PAD * 0.6)))
        lines.append(_inwards(shape, 1 - column, 1 - row, (across + gap) / 2, (down + gap) / 2))
    if model.diagram.centre:
        places.append(middle(model.diagram.centre, box(across + gap, down + gap, across, down, strong=True, corner=min(across, down) / 2)))
    return Skeleton(width, height, tuple(places), tuple(lines))


def _inwards(shape: Shape, right: int, down: int, across: float, along: float) -> Line:
    """Return the arrow in the gap between a tile and the middle."""
    x, y = shape.centre[0] + right * across, shape.centre[1] + down * along
    reach = 11 if right and down else 13
    share = 0.7 if right and down else 1
    return Line(x - right * reach * share, y - down * reach * share, x + right * reach * share, y + down * reach * share, head=True)


def comparison(model: Model, width: float, height: float) -> Skeleton:
    """Lay two to four parts side by side, or below each other where columns would be too narrow, each a head over its gist."""
    count = len(model.parts)
    across = (width - GAP * (count - 1)) / count
    if across >= NARROW and width >= height:
        cells = [Room(index * (across + GAP), 0, across, height) for index in range(count)]
    else:
        down = (height - GAP * (count - 1)) / count
        cells = [Room(0, index * (down + GAP), width, down) for index in range(count)]
    places = []
    for part, cell in zip(model.parts, cells, strict=True):
        places += _headed(part, cell)
    return Skeleton(width, height, tuple(places))


def _headed(part: Part, cell: Room) -> list[Place]:
    high = min(140.0, cell.height * 0.4)
    body = box(cell.left, cell.top + high - 20, cell.width, cell.height - high + 20, part=part)
    free = Room(cell.left, cell.top + high, cell.width, cell.height - high).within(PAD)
    head = box(cell.left, cell.top, cell.width, high, strong=True)
    words = (part.short,) if part.short else (part.text,)
    return [
        Place(free, words, "body", body, part, part.text if part.short else None),
        Place(room_of(head, PAD * 0.7), (part.title,), "head", head),
    ]


def t(model: Model, width: float, height: float) -> Skeleton:
    """Lay the first part as the horizontal stroke of a T and the second as the vertical one."""
    breadth, depth = model.parts
    stroke, stem = height * 0.36, min(width * 0.56, width - 160)
    standing = box((width - stem) / 2, stroke - 20, stem, height - stroke + 20, part=depth)
    free = Room((width - stem) / 2, stroke, stem, height - stroke).within(PAD)
    return Skeleton(width, height, (tile(depth, standing, free), tile(breadth, box(0, 0, width, stroke, part=breadth))))
