"""A larger handbook: the real records copied under new ids, for tests and measurements; `python -m tests.larger 2000 FOLDER` makes one."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from handbook.problems.problem import Location
from handbook.reading.draft import Written
from handbook.reading.loader import read
from tests import tree

_LINK = re.compile(r"(?<=\]\()[a-z][a-z0-9-]*(?=[#)])")
_LINE_END = re.compile(r"(['\"]?)$", re.MULTILINE)
_APART = 1000
"""How much further on a copy stands in its theme than what it was copied from."""

Edit = tuple[int, int, str]
"""Where a text begins, how many letters of it go, and what comes in their place."""
_OWN = re.compile(r"^(?:heard|worries):\n(?:[ -].*\n)*", re.MULTILINE)
"""What people say and write leads to one record alone, and a copy has none of it."""


def larger(to: Path, records: int, source: Path = tree.ROOT) -> Path:
    """Copy all that a build needs into a new folder, with so many records that have a file each, and return it.

    Copy 3 of `right-balances` is `right-balances-3`, has a 3 behind its title, and points at the other records of copy 3
    where there are such. Themes, terms, sources and prose pages stay as they are. Raises ValueError for fewer records
    than the source has.
    """
    originals = [written for written in read(source).written if written.kind and written.kind.in_workbook]
    if records < len(originals):
        raise ValueError(f"There are {len(originals)} records already.")
    tree.copy(to, source)
    made: dict[int, list[Written]] = {}
    for index in range(len(originals), records):
        made.setdefault(index // len(originals) + 1, []).append(originals[index % len(originals)])
    for number, copied in made.items():
        names = {written.id: f"{written.id}-{number}" for written in copied}
        for written in copied:
            path = to / written.origin.file.path
            path.with_stem(names[written.id]).write_text(_copied(written, number, names), encoding="utf-8")
    return to


def _copied(written: Written, number: int, names: dict[str, str]) -> str:
    text = written.origin.file.text
    for start, length, new in sorted(_edits(written, number, names), reverse=True):
        text = text[:start] + new + text[start + length :]
    return _OWN.sub("", _LINK.sub(lambda match: names.get(match[0], match[0]), text))


def _edits(written: Written, number: int, names: dict[str, str]) -> Iterator[Edit]:
    text = written.origin.file.text
    yield _at(written, ("id",)), len(written.id), names[written.id]
    for found in written.found:
        if found.refers_to and (id := found.value.partition("#")[0]) in names:
            yield _at(written, found.location), len(id), names[id]
    for language in ("da", "en"):
        yield _LINE_END.search(text, _at(written, ("title", language)) + 1).start(), 0, f" {number}"
    if "order" in written.data:
        yield _at(written, ("order",)), len(str(written.entry.order)), str(written.entry.order + _APART * (number - 1))


def _at(written: Written, location: Location) -> int:
    """Return where a value begins in its file's text."""
    line, column = written.origin.file.place(location)
    return sum(len(before) + 1 for before in written.origin.file.text.split("\n")[: line - 1]) + column - 1


if __name__ == "__main__":
    larger(Path(sys.argv[2]), int(sys.argv[1]))
