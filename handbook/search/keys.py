"""From a sentence to the words by which it is compared with others. `sentences.js` does the same, and a test holds the two together."""

import re
from functools import cache

from handbook.records.text import Language
from handbook.search.grammar import GRAMMARS
from handbook.search.speech import phrases
from handbook.search.stemming import stem, tokens
from handbook.search.synonyms import alike

_ARE = re.compile(r"['’]re\b", re.IGNORECASE)
"""Without its mark, we're is were."""


def keys(text: str, language: Language) -> list[str]:
    """Return the words of a text in order, each as the stem that stands for all that mean nearly the same; little words as they are."""
    grammar = GRAMMARS[language]
    words = f" {' '.join(tokens(_ARE.sub(' are', text)))} "
    for said, meant in phrases(language):
        words = words.replace(f" {said} ", f" {meant} ")
    first = _first(language)
    return [word if word in grammar.stop_words else first.get(cut := stem(word, grammar), cut) for word in words.split()]


@cache
def _first(language: Language) -> dict[str, str]:
    """Return the stems of words that mean nearly the same, each with the first of its group."""
    groups = [group.split() for group in alike(language)]
    return {other: group[0] for group in groups for other in group[1:]}
