"""White space in texts, and characters that nobody sees."""

import re
import unicodedata
from collections.abc import Iterator

from handbook.problems.problem import Problem, shown
from handbook.reading.draft import Draft

_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\ufff9-\ufffc\U000e0000-\U000e0fff]"
)
_ODD_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_SUSPECT = re.compile(rf"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffd{_ODD_SPACE.pattern[1:-1]}{_UNSEEN.pattern[1:-1]}]")
"""Every character that may be wrong, as one set; nearly every text passes."""


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
    if match := _ODD_SPACE.search(text):
        return f"has an odd space in it ({_code(match[0])}){after(text, match.start())}", "Write an ordinary space."
    if match := _UNSEEN.search(text) or re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", text):
        return f"has a character in it that cannot be seen ({_code(match[0])}){after(text, match.start())}", "Delete it."
    if "\ufffd" in text:
        return f"has lost a character{after(text, text.index(chr(0xFFFD)))}", "Write the letter that stood there."
    return None


def is_unseen(char: str) -> bool:
    """Tell whether a character is one that this module tells of: an odd space, or one that nobody sees."""
    return bool(_SUSPECT.fullmatch(char))


def _suspect(text: str) -> bool:
    return "  " in text or text[:1] == " " or text[-1:] == " " or _SUSPECT.search(text) is not None


def _code(char: str) -> str:
    return f"U+{ord(char):04X} {unicodedata.name(char, '').lower()}".strip()


def after(text: str, index: int) -> str:
    """Say where in a text something is, by the words before it."""
    before = shown(text[max(0, index - 20) : index])
    return f" after '{before}'" if before else " at its beginning"
