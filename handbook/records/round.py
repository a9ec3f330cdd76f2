"""A short round: a check-in, a warm-up or an ending that fits into any meeting."""

from typing import Annotated

from pydantic import Field

from handbook.records.base import Credit, Whole
from handbook.records.hand import ForFacilitator
from handbook.records.quantity import Minutes, People
from handbook.records.text import Text, Words
from handbook.records.vocabulary import Moment


class Round(Whole):
    """A round of a few minutes, asked of everyone as a meeting begins, flags or ends."""

    title: Text
    moment: Moment
    minutes: Minutes
    people: People
    description: Text
    """What the round is good for, in a sentence."""
    say: ForFacilitator
    """What the facilitator says, word for word."""
    watch: ForFacilitator
    """What to look out for."""
    online: ForFacilitator
    search_words: Words = Words()
    sources: Annotated[tuple[Credit, ...], Field(min_length=1)]
