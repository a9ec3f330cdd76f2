"""Which words a language spells so: what its dictionary has, compounds included, with the handbook's own words."""

import re
from collections.abc import Sequence

from handbook.words.dictionary import Dictionary

_WORD = re.compile(r"\w+(?:[.'’-]\w+)*")
_UNSPELT = re.compile(r"\d|_")
_GENITIVE = re.compile(r"['’]?s$|['’]$")


def words(text: str) -> list[str]:
    """Return the words of a text without markup, in order; what has figures in it is no word."""
    found: list[str] = _WORD.findall(text)
    return [word for word in found if not _UNSPELT.search(word)] if _UNSPELT.search(text) else found


class Spelling:
    """How a language spells, with words that its dictionary lacks: `own`, which may stand in the genitive and begin a sentence."""

    def __init__(self, dictionary: Dictionary, own: frozenset[str]):
        self._dictionary = dictionary
        self._own = own
        self._known: dict[str, bool] = {}

    def knows(self, word: str) -> bool:
        """Tell whether a word is spelt right; a word with hyphens is when its parts are."""
        if word not in self._known:
            self._known[word] = self._finds(word.replace("’", "'"))
        return self._known[word]

    def count(self, said: Sequence[str]) -> int:
        """Return how many of these words are spelt right."""
        for word in set(said).difference(self._known):
            self.knows(word)
        return sum(map(self._known.__getitem__, said))

    def is_name(self, word: str) -> bool:
        """Tell whether a word that is known is one with a capital letter only."""
        return word[:1].isupper() and not self.knows(word.lower())

    def _finds(self, word: str) -> bool:
        # With a full stop, abbreviations such as kr. are found; other words are found with it and without it.
        if self._is_own(word) or self._dictionary.spell(word) or self._dictionary.spell(f"{word}."):
            return True
        if word.endswith("'s") and self._dictionary.spell(word[:-2]):
            return True
        return "-" in word and all(not part or self.knows(part) for part in word.split("-"))

    def _is_own(self, word: str) -> bool:
        forms = {word, word[:1].lower() + word[1:]}
        return not self._own.isdisjoint(forms | {_GENITIVE.sub("", form) for form in forms})


_SURE = 2
"""So many words more must the other language know."""


def is_abroad(said: Sequence[str], own: Spelling, other: Spelling) -> bool:
    """Tell whether a text, word by word, is in the other language: it knows nearly all words, and the text's own lacks many.

    Many words, such as *for* and *man*, are spelt so in both, so texts of one or two words are as a rule left in peace.
    """
    known = own.count(said)
    if len(said) - known < _SURE or known > 0.75 * len(said):
        return False
    known_abroad = other.count(said)
    return known_abroad - known >= _SURE and known_abroad >= 0.8 * len(said)
