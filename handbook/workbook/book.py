"""What a book holds, section by section, in the order in which it is read."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from handbook.handbook import Handbook
from handbook.kinds import EDITION, SOURCE, TERM, THEME, Kind
from handbook.records.base import Entry
from handbook.records.edition import Edition


@dataclass(frozen=True)
class Section:
    """A part of the book that begins on a page of its own; `anchor` is its id in the book."""

    anchor: str
    template: str
    kind: Kind | None = None
    entry: Entry | None = None
    opens_right: bool = False
    """Begins on a right-hand page, as parts of a bound book do."""


def sections(handbook: Handbook, edition: Edition) -> tuple[Section, ...]:
    """Return every section of the complete book, in order."""
    return (
        Section("cover", "edition", EDITION, edition),
        Section("our-copy", "our_copy"),
        Section("how-to-use", "how_to_use", opens_right=True),
        Section("contents", "contents"),
        *(section for theme in handbook.of("theme") for section in _theme_sections(handbook, theme)),
        Section("register", "register"),
        Section("glossary", "glossary", TERM, opens_right=True),
        Section("sources", "sources", SOURCE),
        Section("colophon", "colophon", EDITION, edition),
    )


def _theme_sections(handbook: Handbook, theme: Any) -> Iterator[Section]:
    yield Section(theme.id, THEME.name, THEME, theme, opens_right=True)
    for kind, record in handbook.sheets:
        if record.theme == theme.id:
            yield Section(record.id, kind.name, kind, record)
