"""How the pages of sections, and of two languages, follow each other in a book."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from handbook.workbook.books.book import Section

if TYPE_CHECKING:  # without WeasyPrint and Pango, all other commands start and work
    from weasyprint import Document

_Page = TypeVar("_Page")


def facing(left: Sequence[_Page], right: Sequence[_Page]) -> list[_Page]:
    """Return the pages of two books as one: the first one's cover, and then page beside page."""
    return [left[0], *(page for spread in zip(left[1:], right[1:], strict=True) for page in spread)]


def begins_of(sections: Sequence[Section], documents: Mapping[str, "Document"]) -> dict[str, int]:
    """Return the page, counted from 1, on which each section begins."""
    begins, page = {}, 1
    for section in sections:
        begins[section.anchor] = page
        page += len(documents[section.anchor].pages)
    return begins
