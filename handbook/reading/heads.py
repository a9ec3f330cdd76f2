"""The comment at the head of a data file that tells editors' programs which schema it follows."""

import re
from pathlib import Path

from handbook.kinds import KINDS
from handbook.reading.loader import DATA, SINGLES

BEGINNING = "# yaml-language-server:"


def line_for(path: Path) -> str | None:
    """Return the first line of a data file (`data/tools/x.yml`, relative to the root), or None for any other file."""
    below = path.relative_to(DATA).parts if path.is_relative_to(DATA) else ()
    for kind in KINDS:
        if kind.in_folder and len(below) == 2 and below[0] == kind.plural:
            return f"{BEGINNING} $schema=../schema/{kind.name}.schema.json"
        if not kind.in_folder and below == (f"{kind.plural}.yml",):
            return f"{BEGINNING} $schema=schema/{kind.name}.schema.json"
    if len(below) == 1 and path.stem in SINGLES and path.suffix == ".yml":
        return f"{BEGINNING} $schema=schema/{path.stem}.schema.json"
    return None


def write_all(root: Path) -> list[Path]:
    """Give every data file its head line where it is missing or wrong; return the files that were changed."""
    changed = []
    for path in sorted((root / DATA).rglob("*.yml")):
        line = line_for(path.relative_to(root))
        if line and path.is_file() and _write(path, line):
            changed.append(path.relative_to(root))
    return changed


def _write(path: Path, line: str) -> bool:
    content = path.read_bytes()
    end = b"\r\n" if b"\r\n" in content else b"\n"
    mark, content = re.match(rb"(\xef\xbb\xbf)?(.*)\Z", content, re.DOTALL).groups(b"")
    first, _, rest = content.partition(b"\n")
    if first.rstrip(b"\r") == line.encode():
        return False
    body = rest if first.startswith(BEGINNING.encode()) else content
    path.write_bytes(mark + line.encode() + end + body)
    return True
