"""Soft hyphens in the long words of headings and of wide tables.

A phone is narrow for a heading, and a column of a table for its words; not every browser breaks Danish words by itself.
"""

import re

from handbook.records.text import Language
from handbook.words.hyphenation import parts, pieces

LONG = 16
"""How many letters a word has at least that gets soft hyphens."""

_NARROW = re.compile(r'<table class="compare__table.*?</table>|<(?P<heading>h[1-4])\b.*?</(?P=heading)>', re.DOTALL)
_TEXT = re.compile(rf"<[^>]*>|&\w+;|(?P<word>[^\W\d_]{{{LONG},}})")
_SOFT_HYPHEN = "\u00ad"


def with_soft_hyphens(html: str, language: Language) -> str:
    """Return a page's HTML, in which the long words of headings and of tables that compare may break at joints and syllables."""
    return _NARROW.sub(lambda narrow: _TEXT.sub(lambda found: _broken(found, language, bool(narrow["heading"])), narrow[0]), html)


def _broken(found: re.Match[str], language: Language, large: bool) -> str:
    """Let a word break where it may; in large letters only where a compound is joined, if it is one of short words."""
    word = found["word"]
    if not word:
        return found[0]
    joined = parts(word, language) if large else []
    return _SOFT_HYPHEN.join(joined if len(joined) > 1 and max(map(len, joined)) < LONG else pieces(word, language))
