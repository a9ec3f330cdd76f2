"""Organisation charts on a wall: every design with words in its boxes, and what the signs mean."""

from collections.abc import Iterator
from pathlib import Path

from handbook.drawing.diagrams.charts import chart_of, laid
from handbook.drawing.diagrams.lettering import LINE_HEIGHT, Lettering, Line as Words, width, wrap
from handbook.drawing.diagrams.shapes import Drawing, Form, Line, Shape
from handbook.drawing.poster_diagrams.lettered import LEAST, POINT
from handbook.drawing.poster_diagrams.skeleton import GAP, Room
from handbook.records.model import Model
from handbook.records.text import Language
from handbook.words import markup

TITLE = LEAST * POINT
GAPS = (0.05, 0.15)
"""What parts boxes beside and above each other: less than in small drawings, since there are words in them."""
BOX_SIZES = (18.0, 16.0, 14.0, 13.0, 12.0)
"""The sizes of the words in boxes, in points. They are read by those who stand at the poster; the designs' names from afar."""
APART = 14.0
LEADING = 1.06
Legend = tuple[str, str, str, str, str]
"""What is said of: who decides, a unit, the citizen, a solid and a dashed line."""


def charts(model: Model, width_: float, height: float, legend: Legend, language: Language, overrides: Path) -> Drawing | None:
    """Draw every design in a cell of a grid, and the legend in the last one; None where words in boxes would be too small."""
    columns = 2 if height > width_ else 4
    across = (width_ - APART * (columns - 1)) / columns
    names = [f"{number}. {markup.drawn(part.title, language)}" for number, part in enumerate(model.parts, 1)]
    cells = list(_cells(names, columns, across, height, overrides, language))
    for size in BOX_SIZES:
        shapes, lines, headings = [], [], []
        for name, part, (title, free) in zip(names, model.parts, cells[:-1], strict=True):
            headings.append(_name(name, title, overrides, language))
            own = chart_of(part)
            boxes, links = laid(own, free.left, free.top, free.width, free.height, GAPS)
            lines += links
            titles = {box.id: markup.drawn(box.title, language) for box in own.boxes}
            for id, box in boxes.items():
                words = _in_box(titles[id], box, size, overrides, language)
                if words is None:
                    break
                shapes.append(Shape(box.x, box.y, box.width, box.height, (words,), form=box.form, strong=box.strong, corner=8))
            else:
                continue
            break
        else:
            signs, strokes, meanings = _legend(legend, cells[-1][1], overrides)
            drawn = (*shapes, *signs), (*lines, *strokes), (*headings, *meanings)
            return Drawing(
                "charts", height, markup.drawn(model.title, language), markup.drawn(model.diagram.description, language), *drawn, width_
            )
    return None


def _cells(
    names: list[str], columns: int, across: float, height: float, overrides: Path, language: Language
) -> Iterator[tuple[Room, Room]]:
    """Yield for each design, and at last for the legend, the room of its name and that of its chart; all charts are equally high."""
    deep = [len(wrap(name, across, TITLE, 700, overrides, language)) for name in names]
    rows = [max(deep[first : first + columns], default=1) for first in range(0, len(names) + 1, columns)]
    bands = [lines * TITLE * LINE_HEIGHT + GAP / 2 for lines in rows]
    high = (height - APART * (len(rows) - 1) - sum(bands)) / len(rows)
    for number in range(len(names) + 1):
        row, column = divmod(number, columns)
        left, top = column * (across + APART), sum(bands[:row]) + row * (high + APART)
        yield Room(left, top, across, bands[row]), Room(left, top + bands[row], across, high)


def _name(text: str, cell: Room, overrides: Path, language: Language) -> Lettering:
    lines = wrap(text, cell.width, TITLE, 700, overrides, language)
    x = cell.left + cell.width / 2
    top = cell.top + cell.height - GAP / 2 - len(lines) * TITLE * LINE_HEIGHT
    placed = tuple(Words(x, round(top + (n + 0.78) * TITLE * LINE_HEIGHT, 1), line) for n, line in enumerate(lines))
    return Lettering(placed, TITLE, 700, text)


def _in_box(text: str, box: Shape, points: float, overrides: Path, language: Language) -> Lettering | None:
    """Return a box's words, or None when they don't fit."""
    size, weight = points * POINT, 700 if box.strong else 400
    across, down = (box.width * 0.8, box.height * 0.76) if box.form == "round" else (box.width - 4, box.height - 2)
    lines = wrap(text, across, size, weight, overrides, language)
    high = len(lines) * size * LEADING
    if high > down or any(width(line, size, weight, overrides) > across for line in lines):
        return None
    x, y = box.centre
    placed = tuple(Words(x, round(y - high / 2 + (n + 0.78) * size * LEADING, 1), line) for n, line in enumerate(lines))
    return Lettering(placed, size, weight, text)


def _legend(legend: Legend, cell: Room, overrides: Path) -> tuple[list[Shape], list[Line], list[Lettering]]:
    """Return a sign and its meaning for each kind of box and line, below each other in a cell."""
    row = min(cell.height / len(legend), 60.0)
    wide, high = 74.0, row * 0.62
    size = BOX_SIZES[0] * POINT
    signs, strokes, meanings = [], [], []
    for index, meaning in enumerate(legend):
        y = cell.top + index * row + row / 2
        if index < 3:
            form: Form = "round" if index == 2 else "box"
            at = round(cell.left + 8, 1), round(y - high / 2, 1)
            signs.append(Shape(*at, wide, round(high, 1), form=form, strong=index == 0, corner=8))
        else:
            strokes.append(Line(cell.left + 8, y, cell.left + 8 + wide, y, dashed=index == 4))
        half = width(meaning, size, 400, overrides) / 2
        meanings.append(Lettering((Words(round(cell.left + wide + 26 + half, 1), round(y + size * 0.32, 1), meaning),), size, 400, meaning))
    return signs, strokes, meanings
