"""What a book is printed on: its paper, and how its sheets are set."""

from dataclasses import dataclass, replace

from handbook.workbook.books.layout import DENSITIES, Density
from handbook.workbook.pdf.folding import SIDES
from handbook.workbook.pdf.viewer_preferences import NONE, ViewerPreferences

_FACING: tuple[Density, ...] = ("compact", "tight")
"""Roomy pages would leave a page that faces them half empty."""
_TOKENS = ("theme/assets/stylesheets/tokens.css", "print/fonts.css")


@dataclass(frozen=True)
class Stock:
    """A paper with its style sheets; sizes in millimetres and points."""

    name: str
    paper: str
    """As one asks for it in a shop: A4."""
    style_sheets: tuple[str, ...]
    """In order, below `overrides/`; all of them, since none imports another."""
    sheet: float = 179
    """The width of the text within the margins."""
    smallest: float = 9.5
    """No letter is smaller than this, in points."""
    columns: int = 2
    """How many columns of text stand side by side at most."""
    densities: tuple[Density, ...] = DENSITIES
    """How a section may be set."""
    fitted: bool = True
    """Whether what is left of a page is filled with lines to write on, and languages are brought to the same pages."""
    on_screen: bool = True
    """Whether it is also read and filled in on screen, and not only printed."""
    fillable: bool = True
    """Whether its PDFs hold fields to fill in."""
    facing: bool = False
    """Whether it holds two languages, each on its side of the spine."""
    sides: int = 1
    """Its number of pages is a multiple of this."""
    tiled: bool = False
    """Whether its one page is cut into tiles for smaller sheets."""
    viewer_preferences: ViewerPreferences = NONE
    """How its PDF asks to be shown and printed."""


A4 = Stock("a4", "A4", (*_TOKENS, "print/workbook.css"))
A5 = Stock(
    "a5",
    "A5",
    (*_TOKENS, "print/workbook.css", "print/a5.css"),
    sheet=122,
    columns=1,
    densities=("compact", "tight"),
    on_screen=False,
    fillable=False,
    sides=SIDES,
)
LARGE = Stock("large", "A4", (*_TOKENS, "print/workbook.css", "print/large.css"), smallest=18, columns=1, densities=("compact",))
LEFT = Stock(
    "left",
    "A4",
    (*_TOKENS, "print/workbook.css", "print/facing.css", "print/left.css"),
    densities=_FACING,
    facing=True,
    viewer_preferences=ViewerPreferences(spreads=True),
)
RIGHT = replace(LEFT, name="right", style_sheets=(*LEFT.style_sheets[:-1], "print/right.css"))
CARDS = Stock(
    "cards",
    "A4",
    (*_TOKENS, "print/card.css", "print/cards.css"),
    densities=("tight",),
    fitted=False,
    fillable=False,
    viewer_preferences=ViewerPreferences("long", true_size=True),
)
CARD = Stock(
    "card",
    "95 × 68 mm",
    (*_TOKENS, "print/card.css", "print/card-press.css"),
    densities=("tight",),
    fitted=False,
    on_screen=False,
    fillable=False,
    viewer_preferences=ViewerPreferences(true_size=True),
)
POSTER = Stock("poster", "A3", (*_TOKENS, "print/poster.css"), densities=("tight",), fitted=False, fillable=False)
WORKING = replace(POSTER, name="working")
TILES, WORKING_TILES = (replace(one, name=f"{one.name}-tiles", paper="4 × A4", on_screen=False, tiled=True) for one in (POSTER, WORKING))
PROP = Stock(
    "prop",
    "A4",
    (*_TOKENS, "print/prop.css"),
    densities=("tight",),
    fitted=False,
    fillable=False,
    viewer_preferences=ViewerPreferences(true_size=True),
)
