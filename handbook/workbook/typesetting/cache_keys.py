"""All that goes into a sheet besides its words: style sheets, fonts, code and versions, as one hash."""

from functools import cache
from importlib.metadata import version
from pathlib import Path

from handbook.cache.store import digest
from handbook.drawing import qr
from handbook.words import hyphenation
from handbook.workbook.books.stock import Stock

MAKERS = ("weasyprint", "pydyf", "fonttools", "tinycss2", "tinyhtml5", "cssselect2", "pyphen", "segno", "pikepdf", "pypdfium2", "pillow")
"""The packages that have a say in what a PDF and its picture look like."""
NO_SHEETS = (
    *("building", "cache", "commands", "danish", "editing", "form", "open_data", "preview", "problems", "proposal"),
    *("rules", "search", "serving", "site", "terminal", "yaml_files"),
)
"""The rooms that have no say in it."""


@cache
def layout_key(stock: Stock, overrides: Path) -> str:
    """Return a hash that changes with anything that changes how sheets on this stock are laid out and written."""
    return digest(stock.name, *((overrides / name).read_bytes() for name in stock.style_sheets), _shared(overrides))


@cache
def templates_key(overrides: Path) -> str:
    """Return a hash of everything that draws sheets and decides how they are laid out, for what is kept without that being done."""
    drawn = sorted([*overrides.glob("print/*.html"), *overrides.glob("diagrams/*.html")])
    rooms = Path(__file__).parents[2]
    code = [path for path in sorted(rooms.rglob("*.py")) if path.relative_to(rooms).parts[0] not in NO_SHEETS]
    return digest(*(path.read_bytes() for path in (*drawn, *code)))


@cache
def _shared(overrides: Path) -> str:
    """Return a hash of what all stocks have alike: fonts, code and versions."""
    workbook = Path(__file__).parents[1]
    code = [
        Path(qr.__file__),
        Path(hyphenation.__file__),
        *(path for room in ("pdf", "typesetting") for path in sorted((workbook / room).rglob("*.py"))),
    ]
    versions = [f"{name} {version(name)}" for name in MAKERS]
    return digest(*(path.read_bytes() for path in (*sorted(overrides.rglob("*.woff2")), *code)), *versions, _pango())


def _pango() -> str:
    from weasyprint.text.ffi import pango

    return str(pango.pango_version())
