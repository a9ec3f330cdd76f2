"""A checklist: items to observe, each pointing at what to do next."""

from typing import Annotated

from pydantic import Field

from handbook.records.base import Entry, Record
from handbook.records.model import Titled
from handbook.records.quantity import Minutes, People
from handbook.records.reference import Id, ModelId, Target
from handbook.records.text import Text
from handbook.records.vocabulary import AgreementField, Audience, Occasion


class Item(Entry):
    """One thing to observe."""

    text: Text
    """What can be seen or heard, as a statement to agree or disagree with."""
    why: Text
    """Why it matters."""
    points_to: Annotated[tuple[Target, ...], Field(min_length=1)]
    """The model parts, tools or ways forward that answer it."""


class Checklist(Record):
    """A checklist with its scale and items."""

    purpose: Text
    use_when: Text
    audiences: Annotated[tuple[Audience, ...], Field(min_length=1)]
    occasions: Annotated[tuple[Occasion, ...], Field(min_length=1)]
    minutes: Minutes
    people: People
    how: Annotated[tuple[Text, ...], Field(min_length=1)]
    """How to go about it, step by step."""
    scale: Annotated[tuple[Titled, ...], Field(min_length=2)]
    """The answers to choose from, from least to most; a profile counts the last."""
    talk_about: Id
    """The answer that calls for a conversation: the id of the first answer of the scale, or of the last."""
    profile: ModelId | None = None
    """The model whose parts the answers draw a profile of; then every item points at one of them or more."""
    items: Annotated[tuple[Item, ...], Field(min_length=2)]
    afterwards: Text
    """What to do with the answers."""
    agreement: Annotated[tuple[AgreementField, ...], Field(min_length=1)] = ("what", "who", "by-when", "follow-up")

    @property
    def counted(self) -> Titled:
        """The answer whose ticks a profile counts."""
        return self.scale[-1]

    def anchors(self) -> dict[Id, Text]:
        return {item.id: item.text for item in self.items}
