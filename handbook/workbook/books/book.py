"""A book: what it is called and what it holds, section by section, in the order in which it is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from handbook.kinds import Kind, Subject
from handbook.records.base import Entry, Record
from handbook.records.edition import Edition
from handbook.records.text import LANGUAGES, Language, Text
from handbook.workbook.books.meeting import Meeting
from handbook.workbook.books.stock import Stock


@dataclass(frozen=True)
class Section:
    """A part of the book that begins on a page of its own; `anchor` is its id in the book."""

    anchor: str
    template: str
    kind: Kind | None = None
    entry: Entry | None = None
    opens_right: bool = False
    """Begins on a right-hand page, as parts of a bound book do."""


@dataclass(frozen=True)
class Book:
    """One product in both languages; `name` leads the names of its files, such as `handout-right-balances`."""

    name: str
    edition: Edition
    title: Text
    subtitle: Text
    stock: Stock
    sections: tuple[Section, ...]
    meeting: Meeting = field(default_factory=Meeting)
    subject: Subject | None = None
    """The record that the book is about, when its edition makes one for each."""
    languages: tuple[Language, ...] = LANGUAGES
    codes: Mapping[Language, str] = field(default_factory=dict)
    """What every sheet carries in a language, so that its page can tell whether it has changed."""

    @property
    def anchors(self) -> tuple[str, ...]:
        """What begins on a page of its own, and must begin on the same one in every language."""
        return tuple(section.anchor for section in self.sections)

    @property
    def files(self) -> dict[tuple[Language, ...], str]:
        """The names of its PDFs, by the languages that each holds."""
        if self.stock.facing:
            return {self.languages: f"{self.name}-{'-'.join(self.languages)}.pdf"}
        return {(language,): self.file(language) for language in self.languages}

    def of_theme(self, theme: str) -> list[Section]:
        """Return the numbered sheets of a theme."""
        return [section for section in self.sections if isinstance(section.entry, Record) and section.entry.theme == theme]

    def file(self, language: Language) -> str:
        """Return the name of the PDF, such as `complete-da.pdf`."""
        return f"{self.name}-{language}.pdf"

    def holds(self, anchor: str) -> bool:
        """Whether an anchor stands in the book; everything else is found on the site."""
        lead = anchor.partition("--")[0]
        return {"term": "glossary", "source": "sources", "round": "rounds"}.get(lead, lead) in self.anchors
