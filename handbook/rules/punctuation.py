"""Punctuation: slips of the hand that no spelling shows. Dashes, ellipses and quotation marks are set when a text is drawn."""

import re
from collections.abc import Iterator

from handbook.problems.problem import Problem
from handbook.reading.draft import Draft
from handbook.records.text import LANGUAGES
from handbook.rules.prose_markdown import without_code
from handbook.words.unseen import after

_Slips = tuple[tuple[re.Pattern[str], str, str], ...]
"""How each slip looks, what is wrong and what to do."""
_LANGUAGES = frozenset(LANGUAGES)
_UNSAID = re.compile(r"\]\([^)]*\)|https?://\S+|\{:?[^{}]*\}")
"""What no reader of a page sees: targets of links, and braces."""
_SUSPECT = re.compile(r"\.\.|[^\s|] [,.;:!?](?!\w)|([,;:!?])\1|[•‣◦▪●]|,$")
"""Anything that one of the slips has; nearly every text passes."""
_SLIPS = (
    (re.compile(r"(?<!\.)\.\.(?!\.)|([,;:!?])\1"), "has a mark twice", "Take one of them out."),
    (re.compile(r"(?<=[^\s|]) [,.;:!?](?![\w:.\[])"), "has a space before a mark", "Take the space out."),
    (re.compile(r"[•‣◦▪●]"), "has a bullet in it", "Take it out; each entry of a list stands by itself, behind a dash and a space."),
)
_SLIPS_OF_TEXTS = (*_SLIPS, (re.compile(r",$"), "ends in a comma", "Take it out."))
"""A line of a page may end in a comma, since the next one goes on with it."""


def texts_are_punctuated(draft: Draft) -> Iterator[Problem]:
    """Warning: a text has no mark twice, no space before one, no bullet and no comma at its end."""
    for written, location, text in draft.strings(_SUSPECT.search):
        for wrong, remedy, index in _slips(text, _SLIPS_OF_TEXTS) if not _LANGUAGES.isdisjoint(location) else ():
            yield written.problem(location, f"{wrong}{after(text, index)}", remedy, warning=True)


def pages_are_punctuated(draft: Draft) -> Iterator[Problem]:
    """Warning: a page has no mark twice, no space before one and no bullet; code is as it is."""
    for page in draft.readable_pages:
        for number, line in page.prose:
            for wrong, remedy, index in _slips(_UNSAID.sub(lambda match: "x" * len(match[0]), without_code(line)), _SLIPS):
                yield Problem(page.name, number, index + 1, "", wrong, remedy, warning=True)


def _slips(text: str, slips: _Slips) -> Iterator[tuple[str, str, int]]:
    """Yield what is wrong with a text, what to do, and after how many letters it is."""
    if _SUSPECT.search(text):
        yield from ((wrong, remedy, match.start()) for slip, wrong, remedy in slips for match in slip.finditer(text))
