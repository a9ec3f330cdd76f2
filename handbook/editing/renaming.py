"""Gives a record another id: its file, every reference to it, and a way from its old address."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from handbook.addresses import NAMESPACES
from handbook.editing import named_in_code
from handbook.editing.changed_texts import ChangedTexts
from handbook.kinds import BY_NAME, Kind
from handbook.problems.hint import did_you_mean
from handbook.problems.problem import Location, ProblemsFound, shown
from handbook.reading import loader, schema_comment
from handbook.reading.draft import Draft, WrittenRecord
from handbook.records.order import Order
from handbook.records.reference import ID_PATTERN, RefersTo
from handbook.records.walk import walk
from handbook.yaml_files import reader
from handbook.yaml_files.file import YamlFile

RENAMED = loader.DATA / "renamed.yml"
ORDERS = Path("orders")
QUERIES = Path("tests/search")
"""Where the search's questions stand, each with the ids of the pages that answer it."""


class NotRenamed(ValueError):
    """The record cannot be renamed; the message says why, and what to do."""


def rename(root: Path, old: str, new: str) -> list[Path]:
    """Rename a record below `root`; return the files that changed, by their path below it, the new names first.

    `old` is the id of a record with a page, or, with its kind, that of a term, a source, a round or a prop, as links name them:
    `term:core-task`. Changed are the record's file and id, every reference to it in data, prose pages, orders, tests and the
    search's questions, and for a page `data/renamed.yml`, by which its old address leads on. Raises NotRenamed, or ProblemsFound
    when the data is faulty.
    """
    draft = loader.read(root)
    if faults := [problem for problem in draft.problems if not problem.warning]:
        raise ProblemsFound(faults)
    written = _found(draft, old)
    kind, old = written.kind, old.rpartition(":")[2]
    assert kind
    _may_be_called(draft, kind, new)
    texts = ChangedTexts(root, {})
    for path, place in _references(draft, written, old):
        texts.swap(path, place, old, new)
    if kind.has_page:
        _in_prose(root, texts, kind, old, new)
        named_in_code.follow(root, texts, draft, kind, old, new)
    else:
        _where_named(root, texts, kind, old, new)
    _in_orders(root, texts, kind, old, new)
    own = written.origin.file.path
    texts.swap(own, written.place(("id",)), old, new)
    if kind.has_page:
        _note(texts, draft, old, new)
    return _write(root, texts, own if written.stem else None, new)


def _found(draft: Draft, old: str) -> WrittenRecord:
    name, colon, id = old.partition(":")
    if colon and name in NAMESPACES:
        if written := draft.find(id, name):
            return written
        hint = did_you_mean(id, draft.ids(name), "Write the id as it stands in its file.")
        raise NotRenamed(f"There is no record '{shown(old)}'. {hint}")
    if written := draft.find(old):
        return written
    other = draft.find(old, *BY_NAME)
    if other and other.kind:
        remedy = f"Write {other.kind.name}:{old}." if other.kind.name in NAMESPACES else "Change it in its file."
        raise NotRenamed(f"'{shown(old)}' stands among the {other.kind.plural}, which have no pages of their own. {remedy}")
    raise NotRenamed(f"There is no record '{shown(old)}'. {did_you_mean(old, draft.ids(), 'Write the id of a record with a page.')}")


def _may_be_called(draft: Draft, kind: Kind, new: str) -> None:
    if not re.match(ID_PATTERN, new):
        raise NotRenamed(f"'{shown(new)}' is no id. Write small English letters, digits and hyphens, beginning with a letter.")
    if draft.find(new) if kind.has_page else draft.find(new, kind.name):
        raise NotRenamed(f"'{new}' is another record's id. Choose another one.")
    if kind.has_page and new in draft.handbook.renamed:
        raise NotRenamed(f"'{new}' was the id of {draft.handbook.renamed[new]}, whose old address leads on. Choose another one.")


