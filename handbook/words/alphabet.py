"""The alphabetical order of a language."""

import unicodedata
from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any

from handbook.records.text import Language, Text

# In Danish æ, ø and å come last, in that order. Letters of other languages stand with those that they sound or look like,
# as Danish dictionaries have them: ä with æ, ö with ø, ü with y, é with e; aa counts as å.
_LAST = str.maketrans({"æ": "\uffff1", "ä": "\uffff1", "ø": "\uffff2", "ö": "\uffff2", "ő": "\uffff2", "å": "\uffff3", "ü": "y", "ű": "y"})
_OTHERS = str.maketrans({"đ": "d", "ð": "d", "ł": "l", "þ": "th", "ŋ": "n", "ŧ": "t", "ħ": "h", "ı": "i", "æ": "ae", "ø": "o", "œ": "oe"})


def alphabetical(entries: Iterable[Any], word: Callable[[Any], Text], language: Language) -> list[Any]:
    """Return entries in the order in which a reader of the language looks for their words."""
    return sorted(entries, key=lambda entry: place(word(entry)[language], language))


def place(text: str, language: Language) -> tuple[str, str]:
    """Return what a text is sorted by: its letters in the order of the language, then the text itself where these are equal."""
    text = text.casefold()
    letters = text.replace("aa", "å").translate(_LAST) if language == "da" else text
    bare = "".join(char for char in unicodedata.normalize("NFD", letters.translate(_OTHERS)) if not unicodedata.combining(char))
    return bare, text


_IDS = {"æ": "ae", "ø": "oe", "å": "aa"}


def by_letter(entries: Iterable[Any], word: Callable[[Any], Text], language: Language) -> list[tuple[str, str, list[Any]]]:
    """Return entries in alphabetical order under their first letters: the letter, a name for it that fits an id, and its entries."""
    groups = groupby(alphabetical(entries, word, language), key=lambda entry: _first(word(entry)[language], language))
    return [(letter.upper(), _IDS.get(letter, letter), list(under)) for letter, under in groups]


def _first(text: str, language: Language) -> str:
    """Return the letter under which a text stands."""
    first = place(text, language)[0]
    return next((letter for letter in _IDS if language == "da" and first.startswith(letter.translate(_LAST))), first[0])
