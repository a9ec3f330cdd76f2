"""Finishes a PDF, so that what is typed and ticked shows in every viewer and stays, and the file keeps to PDF/A-3a and PDF/UA-1."""

from collections.abc import Sequence

import pydyf
from weasyprint import Document

from handbook.records.text import Language
from handbook.workbook.pdf import accessibility, conformance, fields, viewer_preferences
from handbook.workbook.pdf.viewer_preferences import NONE, ViewerPreferences


def finish(document: Document, pdf: pydyf.PDF, languages: Sequence[Language] | None = None, asked: ViewerPreferences = NONE) -> None:
    """Finish what WeasyPrint has drawn; `languages` has one for each page, or is None when all pages are in the document's.

    Raises Complaint when two fields have the same name, or fields are set in several fonts.
    """
    fields.finish(pdf)
    accessibility.name_links(document)
    if languages is not None:
        accessibility.name_languages(pdf, languages)
    viewer_preferences.declare(pdf, asked)
    conformance.declare(pdf)
    conformance.pack(pdf)
