"""An order: the workbook that somebody wants for a meeting of their own."""

from typing import Annotated, Any, Literal, Self

from pydantic import Field, ModelWrapValidatorHandler, PrivateAttr, model_validator

from handbook.records.quantity import Clock, Day
from handbook.records.reference import Id, RefersTo
from handbook.records.text import Language, Line, Typed

KINDS = ("workshops", "models", "checklists", "tools")
"""The fields that name records."""


class Order(Typed):
    """What a workbook of one's own is to hold, and for what meeting; one record at least."""

    title: Line
    language: Language = "da"
    date: Day | None = None
    organisation: Line | None = None
    logo: Line | None = None
    """An SVG, PNG or JPEG file, found from the folder of the order."""
    start: Clock | None = None
    """When the meeting begins; the run sheet then has clock times."""
    participants: Annotated[int, Field(gt=0, le=2_000)] | None = None
    """How many will come; the print list then has numbers."""
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
    def records(self) -> tuple[Id, ...]:
        """Every record that was asked for, in the order in which it was, each once."""
        return tuple(dict.fromkeys(id for kind in self._kinds for id in getattr(self, kind)))

    @model_validator(mode="wrap")
    @classmethod
    def _as_given(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        order = handler(data)
        if isinstance(data, dict):
            given = [kind for kind in data if kind in KINDS]
            order._kinds = (*given, *(kind for kind in KINDS if kind not in given))
        return order

    @model_validator(mode="after")
    def _holds_something(self) -> Self:
        if not self.records:
            raise ValueError("names nothing to print|Name a tool, a checklist, a model or a workshop")
        return self
