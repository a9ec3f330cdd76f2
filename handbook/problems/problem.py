"""A fault in what an editor wrote, told in one line."""

import os
from dataclasses import dataclass
from pathlib import Path

Location = tuple[str | int, ...]

_LONGEST = 60


def shown(value: object) -> str:
    """Write a value as it can stand in a message: one line of visible characters, shortened to 60."""
    text = str(value).lower() if isinstance(value, bool) else str(value)
    text = "".join(char if char.isprintable() else " " for char in text[: 2 * _LONGEST])
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def field_path(location: Location) -> str:
    """Write a location as editors read it: `("steps", 1, "title")` becomes `steps[2].title` (counted from 1)."""
    path = ""
    for key in location:
        path += f"[{key + 1}]" if isinstance(key, int) else f".{shown(key)}" if path else shown(key)
    return path


@dataclass(frozen=True, order=True)
class Problem:
    """One fault: where it is (line and column count from 1), what is wrong and what to do.

    `wrong` has no closing full stop; `remedy` ends in a full stop or a question mark.
    A warning does not stop a build; anything else does.
    """

    path: Path
    line: int
    column: int
    field: str
    wrong: str
    remedy: str
    warning: bool = False

    def __str__(self) -> str:
        path = os.fsencode(self.path.as_posix()).decode("utf-8", errors="replace")
        parts = [self.field, "warning" if self.warning else "", f"{self.wrong}. {self.remedy}"]
        return f"{shown_path(path)}:{self.line}:{self.column}: " + ": ".join(part for part in parts if part)


def shown_path(path: str) -> str:
    """Write a path with every character that cannot be printed replaced by a question mark."""
    return "".join(char if char.isprintable() else "?" for char in path)


class ProblemsFound(Exception):
    """The data is faulty; carries every problem found, in the order of the files and lines."""

    def __init__(self, problems: list[Problem]):
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))
