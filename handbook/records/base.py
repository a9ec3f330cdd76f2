"""What all records have in common."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from handbook.records.quantity import Day
from handbook.records.reference import Id, RecordId, SourceId, ThemeId
from handbook.records.text import Text, Typed, Words


class Credit(Typed):
    """What a record rests on: a source with its section, or `origin: own` for what is the handbook's."""

    source: SourceId | None = None
    section: Annotated[str, Field(min_length=1)] | None = None
    """The heading or page in the source, as it stands there."""
    origin: Literal["own"] | None = None
    note: Text | None = None
    """What a reader should know of the use made of the source."""

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if (self.source is None) == (self.origin is None):
            raise ValueError("needs either source or origin|Write source: and section:, or origin: own")
        if self.source and not self.section:
            raise ValueError("has no section|Add section: with the heading or page in the source")
        return self


class Entry(Typed):
    """Anything with an id of its own in the data."""

    id: Id


class Whole(Entry):
    """What editors change as one: a record of a kind."""

    CLOSING: ClassVar[tuple[str, ...]] = ("in_step",)
    """The fields that are written last, after those of the record's own type."""

    in_step: Day | None = None
    """The day somebody last found that Danish and English say the same, though only one of them was changed."""


class Record(Whole):
    """A record with a page and a place in the workbook."""

    CLOSING: ClassVar[tuple[str, ...]] = ("sources", "notes", "related", "worries", "reviewed", "in_step")
    """The fields that are written last, after those of the record's own type."""

    theme: ThemeId
    order: Annotated[int, Field(gt=0)] = 100
    """Place among its kind in the theme; equal numbers sort by id."""
    supplement: Annotated[int, Field(ge=0, lt=100)] = 0
    """The supplement that the record came in, 0 for the first edition. Its sheet stands behind those of earlier ones in the theme,
    so that a number on paper keeps its sheet."""
    title: Text
    summary: Text
    """One or two sentences that stand alone in lists and search results."""
    search_words: Words = Words()
    """Other names that people search for."""
    heard: Annotated[tuple[Text, ...], Field(max_length=10)] = ()
    """What colleagues say when the record is the one for them, in their own words: four or more, or none at all."""
    sources: Annotated[tuple[Credit, ...], Field(min_length=1)]
    related: Annotated[tuple[RecordId, ...], Field(min_length=1)]
    notes: tuple[Text, ...] = ()
    """What a reader must know about the source: where it is unclear, dated or departed from."""
    worries: Words = Words()
    """What people write who have the trouble and no word for it, as they write it, slips and all. The search alone reads it: nobody is
    shown it, and the languages need not say the same."""
    reviewed: Day
    """The day somebody last read the record through against its sources."""

    def anchors(self) -> dict[Id, Text]:
        """The ids on the record's page that references may point at, with their titles."""
        return {}
