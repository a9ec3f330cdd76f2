"""LIX, how heavy a text is to read (C.H. Björnsson, 1968): words a sentence, plus the share of words over six letters in per cent."""

import re
from collections.abc import Iterable

from handbook.words import markup

LIMITS = {"tool": 40, "checklist": 40}
"""The highest LIX by kind of record; `LIMIT` for the others."""
LIMIT = 45
LONG = 7

_LETTERS = "[A-Za-zªµºÀ-ÖØ-öø-ɏḀ-ỿ]+"
"""Latin letters, which are all that the fonts draw; to ask whether a character is a letter of any kind takes twice as long."""
_WORD = re.compile(f"{_LETTERS}(?:-{_LETTERS})*")
_SENTENCE_END = re.compile(r"[.!?:](?:\s|$)")


def lix(texts: Iterable[str]) -> float:
    """Return the LIX of some texts, each of which ends a sentence; 0 when they hold no words."""
    words: list[str] = []
    sentences = 0
    for text in texts:
        plain = markup.plain(text)
        if found := _WORD.findall(plain):
            words += found
            sentences += len(_SENTENCE_END.findall(plain)) or 1
    if not words:
        return 0.0
    long = sum(map(LONG.__le__, map(len, words)))
    return len(words) / sentences + 100 * long / len(words)
