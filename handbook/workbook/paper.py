"""From the records to one HTML document for paper."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from jinja2 import Template

from handbook.addresses import SheetAddresses
from handbook.alphabet import alphabetical
from handbook.handbook import Handbook
from handbook.records.text import Language
from handbook.templates import environment
from handbook.workbook.book import Section, sections
from handbook.workbook.crediting import credited
from handbook.workbook.fitting import is_numbered
from handbook.workbook.layout import Layout
from handbook.workbook.measures import drawing_width, facets_beside, lettering, step_column
from handbook.workbook.prose import prose
from handbook.workbook.register import register

UNKNOWN = 100
PAGES_A_SHEET = 2
"""From these the pages beside links are guessed until they are known; a guess with as many digits takes as much room."""

_LINK = re.compile(r'<a href="#([^"]+)"')

STYLE_SHEETS = ("theme/assets/stylesheets/tokens.css", "print/fonts.css", "print/workbook.css")
"""What gives the book its looks, in order, below `overrides/`."""


@dataclass(frozen=True)
class Paper:
    """A book to be: its handbook, edition and language; `root` holds `overrides/` and `docs/`."""

    handbook: Handbook = field(repr=False)
    root: Path
    edition: str
    language: Language

    @property
    def name(self) -> str:
        """The name of the PDF, such as `complete-da.pdf`."""
        return f"{self.edition}-{self.language}.pdf"

    @property
    def overrides(self) -> Path:
        """Where templates, style sheets and fonts are."""
        return self.root.absolute() / "overrides"

    @property
    def sections(self) -> tuple[Section, ...]:
        """What the book holds, in order."""
        return sections(self.handbook, self.handbook.get("edition", self.edition))

    @property
    def anchors(self) -> tuple[str, ...]:
        """What begins on a page of its own, and must begin on the same one in every language."""
        return tuple(section.anchor for section in self.sections)

    @cached_property
    def _template(self) -> Template:
        return environment(self.handbook, self.language, "print", self.overrides).get_template("book.html")

    @cached_property
    def _guesses(self) -> dict[str, int]:
        return {record.id: 6 + n * PAGES_A_SHEET for n, (_, record) in enumerate(self.handbook.sheets)}

    def html(self, layout: Layout, only: Section | None = None) -> str:
        """Return the book, or only one section of it, as HTML."""
        html = self._template.render(
            addresses=SheetAddresses(self.handbook),
            edition=self.handbook.get("edition", self.edition),
            sections=(only,) if only else self.sections,
            layout=layout,
            terms=alphabetical(self.handbook.of("term"), lambda term: term.word, self.language),
            register=register(self.handbook),
            credited=credited,
            drawing_width=lambda drawing: drawing_width(drawing, self.overrides),
            lettering=lambda drawing: lettering(drawing, self.overrides),
            facets_beside=lambda model, part, chart: facets_beside(model, part, chart, self.language, self.overrides),
            step_column=lambda tool: step_column(tool, self.language),
            how_to_use=prose(self.root / "docs" / self.language / "how-to-use.md"),
        )

        def numbered(link: re.Match[str]) -> str:
            page = layout.pages.get(link[1]) or self._guesses.get(link[1].partition("--")[0], UNKNOWN)
            return f'{link[0]} data-page="{page}"' if is_numbered(link[1]) else link[0]

        return _LINK.sub(numbered, html)
