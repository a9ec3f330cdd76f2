"""An order: the workbook, or the kit, that somebody wants for a meeting of their own."""

from typing import Annotated, Any, Literal, Self

from pydantic import Field, ModelWrapValidatorHandler, PrivateAttr, model_validator

from handbook.records.quantity import Clock, Day, Positive
from handbook.records.reference import Id, RefersTo
from handbook.records.text import Language, Line, Typed

KINDS = ("workshops", "models", "checklists", "tools")
"""The fields that name records without saying when they are taken up."""


class Happening(Typed):
    """One thing that happens in a meeting: a record, a short round, a talk or a pause."""

    record: Annotated[Id, RefersTo(("workshop", "model", "checklist", "tool"))] | None = None
    """A workshop, a model, a checklist or a tool."""
    steps: tuple[Id, ...] = ()
    """Only these steps of a tool; none named means all of them."""
    round: Annotated[Id, RefersTo(("round",))] | None = None
    """A short round, such as a check-in."""
    talk: Line | None = None
    """What is talked about, such as Welcome."""
    pause: Positive | None = None
    """How many minutes a break lasts."""
    title: Line | None = None
    """A name of its own, in place of the record's or of Break."""
    minutes: Annotated[int, Field(ge=0, lt=10_000)] | None = None
    """How long it takes. A record without them takes its own time, and one with 0 is taken up before the meeting."""

    @model_validator(mode="after")
    def _is_one_thing(self) -> Self:
        if sum(given is not None for given in (self.record, self.round, self.talk, self.pause)) != 1:
            raise ValueError("is not one thing|Write record:, round:, talk: or pause:, and each other one behind a dash of its own")
        if self.talk and not self.minutes:
            raise ValueError("is a talk without time|Add minutes:")
        if self.talk and self.title:
            raise ValueError("has two names|Take out title:, or write it after talk:")
        if self.pause and self.minutes is not None:
            raise ValueError("says twice how long the pause is|Take out minutes:")
        if self.steps and not self.record:
            raise ValueError("has steps of no tool|Add record: with the tool's id, or take out steps:")
        return self


class Order(Typed):
    """What is to be made on paper, and for what meeting: a kit, a programme or single records."""

    title: Line
    language: Language = "da"
    date: Day | None = None
    organisation: Line | None = None
    logo: Line | None = None
    """An SVG, PNG or JPEG file, found from the folder of the order, or the picture itself, as the page of a meeting saves it."""
    start: Clock | None = None
    """When the meeting begins; the run sheet then has clock times."""
    end: Clock | None = None
    """When it has to be over; the time until then is spread over what happens."""
    minutes: Positive | None = None
    """How long it lasts in all, in place of when it ends."""
    participants: Annotated[int, Field(gt=0, le=2_000)] | None = None
    """How many will come; the print list then has numbers."""
    kit: Annotated[Id, RefersTo(("workshop", "checklist", "tool"))] | None = None
    """The workshop, the tool or the checklist whose ready-made sheets are wanted, in place of a workbook of one's own."""
    programme: tuple[Happening, ...] = ()
    """What happens, in order."""
    workshops: tuple[Annotated[Id, RefersTo(("workshop",))], ...] = ()
    models: tuple[Annotated[Id, RefersTo(("model",))], ...] = ()
    checklists: tuple[Annotated[Id, RefersTo(("checklist",))], ...] = ()
    tools: tuple[Annotated[Id, RefersTo(("tool",))], ...] = ()
    also: tuple[Literal["cards", "poster"], ...] = ()
    """Made beside the workbook: cards for its tools, posters of its models."""
    booklet: bool = False
    """As an A5 booklet, folded from A4."""

    _kinds: tuple[str, ...] = PrivateAttr(default=KINDS)
    """The kinds of records in the order in which they were asked for."""

    @property
    def happenings(self) -> tuple[Happening, ...]:
        """What happens, in order; records that were only named happen in the order in which they were, each once."""
        if self.kit:
            return (Happening(record=self.kit),)
        return self.programme or tuple(
            Happening(record=id) for id in dict.fromkeys(id for kind in self._kinds for id in getattr(self, kind))
        )

    @property
    def records(self) -> tuple[Id, ...]:
        """Every record that was asked for, in order, each once."""
        return tuple(dict.fromkeys(happening.record for happening in self.happenings if happening.record))

    @model_validator(mode="wrap")
    @classmethod
    def _as_given(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        order = handler(data)
        if isinstance(data, dict):
            given = [kind for kind in data if kind in KINDS]
            order._kinds = (*given, *(kind for kind in KINDS if kind not in given))
        return order

    @model_validator(mode="after")
    def _is_one_order(self) -> Self:
        lists = [f"{kind}:" for kind in KINDS if getattr(self, kind)]
        if self.kit and (self.programme or lists or self.also or self.booklet):
            raise ValueError("asks for a kit and for a workbook of its own|Make two orders of it")
        if self.kit and not self.participants:
            raise ValueError("asks for a kit, and does not say for how many people|Add participants:")
        if self.programme and lists:
            raise ValueError(f"names records in programme: and in {' and '.join(lists)}|Write them all in programme:, each behind a dash")
        if not self.records:
            raise ValueError("names nothing to print|Name a tool, a checklist, a model or a workshop")
        return self

    @model_validator(mode="after")
    def _ends_once(self) -> Self:
        if self.end and self.minutes:
            raise ValueError("says twice how long the meeting is|Take out end: or minutes:")
        if self.end and not self.start:
            raise ValueError("has an end and no start|Add start:")
        if self.end and self.start and _minute(self.end) <= _minute(self.start):
            raise ValueError(f"ends at {self.end}, and begins at {self.start}|Let it end later on the same day")
        return self

    @property
    def wanted(self) -> int | None:
        """How many minutes there are; None when that is not said."""
        return _minute(self.end) - _minute(self.start) if self.end and self.start else self.minutes


def _minute(clock: str) -> int:
    """Return the minute of the day."""
    hour, _, minute = clock.partition(":")
    return 60 * int(hour) + int(minute)
