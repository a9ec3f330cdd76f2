"""No name in a drawing touches the edge of what it stands in, at the size at which it is printed."""

from math import cos, hypot, pi, sin

import pytest

from handbook.drawing.diagrams.charts import chart
from handbook.drawing.diagrams.lettering import width
from handbook.drawing.diagrams.shapes import Shape
from handbook.drawing.figures import DIAGRAMS
from handbook.records.text import LANGUAGES
from handbook.workbook.books import stock
from handbook.workbook.typesetting.measures import BORDER, Measures
from tests.tree import ROOT

OVERRIDES = ROOT / "overrides"
CLEAR = 1.0
"""What stays free between letters and the edge, in millimetres."""
CAPITAL, TAIL = 0.72, 0.22
"""How far letters reach above and below their line, against their size."""
TURN = [index * pi / 180 for index in range(360)]


def _free(shape: Shape, left: float, top: float, right: float, bottom: float) -> float:
    """Return how far a rectangle is from the edge of the shape it stands in; negative when it leaves it."""
    if shape.form == "box":
        return min(left - shape.x, shape.x + shape.width - right, top - shape.y, shape.y + shape.height - bottom)
    x, y, across, down = *shape.centre, shape.width / 2, shape.height / 2
    corners = [(a, b) for a in (left, right) for b in (top, bottom)]
    near = min(hypot(a - x - across * cos(turn), b - y - down * sin(turn)) for a, b in corners for turn in TURN)
    return near if all(((a - x) / across) ** 2 + ((b - y) / down) ** 2 <= 1 for a, b in corners) else -near


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", [stock.A4, stock.A5, stock.LARGE], ids=lambda paper: paper.name)
def test_names_keep_a_millimetre_from_the_edge(language, paper, handbook):
    measures = Measures(paper, language, OVERRIDES)
    seen = 0
    for model in handbook.of("model"):
        whole = [DIAGRAMS[model.diagram.kind](model, language, OVERRIDES)]
        whole += [chart(part, language, OVERRIDES) for part in model.parts if part.chart]
        for drawing in (measures.legible(one)[0] for one in whole):
            grown, unit = measures.lettering(drawing), measures.drawing_width(drawing) / (drawing.width + BORDER)
            named = [(shape, words, line) for shape in drawing.shapes for words in shape.lettering for line in words.lines]
            seen += len(named)
            for shape, words, line in named:
                size = words.size * grown
                half = width(line.text, size, words.weight, OVERRIDES) / 2
                free = _free(shape, line.x - half, line.y - size * CAPITAL, line.x + half, line.y + size * TAIL) * unit
                assert free >= CLEAR, (model.id, line.text, round(free, 2))
    assert seen > 200
