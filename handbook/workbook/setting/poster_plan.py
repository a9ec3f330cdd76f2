"""A poster's plan: upright or lying, how large its drawing is, and how large the words around it are."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from handbook.drawing.diagrams.drawing import Drawing
from handbook.drawing.diagrams.enlarged import smallest
from handbook.drawing.diagrams.lettering import wrap
from handbook.records.text import Language

Arrangement = Literal["upright", "lying", "beside"]
"""Upright or lying with the messages under the drawing, or lying with the messages beside it."""

POINT = 25.4 / 72
WIDTH, HEIGHT, MARGIN = 420.0, 297.0, 15.0
"""A3 lying, in millimetres, and what is free around."""
GAP = 8.0
"""What parts the blocks of a poster, in millimetres."""
FOOT = 22.0
"""How high the foot is, with the code."""
BORDER = 4
"""What the template adds to a drawing's width and height, in its units."""
TITLE, QUESTION, MESSAGE = 60.0, 32.0, 24.0
"""The smallest sizes of the title, the question and the messages, in points.

At 24 points capitals are 5.9 mm high, which at three metres is seven minutes of arc; a normal eye reads five (ISO 8596).
"""
RULE, BETWEEN = 7.0, 3.5
"""What a message takes besides its lines, and what parts the lines of a key, in millimetres."""
GROWTHS = (1.3, 1.25, 1.2, 1.15, 1.1, 1.05, 1.0)
"""By how much all words around the drawing may grow where that makes the drawing little smaller."""
YIELD = 0.97
"""How much of its width the drawing keeps at least when the words grow."""
SIDES = range(100, 191, 10)
"""How wide the column beside a drawing may be, in millimetres."""
SERIF = 1.08
"""How much broader the serif is set than the sans serif that is measured."""
LEADING = {"title": 1.04, "question": 1.2, "message": 1.28, "key": 1.16}
"""The height of a line, against the size of its letters."""
HEAD = 6.0
"""What the rule over the title and the room under the question take, in millimetres."""
NUMBER = 18.0
"""What the numbers in a key take of its width, in millimetres."""


@dataclass(frozen=True)
class Plan:
    """A poster's measures: sizes in points, all else in millimetres from the margins."""

    arrangement: Arrangement
    drawing: Drawing
    left: float
    top: float
    width: float
    lettering: float
    """The size of the drawing's smallest letters."""
    title: float
    question: float
    message: float
    head: float
    """How far down the words over the drawing reach."""
    side: float = 0
    """How wide the column beside the drawing is, when there is one."""
    columns: int = 1
    """In how many columns the messages stand."""
    messages: bool = True
    """Whether there are any."""
    key: tuple[Any, ...] = ()
    """The parts that the numbers in the drawing stand for, in order; none when their names are in it."""
    key_size: float = 0
    """The size of the key, when there is one."""

    @property
    def legible(self) -> float:
        """The size of the smallest letters that explain the drawing."""
        return min(self.lettering, self.key_size) if self.key else self.lettering


@dataclass(frozen=True)
class Words:
    """What stands on a poster besides the drawing's own words."""

    title: str
    question: str
    messages: tuple[str, ...]
    language: Language
    key: tuple[str, ...] = ()


def best_of(drawing: Drawing, words: Words, settings: dict[str, Any], overrides: Path) -> Plan | None:
    """Return the arrangement with the largest drawing, its other words as large as leaves the drawing nearly so."""
    best = max(_arranged(drawing, words, settings, 1.0, overrides), key=lambda one: one.width, default=None)
    if not best:
        return None
    grown = (one for growth in GROWTHS for one in _arranged(drawing, words, settings, growth, overrides))
    return next(one for one in grown if one.arrangement == best.arrangement and one.width >= best.width * YIELD)


def _arranged(drawing: Drawing, words: Words, settings: dict[str, Any], growth: float, overrides: Path) -> Iterator[Plan]:
    """Yield every arrangement there is room for."""
    ratio = (drawing.height + BORDER) / (drawing.width + BORDER)
    sizes = {"title": TITLE * min(growth, 1.15), "question": QUESTION * growth, "message": MESSAGE * growth}
    sizes["key"] = settings.get("key_size", 0)

    def height(text: str, style: str, room: float) -> float:
        size, weight = sizes[style], 700 if style in ("title", "key") else 400
        broad = SERIF if style == "question" else 1
        return len(wrap(text, room / POINT, size * broad, weight, overrides, words.language)) * size * LEADING[style] * POINT

    def listed(texts: tuple[str, ...], style: str, room: float, gap: float) -> float:
        return sum(height(text, style, room) + gap for text in texts)

    def made(arrangement: Arrangement, room: float, head: float, begin: float, free: float, side: float, **more: Any) -> Plan:
        width = min(room, free / ratio)
        if arrangement == "beside":
            side += room - width
        left = 0 if side else (room - width) / 2
        top = begin + (free - width * ratio) / 2
        lettering = smallest(drawing) * width / (drawing.width + BORDER) / POINT
        places = {"left": round(left, 1), "top": round(top, 1), "width": round(width, 1), "head": round(head, 1), "side": round(side, 1)}
        type_sizes = {name: round(sizes[name], 1) for name in ("title", "question", "message")}
        return Plan(arrangement, drawing, lettering=lettering, messages=bool(words.messages), **places, **type_sizes, **settings, **more)

    for arrangement, across, down in (("upright", HEIGHT, WIDTH), ("lying", WIDTH, HEIGHT)):
        room = across - 2 * MARGIN
        head = HEAD + height(words.title, "title", room)
        begin = head + height(words.question, "question", room) + GAP
        columns = 1 if arrangement == "upright" else max(1, len(words.messages))
        column = (room - GAP * (columns - 1)) / columns
        rows = [words.messages[n : n + columns] for n in range(0, len(words.messages), columns)]
        under = sum(max(height(text, "message", column) for text in row) + RULE for row in rows)
        free = down - 2 * MARGIN - begin - GAP - (under + GAP if under else 0) - FOOT
        for side in SIDES if words.key else (0,):
            if free > 0 and room > side + GAP and listed(words.key, "key", side - NUMBER, BETWEEN) <= free:
                yield made(arrangement, room - (side + GAP if side else 0), begin, begin, free, side, columns=columns)
    room = WIDTH - 2 * MARGIN
    head = HEAD + height(words.title, "title", room)
    free = HEIGHT - 2 * MARGIN - head - 2 * GAP - FOOT
    for side in SIDES:
        beside = height(words.question, "question", side) + GAP + listed(words.messages, "message", side, RULE)
        if words.key:
            beside += listed(words.key, "key", side - NUMBER, BETWEEN) + GAP
        if beside <= free:
            yield made("beside", room - side - GAP, head, head + GAP, free, side)