def _references(draft: Draft, record: WrittenRecord, old: str) -> Iterator[tuple[Path, tuple[int, int]]]:
    """Yield where the record is referred to in data: the file, and line and column, from the last place to the first."""
    kind = record.kind
    assert kind
    for written in draft.written:
        if written.origin.file.path == RENAMED:
            continue
        places = [
            _place(written.origin.file, (*written.origin.location, *found.location), old)
            for found in written.found
            if found.refers_to and _names(found.value, old) and _may_refer(found.refers_to, kind)
        ]
        yield from ((written.origin.file.path, place) for place in sorted(places, reverse=True))


def _may_refer(refers_to: RefersTo, kind: Kind) -> bool:
    return kind.name in refers_to.kinds if refers_to.kinds else kind.has_page


def _names(value: Any, id: str) -> bool:
    return isinstance(value, str) and value.partition("#")[0] == id


def _place(file: YamlFile, location: Location, old: str) -> tuple[int, int]:
    """Return where an id stands: the value there, or the field that bears it as its name."""
    line, column = file.place(location)
    stands = (file.text or "").split("\n")[line - 1][column - 1 :].lstrip("'\"").startswith(old)
    return (line, column) if stands else file.place(location, of_key=True)


def _where_named(root: Path, texts: ChangedTexts, kind: Kind, old: str, new: str) -> None:
    """Follow what names a record with its kind: `term:core-task` in links and questions, and macros in prose."""
    named = re.compile(rf"""(?<=\b{kind.name}:){re.escape(old)}(?![\w-])""")
    macro = re.compile(rf"""(?<=\b{kind.name}\(["']){re.escape(old)}(?=["'])""")
    for path in sorted(path for part in (loader.DATA, Path("docs"), QUERIES) for path in (root / part).rglob("*")):
        if path.suffix in (".yml", ".md"):
            texts.everywhere(path.relative_to(root), named, new)
            texts.everywhere(path.relative_to(root), macro, new)


def _in_prose(root: Path, texts: ChangedTexts, kind: Kind, old: str, new: str) -> None:
    """Follow links in texts and prose, macros in prose, and the answers to the search's questions."""
    link = re.compile(rf"(?<=\]\(){re.escape(old)}(?=[)#])")
    macro = re.compile(rf"""(?<=["']){re.escape(old)}(?=(?:#[\w-]*)?["'][^{{}}]*\}}\}})""")
    page = re.compile(rf"(?<=\b{kind.plural}/){re.escape(old)}(?=\.md\b|/|[)#])")
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


def _in_orders(root: Path, texts: ChangedTexts, kind: Kind, old: str, new: str) -> None:
    for path in sorted((root / ORDERS).rglob("*.yml")):
        name = path.relative_to(root)
        file = reader.read(path, name)
        found = [one for one in walk(Order, file.data) if one.refers_to and _names(one.value, old) and _may_refer(one.refers_to, kind)]
        places = [_place(file, one.location, old) for one in found]
        for place in sorted(places, reverse=True):
            texts.swap(name, place, old, new)


def _note(texts: ChangedTexts, draft: Draft, old: str, new: str) -> None:
    """Write down what the record was called, after what was written before; what led to its old id leads to the new one."""
    known = {id: new if now == old else now for id, now in draft.handbook.renamed.items()} | {old: new}
    texts.lines[RENAMED] = [schema_comment.line_for(RENAMED) or "", *(f"{id}: {now}" for id, now in known.items()), ""]


def _write(root: Path, texts: ChangedTexts, own: Path | None, new: str) -> list[Path]:
    paths = []
    for path, lines in texts.lines.items():
        (root / path).write_text("\n".join(lines), encoding="utf-8", newline="\n")
        if path == own:
            (root / path).rename((root / path).with_name(f"{new}.yml"))
            path = path.with_name(f"{new}.yml")
        paths.append(path)
    return sorted(paths, key=lambda path: (path.stem != new, path))
