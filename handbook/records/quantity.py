"""Whole numbers with a unit, minutes and people, days and clock times. Totals are computed, never written."""

import re
from datetime import date
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator

from handbook.records.text import Typed


def _as_date(value: Any) -> Any:
    """Quotes round a day make it a text, and JSON has no dates; a text that is none is left for the type to refuse."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        return value


Day = Annotated[date, BeforeValidator(_as_date)]
"""A day such as 2026-11-20, with or without quotes."""
Positive = Annotated[int, Field(gt=0, lt=10_000)]


def _as_clock(value: Any) -> Any:
    """Return 9, 9.00, 09:00 and kl. 9 as 9:00; what is no clock time is left for the type to refuse."""
    match = _CLOCK.fullmatch(str(value)) if isinstance(value, str | int) and not isinstance(value, bool) else None
    return f"{int(match[1])}:{match[2] or '00'}" if match else value


_CLOCK = re.compile(r"\s*(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d\d))?\s*", re.IGNORECASE)
Clock = Annotated[str, BeforeValidator(_as_clock), Field(pattern=r"^([01]?\d|2[0-3]):[0-5]\d$")]
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
