"""A workshop: tools, models, checklists, talks and breaks in sequence, with a timetable."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from handbook.records.base import Entry, Record
from handbook.records.hand import ForFacilitator
from handbook.records.material import Material
from handbook.records.quantity import People, Positive
from handbook.records.reference import Id, RecordId
from handbook.records.text import Text, Typed
from handbook.records.vocabulary import Activity, Audience, Occasion, Seating


class Session(Entry):
    """One line of the timetable."""

    activity: Activity
    minutes: Positive
    record: RecordId | None = None
    """The tool, model or checklist that fills the time."""
    steps: tuple[Id, ...] = ()
    """Only these steps of the tool; none named means all of them."""
    title: Text | None = None
    """A heading of its own; a talk or a break must have one, a record has its title."""
    seating: Seating = "all"
    do: Text | None = None
    """What happens, for the participants."""
    facilitator: ForFacilitator | None = None
    """What the facilitator does and watches."""

    @model_validator(mode="after")
    def _named(self) -> Self:
        if self.activity in ("talk", "break"):
            if self.record:
                raise ValueError(f"a {self.activity} has no record|Take out record:, or change activity:")
            if not self.title:
                raise ValueError(f"a {self.activity} needs a title|Add title: with da: and en:")
        elif not self.record:
            raise ValueError(f"names no {self.activity}|Add record: with its id")
        return self


class Task(Typed):
    """Something to do before or after the workshop."""

    when: Text
    """Such as 'Two weeks before'."""
    what: Text


class Workshop(Record):
    """A workshop whose sessions add up to what it promises."""

    purpose: Text
    outcome: Text
    audiences: Annotated[tuple[Audience, ...], Field(min_length=1)]
    occasions: Annotated[tuple[Occasion, ...], Field(min_length=1)]
    people: People
    promised_minutes: Positive
    """The length that invitations give; the sessions must add up to it."""
    materials: Annotated[tuple[Material, ...], Field(min_length=1)]
    preparation: Annotated[tuple[Task, ...], Field(min_length=1)]
    sessions: Annotated[tuple[Session, ...], Field(min_length=1)]
    follow_up: Annotated[tuple[Task, ...], Field(min_length=1)]

    @property
    def minutes(self) -> int:
        """The sum of the sessions, in minutes."""
        return sum(session.minutes for session in self.sessions)

    def anchors(self) -> dict[Id, Text]:
        return {session.id: session.title or self.title for session in self.sessions}
