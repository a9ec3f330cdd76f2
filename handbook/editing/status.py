"""How the handbook stands with its editors: which texts are out of step, and which records are due for another reading."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from handbook.editing import in_step
from handbook.editing.in_step import Ahead
from handbook.reading.draft import Draft
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
            "ahead": [
                {
                    "file": one.path.as_posix(),
                    "line": one.line,
                    "field": one.field,
                    "changed": one.language,
                    "on": one.day.isoformat() if one.day else None,
                    "da": one.pair.da,
                    "en": one.pair.en,
                }
                for one in self.ahead
            ],
            "due": [{"id": record.id, "reviewed": record.reviewed.isoformat()} for record in self.due],
        }


def standing(root: Path, draft: Draft, today: date) -> Standing:
    """Return how the handbook below `root` stands; raises history.NoHistory."""
    return Standing(tuple(in_step.out_of_step(root, draft)), due(draft, today))


def due(draft: Draft, today: date) -> tuple[Record, ...]:
    """Return the records that were last read against their sources `YEARS` years ago or longer."""
    records = [written.entry for written in draft.records if isinstance(written.entry, Record)]
    # The 29th of February comes with the 28th, four years out of four.
    last = today.replace(year=today.year - YEARS, day=min(today.day, 28) if today.month == 2 else today.day)
    return tuple(sorted((record for record in records if record.reviewed <= last), key=lambda record: (record.reviewed, record.id)))
