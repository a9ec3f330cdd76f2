"""Gives a record another id: its file, every reference to it, and a way from its old address."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from handbook.kinds import BY_NAME
from handbook.problems.hint import did_you_mean
from handbook.problems.problem import Location, ProblemsFound, shown
from handbook.reading import loader, schema_comment
from handbook.reading.draft import Draft, WrittenRecord
from handbook.records.order import Order
from handbook.records.reference import ID_PATTERN
from handbook.records.walk import walk
from handbook.yaml_files import reader
from handbook.yaml_files.file import YamlFile

RENAMED = loader.DATA / "renamed.yml"
ORDERS = Path("orders")
QUERIES = Path("tests/search")
"""Where the search's questions stand, each with the ids of the pages that answer it."""


class NotRenamed(ValueError):
    """The record cannot be renamed; the message says why, and what to do."""


@dataclass
class _Texts:
    """The files that change: their lines, by path below the root."""

    root: Path
    lines: dict[Path, list[str]]

    def of(self, path: Path) -> list[str]:
        if path not in self.lines:
            self.lines[path] = (self.root / path).read_text(encoding="utf-8").split("\n")
        return self.lines[path]

    def swap(self, path: Path, place: tuple[int, int], old: str, new: str) -> None:
        """Put one id in the place of another that stands at or, in quotes, just behind a place."""
        lines = self.of(path)
        line, column = place[0] - 1, place[1] - 1
        head, tail = lines[line][:column], lines[line][column:]
        lines[line] = head + tail.replace(old, new, 1)

    def everywhere(self, path: Path, pattern: re.Pattern[str], put: str) -> None:
        """Put something in the place of a pattern, wherever it stands in a file."""
        text = (self.root / path).read_text(encoding="utf-8") if path not in self.lines else "\n".join(self.lines[path])
        changed = pattern.sub(put, text)
        if changed != text:
            self.lines[path] = changed.split("\n")


def rename(root: Path, old: str, new: str) -> list[Path]:
    """Rename a record with a page below `root`; return the files that changed, by their path below it, the new names first.

    Changed are the record's file and id, every reference to it in data, prose pages, orders and the search's questions, and
    `data/renamed.yml`, by which its old address leads to the new one. Raises NotRenamed, or ProblemsFound when the data is faulty.
    """
    draft = loader.read(root)
    if faults := [problem for problem in draft.problems if not problem.warning]:
        raise ProblemsFound(faults)
    written = _found(draft, old)
    _may_be_called(draft, new)
    texts = _Texts(root, {})
    for path, place in _references(draft, written, old):
        texts.swap(path, place, old, new)
    _in_prose(root, texts, written, old, new)
    _in_orders(root, texts, written, old, new)
    own = written.origin.file.path
    texts.swap(own, written.place(("id",)), old, new)
    _note(root, texts, draft, old, new)
    return _write(root, texts, own if written.stem else None, new)


def _found(draft: Draft, old: str) -> WrittenRecord:
    written = draft.find(old)
    if written:
        return written
    other = draft.find(old, *BY_NAME)
    if other and other.kind:
        raise NotRenamed(f"'{shown(old)}' stands among the {other.kind.plural}, which have no pages of their own. Change it in its file.")
    raise NotRenamed(f"There is no record '{shown(old)}'. {did_you_mean(old, draft.ids(), 'Write the id of a record with a page.')}")


def _may_be_called(draft: Draft, new: str) -> None:
    if not re.match(ID_PATTERN, new):
        raise NotRenamed(f"'{shown(new)}' is no id. Write small English letters, digits and hyphens, beginning with a letter.")
    if draft.find(new):
        raise NotRenamed(f"'{new}' is another record's id. Choose another one.")
    if new in draft.handbook.renamed:
        raise NotRenamed(f"'{new}' was the id of {draft.handbook.renamed[new]}, whose old address leads on. Choose another one.")


