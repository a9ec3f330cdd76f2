"""The alphabetical order of a language."""

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any

from handbook.records.text import Language, Text

# In Danish æ, ø and å come last, in that order, and aa counts as å.
_LAST = str.maketrans({"æ": "\uffff1", "ø": "\uffff2", "å": "\uffff3"})


def alphabetical(entries: Iterable[Any], word: Callable[[Any], Text], language: Language) -> list[Any]:
    """Return entries in the order in which a reader of the language looks for their words."""

    def place(entry: Any) -> str:
        text = word(entry)[language].casefold()
        return text.replace("aa", "å").translate(_LAST) if language == "da" else text

    return sorted(entries, key=place)


_IDS = {"æ": "ae", "ø": "oe", "å": "aa"}


def by_letter(entries: Iterable[Any], word: Callable[[Any], Text], language: Language) -> list[tuple[str, str, list[Any]]]:
    """Return entries in alphabetical order under their first letters: the letter, a name for it that fits an id, and its entries."""
    groups = groupby(alphabetical(entries, word, language), key=lambda entry: _first(word(entry)[language], language))
    return [(letter.upper(), _IDS.get(letter, letter), list(under)) for letter, under in groups]


def _first(text: str, language: Language) -> str:
    text = text.casefold()
    return "å" if language == "da" and text.startswith("aa") else text[0]
