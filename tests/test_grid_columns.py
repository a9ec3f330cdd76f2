"""The columns of a model's grid: wide where there is much to say, never too narrow for a word, and no wider than the sheet."""

from handbook.records.text import LANGUAGES
from handbook.workbook.books.stock import A4
from handbook.workbook.typesetting.grid_columns import grid_columns

NARROWEST = 22.0
"""What holds the longest word of a heading or breaks it well, in millimetres."""
FEW = 5
"""Up to so many things that are said of a part, there is a choice."""


def test_much_text_has_much_room(handbook):
    chosen = 0
    for model in handbook.of("model"):
        if not model.facets or model.parts[0].chart:
            continue
        names, *widths = grid_columns(model, A4.sheet)
        assert len(widths) == len(model.facets)
        assert names + sum(widths) <= A4.sheet + 0.5 and min(names, *widths) >= NARROWEST, model.id
        said = [
            sum(len(text[of]) for part in model.parts for text in part.facets.get(facet.id, ()) for of in LANGUAGES)
            for facet in model.facets
        ]
        most, least = (said.index(pick(said)) for pick in (max, min))
        if said[most] > 2 * said[least] and len(said) < FEW:
            assert widths[most] > widths[least], model.id
            chosen += 1
    assert chosen > 3
