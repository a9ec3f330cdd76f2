"""A tool's deck: the cards it holds, in the order in which they are used."""

from dataclasses import dataclass
from typing import Any

from handbook.records.text import Text
from handbook.records.tool import Step

PER_SHEET = 8
"""Cards on an A4 sheet; the style sheet says where each lies."""
ROLES = {"chair": "chair_does", "note_taker": "note_taker_does", "timekeeper": "timekeeper_does"}
"""The interface words that name the roles, each with the one that says what it does."""


MOST_OWN = 2
"""Cards for questions of one's own in a deck for a print shop, which is paid by the card; a sheet of A4 is cut up in any case."""


@dataclass(frozen=True)
class Card:
    """One card; `face` names what its front is, `place` is where it stands in its tool's deck, counted from 1."""

    place: int
    face: str
    role: str = ""
    does: str = ""
    step: Step | None = None
    step_number: int = 0
    question: Text | None = None


def deck(tool: Any, sheets: bool = True) -> tuple[Card, ...]:
    """Return a tool's cards: title, roles, ground rules, a card for each question, the agreement, and room for questions of one's own.

    On `sheets` these fill the last one; else there are a few at most.
    """
    faces: list[dict[str, Any]] = [
        {"face": "title"},
        *({"face": "role", "role": role, "does": does} for role, does in ROLES.items()),
        {"face": "rules"},
        *(
            {"face": "question", "step": step, "step_number": number, "question": question}
            for number, step in enumerate(tool.steps, 1)
            for question in step.questions
        ),
        {"face": "agreement"},
    ]
    left = -len(faces) % PER_SHEET
    faces += [{"face": "own"}] * (left if sheets else min(left, MOST_OWN))
    return tuple(Card(place, **face) for place, face in enumerate(faces, 1))
