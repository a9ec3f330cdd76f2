"""A source: a work that the handbook leans on. Field names follow CSL where it has them."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from handbook.records.base import Whole
from handbook.records.reference import SourceId
from handbook.records.text import HOST, Line, Text, Typed
from handbook.records.vocabulary import SourceType


class Name(Typed):
    """A person (family and given) or an organisation (literal)."""

    family: Line | None = None
    given: Line | None = None
    literal: Line | None = None

    @model_validator(mode="after")
    def _person_or_organisation(self) -> Self:
        if (self.family is None) == (self.literal is None):
            raise ValueError("is neither a person nor an organisation|Write family: and given:, or literal:")
        return self


class Source(Whole):
    """A work, cited by records."""

    type: SourceType
    author: Annotated[tuple[Name, ...], Field(min_length=1)]
    title: Line
    container_title: Line | None = None
    """The journal or book that an article or chapter stands in."""
    publisher: Line | None = None
    publisher_place: Line | None = None
    issued: Annotated[int, Field(gt=1800, lt=2200)] | None = None
    """The year; left out where the work gives none."""
    issued_note: Text | None = None
    """What is known of the date when there is no year."""
    url: Annotated[str, Field(pattern=rf"^https?://{HOST}(?:[/?#]\S*)?$")] | None = None
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")] | None = None
    """The language it is written in; left out where the source at hand does not tell."""
    cited_in: SourceId | None = None
    """The source at hand that cites this work, when the handbook knows it only from there."""
    cited_for: Text
    """What the handbook uses the work for."""
    rights: Text | None = None
    """Whose the work is, where the handbook retells it."""
