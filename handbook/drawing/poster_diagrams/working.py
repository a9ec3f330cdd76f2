"""A drawing to work on: outlines with small labels at their outer corners, white inside, with lines to write on and zones for notes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from handbook.drawing.diagrams.lettering import LINE_HEIGHT, Lettering, Line as Words, width, wrap
from handbook.drawing.diagrams.shapes import Drawing, Line, Shape
from handbook.drawing.poster_diagrams.lettered import POINT, UNITS
from handbook.drawing.poster_diagrams.skeleton import PAD, Place, Room, Skeleton, room_of
from handbook.records.text import Language
from handbook.words import markup

NOTE = 76.0 * UNITS
"""The side of a sticky note."""
LABELS = (20.0, 18.0, 16.0, 14.0)
"""The sizes of labels, in points; they are read by those who stand and write, not from afar."""
SIGN = 44.0
WIDE, EDGE = 0.7, 6.0
"""From which share of the drawing's width a shape has none beside it; what zones leave free at its edge."""
LINES = 11.0 * UNITS
"""How far apart lines to write on are."""


def working(skeleton: Skeleton, title: str, description: str, language: Language, overrides: Path) -> Drawing:
    """Return a skeleton as a drawing to work on; parts that lie round a middle and hold two notes have zones for plus and minus."""
    labelled = [place for place in skeleton.places if place.texts]
    size = next((size for size in LABELS if all(_fits(place, size, language, overrides) for place in labelled)), LABELS[-1])
    shapes: list[Shape] = []
    headings: list[Lettering] = []
    rules: list[Line] = []
    parts = [place for place in skeleton.places if place.part and place.rank == "part"]
    split = any(place.rank == "middle" and place.shape for place in skeleton.places) and all(_halves(_inside(place)) for place in parts)
    for place in skeleton.places:
        label, free = _label(place, skeleton, size, language, overrides), _free(place, skeleton, size, language, overrides)
        if place.shape:
            on_paper = not (place.shape.strong and place.rank == "head")
            lettering = (label,) if label else ()
            shapes.append(replace(place.shape, lettering=lettering, open=on_paper, strong=place.shape.strong and not on_paper))
        elif label:
            headings.append(label)
        if place.rank == "middle":
            rules += _lines(free)
        elif place.part and place.rank == "part" and split:
            zones = _halves(_inside(place))
            rules.append(_between(zones))
            headings += [_sign(sign, zone, skeleton) for sign, zone in zip(("+", "–"), zones, strict=True)]
    drawn = (*skeleton.signs, *shapes), skeleton.lines, tuple(headings), skeleton.width, tuple(rules)
    return Drawing("working", skeleton.height, title, description, *drawn)


def _fits(place: Place, size: float, language: Language, overrides: Path) -> bool:
    text = markup.drawn(place.texts[0], language)
    lines = wrap(text, place.room.width, size * POINT, 700, overrides)
    return len(lines) <= 2 and max(width(line, size * POINT, 700, overrides) for line in lines) <= place.room.width


def _label(place: Place, skeleton: Skeleton, size: float, language: Language, overrides: Path) -> Lettering | None:
    """Return what a place is called, at its outer corner; in a round shape at its top, on the bare paper in the middle."""
    if place.rank == "body" or not place.texts:
        return None
    text, high = markup.drawn(place.texts[0], language), size * POINT * LINE_HEIGHT
    lines = wrap(text, place.room.width, size * POINT, 700, overrides, language)
    x, y = place.room.middle
    if place.rank == "middle" and place.shape is None:
        top = place.room.top
    elif place.shape is None or place.rank == "head":
        top = y - len(lines) * high / 2
    elif place.shape.form == "round":
        top = place.room.top if place.rank != "middle" else place.room.top - high * 0.3
    else:
        outer = Room(place.shape.x, place.shape.y, place.shape.width, place.shape.height).within(PAD)
        top = outer.top + outer.height - len(lines) * high if _below(place, skeleton) else outer.top
    placed = []
    for number, line in enumerate(lines):
        half = width(line, size * POINT, 700, overrides) / 2
        placed.append(Words(round(_across(place, skeleton, half, x), 1), round(top + (number + 0.78) * high, 1), line))
    return Lettering(tuple(placed), round(size * POINT, 2), 700, text)


def _across(place: Place, skeleton: Skeleton, half: float, middle: float) -> float:
    if place.shape is None or place.shape.form == "round" or place.rank in ("middle", "head"):
        return middle
    left, right = place.shape.x + PAD, place.shape.x + place.shape.width - PAD
    beside = place.shape.width < skeleton.width * WIDE and place.shape.centre[0] > skeleton.width / 2 + 1
    return right - half if beside else left + half


def _below(place: Place, skeleton: Skeleton) -> bool:
    """Whether a place's outer corner is its lower one: it has others beside it and lies in the lower half."""
    shape = place.shape
    return bool(shape and shape.form == "box" and shape.width < skeleton.width * WIDE and shape.centre[1] > skeleton.height / 2 + 1)


def _inside(place: Place) -> Room:
    """Return all that lies within a place's shape; notes may stick out over what covers its inner corner."""
    shape = place.shape
    return room_of(shape, EDGE) if shape else place.room


def _free(place: Place, skeleton: Skeleton, size: float, language: Language, overrides: Path) -> Room:
    """Return what a label leaves of the room in its place."""
    label = _label(place, skeleton, size, language, overrides)
    if not label:
        return place.room
    high = len(label.lines) * size * POINT * LINE_HEIGHT
    room = place.room
    return replace(room, height=room.height - high, top=room.top + (0 if _below(place, skeleton) else high))


def _halves(room: Room) -> Sequence[Room]:
    """Return two zones that each hold a note, above each other or side by side; none where there is no room for two."""
    if room.height >= 2 * NOTE and room.width >= NOTE:
        half = room.height / 2
        return replace(room, height=half), replace(room, top=room.top + half, height=half)
    if room.width >= 2 * NOTE and room.height >= NOTE:
        half = room.width / 2
        return replace(room, width=half), replace(room, left=room.left + half, width=half)
    return ()


def _between(zones: Sequence[Room]) -> Line:
    first, second = zones
    if first.left == second.left:
        return Line(first.left, second.top, first.left + first.width, second.top, dashed=True)
    return Line(second.left, first.top, second.left, first.top + first.height, dashed=True)


def _sign(sign: str, zone: Room, skeleton: Skeleton) -> Lettering:
    size = SIGN * POINT
    left = zone.middle[0] <= skeleton.width / 2
    x = zone.left + size * 0.4 if left else zone.left + zone.width - size * 0.4
    return Lettering((Words(round(x, 1), round(zone.middle[1] + size * 0.3, 1), sign),), round(size, 2), 400, sign)


def _lines(room: Room) -> Iterator[Line]:
    """Yield one to three lines to write on in the middle of a room."""
    count = max(1, min(3, int(room.height // LINES)))
    top = room.middle[1] - (count - 1) * LINES / 2 + LINES * 0.2
    for number in range(count):
        yield Line(room.left, top + number * LINES, room.left + room.width, top + number * LINES)
