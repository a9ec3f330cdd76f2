"""Quotes round texts."""

import re
from collections.abc import Iterator

from handbook.problems.problem import Problem
from handbook.reading.draft import Draft
from handbook.yaml_files.line import CURLY


def texts_are_not_in_curly_quotes(draft: Draft) -> Iterator[Problem]:
    """No text stands in “…” in place of the straight quotes that YAML knows: they would be printed."""
    for written, location, text in draft.strings(lambda text: text[0] in "“”„‘‚" if text else False):
        if CURLY.fullmatch(text) and not _quoted(written.origin.file.text, written.place(location)):
            remedy = f"Write straight quotes, or none; to print them, write '{text[0]}…{text[-1]}'."
            yield written.problem(location, f"stands in {text[0]}{text[-1]}, which YAML takes for a part of the text", remedy)


def texts_end_in_no_stray_quote(draft: Draft) -> Iterator[Problem]:
    """No text ends in a straight quote that belongs to none before it: YAML takes it for a part of the text."""
    for written, location, text in draft.strings(lambda text: text[-1:] in ("'", '"')):
        if text.count(text[-1]) == 1 and text[-2:-1] in (".", "?", "!", "…"):
            yield written.problem(location, f"ends in {text[-1]}, and no quote begins before it", "Take it out.")


def _quoted(text: str | None, place: tuple[int, int]) -> bool:
    """Whether straight quotes begin at a place."""
    line, column = place
    lines = (text or "").split("\n")
    return line <= len(lines) and bool(re.match("['\"]", lines[line - 1][column - 1 :]))
