"""Marks the glossary's terms in running text, each once a page."""

import re
from collections.abc import Callable
from functools import cached_property

from handbook.handbook import Handbook
from handbook.records.term import Term
from handbook.records.text import Language

_TAG = re.compile(r"(<!--.*?-->|<[^>]+>)", re.DOTALL)
_NAME = re.compile(r"</?([a-z0-9]+)", re.IGNORECASE)
_RUNNING = {"p", "li", "dd", "td"}
_APART = {"a", "button", "code", "svg", "script", "style", "template", "label", "summary", "h1", "h2", "h3", "h4", "h5", "h6", "cite"}
_PLAIN = "data-plain"
"""An attribute on elements whose text is no running text."""
_VOID = {"br", "img", "input", "hr", "wbr", "meta", "link", "source", "path", "rect", "circle"}
_ENDINGS = {"da": r"(?:e|r|en|et|n|t|er|ne|erne|ene|ers)?s?", "en": r"(?:s|es|['’]s)?"}
_JOINTS = {"da": r"(?:e|t)?\s+", "en": r"\s+"}


class TermMarks:
    """Finds terms in HTML of one language."""

    def __init__(self, handbook: Handbook, language: Language):
        self.terms: tuple[Term, ...] = handbook.of("term")
        self.language = language

    @cached_property
    def _pattern(self) -> tuple[re.Pattern[str], dict[str, Term]]:
        """One pattern with a named group for each spelling, the longest first, and the term of each group."""
        spellings = [
            (spelling, term)
            for term in self.terms
            for spelling in (term.word[self.language], *term.synonyms[self.language], *term.forms[self.language])
        ]
        spellings.sort(key=lambda pair: -len(pair[0]))
        groups = {f"t{index}": term for index, (_, term) in enumerate(spellings)}
        pattern = "|".join(f"(?P<t{index}>{self._spelling(spelling)})" for index, (spelling, _) in enumerate(spellings))
        return re.compile(rf"(?<![\w-])(?:{pattern or '(?!)'})(?![\w-])"), groups

    def _spelling(self, spelling: str) -> str:
        if spelling.isupper():
            return re.escape(spelling)
        words = [re.escape(word) for word in spelling.split()]
        first = words[0][:1]
        words[0] = (f"[{first.lower()}{first.upper()}]" if first.isalpha() else first) + words[0][1:]
        return _JOINTS[self.language].join(words) + _ENDINGS[self.language]

    def mark(self, html: str, draw: Callable[[Term, str], str], known: frozenset[str] = frozenset()) -> tuple[str, list[Term]]:
        """Return the HTML with the first mention of each term drawn by `draw(term, words)`, and the terms marked.

        `known` are the ids of terms to leave alone.
        """
        pattern, groups = self._pattern
        marked: dict[str, Term] = {}

        def replace(match: re.Match[str]) -> str:
            term = groups[str(match.lastgroup)]
            if term.id in marked or term.id in known:
                return match.group()
            marked[term.id] = term
            return draw(term, match.group())

        pieces: list[str] = []
        open_tags: list[str] = []
        for piece in _TAG.split(html):
            if piece.startswith("<"):
                _follow(piece, open_tags)
            elif piece.strip() and _RUNNING.intersection(open_tags) and not _APART.intersection(open_tags) and _PLAIN not in open_tags:
                piece = pattern.sub(replace, piece)
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
