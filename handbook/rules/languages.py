"""Danish and English beside each other: what must be the same in both."""

import re
from collections import Counter
from collections.abc import Iterator

from handbook.problems.problem import Problem, shown
from handbook.reading.draft import Draft, Written
from handbook.records.text import Text
from handbook.records.walk import Found
from handbook.rules.links import LINK
from handbook.rules.unwritten import is_unwritten

_PLACEHOLDER = re.compile(r"\{[a-z][a-z0-9_]*\}")


def placeholders_agree(draft: Draft) -> Iterator[Problem]:
    """Danish and English have the same placeholders, such as `{minutes}`, equally often."""
    for written, found, da, en in _pairs(draft):
        if "{" not in da + en or is_unwritten(da) or is_unwritten(en):
            continue
        difference = _difference(_PLACEHOLDER.findall(da), _PLACEHOLDER.findall(en))
        if difference:
            yield written.problem(found.location, f"the placeholders differ: {difference}", "Let both languages have the same ones.")


def links_agree(draft: Draft) -> Iterator[Problem]:
    """Danish and English have the same number of links, to the same places."""
    for written, found, da, en in _pairs(draft):
        if "[" not in da and "[" not in en:
            continue
        difference = _difference([m["target"] for m in LINK.finditer(da)], [m["target"] for m in LINK.finditer(en)])
        if difference:
            yield written.problem(found.location, f"the links differ: {difference}", "Let both languages link to the same places.")


def questions_agree(draft: Draft) -> Iterator[Problem]:
    """A question in a list of questions asks as many things in Danish as in English."""
    for written, found, da, en in _pairs(draft):
        if "questions" in found.location and da.count("?") != en.count("?"):
            wrong = f"the question marks differ: {da.count('?')} in Danish, {en.count('?')} in English"
            yield written.problem(found.location, wrong, "Ask the same in both languages.")


def _pairs(draft: Draft) -> Iterator[tuple[Written, Found, str, str]]:
    for written in draft.written:
        for found in written.found:
            if found.type is Text:
                da, en = found.in_language("da"), found.in_language("en")
                if isinstance(da, str) and isinstance(en, str):
                    yield written, found, da, en


def _difference(danish: list[str], english: list[str]) -> str:
    """Say what only one of the languages has, or return an empty text."""
    more, less = Counter(danish) - Counter(english), Counter(english) - Counter(danish)
    parts = [f"only Danish has {', '.join(map(shown, more))}"] if more else []
    parts += [f"only English has {', '.join(map(shown, less))}"] if less else []
    return " and ".join(parts)
