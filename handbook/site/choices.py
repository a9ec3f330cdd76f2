"""What a list of tools can be narrowed down by: values that occur, with their labels, in the order of the vocabulary."""

from collections.abc import Iterable
from typing import get_args

from handbook.records.tool import MANY as MANY, Tool
from handbook.records.vocabulary import Audience, Occasion
from handbook.words.wording import Group

Choice = tuple[str, str]
"""A value and the words that stand for it."""


def audiences(tools: Iterable[Tool], words: Group) -> list[Choice]:
    """Return the audiences that some tool is for."""
    return _choices(get_args(Audience), (value for tool in tools for value in tool.audiences), words)


def occasions(tools: Iterable[Tool], words: Group) -> list[Choice]:
    """Return the occasions that some tool suits."""
    return _choices(get_args(Occasion), (value for tool in tools for value in tool.occasions), words)


def _choices(order: tuple[str, ...], found: Iterable[str], words: Group) -> list[Choice]:
    there = set(found)
    return [(value, words[value]) for value in order if value in there]
