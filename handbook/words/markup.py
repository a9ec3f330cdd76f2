"""Inline Markdown: emphasis, links and escapes, nothing else; HTML is shown as written."""

import re
from collections.abc import Callable
from functools import cache

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from handbook.records.text import Language, Text
from handbook.words.typography import set_by, spaced, typeset

_MARKS = r"*_\[\]\\`&"
_SPECIAL = re.compile(f"[{_MARKS}]")
_SPECIAL_OR_QUOTE = re.compile(f"[{_MARKS}\"']")
_SIMPLE = re.compile(
    rf"""(?<![^\s(„“‘’"'])\*(?=\w)([^{_MARKS}]*[\w.!?])\*(?![^\s.,;:!?)’”"'])"""  # *words* that stand apart
    rf"""|\[([^{_MARKS}]*)\]\(([\w:/#.-]*)\)"""  # [words](target)
)
"""Emphasis and links as nearly all texts have them; what else there is, only a parser can tell."""


class _Inline(MarkdownIt):
    """Takes the targets of links as they are: the check has vouched for them, and encoding would spoil `term:core-task`."""

    def validateLink(self, url: str) -> bool:
        return True

    def normalizeLink(self, url: str) -> str:
        return url


@cache
def _parser() -> MarkdownIt:
    return _Inline("zero", {"html": False}).enable(["emphasis", "link", "escape", "entity"])


@cache
def _setter(language: Language) -> MarkdownIt:
    return set_by(_Inline("zero", {"html": False}), language).enable(["emphasis", "link", "escape", "entity"])


def inline(text: str, language: Language, href: Callable[[str], str]) -> Markup:
    """Render one line to HTML, set as its language has it; `href` turns a link's target (`record#anchor`, `https://…`) into an address."""
    if not _SPECIAL_OR_QUOTE.search(text):
        return escape(spaced(text, language))
    parser = _setter(language)
    tokens = parser.parseInline(text)
    for token in tokens[0].children or ():
        if token.type == "link_open":
            token.attrSet("href", href(str(token.attrGet("href"))))
    return Markup(parser.renderer.render(tokens, parser.options, {}))


def literal(text: str) -> str:
    """Return a text that is no Markdown so that it is shown as it stands."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def plain(text: str) -> str:
    """Return the text without its markup."""
    if not _SPECIAL.search(text):
        return text
    simple = _SIMPLE.sub(lambda match: match[1] or match[2], text)
    if not _SPECIAL.search(simple):
        return simple
    return "".join(token.content for token in _parser().parseInline(text)[0].children or ())


def drawn(text: Text, language: Language) -> str:
    """Return a text in one language as it is shown where there is no markup, set as the language has it."""
    return typeset(plain(text[language]), language)


def targets(text: str) -> list[str]:
    """Return the targets of the links in a text, in order."""
    if "[" not in text:
        return []
    children = _parser().parseInline(text)[0].children or ()
    return [str(token.attrGet("href")) for token in children if token.type == "link_open"]
