"""Whose hand a text is meant for: most are for all who read, some for the facilitator alone."""

from dataclasses import dataclass
from typing import Annotated, Literal

from handbook.records.text import Text

Hand = Literal["participant", "facilitator", "reader"]
"""Who holds a sheet: one of those who take part, whoever runs the meeting, or somebody who looks things up."""


@dataclass(frozen=True)
class For:
    """Marks a text as one for a single hand; nothing that participants hold may print it for another."""

    hand: Hand


ForFacilitator = Annotated[Text, For("facilitator")]
"""What tells the facilitator how to lead people. Who takes part must not read how they are to be led."""
