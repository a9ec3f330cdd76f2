"""How large a cover's title is set, so that all over the drawing has room; from the measures of the style sheets."""

from dataclasses import dataclass
from pathlib import Path

from handbook.drawing.diagrams.lettering import width, wrap
from handbook.records.text import Language
from handbook.workbook.books.stock import Stock

POINT = 25.4 / 72
SMALLER = (40.0, 36.0, 32.0, 28.0, 24.0, 20.0)
"""The sizes that a title steps down by, in points."""
WHOLE = 28.0
"""A title gets so small before its words are broken."""
BOLD, SANS = 700, 400
SERIF = 1.08
"""How much broader the serif is set than the sans serif that is measured."""


@dataclass(frozen=True)
class _Front:
    """What is free for the words on a cover, in millimetres, and the sizes of its title and of what stands under it, in points."""

    wide: float
    high: float
    of_book: float
    of_subject: float
    under: float


FRONTS = {
    "a5": _Front(wide=122, high=62, of_book=30, of_subject=30, under=12),
    "large": _Front(wide=166, high=82, of_book=44, of_subject=44, under=20),
}
A4 = _Front(wide=166, high=82, of_book=54, of_subject=40, under=14)


def title_size(
    stock: Stock, title: str, under: tuple[str, ...], of_subject: bool, subtitle: str, second: str, language: Language, overrides: Path
) -> float | None:
    """Return the size of a cover's title where it must be smaller than the style sheet has it, else None.

    `under` are the texts under it, `subtitle` is its own second line, and `second` the title in the other language.
    """
    front = FRONTS.get(stock.name, A4)
    wanted = front.of_subject if of_subject else front.of_book

    def height(text: str, size: float, weight: int, wide: float, leading: float) -> float:
        return len(wrap(text, wide / POINT, size, weight, overrides, language)) * size * leading * POINT

    rest = sum(height(text, front.under * SERIF, SANS, min(front.wide, 140), 1.35 / SERIF) + 2.5 for text in under) + 5
    rest += height(subtitle, 24 * SERIF, SANS, front.wide, 1.3 / SERIF) + 4 if subtitle else 0
    rest += height(second, 24, SANS, front.wide, 1.15) + 5 if second else 0
    sizes = (wanted, *(size for size in SMALLER if size < wanted))
    for size in sizes:
        whole = all(width(word, size, BOLD, overrides) <= front.wide / POINT for word in title.split())
        if (whole or size <= WHOLE) and height(title, size, BOLD, front.wide, 1.06) + rest <= front.high:
            return None if size == wanted else size
    return sizes[-1]
