"""A dialogue tool: a conversation that a facilitator can run from the page."""

from typing import Annotated

from pydantic import Field

from handbook.records.base import Entry, Record
from handbook.records.hand import ForFacilitator
from handbook.records.material import Material
from handbook.records.quantity import Minutes, People, Positive
from handbook.records.reference import Id
from handbook.records.text import Text, Typed
from handbook.records.vocabulary import AgreementField, Audience, Occasion, Seating

MANY = 20
"""The number of people above which a tool says how it is done with many."""


class Preparation(Typed):
    """What the facilitator does beforehand."""

    minutes: Positive
    tasks: tuple[ForFacilitator, ...] = ()


class Step(Entry):
    """One step of the conversation."""

    title: Text
    minutes: Minutes
    seating: Seating
    say: ForFacilitator | None = None
    """Words the facilitator can open the step with."""
    do: Text | None = None
    """What the participants do."""
    questions: tuple[Text, ...] = ()
    facilitator: ForFacilitator | None = None
    """What to do and to watch for."""
    if_silent: ForFacilitator | None = None
    """What to ask or offer when nobody answers."""


class Variants(Typed):
    """The same tool under other conditions."""

    online: ForFacilitator
    many: ForFacilitator
    """More than `MANY` people."""
    split: ForFacilitator | None = None
    """How to divide it over two meetings."""


class SafeUse(Typed):
    """What keeps the conversation safe."""

    not_when: ForFacilitator
    confidentiality: Text
    power: ForFacilitator
    """What to do about differences of power in the room."""
    take_on: ForFacilitator
    """Where something serious goes."""


class Tool(Record):
    """A dialogue tool, complete enough for someone who has never seen it."""

    use_when: Text
    outcome: Text
    """What the group holds in its hands afterwards."""
    audiences: Annotated[tuple[Audience, ...], Field(min_length=1)]
    occasions: Annotated[tuple[Occasion, ...], Field(min_length=1)]
    people: People
    preparation: Preparation
    materials: Annotated[tuple[Material, ...], Field(min_length=1)]
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    split_after: Id | None = None
    """The step after which the tool can be broken off and resumed at another meeting."""
    agreement: Annotated[tuple[AgreementField, ...], Field(min_length=1)]
    goes_wrong: Annotated[tuple[ForFacilitator, ...], Field(min_length=1)]
    """What usually goes wrong, and what to do about it."""
    variants: Variants
    safe_use: SafeUse

    @property
    def minutes(self) -> Minutes:
        """The sum of the steps, in minutes."""
        return Minutes(min=sum(s.minutes.min for s in self.steps), max=sum(s.minutes.max for s in self.steps))

    def anchors(self) -> dict[Id, Text]:
        return {step.id: step.title for step in self.steps}
