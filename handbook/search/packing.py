"""The index as the browser fetches it: one JSON file, written small and read fast by `reader.js`."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from handbook.handbook import Handbook
from handbook.kinds import KINDS
from handbook.records.text import LANGUAGES, Language
from handbook.search import entries, prose_entries
from handbook.search.entries import Found
from handbook.search.grammar import GRAMMARS, tables
from handbook.search.index import Index, places_of
from handbook.search.words import stems
from handbook.words.wording import Wording

FILE = "search/index.json"
"""Below the front page of each language."""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def write(handbook: Handbook, language: Language, root: Path, folder: Path) -> None:
    """Write a language's index into the folder of its pages; the same records and prose give the same bytes."""
    found = [*entries.entries(handbook, language), *prose_entries.entries(root, language)]
    path = folder / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    kinds = {language: _kinds(Wording(handbook.interface, language)) for language in LANGUAGES}
    path.write_text(json.dumps(packed(found, language, kinds), ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def packed(found: list[Found], language: Language, kinds: Mapping[Language, Mapping[str, str]]) -> dict[str, Any]:
    """Return everything that can be found as plain data.

    `kinds`: what each kind of entry is called, in both languages. `entries`: address, kind, title, summary,
    colour, facts, other names, title in the other language, and what it is called: see `_called`. `places`: for each entry its
    places in order, an anchor with its heading, or 0 for the page itself. `index` counts places, `twin` entries: see `_index`.
    """
    other = next(other for other in LANGUAGES if other != language)
    index, twin = Index.of(places_of(found), GRAMMARS[language]), Index.of([entry.twin for entry in found], GRAMMARS[other])
    return {
        "language": language,
        "kinds": kinds,
        "grammars": {name: tables(grammar) for name, grammar in GRAMMARS.items()},
        "entries": [_entry(entry, index, twin) for entry in found],
        "places": [[[place.anchor, place.title] if place.anchor else 0 for place in entry.places] for entry in found],
        "index": _index(index),
        "twin": _index(twin),
    }


def _entry(entry: Found, index: Index, twin: Index) -> list[str]:
    called = ",".join([*(_called(name, index) for name in (entry.title, *entry.names)), _called(entry.twin.title, twin)])
    shown = [entry.address, entry.kind, entry.title, entry.summary, entry.colour, entry.facts]
    return [*shown, "|".join(entry.names), entry.twin.title, called]


def _called(name: str, index: Index) -> str:
    """Return a name as numbers of base 36: how many little words it has, and its stems."""
    words = name.replace("-", " ")
    numbers = [index.numbers[stem] for stem in dict.fromkeys(stems(words, index.grammar))]
    return " ".join(_base36(number) for number in (max(0, len(words.split(" ")) - len(numbers)), *numbers))


def _kinds(ui: Wording) -> dict[str, str]:
    return {kind.name: ui.kinds[kind.name] for kind in KINDS} | {"list": ui.search.list, "page": ui.search.page}


def _index(index: Index) -> dict[str, str]:
    """Return an index as three texts.

    `stems`: in the order of the alphabet; the number of a stem is its place there.
    `postings`: for each stem the places, each as the step from the one before in base 36 and what the stem counts for as a capital.
    `compounds`: for each compound its number and those of its parts in base 36.
    """
    postings = ["".join(_posting(places)) for places in index.postings.values()]
    compounds = [" ".join(_base36(index.numbers[stem]) for stem in (word, *parts)) for word, parts in index.compounds.items()]
    return {"stems": " ".join(index.numbers), "postings": " ".join(postings), "compounds": ",".join(compounds)}


def _posting(places: dict[int, int]) -> list[str]:
    steps = zip([0, *places], places, strict=False)
    return [f"{_base36(place - before) if place - before else ''}{chr(ord('A') + places[place] - 1)}" for before, place in steps]


def _base36(number: int) -> str:
    digits = ""
    while True:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
        if not number:
            return digits
