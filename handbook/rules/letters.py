"""Letters: which of them the handbook's fonts can draw, and what to write in place of the others."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from handbook.problems.problem import Problem
from handbook.reading.draft import Draft
from handbook.words.unseen import after, is_unseen

FONTS = Path("overrides/theme/assets/fonts")
TOKENS = Path("overrides/theme/assets/stylesheets/tokens.css")

SURE = " -~\u00a1-\u00ff–—‘’‚“”„•…"
"""What every text font has, as the inside of a pattern's brackets; a test holds it against the fonts, which then need not be opened."""
_UNSURE = re.compile(f"[^{SURE}]")
_STACK = re.compile(r"--(?:sans|serif):([^;]+);")
_FAMILY = re.compile(r'"([^"]+)"')
_SUBSETS = {"": "latin", "extended": "latin-ext", "vietnamese": "vietnamese"}

_HYPHENS = "\u2010\u2011\u2043\ufe63\uff0d"
_DASHES = "\u2012\u2015\u2e3a\u2e3b"
_LEAST, _MOST = 0xE000, 0xF8FF
_SHOWN = 3


@dataclass(frozen=True)
class Odd:
    """A character that cannot be printed, or ought to be written otherwise: where it is in its text, what is wrong and what to do."""

    index: int
    wrong: str
    remedy: str


def texts_can_be_printed(draft: Draft) -> Iterator[Problem]:
    """A text has only characters that the handbook's fonts can draw, on screen and on paper, and each in its usual form."""
    for written, location, text in draft.strings(_UNSURE.search):
        for odd in odd_letters(text, draft.root):
            yield written.problem(location, f"{odd.wrong}{after(text, odd.index)}", odd.remedy)


def odd_letters(text: str, root: Path) -> Iterator[Odd]:
    """Yield what cannot be printed of a text; the fonts are those below `root`, and without any, every letter can be drawn."""
    if not _UNSURE.search(text):
        return
    yield from _in_parts(text)
    strange: dict[str, int] = {}
    for match in _UNSURE.finditer(unicodedata.normalize("NFC", text)):
        strange.setdefault(match[0], match.start())
    undrawable = []
    for char, index in strange.items():
        if is_unseen(char):
            continue
        if instead := _instead(char):
            yield Odd(index, *instead)
        elif not can_draw(char, root):
            undrawable.append((char, index))
    if undrawable:
        shown = [f"{_with_base(text, char)} (U+{ord(char):04X})" for char, _ in undrawable[:_SHOWN]]
        more = f" and {len(undrawable) - _SHOWN} more" if len(undrawable) > _SHOWN else ""
        one = len(undrawable) == 1
        wrong = f"has {'a character' if one else 'characters'} that the fonts cannot draw: {', '.join(shown)}{more}"
        yield Odd(undrawable[0][1], wrong, f"Write {'it' if one else 'them'} in words.")


def can_draw(char: str, root: Path) -> bool:
    """Tell whether the fonts below `root` can draw a character."""
    drawable = _drawable(root)
    return not drawable or char in drawable


def _in_parts(text: str) -> Iterator[Odd]:
    """Yield the first letter that is written as two characters, such as an a and a ring."""
    if unicodedata.is_normalized("NFC", text):
        return
    for match in re.finditer(r"[^\u0300-\u036f][\u0300-\u036f]+|.", text):
        whole = unicodedata.normalize("NFC", match[0])
        if whole != match[0]:
            name = f"{whole} as {'two characters' if len(match[0]) > 1 else f'the sign U+{ord(match[0]):04X}'}"
            yield Odd(match.start(), f"has {name} in it", f"Write the one letter {whole}.")
            return


def _instead(char: str) -> tuple[str, str] | None:
    """Return what is wrong with a character that has a usual form, and that form; None for any other."""
    code = f"U+{ord(char):04X} {unicodedata.name(char, '').lower()}".strip()
    if "\u0100" <= char <= "\u024f":  # letters, even those that look like two
        return None
    if char in _HYPHENS:
        return f"has an odd hyphen in it ({code})", "Write an ordinary hyphen: -."
    if char in _DASHES:
        return f"has an odd dash in it ({code})", "Write an ordinary dash: –."
    if _LEAST <= ord(char) <= _MOST or ord(char) >= 0xF0000:
        wrong = f"has a sign of a symbol font in it ({code}), such as a bullet pasted from Word"
        return wrong, "Delete it; an entry of a list begins with a dash and a space."
    plain = unicodedata.normalize("NFKC", char)
    if plain != char and not unicodedata.combining(plain[0]) and not _UNSURE.search(plain) and plain.strip():
        return f"has {char} in it, which is one character ({code})", f"Write {plain}."
    return None


def _with_base(text: str, char: str) -> str:
    """Return a character as it can be shown: a mark over its letter."""
    index = text.find(char)
    return text[index - 1 : index + 1] if unicodedata.combining(char) and index > 0 else char


@cache
def _drawable(root: Path) -> frozenset[str]:
    """Return the characters that both of the text's fonts have, with those that lend them letters; none when there are no fonts."""
    if not (root / TOKENS).is_file():
        return frozenset()
    stacks = _STACK.findall((root / TOKENS).read_text(encoding="utf-8"))
    drawable = [frozenset(char for family in _FAMILY.findall(stack) for char in _letters(root, family)) for stack in stacks]
    return frozenset.intersection(*drawable) if drawable else frozenset()


def _letters(root: Path, family: str) -> Iterator[str]:
    """Yield the characters of a family such as `Source Serif 4 Extended`, whose file is `source-serif-4-latin-ext-400-normal.woff2`."""
    from fontTools.ttLib import TTFont  # takes a while, and is seldom needed

    name, _, last = family.lower().replace(" ", "-").rpartition("-")
    folder, subset = (name, _SUBSETS[last]) if last in _SUBSETS else (f"{name}-{last}", _SUBSETS[""])
    path = root / FONTS / folder / f"{folder}-{subset}-400-normal.woff2"
    if path.is_file():
        with TTFont(path) as font:
            yield from map(chr, font.getBestCmap())
