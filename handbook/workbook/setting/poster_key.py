"""A poster's key: numbers in its drawing, and what they stand for."""

from dataclasses import replace
from typing import Any

from handbook.drawing.diagrams.drawing import Drawing
from handbook.drawing.diagrams.lettering import Lettering, Line
from handbook.records.text import Language
from handbook.words import markup

LARGEST_NUMBER = 70.0
"""The largest number in a drawing with a key, in the drawing's units."""


def key_text(part: Any, language: Language) -> str:
    """Return what a part of a model is called in a key, led by its time where it has one."""
    return markup.plain(f"{part.when[language]} {part.title[language]}" if part.when else part.title[language])


def numbered(drawing: Drawing) -> Drawing:
    """Return the drawing with numbers where the names of its parts stand, which go into the key."""
    shapes, number = [], 0
    for shape in drawing.shapes:
        if shape.anchor and shape.lettering:
            number += 1
            shapes.append(replace(shape, lettering=(_number(number, shape.lettering),)))
        else:
            shapes.append(shape)
    # What stands beside a timeline goes into the key as well.
    return replace(drawing, shapes=tuple(shapes), headings=() if drawing.kind == "timeline" else drawing.headings)


def _number(number: int, instead_of: tuple[Lettering, ...]) -> Lettering:
    lines = [line for words in instead_of for line in words.lines]
    middle = Line(lines[0].x, round((lines[0].y + lines[-1].y) / 2, 1), str(number))
    return Lettering((middle,), 18.0, 700)
