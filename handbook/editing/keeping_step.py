"""What keeping step is: who changes one language of a text alone gets ahead, and who then changes the other catches up."""

import hashlib
import re
from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from handbook.problems.problem import shown_path
from handbook.records.text import LANGUAGES, OTHER, Language

_SAID_RIGHT = re.compile(r"^(?:still right|stadig rigtig)\s*:\s*(?P<which>.*)$", re.IGNORECASE | re.MULTILINE)
"""A line in a commit's words by which the text in the other language is still right: `Still right: en`, `Stadig rigtig: da`."""


@dataclass(frozen=True)
class Pair:
    """A text in both languages."""

    da: str
    en: str

    @property
    def digest(self) -> str:
        """Eight digits by which the pair is known when somebody has called it right."""
        return hashlib.sha256(f"{self.da}\0{self.en}".encode()).hexdigest()[:8]


@dataclass(frozen=True)
class Ahead:
    """A text of which one language was changed alone: which, on which day, and where it stands now."""

    language: Language
    day: date | None
    pair: Pair
    path: Path
    line: int = 0
    field: str = ""
    record: str = ""
    """The id of the record that it stands in, or the name of its file or page where it stands in none."""

    @property
    def other(self) -> Language:
        """The language that stayed as it was."""
        return OTHER[self.language]


Since = tuple[Language, date | None]
"""Which language is ahead, and since when; no day for what is not committed yet."""


@dataclass(frozen=True)
class State:
    """What the texts of a version have come to: None for one in step; every pair that was ever right; and the hashes of those called so."""

    texts: dict[Pair, Since | None]
    called_right: Set[str]
    once_right: Set[Pair] = frozenset()

    def after(self, now: Iterable[Pair], day: date | None, words: str, sure: Set[Pair] = frozenset()) -> "State":
        """Return the state after a change on a day, with the words of its commit; a pair that was right before is right again.

        `sure` are the pairs of records of which somebody said then that both languages are right.
        """
        right = said_right(words)
        by_da, by_en = {pair.da: pair for pair in self.texts}, {pair.en: pair for pair in self.texts}
        texts: dict[Pair, Since | None] = {}
        for pair in now:
            if pair in sure:
                texts[pair] = None
                continue
            if pair in self.texts:
                texts[pair] = self.texts[pair]
                continue
            changed: Language | None = "en" if pair.da in by_da else "da" if pair.en in by_en else None
            if changed is None or pair in self.once_right or OTHER[changed] in right:
                texts[pair] = None
                continue
            was = self.texts[by_da[pair.da] if changed == "en" else by_en[pair.en]]
            caught_up = was is not None and was[0] != changed
            texts[pair] = None if caught_up or pair.digest in self.called_right else (changed, day)
        return State(texts, self.called_right, self.once_right | {pair for pair, ahead in texts.items() if ahead is None})


def said_right(words: str) -> set[Language]:
    """Return the languages that a commit's words call still right."""
    return {which for match in _SAID_RIGHT.finditer(words) for which in LANGUAGES if which in match["which"].lower()}


def told(ahead: Ahead) -> str:
    """Return a line that tells of a text out of step, as the check tells faults."""
    names = {"da": "Danish", "en": "English"}
    when = f" on {ahead.day.isoformat()}" if ahead.day else ""
    place = f"{shown_path(ahead.path.as_posix())}:{ahead.line}{f': {ahead.field}' if ahead.field else ''}"
    still = f"run handbook status --right {ahead.record}, or write Still right: {ahead.other} on a line of its own in the commit"
    remedy = f"Bring the {names[ahead.other]} in step; is it still right, {still}."
    return f"{place}: only the {names[ahead.language]} was changed{when}. {remedy}"
