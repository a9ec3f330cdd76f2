"""Guesses at what a misspelt word was meant to be."""

import difflib
from collections.abc import Iterable


def meant(word: str, candidates: Iterable[str]) -> str:
    """Return the candidate that a word was probably meant to be, or an empty text when none is near."""
    near = difflib.get_close_matches(word[:100].casefold(), candidates, n=1, cutoff=0.6)
    return near[0] if near else ""


def did_you_mean(word: str, candidates: Iterable[str], otherwise: str) -> str:
    """Return `Did you mean x?` for the candidate that is near, or `otherwise` when none is."""
    near = meant(word, candidates)
    return f"Did you mean {near}?" if near else otherwise
