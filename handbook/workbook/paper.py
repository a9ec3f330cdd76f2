"""From the records to one HTML document for paper."""

from dataclasses import dataclass, field
from pathlib import Path

from handbook.addresses import SheetAddresses
from handbook.alphabet import alphabetical
from handbook.handbook import Handbook
from handbook.records.text import Language
from handbook.templates import environment
from handbook.workbook.book import Section, sections
from handbook.workbook.prose import prose


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

    def html(self, note_pages: dict[str, int] | None = None) -> str:
        """Return the book as HTML, with as many note pages after each section as `note_pages` says."""
        template = environment(self.handbook, self.language, "print", self.overrides).get_template("book.html")
        return template.render(
            addresses=SheetAddresses(self.handbook),
            edition=self.handbook.get("edition", self.edition),
            sections=self.sections,
            note_pages=note_pages or {},
            terms=alphabetical(self.handbook.of("term"), lambda term: term.word, self.language),
            how_to_use=prose(self.root / "docs" / self.language / "how-to-use.md"),
        )
