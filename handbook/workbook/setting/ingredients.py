"""All that goes into a sheet besides its words: style sheets, fonts, code and versions, as one hash."""

from functools import cache
from importlib.metadata import version
from pathlib import Path

from handbook.drawing import qr
from handbook.making.store import digest
from handbook.words import hyphenation
from handbook.workbook.books.stock import Stock

MAKERS = ("weasyprint", "pydyf", "fonttools", "tinycss2", "tinyhtml5", "cssselect2", "pyphen", "segno")
"""The packages that have a say in what a PDF looks like."""


@cache
def ingredients(stock: Stock, overrides: Path) -> str:
    """Return a hash that changes with anything that changes how sheets on this stock are laid out and written."""
    return digest(*stock.style_sheets, _shared(overrides))


@cache
def templates(overrides: Path) -> str:
    """Return a hash of everything that draws sheets, for what is kept without being drawn first."""
    drawn = sorted([*overrides.glob("print/*.html"), *overrides.glob("diagrams/*.html")])
    code = sorted(Path(__file__).parents[2].rglob("*.py"))
    return digest(*(path.read_bytes() for path in (*drawn, *code)))


@cache
def _shared(overrides: Path) -> str:
    looks = sorted([*overrides.glob("print/*.css"), *overrides.glob("theme/assets/stylesheets/tokens.css"), *overrides.rglob("*.woff2")])
    code = [Path(qr.__file__), Path(hyphenation.__file__), *sorted(Path(__file__).parents[1].rglob("*.py"))]
    versions = [f"{name} {version(name)}" for name in MAKERS]
    return digest(*(path.read_bytes() for path in (*looks, *code)), *versions, _pango())


def _pango() -> str:
    from weasyprint.text.ffi import pango

    return str(pango.pango_version())
