"""Which texts are out of step: Danish or English was changed alone since both were last right."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from handbook.editing import history
from handbook.editing.formatting import type_of
from handbook.problems.problem import Location, field_path, shown_path
from handbook.reading import loader
from handbook.reading.draft import Draft
from handbook.reading.prose import DOCS
from handbook.records.text import LANGUAGES, Language
from handbook.records.walk import walk
from handbook.yaml_files import reader

RIGHT = loader.RELEASES / loader.IN_STEP
"""The hashes of pairs of texts that somebody has called right although only one of the two was changed."""
_SAID_RIGHT = re.compile(r"^(?:still right|stadig rigtig)\s*:\s*(?P<which>.*)$", re.IGNORECASE | re.MULTILINE)
"""A line in a commit's words by which the text in the other language is still right: `Still right: en`, `Stadig rigtig: da`."""
_SHORTEST = 2
"""Texts of so few letters, such as a dash, are the same in both languages and tell nothing."""


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
        return "da" if self.language == "en" else "en"


State = dict[Pair, tuple[Language, date | None] | None]
"""For every text of a version: None when it is in step, else which language is ahead, and since when."""


def out_of_step(root: Path, draft: Draft) -> list[Ahead]:
    """Return every text below `root` of which one language was changed alone since both were last right, in the order of the files.

    What is not committed yet counts as changed. Raises history.NoHistory.
    """
    right = called_right(root)
    return _in_order(ahead for path in _paths(draft) for ahead in _placed(root, path, _over_time(root, path), right))


def since(root: Path, draft: Draft, base: str) -> list[Ahead]:
    """Return every text and prose page of which one language alone is another than at a commit; raises history.NoHistory."""
    found: list[Ahead] = []
    right, known = called_right(root), set(_paths(draft))
    words = history.run(root, "log", "--format=%B", f"{base}..HEAD")
    for path in history.changed(root, base, loader.DATA.as_posix()):
        before = history.at(root, base, path) if path in known else None
        if before is not None:
            now = pairs(_text(root, path), path)
            state = _next(dict.fromkeys(pairs(before.decode(errors="replace"), path)), now, None, words)
            found += _placed(root, path, state, right)
    return _in_order([*found, *_pages_since(root, base, words, right)])


def _pages_since(root: Path, base: str, words: str, right: frozenset[str]) -> Iterator[Ahead]:
    """Yield every prose page that was there at a commit and of which one language alone is another now; a page counts as one text."""
    changed = {path for path in history.changed(root, base, *(f"{DOCS}/{language}" for language in LANGUAGES)) if path.suffix == ".md"}
    for path in sorted(changed):
        language: Language = "da" if path.parts[1] == "da" else "en"
        other: Language = "en" if language == "da" else "da"
        twin = DOCS / other / path.relative_to(DOCS / language)
        if twin in changed or other in _said_right(words) or not (root / twin).is_file() or history.at(root, base, path) is None:
            continue
        texts = {language: _text(root, path), other: _text(root, twin)}
        one = Ahead(language, None, Pair(texts["da"], texts["en"]), twin, 1, record=path.stem)
        if one.pair.digest not in right:
            yield one


def _in_order(found: Iterable[Ahead]) -> list[Ahead]:
    return sorted(found, key=lambda one: (one.path, one.line))


def called_right(root: Path) -> frozenset[str]:
    """Return the hashes of the pairs that somebody has called right."""
    path = root / RIGHT
    return frozenset(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else frozenset()


def call_right(root: Path, ahead: Iterable[Ahead]) -> Path:
    """Write down that texts are right as they are; returns the file, by its path below `root`."""
    digests = sorted(called_right(root) | {one.pair.digest for one in ahead})
    (root / RIGHT).parent.mkdir(exist_ok=True)
    (root / RIGHT).write_text("[\n" + ",\n".join(f'"{digest}"' for digest in digests) + "\n]\n", encoding="utf-8")
    return RIGHT


def pairs(text: str, path: Path) -> list[Pair]:
    """Return every text of a data file in both languages; none of a file that cannot be read."""
    return [pair for pair, _ in _located(reader.parse(text, path).data, type_of(path))]


def _located(data: Any, type_: Any) -> Iterator[tuple[Pair, Location]]:
    for found in walk(type_, data):
        da, en = (found.in_language("da"), found.in_language("en")) if found.type is not str else (None, None)
        if isinstance(da, str) and isinstance(en, str) and max(len(da), len(en)) > _SHORTEST:
            yield Pair(da, en), found.location


def _paths(draft: Draft) -> list[Path]:
    return sorted({file.path for file in draft.files if file.path.suffix == ".yml" and type_of(file.path) is not None})


def _text(root: Path, path: Path) -> str:
    return (root / path).read_text(encoding="utf-8", errors="replace")


def _over_time(root: Path, path: Path) -> State:
    """Return what a file's texts have come to, commit by commit and up to what is not committed yet."""
    state: State = {}
    for version in history.versions(root, path):
        state = _next(state, pairs(version.content.decode(errors="replace"), path), version.day, version.words)
    return _next(state, pairs(_text(root, path), path), None, "")


def _next(before: State, now: list[Pair], day: date | None, words: str) -> State:
    """Return the state after a change: who changes one language alone gets ahead, and who then changes the other catches up."""
    right = _said_right(words)
    by_da, by_en = {pair.da: pair for pair in before}, {pair.en: pair for pair in before}
    after: State = {}
    for pair in now:
        if pair in before:
            after[pair] = before[pair]
            continue
        changed: Language | None = "en" if pair.da in by_da else "da" if pair.en in by_en else None
        was = before[by_da[pair.da] if changed == "en" else by_en[pair.en]] if changed else None
        other = "da" if changed == "en" else "en"
        caught_up = was is not None and was[0] != changed
        after[pair] = None if changed is None or caught_up or other in right else (changed, day)
    return after


def _said_right(words: str) -> set[Language]:
    """Return the languages that a commit's words call still right."""
    return {which for match in _SAID_RIGHT.finditer(words) for which in LANGUAGES if which in match["which"].lower()}


def _placed(root: Path, path: Path, state: State, right: frozenset[str]) -> Iterator[Ahead]:
    """Yield what of a file is out of step, where it stands now."""
    if not any(state.values()):
        return
    file = reader.parse(_text(root, path), path)
    for pair, location in _located(file.data, type_of(path)):
        ahead = state.get(pair)
        if ahead and pair.digest not in right:
            language, day = ahead
            one = Ahead(language, day, pair, path)
            within = file.data[int(location[0])] if isinstance(file.data, tuple) else file.data
            record = str(within.get("id", path.stem))
            yield replace(one, line=file.place((*location, one.other))[0], field=field_path((*location, one.other)), record=record)


def told(ahead: Ahead) -> str:
    """Return a line that tells of a text out of step, as the check tells faults."""
    names = {"da": "Danish", "en": "English"}
    when = f" on {ahead.day.isoformat()}" if ahead.day else ""
    place = f"{shown_path(ahead.path.as_posix())}:{ahead.line}{f': {ahead.field}' if ahead.field else ''}"
    still = f"run handbook status --right {ahead.record}, or write Still right: {ahead.other} on a line of its own in the commit"
    remedy = f"Bring the {names[ahead.other]} in step; is it still right, {still}."
    return f"{place}: only the {names[ahead.language]} was changed{when}. {remedy}"
