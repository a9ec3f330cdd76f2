"""The index of one language: which stem stands in which place, and what it counts for there."""

from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cached_property

from handbook.search.entries import WORD_OF_NAME, Place
from handbook.search.grammar import Grammar
from handbook.search.stemming import split, stem as stem_of, stems

_REPEATED = 3
"""The most that saying it again adds to it, where it stands in no name."""

_HEAD, _TAIL = 4, 6
"""How many letters the parts of a compound have at least, for its tail to be learnt from it."""

Postings = dict[str, dict[int, int]]
"""Stem, number of a place, what the stem counts for there."""

Counts = dict[str, int]
"""What the stems of one place count for."""


@dataclass(frozen=True)
class Index:
    """Stems with the places they stand in, in the order of the alphabet, and the compounds among them with their parts, the last first."""

    postings: Postings
    compounds: dict[str, list[str]]
    grammar: Grammar

    @classmethod
    def of(cls, counts: Iterable[Counts], grammar: Grammar) -> "Index":
        """Make the index of places, of which these are the counts; the parts of compounds are learnt from the index itself."""
        postings = _postings(counts)
        for stem in _learnt(postings.keys(), grammar):
            postings.setdefault(stem, {})
        in_order = dict(sorted(postings.items()))
        known = in_order.keys()
        return cls(in_order, {word: parts for word in in_order if (parts := split(word, known, grammar))}, grammar)

    def part(self, counts: Iterable[Counts]) -> "Index":
        """Return the index of some of the places, with the compounds of the whole: what was learnt from all holds in each part."""
        postings = _postings(counts)
        compounds = {word: self.compounds[word] for word in sorted(postings) if word in self.compounds}
        for stem in {stem for parts in compounds.values() for stem in parts}:
            postings.setdefault(stem, {})
        return Index(dict(sorted(postings.items())), compounds, self.grammar)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of every stem, in the order of the alphabet."""
        return {stem: number for number, stem in enumerate(self.postings)}


def _postings(counts: Iterable[Counts]) -> Postings:
    postings: Postings = {}
    for number, place in enumerate(counts):
        for stem, count in place.items():
            postings.setdefault(stem, {})[number] = count
    return postings


def _learnt(known: Set[str], grammar: Grammar) -> list[str]:
    """Return tails that never stand alone, learnt from compounds that share them: `repræsentant` of two other words."""
    heads: dict[str, set[str]] = {}
    for word in known:
        for place in range(_HEAD, len(word) - _TAIL + 1) if grammar.compounds else ():
            head = stem_of(word[:place], grammar)
            if head in known and word[:place] not in grammar.stop_words:
                heads.setdefault(word[place:], set()).add(head)
    shared = {tail for tail, before in heads.items() if len(before) > 1}
    rests = {word[cut:] for word in known for cut in (1, 2)}
    return sorted(tail for tail in shared - known - rests if not {tail[1:], tail[2:]} & (known | shared))


def counts_of(place: Place, grammar: Grammar) -> Counts:
    """Return what every stem of a place counts for: the best it stands in, and a little for each time it is said again."""
    best: dict[str, int] = {}
    times: Counter[str] = Counter()
    for weight, text in place.texts:
        for stem in stems(text, grammar):
            best[stem] = max(best.get(stem, 0), weight)
            times[stem] += 1
    return {stem: best[stem] + (min(_REPEATED, times[stem] - 1) if best[stem] < WORD_OF_NAME else 0) for stem in best}
