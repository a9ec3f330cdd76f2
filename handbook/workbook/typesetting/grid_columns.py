"""How wide the columns of a model's grid are, so that its rows are as low as they can be: much text has much room."""

from collections.abc import Iterator
from itertools import combinations_with_replacement

from handbook.records.model import Model, Part
from handbook.records.text import LANGUAGES, Language

STEPS = 30
"""Into so many parts the width is shared out."""
LEAST = 5
"""So many of them a column has at least, and the first, which has the names, one more."""
GUTTER = 3.0
"""What is free beside the text of a column, in millimetres."""
LETTERS, RAGGED, TITLE = 0.62, 4, 1.5
"""Letters to a millimetre of a line, how many of them its end leaves free, and how much more room those of a name take."""


def grid_columns(model: Model, width: float) -> list[float]:
    """Return the widths of the columns of parts and of all that is said of them, in millimetres; `width` is that of the sheet.

    They are the same in every language.
    """
    rows = [[_letters(part, facet, language) for facet in ("", *_facets(model))] for part in model.parts for language in LANGUAGES]
    columns = len(model.facets) + 1
    alike = (STEPS / columns,) * columns
    best = min(_shares(columns), key=lambda shares: _height(rows, [share * width / STEPS for share in shares]), default=alike)
    return [round(share * width / STEPS, 1) for share in best]


def _facets(model: Model) -> Iterator[str]:
    yield from (facet.id for facet in model.facets)


def _letters(part: Part, facet: str, language: Language) -> tuple[float, ...]:
    """Return how long the paragraphs of a cell are, in letters; the first column has a part's names and what it is."""
    if facet:
        return tuple(len(text[language]) for text in part.facets.get(facet, ()))
    short = len(part.short[language]) if part.short else 0
    return (len(part.title[language]) * TITLE, short, len(part.text[language]))


def _shares(count: int) -> Iterator[tuple[float, ...]]:
    """Yield every way to share the width out among so many columns; none where there are too many."""
    least = (LEAST + 1, *(LEAST for _ in range(count - 1)))
    if sum(least) <= STEPS:
        for given in combinations_with_replacement(range(count), STEPS - sum(least)):
            yield tuple(share + given.count(column) for column, share in enumerate(least))


def _height(rows: list[list[tuple[float, ...]]], widths: list[float]) -> tuple[int, float]:
    """Return how many lines all rows take together, and how uneven the columns are."""
    lines = sum(
        max(
            sum(-(-int(text) // int((width - GUTTER) * LETTERS - RAGGED)) for text in cell) for cell, width in zip(row, widths, strict=True)
        )
        for row in rows
    )
    return lines, max(widths) - min(widths)
