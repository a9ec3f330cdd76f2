"""How the handbook stands with its editors: which texts are out of step, and which records are due for another reading."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from handbook.editing import history, in_step
from handbook.editing.keeping_step import Ahead
from handbook.reading.draft import Draft
from handbook.reading.prose import DOCS
from handbook.records.base import Record

YEARS = 2
"""After so many years a record is due for another reading against its sources."""


@dataclass(frozen=True)
class Standing:
    """What waits for editors."""

    ahead: tuple[Ahead, ...]
    due: tuple[Record, ...]
    """The records due for another reading, those read longest ago first."""

    @property
    def facts(self) -> dict[str, Any]:
        """The same as plain data, for other programs."""
        return {
            "ahead": [_fact(one) for one in self.ahead],
            "due": [{"id": record.id, "reviewed": record.reviewed.isoformat()} for record in self.due],
        }


def standing(root: Path, draft: Draft, today: date) -> Standing:
    """Return how the handbook below `root` stands; raises history.NoHistory."""
    return Standing(tuple(in_step.out_of_step(root, draft)), due(draft, today))


def lasting(root: Path, draft: Draft) -> dict[str, Any]:
    """Return what the status page tells, as plain data: it holds whatever day it is read, and is the same for the same history.

    `ahead` is None where there is no history to look into; `readings` are all records, those due first at the top.
    """
    try:
        ahead = [_fact(one) for one in in_step.out_of_step(root, draft)] if history.whole(root) else None
    except history.NoHistory:
        ahead = None
    readings = [
        {"id": record.id, "reviewed": record.reviewed.isoformat(), "again": again(record.reviewed).isoformat()}
        for record in _by_reading(draft)
    ]
    return {"ahead": ahead, "readings": readings}


def due(draft: Draft, today: date) -> tuple[Record, ...]:
    """Return the records that were last read against their sources `YEARS` years ago or longer."""
    return tuple(record for record in _by_reading(draft) if again(record.reviewed) <= today)


def again(reviewed: date) -> date:
    """Return the day on which a record that was read on a day is due for another reading; the first of March for a 29th of February."""
    try:
        return reviewed.replace(year=reviewed.year + YEARS)
    except ValueError:
        return date(reviewed.year + YEARS, 3, 1)


def _by_reading(draft: Draft) -> list[Record]:
    records = [written.entry for written in draft.records if isinstance(written.entry, Record)]
    return sorted(records, key=lambda record: (record.reviewed, record.id))


def _fact(one: Ahead) -> dict[str, Any]:
    return {
        "record": one.record,
        "file": one.path.as_posix(),
        "line": one.line,
        "page": _page(one),
        "field": one.field,
        "changed": one.language,
        "on": one.day.isoformat() if one.day else None,
        "da": one.pair.da,
        "en": one.pair.en,
    }


def _page(one: Ahead) -> str | None:
    """Return where a text of a prose page is read, from a language's root, such as `about/#privacy`; None for one in data."""
    if one.path.parts[0] != DOCS.name:
        return None
    name = PurePosixPath(*one.path.parts[2:]).with_suffix("")
    folder = (name.parent if name.name == "index" else name).as_posix()
    return f"{'' if folder == '.' else f'{folder}/'}{one.field if one.field.startswith('#') else ''}"
