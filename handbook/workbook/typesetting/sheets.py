"""The sheets of a book in one language, from the first draft of a section to the pages of the book."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from handbook.cache.store import Store, digest
from handbook.workbook.books.book import Section
from handbook.workbook.books.layout import Density, Layout
from handbook.workbook.pdf.complaint import Complaint
from handbook.workbook.typesetting import fitting
from handbook.workbook.typesetting.binding import begins_of
from handbook.workbook.typesetting.book_drawer import BookDrawer
from handbook.workbook.typesetting.cache_keys import layout_key
from handbook.workbook.typesetting.fitting import Fit

if TYPE_CHECKING:  # without WeasyPrint and Pango, all other commands start and work
    from handbook.workbook.pdf.laid_document import Laid
    from handbook.workbook.pdf.trial_layout import TrialLayout

ROUNDS = 3
"""How often the sections are laid out at most, until the pages beside their links are right; once is the rule."""

_PAGE = re.compile(r'(?<= data-page=")(\d+)')
_NO_MATTER = re.compile(
    r'<style data-(?:begins|code)>.*?</style>|<title>.*?</title>|<meta name="description".*?>|(?<=<a) href="[^"]*"'
    r'|<svg[^>]* class="segno">.*?</svg>'
)
"""Page numbers, the edition's name and code, and what its links and codes lead to push nothing about."""


class Sheets:
    """Holds the drafts of the section that is being fitted, and the documents of those that are."""

    def __init__(self, drawer: BookDrawer, store: Store):
        from handbook.workbook.pdf import rendering

        self.drawer, self._store = drawer, store
        self._press = rendering.press(drawer.overrides, drawer.book.stock.style_sheets)
        self._drafts: dict[Density, TrialLayout] = {}
        self._documents: dict[str, Laid] = {}
        self._set_at: dict[str, int] = {}
        self.keeps = True
        """Whether finished sections are kept, and not laid out again when the book is put together."""

    @property
    def kept(self) -> int:
        """How many boxes the finished sections hold that are kept."""
        return sum(document.boxes for document in self._documents.values())

    def fit(self, section: Section, density: Density, begin: int, pages: Mapping[str, int]) -> Fit:
        """Return what a section takes at a density; `pages` has the page on which each anchor stands, as far as it is known or guessed."""
        note_lines = {section.anchor: fitting.FEWEST_LINES}
        html = self.drawer.html(section, Layout({section.anchor: density}, note_lines, pages=pages, begins={section.anchor: begin}))
        # What another number of as many digits would push is less than a line; the pages are looked at again when the book is put together.
        words = _PAGE.sub(lambda page: len(page[1]) * "0", _NO_MATTER.sub("", html))
        key = digest(words, layout_key(self.drawer.book.stock, self.drawer.overrides))
        known = self._store.fact(key, Fit)
        if known is None:
            draft = self._drafts[density] = self._press.draft(html, self.drawer.scope)
            fact = draft.fit()
            self._store.keep_fact(key, fact)
            known = Fit(**fact)
        return known

    def settle_on(
        self, section: Section, density: Density, begin: int, lines: int | None, answers: Mapping[str, tuple[float, float]]
    ) -> None:
        """Finish the draft of this density, if there is one that can be; `answers` are the heights of its fields and of their lines."""
        draft = self._drafts.get(density)
        finished = draft.finish(lines and lines * fitting.LINE, answers) if draft and self.keeps else None
        if finished:
            del self._drafts[density]
            self._documents[section.anchor], self._set_at[section.anchor] = finished, begin

    def let_go(self) -> None:
        """Let go of the drafts that are not finished."""
        for draft in self._drafts.values():
            draft.let_go()
        self._drafts.clear()

    def forget(self, *anchors: str) -> None:
        """Let go of finished sections: these, or all."""
        for anchor in anchors or list(self._documents):
            self._documents.pop(anchor, None)

    def drawn(self, layout: Layout) -> dict[str, str]:
        """Return the HTML of every section, by its anchor."""
        return {section.anchor: self.drawer.html(section, layout) for section in self.drawer.book.sections}

    def compose(self, layout: Layout, drawn: Mapping[str, str]) -> tuple[list["Laid"], dict[str, int]]:
        """Return every section's pages, and the page on which each begins; `drawn` is their HTML by the layout as it is given.

        Raises Complaint with a line for every text that is not within its box.
        """
        from handbook.workbook.pdf.trial_layout import places
        from handbook.workbook.typesetting import overflow_report

        sections, documents = self.drawer.book.sections, self._documents
        for again in range(ROUNDS):
            for section in sections:
                begin = layout.begins.get(section.anchor, 1)
                document = documents.get(section.anchor)
                stands = document and self._set_at[section.anchor] == begin and document.renumber(layout.pages, self.drawer.scope)
                if not stands:
                    html = self.drawer.html(section, layout) if again else drawn[section.anchor]
                    documents[section.anchor], self._set_at[section.anchor] = self._press.lay_out(html), begin
            begins = begins_of(sections, documents)
            found = places([page for section in sections for page in documents[section.anchor].pages])
            pages = {anchor.removeprefix(self.drawer.scope): page for anchor, page in found.items()}
            known = layout.pages
            layout = replace(layout, pages={anchor: pages[anchor] for anchor in known if anchor in pages}, begins=begins)
            if all(pages.get(anchor) == page for anchor, page in known.items() if fitting.is_numbered(anchor)):
                break
        crowded = [line for section in sections for line in overflow_report.crowded(self.drawer, section, documents[section.anchor].pages)]
        if crowded:
            raise Complaint("\n".join(crowded))
        return [documents[section.anchor] for section in sections], begins
