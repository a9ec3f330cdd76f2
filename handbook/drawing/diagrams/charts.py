"""Organisation charts: small ones of all parts together, and one of each part with words."""

from dataclasses import replace
from pathlib import Path

from handbook.drawing.diagrams.lettering import Lettering, stack
from handbook.drawing.diagrams.shapes import WIDTH, Drawing, Form, Line, Shape, drawn
from handbook.drawing.diagrams.shrinking import settled
from handbook.records.model import Chart, Model, Part
from handbook.records.text import Language
from handbook.words import markup

COLUMNS = 2
SMALL = (240.0, 150.0)
TITLE = 44.0
GAP = 40.0
ROW = 92.0
GAPS = (0.12, 0.34)


def charts(model: Model, language: Language, overrides: Path, columns: int = COLUMNS, band: float = TITLE) -> Drawing:
    """Draw every part's chart without words, in so many columns, its title below it in a band so high, in a frame that is the part."""
    shapes: list[Shape] = []
    lines: list[Line] = []
    headings: list[Lettering] = []
    for index, part in enumerate(model.parts):
        x, y = (index % columns) * (SMALL[0] + GAP), (index // columns) * (SMALL[1] + band + 20)
        boxes, links = laid(chart_of(part), x, y, *SMALL)
        shapes += [Shape(box.x, box.y, box.width, box.height, strong=box.strong, corner=4) for box in boxes.values()]
        lines += links
        title = stack(
            [(f"{index + 1}. {markup.drawn(part.title, language)}", 16.0, 700)],
            x + SMALL[0] / 2,
            y + SMALL[1] + band / 2,
            SMALL[0],
            overrides,
        )
        headings += title
        shapes.append(Shape(x, y, SMALL[0], SMALL[1] + band, anchor=part.id, title=markup.drawn(part.title, language), frame=True))
    rows = -(-len(model.parts) // columns)
    drawing = drawn(model, language, rows * (SMALL[1] + band + 20), shapes, lines, headings)
    return replace(drawing, width=columns * (SMALL[0] + GAP) - GAP)


def chart(part: Part, language: Language, overrides: Path) -> Drawing:
    """Draw one part's chart with the words in its boxes."""
    own = chart_of(part)
    height = max(box.row for box in own.boxes) * ROW
    boxes, lines = laid(own, 0, 0, WIDTH, height)
    shapes = []
    for box in own.boxes:
        place = boxes[box.id]
        lettering = stack(
            [(markup.drawn(box.title, language), 16.0, 700 if place.strong else 400)], *place.centre, place.width - 8, overrides
        )
        shapes.append(Shape(place.x, place.y, place.width, place.height, lettering, strong=place.strong, form=place.form, corner=6))
    drawing = Drawing("chart", height, markup.drawn(part.title, language), markup.drawn(part.text, language), tuple(shapes), tuple(lines))
    return settled(drawing, language, overrides)


def chart_of(part: Part) -> Chart:
    """Return the chart of a part, in a model that is drawn from charts."""
    assert part.chart  # the check asks for one in each part
    return part.chart


def laid(
    chart: Chart, left: float, top: float, width: float, height: float, gaps: tuple[float, float] = GAPS
) -> tuple[dict[str, Shape], list[Line]]:
    """Lay a chart's grid into a frame; return the boxes by id and the lines between their middles.

    `gaps` are what parts boxes beside and above each other, as shares of a column and of a row.
    """
    columns = max(box.column + box.span - 1 for box in chart.boxes)
    rows = max(box.row for box in chart.boxes)
    cell, row = width / columns, height / rows
    gap_x, gap_y = cell * gaps[0], row * gaps[1]
    boxes = {}
    for box in chart.boxes:
        x, y = left + (box.column - 1) * cell + gap_x / 2, top + (box.row - 1) * row + gap_y / 2
        form: Form = "round" if box.role == "citizen" else "box"
        boxes[box.id] = Shape(
            round(x, 1), round(y, 1), round(box.span * cell - gap_x, 1), round(row - gap_y, 1), strong=box.role == "leader", form=form
        )
    lines = [Line(*boxes[a].centre, *boxes[b].centre, dashed=link.line == "dashed") for link in chart.links for a, b in [link.between]]
    return boxes, lines
