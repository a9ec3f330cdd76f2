"""Files that other programs lay beside the handbook's: copies by cloud drives, browsers and desktops, and marks that a file is open."""

import re
from pathlib import Path

_COPIED = re.compile(r"(?P<name>.+?)(?: \([^()]*\)| - (?:Copy|Kopi)(?: \(\d+\))?| (?:copy|kopi)(?: \d+)?| \d+|\.sync-conflict-[\w-]+)")
"""How Google Drive and browsers, Dropbox and Nextcloud, Windows, macOS, iCloud and Syncthing name a second file of a name."""
_OPEN = "~$"
"""What the names of files begin with by which Office marks that a file is open."""


def original(path: Path) -> Path | None:
    """Return the file that a path is a copy of by its name, when that file stands beside it; else None."""
    copied = _COPIED.fullmatch(path.stem)
    first = path.with_name(f"{copied['name']}{path.suffix}") if copied else None
    return first if first and first.is_file() else None


def is_mark(path: Path) -> bool:
    """Tell whether a file only marks that another is open."""
    return path.name.startswith(_OPEN)


def is_stray(path: Path) -> bool:
    """Tell whether a file is a copy or a mark, and holds nothing of the handbook's."""
    return is_mark(path) or original(path) is not None
