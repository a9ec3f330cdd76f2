"""A term of the glossary."""

from pydantic import Field

from handbook.records.base import Credit, Whole
from handbook.records.reference import Target, ThemeId
from handbook.records.text import Text, Words


class Term(Whole):
    """A word of the field, defined in both languages."""

    theme: ThemeId
    word: Text
    """The word in its dictionary form."""
    definition: Text
    """One or two sentences that can stand in a small box."""
    synonyms: Words = Words()
    """Other words, spellings and abbreviations that people use and search for."""
    forms: Words = Words()
    """Inflected forms that are not the word or a synonym with a usual ending."""
    avoid: Words = Words()
    """Words for the same thing that the handbook does not use; the check warns of them."""
    search_words: Words = Words()
    """Everyday words under which people look for it; they mean something near and are neither shown nor marked as the term."""
    see: tuple[Target, ...] = Field(default=())
    """Where the handbook says more."""
    sources: tuple[Credit, ...] = ()
