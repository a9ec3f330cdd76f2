"""Dates."""

from collections.abc import Iterator
from datetime import date

from handbook.kinds import BY_NAME
from handbook.problems.problem import Problem
from handbook.reading.draft import Draft

_FIRST, _LAST = date(2020, 1, 1), date(2100, 1, 1)
"""No handbook existed before the first; the last is far enough off. Today's date would make builds differ."""


def dates_are_likely(draft: Draft) -> Iterator[Problem]:
    """A date of review, of release or of languages in step lies between 2020 and 2100."""
    for written in draft.of(*BY_NAME):
        for name in ("reviewed", "released", "in_step"):
            value = getattr(written.entry, name, None)
            if value and not _FIRST <= value < _LAST:
                yield written.problem((name,), f"{value} is no likely date", "Write the day as year-month-day, such as 2026-11-20.")
