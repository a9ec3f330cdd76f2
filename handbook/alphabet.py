"""The alphabetical order of a language."""

from collections.abc import Callable, Iterable
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
