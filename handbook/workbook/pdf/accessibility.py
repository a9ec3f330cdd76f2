"""Says in which language a page is read aloud, and what a link says."""

from collections.abc import Sequence

import pydyf
from weasyprint import Document

from handbook.records.text import Language
from handbook.workbook.pdf.objects import find


def name_languages(pdf: pydyf.PDF, languages: Sequence[Language]) -> None:
    """Name the language of what stands on pages in another language than the document's; WeasyPrint writes only the document's.

    `languages` has one for each page. What is inside a part inherits the part's language.
    """
    of_page = dict(zip(pdf.page_references, languages, strict=True))
    root = find(pdf, pdf.catalog["StructTreeRoot"])
    whole = find(pdf, root["K"][0])
    for part in (find(pdf, reference) for reference in whole["K"]):
        language = of_page[part["Pg"]]
        if language != pdf.catalog["Lang"].string:
            part["Lang"] = pydyf.String(language)


def name_links(document: Document) -> None:
    """Let every link say what stands there, where WeasyPrint lets it say its target."""
    for page in document.pages:
        for _, _, _, box in page.links:
            words = " ".join("".join(box.element.itertext()).split())
            if words and box.link_annotation is not None:
                box.link_annotation["Contents"] = pydyf.String(words)
