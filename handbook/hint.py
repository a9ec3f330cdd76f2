"""Guesses at what a misspelt word was meant to be."""

import difflib
from collections.abc import Iterable


def did_you_mean(word: str, candidates: Iterable[str], otherwise: str = "") -> str:
    """Return `Did you mean x?` for the nearest candidate, or `otherwise` when none is near."""
    near = difflib.get_close_matches(word[:100], candidates, n=1, cutoff=0.6)
    return f"Did you mean {near[0]}?" if near else otherwise
