"""Which pages stand on which side of a sheet that is folded once."""

SIDES = 4
"""Pages on such a sheet."""


def pairs(pages: int) -> list[tuple[int, int]]:
    """Return which page, counted from 1, stands left and which right on each side; a number beyond the last page is blank."""
    last = -(-pages // SIDES) * SIDES
    sides = []
    for first in range(1, last // 2 + 1):
        outer, inner = (last + 1 - first, first) if first % 2 else (first, last + 1 - first)
        sides.append((outer, inner))
    return sides
