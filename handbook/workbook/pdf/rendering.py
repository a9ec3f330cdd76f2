"""Lays HTML out as pages, and writes the pages as a PDF that can be filled in and read aloud."""

import gc
import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, partial
from io import BytesIO
from pathlib import Path

import pydyf
from weasyprint import CSS, HTML, Document
from weasyprint.document import Page
from weasyprint.text.fonts import FontConfiguration

from handbook.cache.store import Store
from handbook.records.text import Language
from handbook.words import hyphenation
from handbook.workbook.pdf import custom_properties, embedding, unpacked_fonts
from handbook.workbook.pdf.attached_file import AttachedFile
from handbook.workbook.pdf.complaint import Complaint
from handbook.workbook.pdf.conformance import Archive
from handbook.workbook.pdf.faster import drawn_lines, html_reading, installing, line_breaks
from handbook.workbook.pdf.faster.trial_layouts import drafting
from handbook.workbook.pdf.finishing import finish
from handbook.workbook.pdf.laid_document import Laid
from handbook.workbook.pdf.trial_layout import TrialLayout
from handbook.workbook.pdf.viewer_preferences import NONE, ViewerPreferences

_TAGGED = (
    "children",
    "colspan",
    "element",
    "element_tag",
    "is_table_wrapper",
    "link_annotation",
    "remove_decoration_sides",
    "rowspan",
    "widget_annotation",
)
"""What is asked of a box when it is tagged, after it is painted; of its style, how it is displayed and its list's sign."""
_WHOLE = {"input", "textarea", "select", "img", "{http://www.w3.org/2000/svg}svg"}
"""What is painted once more, in the looks of a field, and pictures, whose place is told."""


class _Complaints(logging.Handler):
    """Gathers what WeasyPrint warns about, so that a faulty sheet is not printed."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


class Press:
    """Lays out books and single sections; keeps the style sheets and fonts, which take longer to read than a section."""

    def __init__(self, overrides: Path, style_sheets: Iterable[str]):
        self._read = html_reading.read if installing.install() else HTML
        self._base = f"{overrides.as_uri()}/"
        hyphenation.correct_pyphen()
        self._fetcher = _fetcher(overrides.parent)
        names = tuple(style_sheets)
        texts = custom_properties.resolve([(overrides / name).read_text(encoding="utf-8") for name in names])
        self._sheets = [_style_sheet(self._base + name, text, self._fetcher) for name, text in zip(names, texts, strict=True)]

    def lay_out(self, html: str) -> Laid:
        """Return the pages, which can be kept while others are laid out.

        Addresses in the HTML are relative to `overrides`, and nothing comes from a network.
        """
        sweep()
        document = self._laid_out(html)
        document.slim()
        return document

    def draft(self, html: str, scope: str = "") -> TrialLayout:
        """Return a section laid out by itself, to be measured and perhaps finished; `scope` leads its ids."""
        with drafting() as spared:
            return TrialLayout(self._laid_out(html), spared, scope)

    def _laid_out(self, html: str) -> Laid:
        # What is in use is not garbage: only the youngest is looked through, once a section, and the rest once a book.
        gc.disable()
        with _no_complaints():
            read = self._read(string=html, base_url=self._base, url_fetcher=self._fetcher)
            return Laid.out(read, _fonts(), self._sheets)


def hindrance() -> str | None:
    """Return in a sentence why sheets are laid out slowly, or None."""
    return installing.hindrance()


def sweep() -> None:
    """Throw away what was used since this was last called, and is no longer."""
    gc.collect(0)


def make_room() -> None:
    """Throw away all that is not in use, and forget what would only be faster to have."""
    line_breaks.forget()
    drawn_lines.forget()
    gc.collect()


def settle() -> None:
    """Throw away what is no longer used, and tell that all else will stay, so that no search goes through it again."""
    gc.collect()
    gc.freeze()


def _paint(page: Page, stream: pydyf.Stream, scale: float = 1) -> None:
    """Paint a page, and hold on to less of it: its drawing becomes one string, and it will not be drawn again."""
    Page.paint(page, stream, scale)
    stream.stream = [pydyf.Stream(stream.stream).data.partition(b"\nstream\n")[2].removesuffix(b"\nendstream")]
    for box in page._page_box.descendants(placeholders=True):
        if box.element_tag not in _WHOLE:
            kept, style = vars(box), _style(box.style["display"], box.style["list_style_type"])
            box.__dict__ = {name: kept[name] for name in _TAGGED if name in kept} | {"style": style}


@cache
def _style(display: Sequence[str], list_style_type: str) -> dict[str, object]:
    """Return what is left of the styles of boxes that are tagged alike."""
    return {"display": display, "list_style_type": list_style_type}


@cache
def press(overrides: Path, style_sheets: tuple[str, ...]) -> Press:
    """Return this process's one press for these style sheets."""
    return Press(overrides, style_sheets)


@cache
def _fonts() -> FontConfiguration:
    """Return this process's one configuration of fonts, so that each is unpacked and read once."""
    return FontConfiguration()


@cache
def _style_sheet(address: str, text: str, fetcher: unpacked_fonts.Fetcher) -> CSS:
    """Return a style sheet that several stocks have alike, read once."""
    return CSS(string=text, base_url=address, url_fetcher=fetcher, font_config=_fonts())


@cache
def _fetcher(root: Path) -> unpacked_fonts.Fetcher:
    """Return this process's one fetcher for the handbook in a folder."""
    return unpacked_fonts.Fetcher(Store(root / unpacked_fonts.KEPT_IN))


def write(
    document: Document,
    path: Path,
    attachments: Iterable[AttachedFile] = (),
    languages: Sequence[Language] | None = None,
    asked: ViewerPreferences = NONE,
) -> None:
    """Write the pages as a PDF that is both PDF/A-3a and PDF/UA-1, with files in it if there are any.

    `languages` has one for each page; None means that all pages are in the document's. Raises Complaint, and then leaves no PDF.
    """
    pdf = BytesIO()
    for page in document.pages:
        page.paint = partial(_paint, page)
    with _no_complaints():
        document.write_pdf(
            Archive(pdf),
            finisher=partial(finish, languages=languages, asked=asked),
            pdf_variant="pdf/a-3a",
            pdf_forms=True,
            attachments=[embedding.attachment(file) for file in embedding.in_order(attachments)],
        )
    path.write_bytes(pdf.getbuffer())


@contextmanager
def _no_complaints() -> Iterator[None]:
    """Raise Complaint with the first thing that WeasyPrint warns about, such as a link without a target."""
    complaints, logger = _Complaints(), logging.getLogger("weasyprint")
    handlers, logger.handlers = logger.handlers, [complaints]
    try:
        yield
    finally:
        logger.handlers = handlers
    if complaints.lines:
        raise Complaint(f"workbook: {complaints.lines[0]}")
