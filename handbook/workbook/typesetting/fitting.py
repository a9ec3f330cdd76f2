"""Fits each section into as few pages as it can do with in every language, and sets it as roomily as these pages allow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from handbook.records.text import Language
from handbook.workbook.books.layout import Density

LINE = 8.5
"""The height of a line to write on, in millimetres, as in the style sheet."""
HEAD = 9.0
"""What the heading above such lines takes."""
FEWEST_LINES = 2
MOST_LINES = 24
MOST_GIVEN, SPARE = 30.0, 0.5
"""What a field for an answer grows by at most, and what stays free on a page that is shared out, in millimetres."""
GROWTH: dict[Density, float] = {"roomy": 1.22, "compact": 1.11, "snug": 1.04, "tight": 1.0}
"""By how much most sections at least grow from tight; what would not fit by this is not tried."""


@dataclass(frozen=True)
class Fit:
    """What a section takes at one density: pages, and how much of the last one is left, in millimetres and as a part of it."""

    pages: int
    left: float
    left_part: float
    anchors: Mapping[str, int]
    """On which of its pages, counted from 0, each anchor stands."""
    free: Sequence[float] = ()
    """What is left of each of its pages, in millimetres."""
    answers: Mapping[str, tuple[int, float, float]] = field(default_factory=dict)
    """The fields that can be higher, by name: the page, counted from 0, the height, and how far apart the lines are, in millimetres."""

    @property
    def extent(self) -> float:
        """The section's length in pages."""
        return self.pages - self.left_part


@dataclass(frozen=True)
class Choice:
    """How dense a section is set, and what it then takes."""

    density: Density
    fit: Fit


def is_numbered(anchor: str) -> bool:
    """Whether links to an anchor tell its page; who looks up a term or a source finds it by its name."""
    return not anchor.startswith(("term--", "source--"))


def links(fits: Mapping[str, Fit], begins: Mapping[str, int]) -> dict[str, int]:
    """Return the page on which each anchor stands, when its section begins on the page that `begins` says."""
    return {anchor: begins[section] + page for section, fit in fits.items() for anchor, page in fit.anchors.items()}


def worth_trying(densities: Sequence[Density], known: Choice, pages: int) -> list[Density]:
    """Return those of the densities, given with the roomiest first, that are roomier than one that is known and may fit these pages."""
    roomier = densities[: densities.index(known.density)]
    return [density for density in roomier if known.fit.extent * GROWTH[density] / GROWTH[known.density] <= pages]


def note_lines(chosen: Mapping[Language, Mapping[str, Fit]], pages: Mapping[str, int]) -> dict[Language, dict[str, int]]:
    """Return how many lines to write on fill each section's last page, where there is room for some in every language."""
    lines: dict[Language, dict[str, int]] = {language: {} for language in chosen}
    for anchor, count in pages.items():
        room = {language: _lines(fits[anchor]) if fits[anchor].pages == count else 0 for language, fits in chosen.items()}
        if min(room.values()) >= FEWEST_LINES:
            for language, number in room.items():
                lines[language][anchor] = number
    return lines


def _lines(fit: Fit) -> int:
    """Return how many lines a section's last page has room for, when they share it with the answers that stand there."""
    beside = _beside(fit, fit.pages - 1)
    over = fit.left - HEAD - FEWEST_LINES * LINE
    given = beside * min(MOST_GIVEN, max(0.0, over) / (beside + 1))
    return min(MOST_LINES, int((fit.left - HEAD - given) / LINE))


def _beside(fit: Fit, page: int) -> int:
    return sum(place == page for place, _, _ in fit.answers.values())


def answer_rooms(fit: Fit, lines: float | None) -> dict[str, tuple[float, float]]:
    """Return how high each answer's field is and how far apart its lines are, in millimetres, when its page is shared out.

    What is left of a page goes in equal parts to the answers on it, so that people have room where they write; `lines` to write on
    are the last page's first.
    """
    rooms = {}
    for name, (page, height, pitch) in fit.answers.items():
        free = fit.free[page] - SPARE - (HEAD + lines * LINE if lines and page == fit.pages - 1 else 0)
        high = height + max(0.0, min(MOST_GIVEN, free / _beside(fit, page)))
        rooms[name] = (round(high, 2), round(high / max(1, int(high / pitch + 0.01)), 2))
    return rooms
