"""Marks the glossary's terms in running text, each once a page."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property

from handbook.handbook import Handbook
from handbook.records.term import Term
from handbook.records.text import Language
from handbook.words.typography import typeset

_TAG = re.compile(r"(<!--.*?-->|<[^>]+>)", re.DOTALL)
_NAME = re.compile(r"</?([a-z0-9]+)", re.IGNORECASE)
_RUNNING = {"p", "li", "dd", "td"}
_APART = {
    "a",
    "button",
    "option",
    "code",
    "svg",
    "script",
    "style",
    "template",
    "label",
    "summary",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "cite",
}
_PLAIN = "data-plain"
"""An attribute on elements whose text is no running text."""
_VOID = {"br", "img", "input", "hr", "wbr", "meta", "link", "source", "path", "rect", "circle"}
_ENDINGS = {"da": r"(?:e|r|en|et|n|t|er|ne|erne|ene|ers)?s?", "en": r"(?:s|es|['’]s)?"}
_WORD = re.compile(r"(?<![\w-])\w[\w-]*")
_FIRST = re.compile(r"[\w-]*")
_HEAD = 2
"""How many letters of a word choose the spellings that it may begin: as many as the shortest abbreviation has."""
_JOINTS = {"da": r"(?:e|t)?\s+", "en": r"\s+"}

Candidate = tuple[re.Pattern[str], Term]
"""What a spelling looks like in a text, and the term that it stands for."""


class TermMarks:
    """Finds terms in HTML of one language."""

    def __init__(self, handbook: Handbook, language: Language):
        self.terms: tuple[Term, ...] = handbook.of("term")
        self.language = language
        self._candidates: dict[str, tuple[Candidate, ...]] = {}

    @cached_property
    def _spellings(self) -> dict[str, list[tuple[str, str, Term]]]:
        """Every spelling with its first word in small letters and its term, the longest first, by the letters that it begins with."""
        spellings = [
            (spelling, term)
            for term in self.terms
            for spelling in (term.word[self.language], *term.synonyms[self.language], *term.forms[self.language])
        ]
        by_head: dict[str, list[tuple[str, str, Term]]] = {}
        for spelling, term in sorted(spellings, key=lambda pair: -len(pair[0])):
            matched = _FIRST.match(spelling)
            assert matched  # it takes nothing, too
            first = matched[0].casefold()
            by_head.setdefault(first[:_HEAD], []).append((first, spelling, term))
        return by_head

    def _pattern(self, spelling: str) -> re.Pattern[str]:
        """Return what a spelling looks like in a text: an abbreviation as it is, a word with its usual endings."""
        if spelling.isupper():
            return re.compile(rf"{re.escape(spelling)}(?![\w-])")
        words = _JOINTS[self.language].join(map(re.escape, typeset(spelling, self.language).split()))
        return re.compile(rf"{words}{_ENDINGS[self.language]}(?![\w-])", re.IGNORECASE)

    def _begun_by(self, word: str) -> tuple[Candidate, ...]:
        """Return the spellings that a word of the text may begin; a text says the same words again and again."""
        if word not in self._candidates:
            folded = word.casefold()
            near = self._spellings.get(folded[:_HEAD], ())
            self._candidates[word] = tuple((self._pattern(spelling), term) for first, spelling, term in near if folded.startswith(first))
        return self._candidates[word]

    def _find(self, text: str) -> Iterator[tuple[int, int, Term]]:
        """Yield the start, the end and the term of every spelling in a text, none within another."""
        end = 0
        for word in _WORD.finditer(text):
            if word.start() < end:
                continue
            for pattern, term in self._begun_by(word.group()):
                if match := pattern.match(text, word.start()):
                    end = match.end()
                    yield word.start(), end, term
                    break

    def mark(self, html: str, draw: Callable[[Term, str], str]) -> tuple[str, list[Term]]:
        """Return the HTML with the first mention of each term drawn by `draw(term, words)`, and the terms marked."""
        marked: dict[str, Term] = {}
        pieces: list[str] = []
        open_tags: list[str] = []
        for piece in _TAG.split(html):
            if piece.startswith("<"):
                _follow(piece, open_tags)
            elif piece.strip() and _RUNNING.intersection(open_tags) and not _APART.intersection(open_tags) and _PLAIN not in open_tags:
                done = 0
                for start, end, term in self._find(piece):
                    if term.id not in marked:
                        marked[term.id] = term
                        pieces += [piece[done:start], draw(term, piece[start:end])]
                        done = end
                piece = piece[done:]
            pieces.append(piece)
        return "".join(pieces), list(marked.values())


def _follow(tag: str, open_tags: list[str]) -> None:
    """Keep the list of open elements up to date with one tag."""
    name_match = _NAME.match(tag)
    if not name_match or tag.endswith("/>"):
        return
    name = name_match.group(1).lower()
    if name in _VOID:
        return
    if not tag.startswith("</"):
        # The mark stands above the element, so that closing the element takes both away.
        open_tags += [name, _PLAIN] if _PLAIN in tag else [name]
    elif name in open_tags:
        while open_tags.pop() != name:
            pass
