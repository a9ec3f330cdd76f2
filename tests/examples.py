"""The example files: one good tree, and bad ones laid over it."""

import shutil
from pathlib import Path

from tests.tree import ROOT

GOOD = ROOT / "tests/example-files/good"
BAD = ROOT / "tests/example-files/bad"

INTERFACE = "data/interface.yml"
REMOVED = "removed.txt"
"""In a bad example: the files to take out of the good tree, one a line."""
EXPECTED = "expected.txt"
"""In a bad example: every line that the check tells, in order."""


def good(to: Path) -> Path:
    """Copy the good tree to a new folder, with the real interface words, and return it.

    Those words follow the vocabularies; a copy of them would break with every new value.
    """
    shutil.copytree(GOOD, to)
    shutil.copy(ROOT / INTERFACE, to / INTERFACE)
    return to


def bad(name: str, to: Path) -> Path:
    """Copy the good tree to a new folder, lay a bad example over it, and return it."""
    good(to)
    shutil.copytree(BAD / name, to, dirs_exist_ok=True)
    (to / EXPECTED).unlink()
    removed = to / REMOVED
    if removed.exists():
        for line in removed.read_text(encoding="utf-8").splitlines():
            (to / line).unlink()
        removed.unlink()
    return to


def edit(root: Path, file: str, old: str, new: str) -> None:
    """Replace a text that stands once in a file."""
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    path.write_text(text.replace(old, new), encoding="utf-8")
