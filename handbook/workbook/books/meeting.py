"""The meeting that a book is made for: when it begins, how many come, and whose it is."""

from dataclasses import dataclass
from datetime import date

from handbook.meeting import timetable
from handbook.meeting.plan import Plan


@dataclass(frozen=True)
class Meeting:
    """What is known of a meeting; `start` is a clock time such as `9:00`, `logo` the `data:` address of a picture."""

    start: str = ""
    participants: int | None = None
    day: date | None = None
    organisation: str = ""
    logo: str = ""
    records: tuple[str, ...] = ()
    """The ids of what it takes up, in order."""
    plan: Plan | None = None
    """What happens in it; None for sheets that are made for any meeting."""

    def clock(self, minute: int) -> str:
        """Return the clock time so many minutes after the start, such as `10:15`; empty when no start is known."""
        return timetable.clock(self.start, minute)
