"""The menu beside a record: the records of its theme, or, where these are many, its neighbours and the way to the others."""

from dataclasses import dataclass

from handbook.kinds import KINDS, Kind, Paged
from handbook.records.base import Record
from handbook.records.theme import Theme
from handbook.site.lists import Lists

WHOLE = 40
"""The most records of a theme that its menu names."""
NEIGHBOURS = 4
"""How many before and after a record a longer one names."""


@dataclass(frozen=True)
class Group:
    """The records of a kind in the menu; `total` counts those of the theme, and `address` is where all of them are listed."""

    kind: Kind
    records: tuple[Record, ...]
    total: int
    address: str

    @property
    def whole(self) -> bool:
        """Whether it names them all."""
        return len(self.records) == self.total


def menu(lists: Lists, theme: Theme, record: Paged) -> list[Group]:
    """Return the menu beside a record, kind by kind; a theme's own page has one, too, which is shown in the drawer."""
    found = [(kind, lists.handbook.within(theme.id, kind.name)) for kind in KINDS if kind.in_workbook]
    long = sum(len(records) for _, records in found) > WHOLE
    return [
        Group(kind, _near(records, record) if long else records, len(records), lists.address(kind, theme))
        for kind, records in found
        if records
    ]


def _near(records: tuple[Record, ...], record: Paged) -> tuple[Record, ...]:
    """Return the record with its neighbours; none where it is not among the records."""
    if not isinstance(record, Record) or record not in records:
        return ()
    place = records.index(record)
    start = max(0, min(place - NEIGHBOURS, len(records) - 2 * NEIGHBOURS - 1))
    return records[start : start + 2 * NEIGHBOURS + 1]
