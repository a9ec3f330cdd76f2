"""The same item on the same page in both languages: note pages fill what one language needs less."""

from collections.abc import Mapping, Sequence

from handbook.records.text import Language
from handbook.workbook.books.book import Section

Counts = Mapping[str, int]
"""How many pages each section takes, by anchor."""


class Misaligned(Exception):
    """An item begins on different pages in the two languages."""


def starts(sections: Sequence[Section], rooms: Counts, sides: int = 1) -> dict[str, int]:
    """Return the page on which each section begins, when each is given so many pages and some open on the right.

    The last one ends a book whose number of pages is a multiple of `sides`.
    """
    begins, page = {}, 1
    for section in sections:
        if section.opens_right and page % 2 == 0:
            page += 1
        if section is sections[-1] and len(sections) > 1:
            page += _blank(page + rooms[section.anchor] - 1, sides)
        begins[section.anchor] = page
        page += rooms[section.anchor]
    return begins


def note_pages(sections: Sequence[Section], taken: Mapping[Language, Counts], sides: int = 1) -> dict[Language, dict[str, int]]:
    """Return how many note pages to put after each section, so that every one begins on the same page in all languages.

    A section that opens on the right-hand side pushes a note page into the one before it. So do sheets of `sides` pages that are not
    full: whoever folds them writes on what is blank, and the last section stays at the end.
    """
    notes: dict[Language, dict[str, int]] = {language: {} for language in taken}
    page = 1
    for section, following in zip(sections, [*sections[1:], None], strict=True):
        for language, count in taken.items():
            if section.anchor not in count:
                raise Misaligned(
                    f"workbook: '{section.anchor}' begins nowhere in {language}. Its template must be drawn on a page of its own."
                )
        room = max(count[section.anchor] for count in taken.values())
        if following and following.opens_right and (page + room) % 2 == 0:
            room += 1
        if following and following is sections[-1]:
            room += _blank(page + room - 1 + max(count.get(following.anchor, 0) for count in taken.values()), sides)
        for language, count in taken.items():
            if count[section.anchor] < room:
                notes[language][section.anchor] = room - count[section.anchor]
        page += room
    return notes


def _blank(pages: int, sides: int) -> int:
    """Return how many pages are missing to a multiple of `sides`."""
    return -pages % sides


def check(starts: Mapping[Language, Mapping[str, int]]) -> None:
    """Raise Misaligned, with one line, when an item begins on different pages or is missing in a language."""
    for anchor in dict.fromkeys(anchor for pages in starts.values() for anchor in pages):
        pages = {language: begins.get(anchor) for language, begins in starts.items()}
        if len(set(pages.values())) > 1:
            where = ", ".join(f"{'nowhere' if page is None else f'page {page}'} in {language}" for language, page in pages.items())
            raise Misaligned(f"workbook: '{anchor}' does not begin on the same page in both languages: {where}.")
