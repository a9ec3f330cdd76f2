"""Page numbers are set in figures of one width: they stand under one another, and no sheet is laid out anew for another number."""

import pytest
from fontTools.ttLib import TTFont

from handbook.records.text import LANGUAGES
from handbook.workbook.books import stock
from handbook.workbook.pdf import rendering
from tests.tree import ROOT

FONTS = sorted((ROOT / "overrides/theme/assets/fonts/albert-sans").glob("albert-sans-figures-*.woff2"))


def test_figures_are_of_one_width_and_have_the_word_before_a_page(handbook):
    words = "".join(handbook.interface["workbook"]["page-word"][language] for language in LANGUAGES)
    assert len(FONTS) == 2
    for path in FONTS:
        letters, widths = TTFont(path).getBestCmap(), TTFont(path)["hmtx"].metrics
        assert len({widths[letters[ord(figure)]][0] for figure in "0123456789"}) == 1
        assert {ord(letter) for letter in f"{words} ()"} <= letters.keys()


@pytest.mark.parametrize("paper", [stock.A4, stock.A5, stock.LARGE], ids=lambda paper: paper.name)
@pytest.mark.parametrize("sheet", ["contents", "model"])
def test_another_number_of_as_many_figures_takes_the_same_room(paper, sheet):
    html = (
        f'<!doctype html><html lang="da"><head><title>a</title><style>:root {{ --page-word: "s. "; --code: "A1.0" }}</style></head>'
        f'<body><form><article data-sheet="{sheet}"><p id="there"><a href="#there" data-page="48">Der</a></p></article></form></body>'
    )
    document = rendering.press(ROOT / "overrides", paper.style_sheets).lay_out(html)
    for page in (11, 74, 30, 59, 62, 88):
        assert document.renumber({"there": page})
    (box,) = document._numbers
    assert "88" in box.text
