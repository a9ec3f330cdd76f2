"""From a text to the stems that stand in the index. `words.js` does the same in the browser, and a test holds the two together."""

import re
import unicodedata
from collections.abc import Set

from handbook.search.grammar import Grammar

_JOINED = re.compile(r"[a-z0-9æøå]+(?:-[a-z0-9æøå]+)*")
_DOUBLED = re.compile(r"([bdfgklmnprst])\1$")
_REPLACED = (("a\u030a", "å"), ("a\u0308", "æ"), ("o\u0308", "ø"))
_SPELT = (("aa", "å"), ("ae", "æ"), ("oe", "ø"))
_UNSEEN = re.compile("[\u0300-\u036f\u00ad'\u2019]")
_CAPITALS = re.compile("[A-ZÆØÅ]{2,}")
_BARE = str.maketrans("æøå", "aoa")
_LEAST = 3
"""How many letters each part of a compound has at least."""


def canonical(text: str) -> str:
    """Return a text in small letters, æøå written as one letter however they were typed, other marks left out."""
    text = unicodedata.normalize("NFD", text.lower())
    for written, letter in _REPLACED:
        text = text.replace(written, letter)
    text = _UNSEEN.sub("", text)
    for written, letter in _SPELT:
        text = text.replace(written, letter)
    return text


def tokens(text: str) -> list[str]:
    """Return the words of a text, canonical, in order; of words with a hyphen each part and then the whole, written as one."""
    found = []
    for joined in _JOINED.findall(canonical(text)):
        parts = joined.split("-")
        found += [part for part in parts if len(part) > 1 or part.isdigit()]
        if len(parts) > 1:
            found.append("".join(parts))
    return found


def stem(word: str, grammar: Grammar) -> str:
    """Return a canonical word without its endings; a grammar remembers what it has cut."""
    known = grammar.cuts.get(word)
    if known is None:
        known = grammar.cuts[word] = _cut(word, grammar)
    return known


def _cut(word: str, grammar: Grammar) -> str:
    for step in grammar.steps:
        for ending, instead, least in step:
            if word.endswith(ending) and len(word) - len(ending) >= least:
                word = word[: len(word) - len(ending)] + instead
                break
    return _DOUBLED.sub(r"\1", word) if len(word) > 3 else word


def stems(text: str, grammar: Grammar) -> list[str]:
    """Return the stems of a text's words, without the stop words; what is written in capitals (`MED`) is none."""
    capitals = {canonical(word) for word in _CAPITALS.findall(text)}
    return [stem(word, grammar) for word in tokens(text) if word not in grammar.stop_words or word in capitals]


def bare(stem: str) -> str:
    """Return a stem as it is typed without the marks of æøå."""
    return stem.translate(_BARE)


def _known(tail: str, known: Set[str], grammar: Grammar) -> str:
    """Return a tail, or what is known of it without an ending that makes a noun of a verb: `del` for `deling`."""
    if tail in known:
        return tail
    cut = (tail.removesuffix(ending) for ending in sorted(grammar.derived, reverse=True) if tail.endswith(ending))
    return next((trunk for trunk in cut if len(trunk) >= _LEAST and trunk in known), tail)


def split(word: str, known: Set[str], grammar: Grammar) -> list[str]:
    """Return the parts of a compound stem, the last first, when all of it is made of known stems; none when it is no compound.

    A linking s or e is an ending of the part before it: `arbejds` and `arbejde` have one stem.
    """
    for place in range(_LEAST, len(word) - _LEAST + 1) if grammar.compounds else ():
        head, tail = word[:place], _known(word[place:], known, grammar)
        if tail in known and tail not in grammar.no_tails and head not in grammar.stop_words:
            head = stem(head, grammar)
            if head in known and len(head) >= _LEAST:
                return list(dict.fromkeys([tail, head, *split(tail, known, grammar), *split(head, known, grammar)]))
    return []
