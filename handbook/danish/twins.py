"""Finds the Danish twin of a message.

The files beside this one hold the messages in both languages, with places such as `‹id›` for what changes. What stands in a place
is kept as it is; in a place with `=`, such as `‹=kind›`, stands a message or a part of one that must be told in Danish too,
and in one with `?` what has a twin or is kept.
"""

import re
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import zip_longest
from pathlib import Path

import yaml

HERE = Path(__file__).parent
PARTS = "parts"
"""The file of what is no message by itself: it is only looked for in the places of others."""
LINES = "said"
"""The place that may hold several lines, such as what another program said."""
PLACE = re.compile(r"‹([=?]?)([a-z]+)›")
_MORE = re.compile(r"(.*) \(and (\d+) more like it\)", re.DOTALL)
"""What is said behind a message that stands for several (`handbook.problems.problem.once_each`)."""


@dataclass(frozen=True)
class Twin:
    """A message in both languages; both have the same places."""

    en: str
    da: str

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        literals, names = PLACE.split(self.en)[::3], [name for _, name in PLACE.findall(self.en)]
        places = ["(?s:(.*?))" if name == LINES else "(.*?)" for name in names]
        return re.compile("".join(re.escape(words) + place for words, place in zip_longest(literals, places, fillvalue="")))

    def told(self, message: str) -> str | None:
        """Return the message in Danish, or None when it is another one."""
        found = self._pattern.fullmatch(message)
        if not found:
            return None
        places: dict[str, str] = {}
        for (mark, name), said in zip(PLACE.findall(self.en), found.groups(), strict=True):
            danish = _told(said, parts=True) if mark and said else said
            if danish is None and mark == "=":
                return None
            places[name] = said if danish is None else danish
        return PLACE.sub(lambda place: places[place[2]], self.da)


@cache
def read(name: str) -> tuple[Twin, ...]:
    """Return the twins in one of the files beside this one, `name`.yml."""
    content = yaml.load((HERE / f"{name}.yml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return tuple(Twin(entry["en"], entry["da"]) for entry in content)


def names() -> list[str]:
    """Return the names of the files with messages, that of the parts last."""
    return [*sorted({path.stem for path in HERE.glob("*.yml")} - {PARTS}), PARTS]


def danish(message: str) -> str | None:
    """Return a message in Danish, or None when it has no twin."""
    if several := _MORE.fullmatch(message):
        told = _told(several[1])
        return told and f"{told} (og {several[2]} af samme slags)"
    return _told(message)


@cache
def _told(message: str, parts: bool = False) -> str | None:
    """Return a message, or also a part of one, in Danish; of several that fit, that with most words of its own decides."""
    plain, patterns = _sorted(parts)
    if message in plain:
        return plain[message]
    return next((told for twin in patterns if (told := twin.told(message)) is not None), None)


@cache
def _sorted(parts: bool) -> tuple[dict[str, str], list[Twin]]:
    """Return the twins without places by their English, and the others, those with the longest words first."""
    twins = [twin for name in names() if parts or name != PARTS for twin in read(name)]
    plain = {twin.en: twin.da for twin in twins if not PLACE.search(twin.en)}
    patterns = [twin for twin in twins if twin.en not in plain]
    return plain, sorted(patterns, key=lambda twin: -len(PLACE.sub("", twin.en)))
