"""Where a drawing's words would be too small on a paper, numbers and a legend say all of them."""

import re

import pytest

from handbook.drawing.figures import DIAGRAMS
from handbook.records.text import LANGUAGES
from handbook.workbook.books import stock
from handbook.workbook.typesetting.measures import Measures
from tests.tree import ROOT


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", [stock.A4, stock.A5, stock.LARGE], ids=lambda paper: paper.name)
def test_every_drawing_is_legible_within_the_sheet(language, paper, handbook):
    measures = Measures(paper, language, ROOT / "overrides")
    models = handbook.of("model")
    assert len(models) > 20
    for model in models:
        whole = DIAGRAMS[model.diagram.kind](model, language, ROOT / "overrides")
        drawing, legend = measures.legible(whole)
        assert measures.drawing_width(drawing) <= paper.sheet, model.id
        words = " ".join(legend)
        lettering = [*whole.headings, *(one for shape in whole.shapes for one in shape.lettering)]
        # Small charts have numbers of their own.
        said = [re.sub(r"^\d+\. ", "", line.text) for one in lettering for line in one.lines]
        assert said and (drawing is whole or all(text in words for text in said)), model.id
    assert paper is not stock.LARGE or any(measures.legible(DIAGRAMS[m.diagram.kind](m, language, ROOT / "overrides"))[1] for m in models)