def _references(draft: Draft, record: WrittenRecord, old: str) -> Iterator[tuple[Path, tuple[int, int]]]:
    """Yield where the record is referred to in data: the file, and line and column, from the last place to the first."""
    assert record.kind
    for written in draft.written:
        if written.origin.file.path == RENAMED:
            continue
        places = [
            _place(written.origin.file, (*written.origin.location, *found.location), old)
            for found in written.found
            if found.refers_to and _names(found.value, old) and (not found.refers_to.kinds or record.kind.name in found.refers_to.kinds)
        ]
        yield from ((written.origin.file.path, place) for place in sorted(places, reverse=True))


def _names(value: Any, id: str) -> bool:
    return isinstance(value, str) and value.partition("#")[0] == id


def _place(file: YamlFile, location: Location, old: str) -> tuple[int, int]:
    """Return where an id stands: the value there, or the field that bears it as its name."""
    line, column = file.place(location)
    stands = (file.text or "").split("\n")[line - 1][column - 1 :].lstrip("'\"").startswith(old)
    return (line, column) if stands else file.place(location, of_key=True)


def _in_prose(root: Path, texts: _Texts, record: WrittenRecord, old: str, new: str) -> None:
    """Follow links in texts and prose, macros in prose, and the answers to the search's questions."""
    link = re.compile(rf"(?<=\]\(){re.escape(old)}(?=[)#])")
    macro = re.compile(rf"""(?<=["']){re.escape(old)}(?=(?:#[\w-]*)?["'][^{{}}]*\}}\}})""")
    assert record.kind
    page = re.compile(rf"(?<=\b{record.kind.plural}/){re.escape(old)}(?=\.md\b|/|[)#])")
    listed = re.compile(rf"""(?<=[\[ ,"']){re.escape(old)}(?=[\],#"'])""")
    for path in sorted((root / loader.DATA).rglob("*.yml")):
        texts.everywhere(path.relative_to(root), link, new)
    for path in sorted((root / "docs").rglob("*.md")):
        texts.everywhere(path.relative_to(root), link, new)
        texts.everywhere(path.relative_to(root), macro, new)
        texts.everywhere(path.relative_to(root), page, new)
    for path in sorted((root / QUERIES).rglob("*.yml")):
        name = path.relative_to(root)
        lines = path.read_text(encoding="utf-8").split("\n")
        changed = [listed.sub(new, line) if line.lstrip().startswith(("- {query", "pages:")) else line for line in lines]
        changed = [_after_pages(line, was, listed, new) for line, was in zip(changed, lines, strict=True)]
        if changed != lines:
            texts.lines[name] = changed


def _after_pages(line: str, was: str, listed: re.Pattern[str], new: str) -> str:
    """Return a question's line with ids changed only among its pages."""
    before, pages, after = was.partition("pages:")
    return before + pages + listed.sub(new, after) if pages else line


def _in_orders(root: Path, texts: _Texts, record: WrittenRecord, old: str, new: str) -> None:
    for path in sorted((root / ORDERS).rglob("*.yml")):
        name = path.relative_to(root)
        file = reader.read(path, name)
        found = [(one, one.refers_to.kinds) for one in walk(Order, file.data) if one.refers_to and _names(one.value, old)]
        places = [_place(file, one.location, old) for one, kinds in found if not kinds or record.kind.name in kinds]
        for place in sorted(places, reverse=True):
            texts.swap(name, place, old, new)


def _note(root: Path, texts: _Texts, draft: Draft, old: str, new: str) -> None:
    """Write down what the record was called; what led to its old id leads to the new one."""
    known = {id: new if now == old else now for id, now in draft.handbook.renamed.items()} | {old: new}
    texts.lines[RENAMED] = [schema_comment.line_for(RENAMED) or "", *(f"{id}: {now}" for id, now in sorted(known.items())), ""]


def _write(root: Path, texts: _Texts, own: Path | None, new: str) -> list[Path]:
    paths = []
    for path, lines in texts.lines.items():
        (root / path).write_text("\n".join(lines), encoding="utf-8", newline="\n")
        if path == own:
            (root / path).rename((root / path).with_name(f"{new}.yml"))
            path = path.with_name(f"{new}.yml")
        paths.append(path)
    return sorted(paths, key=lambda path: (path.stem != new, path))
