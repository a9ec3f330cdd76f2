"""A theme: one of the handbook's main parts."""

from typing import Annotated

from pydantic import Field

from handbook.records.base import Credit, Whole
from handbook.records.reference import Id, RecordId
from handbook.records.text import Text, Typed
from handbook.records.vocabulary import Colour


class Stop(Typed):
    """One stop on the reader's path through a theme."""

    record: RecordId
    why: Text
    """What the reader gets there, in one sentence."""


class Theme(Whole):
    """A theme with its introduction and the reader's path through it."""

    number: Annotated[int, Field(gt=0, lt=100)]
    """The theme's number, the first part of every workbook number in it."""
    colour: Colour
    title: Text
    summary: Text
    introduction: Annotated[tuple[Text, ...], Field(min_length=1)]
    """Paragraphs that open the theme."""
    start_here: Annotated[tuple[Stop, ...], Field(min_length=1)]
    sources: Annotated[tuple[Credit, ...], Field(min_length=1)]

    def anchors(self) -> dict[Id, Text]:
        return {}
