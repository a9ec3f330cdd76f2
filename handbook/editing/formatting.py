"""Puts data files in their one form."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from handbook.editing import canonical
from handbook.kinds import KINDS
from handbook.problems.problem import Location
from handbook.reading import schema_comment
from handbook.reading.loader import DATA, SINGLES
from handbook.yaml_files import plain_text


@dataclass(frozen=True)
class Formatted:
    """The files that were written anew, and those that stay as they are since they are no YAML that the handbook takes."""

    changed: tuple[Path, ...]
    left: tuple[Path, ...]


def format_all(root: Path) -> Formatted:
    """Put every data file below `root` in its one form; paths in the answer are relative to it. What a file says never changes."""
    changed, left = [], []
    for path in sorted((root / DATA).rglob("*.yml")):
        name = path.relative_to(root)
        if (type_ := type_of(name)) is None:
            continue
        try:
            written = formatted(path, name, type_)
        except canonical.Unclear:
            left.append(name)
            continue
        if written.encode() != path.read_bytes():
            path.write_text(written, encoding="utf-8", newline="\n")
            changed.append(name)
    return Formatted(tuple(changed), tuple(left))


def type_of(path: Path) -> Any:
    """Return what a data file (`data/tools/x.yml`) holds: a record's type, a tuple of them, or None for any other file."""
    below = path.relative_to(DATA).parts
    for kind in KINDS:
        if kind.in_folder and len(below) == 2 and below[0] == kind.plural:
            return kind.in_file
        if not kind.in_folder and below == (f"{kind.plural}.yml",):
            return kind.in_file
    return SINGLES.get(path.stem) if len(below) == 1 else None


def formatted(path: Path, name: Path, type_: Any) -> str:
    """Return a file's text in its one form; raises Unclear where it is no YAML that the handbook takes."""
    source, problems = plain_text.read(path, name)
    if source is None or problems:
        raise canonical.Unclear("; ".join(str(problem) for problem in problems))
    written = canonical.text(source, type_, schema_comment.line_for(name))
    if _said(written) != _said(source):
        raise canonical.Unclear("would say something else")
    return written


def _said(text: str) -> dict[Location, str]:
    """Return every text and number of a YAML text, by its location."""
    found: dict[Location, str] = {}

    def gather(node: yaml.Node, location: Location) -> None:
        if isinstance(node, yaml.ScalarNode):
            found[location] = node.value
        elif isinstance(node, yaml.SequenceNode):
            for index, child in enumerate(node.value):
                gather(child, (*location, index))
        else:
            for key, value in node.value:
                gather(value, (*location, key.value))

    if root := yaml.compose(text, Loader=yaml.CSafeLoader):
        gather(root, ())
    return found
