"""Which texts of a data file are out of step."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from handbook.editing import history
from handbook.editing.formatting import type_of
from handbook.editing.keeping_step import Ahead, Pair, State, other_than
from handbook.problems.problem import Location, field_path
from handbook.reading.draft import Draft
from handbook.records.walk import walk
from handbook.yaml_files import reader

_SHORTEST = 2
"""Texts of so few letters, such as a dash, are the same in both languages and tell nothing."""


def files(draft: Draft) -> list[Path]:
    """Return the data files that hold texts in both languages, by their paths below the root."""
    return sorted({file.path for file in draft.files if file.path.suffix == ".yml" and type_of(file.path) is not None})


def over_time(root: Path, path: Path) -> Iterator[Ahead]:
    """Yield what of a file is out of step after all its commits, and after what is not committed yet; raises history.NoHistory."""
    state = State({})
    for version in history.versions(root, path):
        state = state.after(pairs(version.content.decode(errors="replace"), path), version.day, version.words)
    return _placed(root, path, state)


def since(root: Path, path: Path, base: str, words: str) -> Iterator[Ahead]:
    """Yield what of a file is out of step since a commit, of which all was right; `words` are those of the commits after it."""
    before = history.at(root, base, path)
    if before is None:
        return iter(())
    state = State({}).after(pairs(before.decode(errors="replace"), path), None, "")
    return _placed(root, path, state, words)


def pairs(text: str, path: Path) -> list[Pair]:
    """Return every text of a data file in both languages; none of a file that cannot be read."""
    return [pair for pair, _ in _located(reader.parse(text, path).data, type_of(path))]


def _located(data: Any, type_: Any) -> Iterator[tuple[Pair, Location]]:
    for found in walk(type_, data):
        da, en = (found.in_language("da"), found.in_language("en")) if found.type is not str else (None, None)
        if isinstance(da, str) and isinstance(en, str) and max(len(da), len(en)) > _SHORTEST:
            yield Pair(da, en), found.location


def _placed(root: Path, path: Path, before: State, words: str = "") -> Iterator[Ahead]:
    """Yield what is out of step in the file as it is, where it stands now."""
    file = reader.parse((root / path).read_text(encoding="utf-8", errors="replace"), path)
    located = list(_located(file.data, type_of(path)))
    state = before.after((pair for pair, _ in located), None, words)
    for pair, location in located:
        if ahead := state.texts[pair]:
            language, day = ahead
            place = (*location, other_than(language))
            within = file.data[int(location[0])] if isinstance(file.data, tuple) else file.data
            yield Ahead(language, day, pair, path, file.place(place)[0], field_path(place), str(within.get("id", path.stem)))
