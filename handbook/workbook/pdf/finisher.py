"""Finishes a PDF, so that what is typed and ticked shows in every viewer and stays, and the file keeps to PDF/A-3a and PDF/UA-1."""

from collections.abc import Sequence

import pydyf
from weasyprint import Document

from handbook.records.text import Language
from handbook.workbook.pdf import archiving, fields, speech, wishes
from handbook.workbook.pdf.wishes import NONE, Wishes


def finish(document: Document, pdf: pydyf.PDF, languages: Sequence[Language] | None = None, asked: Wishes = NONE) -> None:
    """Finish what WeasyPrint has drawn; `languages` has one for each page, or is None when all pages are in the document's.

    Raises Complaint when two fields have the same name, or fields are set in several fonts.
    """
    fields.finish(pdf)
    speech.name_links(document)
    if languages is not None:
        speech.name_languages(pdf, languages)
    wishes.declare(pdf, asked)
    archiving.declare(pdf)
    archiving.pack(pdf)
