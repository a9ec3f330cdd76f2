"""Whole numbers with a unit, minutes and people, and clock times. Totals are computed, never written."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from handbook.records.text import Typed

Positive = Annotated[int, Field(gt=0, lt=10_000)]
Clock = Annotated[str, Field(pattern=r"^([01]?\d|2[0-3]):[0-5]\d$")]
"""A clock time such as 9:00."""


class Span(Typed):
    """From a least to a most whole number; `min` is never above `max`."""

    min: Positive
    max: Positive

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.min > self.max:
            raise ValueError("min is above max|Swap the two numbers")
        return self


class Minutes(Span):
    """How long something takes, in whole minutes."""


class People(Span):
    """How many people take part, as whole numbers."""
