"""Characters that nobody sees, and spaces that only look like spaces."""

import re
import unicodedata

from handbook.problems.problem import shown

_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\ufff9-\ufffc\U000e0000-\U000e0fff]"
)
_ODD_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
SUSPECT = re.compile(rf"[{_CONTROL.pattern[1:-1]}\ufffd{_ODD_SPACE.pattern[1:-1]}{_UNSEEN.pattern[1:-1]}]")
"""Every character that may be wrong, as one set; nearly every text passes."""


def unseen(text: str) -> tuple[str, str] | None:
    """Return what is wrong with the first odd space, or else the first unseen character, of a text and what to do, or None."""
    if match := _ODD_SPACE.search(text):
        count = len(_ODD_SPACE.findall(text))
        if count > 1:
            wrong = f"has {count} odd spaces in it, the first ({_code(match[0])}){after(text, match.start())}"
            return wrong, "Write ordinary spaces."
        return f"has an odd space in it ({_code(match[0])}){after(text, match.start())}", "Write an ordinary space."
    if match := _UNSEEN.search(text) or _CONTROL.search(text):
        return f"has a character in it that cannot be seen ({_code(match[0])}){after(text, match.start())}", "Delete it."
    return None


def is_unseen(char: str) -> bool:
    """Tell whether a character is one that this module tells of: an odd space, or one that nobody sees."""
    return bool(SUSPECT.fullmatch(char))


def after(text: str, index: int) -> str:
    """Say where in a text something is, by the words before it."""
    before = shown(text[max(0, index - 20) : index])
    return f" after '{before}'" if before else " at its beginning"


def _code(char: str) -> str:
    return f"U+{ord(char):04X} {unicodedata.name(char, '').lower()}".strip()
