"""A poster's plan: upright or lying, and which room its title, question and messages leave for the drawing."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

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
TITLE, QUESTION, MESSAGE = 60.0, 32.0, 24.0
"""The sizes of the title, the question and the messages, in points.

At 24 points capitals are 5.9 mm high, which at three metres is seven minutes of arc; a normal eye reads five (ISO 8596).
"""
RULE = 7.0
"""What a message takes besides its lines, in millimetres."""
SIDES = range(100, 171, 10)
"""How wide the column beside a drawing may be, in millimetres."""
SERIF = 1.08
"""How much broader the serif is set than the sans serif that is measured."""
LEADING = {TITLE: 1.04, QUESTION: 1.2, MESSAGE: 1.28}
"""The height of a line, against the size of its letters."""
HEAD = 6.0
"""What the rule over the title and the room under the question take, in millimetres."""


@dataclass(frozen=True)
class Words:
    """What stands on a poster besides the drawing's own words."""

    title: str
    question: str
    messages: tuple[str, ...]
    language: Language


@dataclass(frozen=True)
class Plan:
    """The room for a drawing and where the words stand, in millimetres from the margins."""

    arrangement: Arrangement
    left: float
    top: float
    width: float
    height: float
    head: float
    """How far down the words over the drawing reach."""
    side: float = 0
    """How wide the column beside the drawing is, when there is one."""
    columns: int = 1
    """In how many columns the messages stand."""
    messages: int = 0
    """How many there are, from the first on."""


def plans(words: Words, overrides: Path) -> Iterator[Plan]:
    """Yield every arrangement in which the words leave room for a drawing."""

    def high(text: str, size: float, room: float) -> float:
        broad, weight = SERIF if size == QUESTION else 1, 700 if size == TITLE else 400
        return len(wrap(text, room / POINT, size * broad, weight, overrides, words.language)) * size * LEADING[size] * POINT

    for arrangement, across, down in _SHEETS:
        room = across - 2 * MARGIN
        top = HEAD + high(words.title, TITLE, room) + high(words.question, QUESTION, room) + GAP
        columns = 1 if arrangement == "upright" else max(1, len(words.messages))
        column = (room - GAP * (columns - 1)) / columns
        rows = [words.messages[n : n + columns] for n in range(0, len(words.messages), columns)]
        under = sum(max(high(text, MESSAGE, column) for text in row) + RULE for row in rows)
        free = down - 2 * MARGIN - top - GAP - (under + GAP if under else 0) - FOOT
        if free > 0:
            yield Plan(arrangement, 0, round(top, 1), room, round(free, 1), round(top, 1), columns=columns, messages=len(words.messages))
    if words.messages:
        room = WIDTH - 2 * MARGIN
        head = HEAD + high(words.title, TITLE, room)
        free = HEIGHT - 2 * MARGIN - head - 2 * GAP - FOOT
        for side in SIDES:
            if high(words.question, QUESTION, side) + GAP + sum(high(text, MESSAGE, side) + RULE for text in words.messages) <= free:
                wide, top = room - side - GAP, round(head + GAP, 1)
                yield Plan("beside", 0, top, wide, round(free, 1), round(head, 1), side, messages=len(words.messages))
                return


_SHEETS: tuple[tuple[Arrangement, float, float], ...] = (("upright", HEIGHT, WIDTH), ("lying", WIDTH, HEIGHT))
