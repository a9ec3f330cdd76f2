"""White space in texts, and characters that nobody sees."""

import re
from collections.abc import Iterator

from handbook.problems.problem import Problem
from handbook.reading.draft import Draft
from handbook.words.unseen import SUSPECT, after, unseen


def texts_have_no_stray_white_space(draft: Draft) -> Iterator[Problem]:
    """A text is one line: no spaces around it, no double spaces, tabs, line breaks, odd spaces or unseen characters in it."""
    for written, location, text in draft.strings(_suspect):
        if fault := stray(text):
            yield written.problem(location, *fault)


def stray(text: str) -> tuple[str, str] | None:
    """Return the first thing that is wrong with a text's white space and what to do, or None."""
    if not _suspect(text):
        return None
    if not text.strip():
        return "is empty but for white space", "Write the text, or take the line out."
    if "\n" in text.strip("\n"):
        return f"has a line break in it{after(text, text.strip(chr(10)).index(chr(10)))}", "Write the text on one line."
    if "\n" in text:
        return "ends in a line break", "Write the text on one line, or begin it with >- instead of > or |."
    if "\t" in text or "\r" in text:
        return f"has a tab in it{after(text, min(text.find(c) for c in chr(9) + chr(13) if c in text))}", "Write a space."
    if text != text.strip(" "):
        return f"{'begins' if text[0] == ' ' else 'ends'} with a space", "Take it out."
    if match := re.search("  +", text):
        return f"has two spaces running{after(text, match.start())}", "Take one of them out."
    if fault := unseen(text):
        return fault
    if "\ufffd" in text:
        return f"has lost a character{after(text, text.index(chr(0xFFFD)))}", "Write the letter that stood there."
    return None


def _suspect(text: str) -> bool:
    return "  " in text or text[:1] == " " or text[-1:] == " " or SUSPECT.search(text) is not None
