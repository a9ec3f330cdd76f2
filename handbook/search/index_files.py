"""The index as the browser fetches it: titles and names first, then the texts and what people say; written small, read by `reader.js`."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from handbook.handbook import Handbook
from handbook.kinds import KINDS
from handbook.records.text import LANGUAGES, OTHER, Language
from handbook.records.tool import MANY
from handbook.search import entries, prose_entries
from handbook.search.entries import Found
from handbook.search.grammar import GRAMMARS, Grammar, tables
from handbook.search.index import Counts, Index, counts_of
from handbook.search.keys import keys
from handbook.search.speech import ASKED, SPOKEN, phrases
from handbook.search.synonyms import alike
from handbook.words.wording import Wording

FILE = "search/index.json"
"""What is fetched first, below the front page of each language."""
PLACES = 3_000
"""How many places the texts of one file have, or few more."""

SAID = "said.json"
"""What people say, beside them, as it stands: the browser compares it with what is typed, sentence by sentence."""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def write(handbook: Handbook, language: Language, root: Path, folder: Path) -> None:
    """Write a language's index into the folder of its pages; the same records and prose give the same bytes."""
    found = [*entries.entries(handbook, language), *prose_entries.entries(root, language)]
    kinds = {language: _kinds(Wording(handbook.interface, language)) for language in LANGUAGES}
    for name, content in packed(found, language, kinds).items():
        path = (folder / FILE).parent / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def packed(found: list[Found], language: Language, kinds: Mapping[Language, Mapping[str, str]]) -> dict[str, dict[str, Any]]:
    """Return everything that can be found as plain data, file by file; the first has the titles, see `_first`, the others see `_texts`."""
    other = OTHER[language]
    said = [_Said.by(entry, GRAMMARS[language], GRAMMARS[other]) for entry in found]
    index = Index.of((counts for one in said for counts in one.places), GRAMMARS[language])
    twins = Index.of((one.twin for one in said), GRAMMARS[other])
    parts = {f"texts/{part}.json": numbers for part, numbers in enumerate(_parts(found), start=1)}
    first = {
        "language": language,
        "kinds": kinds,
        "grammars": {name: tables(grammar) for name, grammar in GRAMMARS.items()},
        "parts": [*parts, SAID],
        "many": MANY,
        **_first(said, index, twins),
    }
    heard = [[number, entry.said] for number, entry in enumerate(found) if entry.said]
    same = {"alike": alike(language), "phrases": phrases(language)}
    sentences = {**same, "spoken": SPOKEN[language], "asked": ASKED[language], "said": heard, **_written(found, language)}
    return {Path(FILE).name: first, SAID: sentences} | {name: _texts(said, numbers, index, twins) for name, numbers in parts.items()}


def _written(found: list[Found], language: Language) -> dict[str, Any]:
    """Return what people write, by its words: `words`, the commonest first, and `written`, for each entry its sentences.

    A sentence is not shown: it is the numbers of its words, each once and in rising order, each as the step from the one before in base 36.
    """
    sentences = [(number, [set(keys(worry, language)) for worry in entry.written]) for number, entry in enumerate(found) if entry.written]
    often = Counter(word for _, written in sentences for words in written for word in words)
    numbers = {word: number for number, word in enumerate(sorted(often, key=lambda word: (-often[word], word)))}
    packed = [[number, ",".join(_steps(sorted(numbers[word] for word in words)) for words in written)] for number, written in sentences]
    return {"words": " ".join(numbers), "written": packed}


def _steps(numbers: list[int]) -> str:
    return " ".join(_base36(number - before) for before, number in zip([0, *numbers], numbers, strict=False))


def _parts(found: list[Found]) -> list[list[int]]:
    """Return the numbers of all entries, cut into parts of so many places: fewer parts are lighter, smaller ones are read sooner."""
    parts: list[list[int]] = [[]]
    places = 0
    for number, entry in enumerate(found):
        if places > PLACES:
            parts.append([])
            places = 0
        parts[-1].append(number)
        places += len(entry.places)
    return parts


@dataclass(frozen=True)
class _Said:
    """An entry with what its stems count for: in each place, in what its page is called, and the same in the other language."""

    entry: Found
    places: list[Counts]
    called: Counts
    twin: Counts
    twin_called: Counts

    @classmethod
    def by(cls, entry: Found, own: Grammar, other: Grammar) -> Self:
        places = [counts_of(place, own) for place in entry.places]
        twin, twin_called = (counts_of(place, other) for place in (entry.twin, entry.twin.called))
        return cls(entry, places, counts_of(entry.places[0].called, own), twin, twin_called)


def _first(said: list[_Said], index: Index, twins: Index) -> dict[str, Any]:
    """Return what finds an entry by what it is called.

    `entries`: address, kind, title, colour, facts, other names, title in the other language, the number of its
    sheets, and what a conversation fits.
    `index` and `twin`, in which the places are the entries: see `_index`.
    """
    own, twin = index.part(one.called for one in said), twins.part(one.twin_called for one in said)
    return {"entries": [_entry(one.entry) for one in said], "index": _index(own), "twin": _index(twin)}


def _texts(said: list[_Said], numbers: list[int], index: Index, twins: Index) -> dict[str, Any]:
    """Return the texts of some entries.

    `entries`: for each its number, its summary and its places in order, an anchor with its heading, or 0 for the page itself.
    `index` counts these places, `twin` these entries. What the first file says of a page is not said again.
    """
    some = [said[number] for number in numbers]
    counts = (counts for one in some for counts in (_new(one.places[0], one.called), *one.places[1:]))
    places = ([[place.anchor, place.title] if place.anchor else 0 for place in one.entry.places] for one in some)
    return {
        "entries": [[number, one.entry.summary, within] for number, one, within in zip(numbers, some, places, strict=True)],
        "index": _index(index.part(counts)),
        "twin": _index(twins.part(_new(one.twin, one.twin_called) for one in some)),
    }


def _new(counts: Counts, known: Counts) -> Counts:
    return {stem: count for stem, count in counts.items() if known.get(stem) != count}


def _entry(entry: Found) -> list[str]:
    shown = [entry.address, entry.kind, entry.title, entry.colour, entry.facts]
    return [*shown, "|".join(entry.names), entry.twin.title, entry.number, " ".join(map(str, entry.fits))]


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


def _posting(places: dict[int, int]) -> Iterable[str]:
    steps = zip([0, *places], places, strict=False)
    return [f"{_base36(place - before) if place - before else ''}{chr(ord('A') + places[place] - 1)}" for before, place in steps]


def _base36(number: int) -> str:
    digits = ""
    while True:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
        if not number:
            return digits
