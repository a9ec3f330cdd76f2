"""Honest time: a wanted total is spread over steps, each within its own span, and what cannot be met is said.

The browser follows the same rules; `tests/example-files/minutes.json` holds both to them.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

EVEN = 5
"""Steps last whole fives where they can, as one reads a clock on the wall."""


class Span(Protocol):
    """What takes from `min` to `max` whole minutes."""

    @property
    def min(self) -> int: ...

    @property
    def max(self) -> int: ...


@dataclass(frozen=True)
class Spread:
    """Minutes for each step, in order. `short` is what the least minutes exceed the wanted total by, `spare` what the most leave of it."""

    values: tuple[int, ...]
    short: int = 0
    spare: int = 0


def spread(spans: Sequence[Span], wanted: int) -> Spread:
    """Return how a wanted total is spread over steps; all are whole minutes.

    Each step gets its share of what there is above the least, rounded down to a five. What is left goes out in fives to the steps
    that were rounded most, and where no five has room, by the minute to the step with most room.
    """
    least, most = sum(span.min for span in spans), sum(span.max for span in spans)
    if wanted <= least:
        return Spread(tuple(span.min for span in spans), short=least - wanted)
    if wanted >= most:
        return Spread(tuple(span.max for span in spans), spare=wanted - most)
    whole = most - least  # shares are counted in parts of it, so that they are whole numbers
    ideals = [span.min * whole + (wanted - least) * (span.max - span.min) for span in spans]
    values = [max(span.min, ideal // whole // EVEN * EVEN) for span, ideal in zip(spans, ideals, strict=True)]
    left, places = wanted - sum(values), range(len(spans))
    while left >= EVEN and (roomy := [place for place in places if values[place] + EVEN <= spans[place].max]):
        most_rounded = max(roomy, key=lambda place: (ideals[place] - values[place] * whole, -place))
        values[most_rounded] += EVEN
        left -= EVEN
    for _ in range(left):
        roomiest = max(places, key=lambda place: (spans[place].max - values[place], place))
        values[roomiest] += 1
    return Spread(tuple(values))


def leave_out(spans: Sequence[Span], wanted: int, kept: Collection[int]) -> tuple[int, ...] | None:
    """Return the places of the steps to leave out so that the rest fits into the wanted total; none where it fits as it is.

    Steps in `kept` are never left out. Of all ways, the one that loses the fewest minutes is taken (counted by `min`), then the one
    with the fewest steps, then the one that begins latest. Returns None when there is none.
    """
    short = sum(span.min for span in spans) - wanted
    if short <= 0:
        return ()
    ways: dict[int, tuple[int, ...]] = {0: ()}  # the best way to lose so many minutes
    for place, span in enumerate(spans):
        for lost, way in sorted(ways.items()) if place not in kept else ():
            longer, other = (*way, place), ways.get(lost + span.min)
            if lost < short and (other is None or (-len(longer), longer) > (-len(other), other)):
                ways[lost + span.min] = longer
    return next((way for lost, way in sorted(ways.items()) if lost >= short), None)
