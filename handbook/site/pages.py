"""The pages made from records: a list for each kind, the pages that a long list is spread over, and a page for each record."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from handbook.handbook import Handbook
from handbook.kinds import KINDS, Kind, Paged
from handbook.records.text import Language, Text
from handbook.site.lists import Lists, Piece
from handbook.words import markup
from handbook.words.wording import Wording


@dataclass(frozen=True)
class Page:
    """One page: its path below the docs folder, its head, and what it shows: a record, or every record of its kind."""

    path: str
    title: str
    description: str
    kind: Kind
    entry: Paged | None = None
    piece: Piece | None = None
    """The part of a long list that it shows."""

    @property
    def pictured(self) -> str:
        """The path of the page whose preview picture it shows: a part of a list shows the list's."""
        return _index(self.kind) if self.piece else self.path

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
        made.append(Page(_index(kind), title, lead, kind))
        made += [_record_page(kind, entry, language) for entry in handbook.of(kind.name) if isinstance(entry, Paged)]
    return made


def list_pages(lists: Lists, language: Language) -> Iterator[Page]:
    """Yield the pages that long lists are spread over; they have no preview picture of their own."""
    ui = Wording(lists.handbook.interface, language)
    for piece in lists.pieces:
        head = markup.drawn(piece.edition.title, language) if piece.edition else ui.kinds_plural[piece.kind.name]
        group = markup.drawn(piece.group.title, language) if isinstance(piece.group.title, Text) else piece.group.title
        title = f"{head}: {group}"
        lead = ui.lists.range.format(first=piece.first, last=piece.last, total=piece.total)
        path = f"{piece.address.rstrip('/')}.md"
        yield Page(path, title if piece.number == 1 else f"{title} ({piece.number})", f"{title}. {lead}.", piece.kind, piece=piece)


def _index(kind: Kind) -> str:
    return f"{kind.index}/index.md"


def _record_page(kind: Kind, entry: Paged, language: Language) -> Page:
    title, summary = markup.drawn(entry.title, language), markup.drawn(entry.summary, language)
    return Page(f"{kind.plural}/{entry.id}.md", title, summary, kind, entry)
