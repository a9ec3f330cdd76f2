"""The comment at the head of a data file that tells editors' programs which schema it follows."""

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
