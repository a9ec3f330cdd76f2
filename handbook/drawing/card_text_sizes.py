"""What there is room for on a question card: sizes that step down with long words, from the measures of the style sheet `card.css`."""

from dataclasses import dataclass
from pathlib import Path

from handbook.drawing.diagrams.lettering import wrap
from handbook.records.text import Language

POINT = 25.4 / 72
WIDE, HIGH = 81.0, 68.0
"""What is free between a card's edges, and how high it is, in millimetres."""
HEAD, BESIDE = 11.0, 30.0
"""The size of the words at the head in points, and what the seating beside them takes."""
FOOT, PLACE = 9.5, 31.0
"""The size of the words at the foot, and what the number and the card's place beside them take."""
TOP, UNDER, BOTTOM = 7.8, 4.5, 4.5
"""What is left free over the head, under it, and under the foot, in millimetres."""
SIZES = {125: "longest", 90: "longer", 60: "long", 0: "short"}
"""What a question with more letters than this counts as; the style sheet sets it smaller the longer it is."""
QUESTION_SIZES = {"short": 20.0, "long": 17.0, "longer": 15.0, "longest": 13.0, "smallest": 11.0}
"""The sizes of a question in points; the last is the smallest there is."""
TITLE_SIZES = (14.0, 12.5, 11.0, 10.0)
"""The sizes of the title on the opening card."""
CODE, REST = 22.0, 12.0
"""What the code takes beside the title, and beside the outcome on the whole."""
LEADING = {"head": 1.2, "question": 1.2, "foot": 1.25, "title": 1.1, "outcome": 1.2, "rule": 1.2}
SERIF, SANS_BOLD, SERIF_BOLD = 1.08, 700, 600


def counted_as(letters: int) -> str:
    """Return what a question of so many letters counts as, such as `long`."""
    return next(size for least, size in SIZES.items() if letters >= least)


@dataclass(frozen=True)
class CardTextSizes:
    """The room on the cards of tools in one language; `overrides` holds the fonts."""

    language: Language
    overrides: Path

    def question_size(self, question: str, head: str, title: str) -> str:
        """Return how large a question is set, such as `long`: by its letters, and smaller where it would not fit."""
        sizes = list(QUESTION_SIZES)
        for size in sizes[sizes.index(counted_as(len(question))) :]:
            if self.fits(question, QUESTION_SIZES[size], head, title):
                break
        return size

    def fits(self, question: str, size: float, head: str, title: str) -> bool:
        """Whether a question has room in a size, in points, between the card's head and the tool's title at the foot."""
        return self._height(question, size, WIDE, "question", SERIF_BOLD) <= self.left(head, title)

    def left(self, head: str, title: str) -> float:
        """Return the height that a card's head and foot leave, in millimetres."""
        foot = max(5.0, self._height(title, FOOT, WIDE - PLACE, "foot", 400) + 0.4)
        return HIGH - TOP - self._height(head, HEAD, WIDE - BESIDE, "head", SANS_BOLD) - UNDER - BOTTOM - foot - 0.5

    def title_size(self, title: str, outcome: str, rules: tuple[str, ...]) -> float | None:
        """Return the size of a tool's title on the opening card, over its outcome and the rules, or None when there is no room in any."""
        facts = FOOT * 1.25 * POINT + 2.0
        said = self._height(outcome, FOOT * SERIF, WIDE - REST, "outcome", 400) / SERIF + 1.4
        told = sum(self._height(rule, FOOT, WIDE - 5, "rule", 400) + 0.3 for rule in rules)
        left = HIGH - TOP - facts - said - told - BOTTOM - 5.0
        return next((size for size in TITLE_SIZES if self._height(title, size, WIDE - CODE, "title", SANS_BOLD) <= left), None)

    def _height(self, text: str, size: float, room: float, style: str, weight: int) -> float:
        return len(wrap(text, room / POINT, size, weight, self.overrides, self.language)) * size * LEADING[style] * POINT
