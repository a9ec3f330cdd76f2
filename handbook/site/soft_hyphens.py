"""Soft hyphens in the long words of wide tables: their columns are narrow, and browsers break no Danish words by themselves."""

import re

from handbook.records.text import Language
from handbook.words.hyphenation import pieces

LONG = 16
"""How many letters a word has at least that gets soft hyphens."""

_TABLE = re.compile(r'<table class="compare__table.*?</table>', re.DOTALL)
_TEXT = re.compile(rf"<[^>]*>|&\w+;|(?P<word>[^\W\d_]{{{LONG},}})")
_SOFT_HYPHEN = "\u00ad"


def with_soft_hyphens(html: str, language: Language) -> str:
    """Return a page's HTML, in which the long words of tables that compare may break at their joints and syllables."""
    return _TABLE.sub(lambda table: _TEXT.sub(lambda found: _broken(found, language), table[0]), html)


def _broken(found: re.Match[str], language: Language) -> str:
    return _SOFT_HYPHEN.join(pieces(found["word"], language)) if found["word"] else found[0]
