"""A theme as a map: its records stage by stage, and the ways from one to the next."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.handbook import Handbook
from handbook.kinds import CHECKLIST, MODEL, TOOL, WORKSHOP, Kind
from handbook.records.base import Record
from handbook.records.checklist import Checklist
from handbook.records.reference import Id
from handbook.records.theme import Theme
from handbook.records.workshop import Workshop

STAGES = (MODEL, CHECKLIST, TOOL, WORKSHOP)
"""From left to right: see, check, talk, meet."""
COLUMN, GAP = 20.5, 6.0
"""Widths of a column and of the room between two, in per cent of the map; pages.css has the same."""

WHOLE, FIRST = 24, 8
"""The most records of a kind that a map shows all of, and how many of more: lines among a hundred lead nobody."""


@dataclass(frozen=True)
class Node:
    """A record on the map, with the records of the theme that it leads to."""

    kind: Kind
    record: Record
    leads_to: tuple[Record, ...]
    begins: bool
    """Whether the theme's path begins here."""


@dataclass(frozen=True)
class Way:
    """A line from one record to another: ids, and ends in per cent of the map's width and height."""

    start: Id
    end: Id
    x1: float
    y1: float
    x2: float
    y2: float

    @property
    def bend(self) -> float:
        """The x where the line leaves the straight: it swings in the room before its end, and runs behind a column on its way."""
        return self.x2 - GAP

    @property
    def middle(self) -> float:
        """The x of the middle of the bend."""
        return self.x2 - GAP / 2


@dataclass(frozen=True)
class ThemeMap:
    """The stages of a theme with their nodes, and the ways between them."""

    stages: tuple[tuple[Kind, tuple[Node, ...], int], ...]
    """Kind, the nodes that are shown, and how many records the theme has of the kind."""
    ways: tuple[Way, ...]


def theme_map(handbook: Handbook, theme: Theme) -> ThemeMap:
    """Draw up the map of a theme; every record of the theme stands on it once, or of many the path's and the first."""
    path = {stop.record for stop in theme.start_here}
    columns = [(kind, _shown(handbook.within(theme.id, kind.name), path)) for kind in STAGES]
    spots = {
        record.id: (column * (COLUMN + GAP), round(100 * (row + 0.5) / len(records), 2))
        for column, (_, records) in enumerate(columns)
        for row, record in enumerate(records)
    }
    leads = dict(_shortest(columns))
    first = theme.start_here[0].record
    stages = tuple(
        (
            kind,
            tuple(Node(kind, record, leads[record.id], record.id == first) for record in records),
            len(handbook.within(theme.id, kind.name)),
        )
        for kind, records in columns
        if records
    )
    ways = tuple(
        Way(start, other.id, spots[start][0] + COLUMN, spots[start][1], *spots[other.id])
        for start, others in leads.items()
        for other in others
    )
    return ThemeMap(stages, ways)


def _shown(records: tuple[Record, ...], path: set[Id]) -> tuple[Record, ...]:
    if len(records) <= WHOLE:
        return records
    first = {record.id for record in records[:FIRST]}
    return tuple(record for record in records if record.id in first | path)


def _shortest(columns: list[tuple[Kind, tuple[Record, ...]]]) -> Iterator[tuple[Id, tuple[Record, ...]]]:
    """Yield each record's id with those it is tied to at later stages, without those that it also reaches by way of another."""
    later = {
        record.id: [other for _, others in columns[stage + 1 :] for other in others if _tied(record, other)]
        for stage, (_, records) in enumerate(columns)
        for record in records
    }
    for id, others in later.items():
        around = {far.id for other in others for far in later[other.id]}
        yield id, tuple(other for other in others if other.id not in around)


def _tied(one: Record, other: Record) -> bool:
    """Tell whether either record names the other: as related, as what an item points at, or as a session."""
    return one.id in _named(other) or other.id in _named(one)


def _named(record: Record) -> set[Id]:
    named = set(record.related)
    if isinstance(record, Checklist):
        named |= {target.partition("#")[0] for item in record.items for target in item.points_to}
    if isinstance(record, Workshop):
        named |= {session.record for session in record.sessions if session.record}
    return named
