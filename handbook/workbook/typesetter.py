"""Lays HTML out as pages, and writes the pages as a PDF that can be filled in and read aloud."""

import gc
import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import datetime, time
from functools import cache, partial
from io import BytesIO
from pathlib import Path

from weasyprint import CSS, HTML, Attachment, Document, URLFetcher
from weasyprint.text.fonts import FontConfiguration

from handbook.records.text import Language
from handbook.workbook.archiving import Archive
from handbook.workbook.complaint import Complaint
from handbook.workbook.enclosure import Enclosure
from handbook.workbook.finisher import finish
from handbook.workbook.fitting import Fit


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
        self._base = f"{overrides.as_uri()}/"
        self._fonts = FontConfiguration()
        self._sheets = [CSS(url=self._base + name, url_fetcher=_fetcher(), font_config=self._fonts) for name in style_sheets]

    def lay_out(self, html: str) -> Document:
        """Return the pages; addresses in the HTML are relative to `overrides`, and nothing comes from a network."""
        # Most of a layout is in use until it is done with: looking for garbage as often as Python does costs an eighth of the time.
        gc.collect()
        gc.set_threshold(250_000, 10, 1_000)
        with _no_complaints():
            document = HTML(string=html, base_url=self._base, url_fetcher=_fetcher())
            return document.render(font_config=self._fonts, stylesheets=self._sheets, pdf_forms=True)


@cache
def press(overrides: Path, style_sheets: tuple[str, ...]) -> Press:
    """Return the one press of this process."""
    return Press(overrides, style_sheets)


def _fetcher() -> URLFetcher:
    return URLFetcher(allowed_protocols={"file", "data"})


def fit(document: Document) -> Fit:
    """Return how many pages a section laid out by itself takes, and what is left of the last one."""
    sheet = document.pages[-1]._page_box
    html = sheet.children[0]
    body = html.children[0]
    form = body.children[0]
    article = form.children[-1]
    bottom = sheet.content_box_y() + sheet.height
    end = max((child.position_y + child.margin_height() for child in article.children if child.is_in_normal_flow()), default=bottom)
    left = bottom - end
    anchors = {anchor: number for number, page in reversed(list(enumerate(document.pages))) for anchor in page.anchors}
    return Fit(len(document.pages), left * 25.4 / 96, max(0.0, left / sheet.height), anchors)


def begins(document: Document, anchors: Iterable[str]) -> dict[str, int]:
    """Return the page, counted from 1, on which each anchor stands; an anchor that is nowhere is left out."""
    pages = {anchor: number for number, page in reversed(list(enumerate(document.pages, 1))) for anchor in page.anchors}
    return {anchor: pages[anchor] for anchor in anchors if anchor in pages}


def write(
    document: Document, path: Path, attachments: Iterable[Enclosure] = (), languages: Sequence[Language] | None = None
) -> None:
    """Write the pages as a PDF that is both PDF/A-3a and PDF/UA-1, with files in it if there are any.

    `languages` has one for each page; None means that all pages are in the document's. Raises Complaint, and then leaves no PDF.
    """
    pdf = BytesIO()
    with _no_complaints():
        document.write_pdf(
            Archive(pdf),
            finisher=partial(finish, languages=languages),
            pdf_variant="pdf/a-3a",
            pdf_forms=True,
            # A name tree has to be sorted.
            attachments=[_attachment(enclosure) for enclosure in sorted(attachments, key=lambda enclosure: enclosure.name)],
        )
    path.write_bytes(pdf.getbuffer())


def _attachment(enclosure: Enclosure) -> Attachment:
    day = datetime.combine(enclosure.modified, time())
    attachment = Attachment(
        string="", name=enclosure.name, description=enclosure.description, created=day, modified=day, relationship="Source"
    )
    # WeasyPrint would guess the type of a text from its name, by what the machine knows.
    attachment.source = nullcontext((BytesIO(enclosure.text.encode()), None, None, enclosure.media_type))
    return attachment


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
