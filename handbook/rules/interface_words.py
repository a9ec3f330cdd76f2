"""The interface words: all that are asked for, with the places that are filled in, and no others."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from handbook.problems.hint import did_you_mean, meant
from handbook.problems.problem import Problem
from handbook.reading.draft import Draft, Written
from handbook.records.interface import Interface
from handbook.records.text import LANGUAGES
from handbook.records.vocabulary import GROUPS
from handbook.rules.asked_words import asked
from handbook.rules.unwritten import is_unwritten

OVERRIDES = Path("overrides")
_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")


def vocabulary_has_words(draft: Draft) -> Iterator[Problem]:
    """Every value that records choose from has its words in `data/interface.yml`, and these groups hold no other words."""
    wanted = {group: list(get_args(values)) for group, values in GROUPS.items()}
    yield from _differences(draft, wanted, "is not one of the {group} that records choose from")


def templates_have_their_words(draft: Draft) -> Iterator[Problem]:
    """Every word that a template asks for stands in `data/interface.yml`, and no other."""
    wanted: dict[str, list[str]] = {}
    for group, name in asked(draft.root / OVERRIDES):
        if group not in GROUPS:
            wanted.setdefault(group, []).append(name)
    yield from _differences(draft, wanted, "is a word that nothing asks for")


def groups_are_known(draft: Draft) -> Iterator[Problem]:
    """`data/interface.yml` holds no groups of words but those that are asked for."""
    words, known = _words(draft), _groups(draft)
    for group in words.data if isinstance(words.data, dict) and known != {*GROUPS} else ():
        if group not in known:
            hint = did_you_mean(group, sorted(known - {*words.data}), "Take it out.")
            yield words.problem((group,), "is a group of words that nothing asks for", hint, of_key=True)


def words_have_their_places(draft: Draft) -> Iterator[Problem]:
    """A word has just the places such as `{title}` that are filled in where it is used."""
    words = _words(draft)
    for (group, name), places in asked(draft.root / OVERRIDES).items():
        text = _inside(words.data, group, name)
        for language in LANGUAGES:
            written = text.get(language) if isinstance(text, dict) else None
            if isinstance(written, str) and not is_unwritten(written):
                yield from _places(words, (group, name, language), set(_PLACEHOLDER.findall(written)), places)


def _places(words: Written, location: tuple[str, ...], written: set[str], places: set[str]) -> Iterator[Problem]:
    misspelt = {meant(place, places - written) for place in written - places}
    for place in sorted(written - places):
        others = ", ".join(f"{{{name}}}" for name in sorted(places - written))
        near = meant(place, places - written)
        remedy = f"Did you mean {{{near}}}?" if near else f"Write {others}." if others else "Take it out."
        yield words.problem(location, f"nothing is filled in for {{{place}}}", remedy)
        misspelt |= places - written if others else set()
    for place in sorted(places - written - misspelt):
        yield words.problem(location, f"{{{place}}} is missing", "Put it back, where its value is to stand.")


def _differences(draft: Draft, wanted: dict[str, list[str]], not_wanted: str) -> Iterator[Problem]:
    """Tell what is missing and what is too much in groups of words."""
    words = _words(draft)
    if not isinstance(words.data, dict):
        return
    strangers = {*words.data} - _groups(draft)
    for group, names in wanted.items():
        there = words.data.get(group, {})
        if group not in words.data and meant(group, strangers):
            continue  # the misspelt group is told
        if not isinstance(there, dict):
            continue
        misspelt = {meant(name, [n for n in names if n not in there]) for name in there if name not in names}
        for name in names:
            if name not in there and name not in misspelt:
                remedy = f"Add {name}: with da: and en: under {group}:."
                yield words.problem((group, name), "is missing", remedy, cause="interface words")
        for name in there:
            if name not in names:
                hint = did_you_mean(name, [n for n in names if n not in there], "Take it out.")
                yield words.problem((group, name), not_wanted.format(group=group.replace("-", " ")), hint, of_key=True)


def _groups(draft: Draft) -> set[str]:
    """Return the groups of words that are asked for."""
    return {*GROUPS, *(group for group, _ in asked(draft.root / OVERRIDES))}


def _words(draft: Draft) -> Written:
    return next(written for written in draft.written if written.type is Interface)


def _inside(data: Any, *keys: str) -> Any:
    for key in keys:
        data = data.get(key) if isinstance(data, dict) else None
    return data
