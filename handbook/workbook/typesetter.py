"""Lays HTML out as pages, and writes the pages as a PDF that can be filled in and read aloud."""

import gc
import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from weasyprint import HTML, Document, URLFetcher

from handbook.workbook.finisher import finish


class Complaint(Exception):
    """WeasyPrint found something wrong with what it was to lay out."""


class _Complaints(logging.Handler):
    """Gathers what WeasyPrint warns about, so that a faulty sheet is not printed."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def lay_out(html: str, overrides: Path) -> Document:
    """Return the pages of a book; addresses in it are relative to `overrides`, and nothing comes from a network."""
    # A layout is garbage in circles only when it is done with; looking for it meanwhile costs an eighth of the time.
    gc.collect()
    gc.disable()
    fetcher = URLFetcher(allowed_protocols={"file", "data"})
    with _no_complaints():
        return HTML(string=html, base_url=f"{overrides.as_uri()}/", url_fetcher=fetcher).render(pdf_forms=True)


def begins(document: Document, anchors: Iterable[str]) -> dict[str, int]:
    """Return the page, counted from 1, on which each anchor stands; an anchor that is nowhere is left out."""
    pages = {anchor: number for number, page in reversed(list(enumerate(document.pages, 1))) for anchor in page.anchors}
    return {anchor: pages[anchor] for anchor in anchors if anchor in pages}


def write(document: Document, path: Path) -> None:
    """Write the pages as PDF/UA-1."""
    with _no_complaints():
        document.write_pdf(path, finisher=finish, pdf_variant="pdf/ua-1", pdf_forms=True)


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
