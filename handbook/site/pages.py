"""The pages made from records: a list for each kind and a page for each record."""

from dataclasses import dataclass
from typing import Any

import yaml

from handbook.handbook import Handbook
from handbook.kinds import KINDS, Kind
from handbook.records.base import Entry
from handbook.records.text import Language
from handbook.words import markup
from handbook.words.wording import Wording


@dataclass(frozen=True)
class Page:
    """One page: its path below the docs folder, its head, and what it shows: a record, or every record of its kind."""

    path: str
    title: str
    description: str
    kind: Kind
    entry: Entry | None = None

    @property
    def front(self) -> str:
        """The page as a file: front matter alone. What follows is HTML that Markdown need not read; `Site.body` draws it."""
        meta: dict[str, Any] = {"title": self.title, "description": self.description}
        return f"---\n{yaml.safe_dump(meta, allow_unicode=True, width=10_000)}---\n"


def pages(handbook: Handbook, language: Language) -> list[Page]:
    """Return every page made from records, in one language."""
    ui = Wording(handbook.interface, language)
    made = []
    for kind in KINDS:
        title, lead = ui.kinds_plural[kind.name], ui.kinds_lead[kind.name]
        made.append(Page(f"{kind.index}/index.md", title, lead, kind))
        if kind.has_page:
            made += [_record_page(kind, entry, language) for entry in handbook.of(kind.name)]
    return made


def _record_page(kind: Kind, entry: Entry, language: Language) -> Page:
    title, summary = markup.plain(entry.title[language]), markup.plain(entry.summary[language])
    return Page(f"{kind.plural}/{entry.id}.md", title, summary, kind, entry)
