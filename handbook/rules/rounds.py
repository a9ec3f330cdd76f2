"""Short rounds."""

from collections.abc import Iterator

from handbook.problems.problem import Problem
from handbook.reading.draft import Draft

LONGEST = 5
"""Minutes: a round that takes longer is no short one, and is a tool."""


def rounds_are_short(draft: Draft) -> Iterator[Problem]:
    """A short round takes five minutes at most."""
    for written in draft.of("round"):
        if (most := written.entry.minutes.max) > LONGEST:
            wrong = f"is {most}, and a short round takes {LONGEST} minutes at most"
            yield written.problem(("minutes", "max"), wrong, "Shorten the round, or make a tool of it.")
