"""A situation: what readers come with, in their own words, and where to begin."""

from typing import Annotated

from pydantic import Field

from handbook.records.base import Whole
from handbook.records.reference import ChecklistId, RecordId, ToolId
from handbook.records.text import Text


class Situation(Whole):
    """One thing that is at stake, with the checklist and the conversation to begin with."""

    title: Text
    """The situation as those who stand in it would say it."""
    summary: Text
    """What to do first, in a sentence or two."""
    checklist: ChecklistId
    tool: ToolId
    records: Annotated[tuple[RecordId, ...], Field(min_length=1)]
    """The records whose sentences are heard here, those that are heard most first."""
