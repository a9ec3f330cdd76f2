"""Which texts of a data file are out of step."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from handbook.editing import history
from handbook.editing.formatting import type_of
from handbook.editing.keeping_step import Ahead, Pair, State
from handbook.problems.problem import Location, field_path
from handbook.reading.draft import Draft
from handbook.records.text import OTHER
from handbook.records.walk import walk
from handbook.yaml_files import reader
from handbook.yaml_files.file import YamlFile

_SHORTEST = 2
"""Texts of so few letters, such as a dash, are the same in both languages and tell nothing."""


def files(draft: Draft) -> list[Path]:
    """Return the data files that hold texts in both languages, by their paths below the root."""
    return sorted({file.path for file in draft.files if file.path.suffix == ".yml" and type_of(file.path) is not None})


def over_time(root: Path, path: Path, right: Set[str]) -> Iterator[Ahead]:
    """Yield what of a file is out of step after all its commits, and after what is not committed yet.

    `right` are the hashes of the pairs that somebody has called right. Raises history.NoHistory.
    """
    state, before = State({}, right), _Contents(YamlFile(path), ())
    for version in history.versions(root, path):
        now = _read(version.content.decode(errors="replace"), path)
        state = state.after((pair for pair, _ in now.located), version.day, version.words, now.sure(before, version.day))
        before = now
    return _placed(root, path, state, before)


def since(root: Path, path: Path, base: str, words: str, right: Set[str]) -> Iterator[Ahead]:
    """Yield what of a file is out of step since a commit, of which all was right; `words` are those of the commits after it."""
    content = history.at(root, base, path)
    if content is None:
        return iter(())
    before = _read(content.decode(errors="replace"), path)
    return _placed(root, path, State({}, right).after((pair for pair, _ in before.located), None, ""), before, words)


@dataclass(frozen=True)
class _Contents:
    """A data file: its texts in both languages, where they stand, and the days on which its records were called in step."""

    file: YamlFile
    located: tuple[tuple[Pair, Location], ...]

    def record(self, location: Location) -> dict[str, Any]:
        """Return the record in which a location is."""
        within: dict[str, Any] = self.file.data[int(location[0])] if isinstance(self.file.data, tuple) else self.file.data
        return within

    @cached_property
    def days(self) -> dict[str, Any]:
        """The day on which each record was called in step, by its id."""
        records = self.file.data if isinstance(self.file.data, tuple) else (self.file.data,)
        return {str(one.get("id")): one["in_step"] for one in records if isinstance(one, dict) and "in_step" in one}

    def sure(self, before: "_Contents", day: date | None) -> frozenset[Pair]:
        """Return the texts of records that were called in step since another version, or on the day of this one."""
        called = {id for id, on in self.days.items() if on != before.days.get(id) or on == day}
        return frozenset(pair for pair, location in self.located if called and self.record(location).get("id") in called)


def _read(text: str, path: Path) -> _Contents:
    """Return what a data file holds; no texts of one that cannot be read."""
    file = reader.parse(text, path)
    located = []
    for found in walk(type_of(path), file.data):
        da, en = (found.in_language("da"), found.in_language("en")) if found.type is not str else (None, None)
        if isinstance(da, str) and isinstance(en, str) and max(len(da), len(en)) > _SHORTEST:
            located.append((Pair(da, en), found.location))
    return _Contents(file, tuple(located))


def _placed(root: Path, path: Path, state: State, before: _Contents, words: str = "") -> Iterator[Ahead]:
    """Yield what is out of step in the file as it is, where it stands now."""
    now = _read((root / path).read_text(encoding="utf-8", errors="replace"), path)
    texts = state.after((pair for pair, _ in now.located), None, words, now.sure(before, None)).texts
    for pair, location in now.located:
        if ahead := texts[pair]:
            language, day = ahead
            place = (*location, OTHER[language])
            record = str(now.record(location).get("id", path.stem))
            yield Ahead(language, day, pair, path, now.file.place(place)[0], field_path(place), record)
