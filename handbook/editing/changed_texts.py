"""Files that are about to change: their lines, and what is put into them, until all are written."""

import re
from dataclasses import dataclass
from pathlib import Path


@dataclass
class ChangedTexts:
    """The files that change: their lines, by path below the root."""

    root: Path
    lines: dict[Path, list[str]]

    def of(self, path: Path) -> list[str]:
        """Return the lines of a file as they are to be."""
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
