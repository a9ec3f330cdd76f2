"""How long lists are spread over pages of their own: theme by theme, so many records to a page. Short lists stay whole."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from handbook.handbook import Handbook
from handbook.kinds import EDITION, KINDS, SOURCE, Kind, Paged, Subject
from handbook.records.base import Record
from handbook.records.edition import Edition
from handbook.records.source import Source
from handbook.records.theme import Theme
from handbook.workbook.books.editions import subjects

CARDS, ROWS, LINES = 48, 96, 400
"""The most that one page shows: records as cards, books as rows of files, records as links."""
WHOLE, FIRST = 60, 3
"""The most cards that stay on one page; of a longer list it shows the first of each theme."""
WHOLE_WORKBOOK, FEW_BOOKS = 135, 12
"""The most records whose sheets the workbook's page lists itself, and how many books of an edition it lists in any case."""
WHOLE_USERS, FIRST_USERS = 40, 12
"""The same for the records that rest on a source."""


@dataclass(frozen=True)
class Piece:
    """One page of a long list: records that share a theme, or rest on the same source.

    `folder` is the address of the first page of them all below the language's front page, with a slash at its end.
    """

    kind: Kind
    group: Theme | Source
    folder: str
    entries: tuple[Subject, ...]
    first: int
    """The place of its first record among all, from 1."""
    total: int
    number: int
    """Its own place among the pages, from 1."""
    edition: Edition | None = None

    @property
    def last(self) -> int:
        """The place of its last record among all."""
        return self.first + len(self.entries) - 1

    @property
    def address(self) -> str:
        """Its address below the language's front page."""
        return self.folder if self.number == 1 else f"{self.folder}{self.number}/"


class Lists:
    """The long lists of a handbook."""

    def __init__(self, handbook: Handbook):
        self.handbook = handbook

    @cached_property
    def of_kind(self) -> Mapping[str, Mapping[str, tuple[Piece, ...]]]:
        """The pages of every long list of a kind, by the kind's name and the theme's id."""
        found = [(kind, [entry for entry in self.handbook.of(kind.name) if isinstance(entry, Record)]) for kind in KINDS]
        return {kind.name: self._by_theme(kind, f"{kind.plural}/", records, CARDS) for kind, records in found if len(records) > WHOLE}

    @cached_property
    def of_edition(self) -> Mapping[str, Mapping[str, tuple[Piece, ...]]]:
        """The pages of every edition that makes a book for each record, by the edition's id and the theme's; none where all are few."""
        each = [(edition, subjects(self.handbook, edition)) for edition in self.handbook.of("edition") if edition.each]
        if len({one.id for _, found in each for one in found}) <= WHOLE_WORKBOOK:
            return {}
        spread = [(edition, found) for edition, found in each if len(found) > FEW_BOOKS]
        return {edition.id: self._by_theme(EDITION, f"{EDITION.index}/{edition.id}/", found, ROWS, edition) for edition, found in spread}

    @cached_property
    def of_source(self) -> Mapping[str, tuple[Piece, ...]]:
        """The pages of the records that rest on a source, by its id, where they are many."""
        users = [(source, self.handbook.citing(source.id)) for source in self.handbook.of("source")]
        return {
            source.id: _pieces(SOURCE, source, f"{SOURCE.plural}/{source.id}/", found, LINES)
            for source, found in users
            if len(found) > WHOLE_USERS
        }

    @property
    def pieces(self) -> Iterator[Piece]:
        """Every page of every long list."""
        for by_theme in (*self.of_kind.values(), *self.of_edition.values()):
            for pieces in by_theme.values():
                yield from pieces
        for pieces in self.of_source.values():
            yield from pieces

    def shown(self, entries: tuple[Subject, ...], pieces: tuple[Piece, ...]) -> tuple[Subject, ...]:
        """Return what a list itself shows of a theme's records: the first ones where they are spread over pages, else all."""
        return entries[:FIRST] if pieces else entries

    def named(self, source: Source) -> tuple[Paged, ...]:
        """Return the records that a source's own entry names."""
        users = self.handbook.citing(source.id)
        return users[:FIRST_USERS] if source.id in self.of_source else users

    def of(self, piece: Piece) -> tuple[Piece, ...]:
        """Return all pages of the list that a page belongs to."""
        if piece.kind is SOURCE:
            return self.of_source[piece.group.id]
        return (self.of_edition[piece.edition.id] if piece.edition else self.of_kind[piece.kind.name])[piece.group.id]

    def address(self, kind: Kind, theme: Paged) -> str:
        """Return where all records of a kind in a theme are listed, below the language's front page."""
        pieces = self.of_kind.get(kind.name, {}).get(theme.id)
        return pieces[0].address if pieces else f"{kind.index}/#{theme.id}"

    def _by_theme(
        self, kind: Kind, folder: str, entries: Iterable[Subject], most: int, edition: Edition | None = None
    ) -> dict[str, tuple[Piece, ...]]:
        within: dict[str, list[Subject]] = {theme.id: [] for theme in self.handbook.of("theme")}
        for entry in entries:
            within[self.handbook.theme_of(entry).id].append(entry)
        places = {id: place for place, id in enumerate(self.handbook.numbers)}
        pieces = {}
        for id, found in within.items():
            in_order = sorted(found, key=lambda entry: places.get(entry.id, 0))
            pieces[id] = _pieces(kind, self.handbook.get("theme", id), f"{folder}{id}/", in_order, most, edition)
        return {id: made for id, made in pieces.items() if made}


def _pieces(
    kind: Kind, group: Theme | Source, folder: str, entries: Iterable[Subject], most: int, edition: Edition | None = None
) -> tuple[Piece, ...]:
    everything = tuple(entries)
    starts = range(0, len(everything), most)
    return tuple(
        Piece(kind, group, folder, everything[start : start + most], start + 1, len(everything), number, edition)
        for number, start in enumerate(starts, 1)
    )
