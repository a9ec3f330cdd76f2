"""Drawings whose words would be too small: numbers stand in for them, and a legend says them."""

import re
from dataclasses import replace

from handbook.drawing.diagrams.lettering import Lettering, Line
from handbook.drawing.diagrams.shapes import Drawing, Shape

SIZE = 27.0
"""How large the numbers are, in the drawing's units; two digits fit the smallest shape that has words."""


_OWN_NUMBER = re.compile(r"^\d+\. ")


def numbered(drawing: Drawing) -> tuple[Drawing, tuple[str, ...]]:
    """Return the drawing with a number for each shape's words and for each heading, and the words in the order of the numbers."""
    legend: list[str] = []

    def number(words: tuple[Lettering, ...], x: float, y: float) -> Lettering:
        text = ": ".join(one.text for one in words)
        legend.append(_OWN_NUMBER.sub("", text))
        return Lettering((Line(x, round(y + SIZE * 0.35, 1), str(len(legend))),), SIZE, 700)

    def shape_with_number(shape: Shape) -> Shape:
        return replace(shape, lettering=(number(shape.lettering, *shape.centre),)) if shape.lettering else shape

    shapes = tuple(shape_with_number(shape) for shape in drawing.shapes)
    headings = tuple(number((words,), words.lines[0].x, _middle(words)) for words in drawing.headings)
    return replace(drawing, shapes=shapes, headings=headings), tuple(legend)


def _middle(words: Lettering) -> float:
    return (words.lines[0].y + words.lines[-1].y) / 2 - words.size * 0.35
