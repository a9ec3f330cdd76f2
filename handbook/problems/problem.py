"""A fault in what an editor wrote, told in one line."""

import dataclasses
import os
from collections.abc import Iterable
from dataclasses import replace
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


@dataclasses.dataclass(frozen=True, order=True)
class Problem:
    """One fault: where it is (line and column count from 1), what is wrong and what to do.

    `wrong` has no closing full stop; `remedy` ends in a full stop or a question mark.
    A warning does not stop a build; anything else does. Problems with the same `cause`, unless it is empty, are one slip
    that shows in many places; a cause may begin with its kind and a slash.
    """

    path: Path
    line: int
    column: int
    field: str
    wrong: str
    remedy: str
    warning: bool = False
    cause: str = dataclasses.field(default="", compare=False)

    def __str__(self) -> str:
        return f"{self.place}: {self.said()}"

    @property
    def place(self) -> str:
        """Where it is: `path:line:column`."""
        path = os.fsencode(self.path.as_posix()).decode("utf-8", errors="replace")
        return f"{shown_path(path)}:{self.line}:{self.column}"

    def said(self, warning: str = "warning") -> str:
        """Return the field, what is wrong and what to do; `warning` is the word that marks a warning."""
        parts = [self.field, warning if self.warning else "", f"{self.wrong}. {self.remedy}"]
        return ": ".join(part for part in parts if part)


def shown_path(path: str) -> str:
    """Write a path with every character that cannot be printed replaced by a question mark."""
    return "".join(char if char.isprintable() else "?" for char in path)


_FEW, _FEW_OF_A_KIND = 3, 5
"""So many lines of one cause are told each, and so many causes of one kind; of more, the first tells how many others there are."""


def once_each(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems in the order of files and lines, each once; a slip that shows in many places is told at the first of them."""
    causes: dict[str, list[Problem]] = {}
    for number, problem in enumerate(sorted(set(problems))):
        causes.setdefault(problem.cause or f"#{number}", []).append(problem)
    kinds: dict[str, list[list[Problem]]] = {}
    for cause, alike in causes.items():
        kinds.setdefault(cause.partition("/")[0] if "/" in cause else cause, []).append(alike)
    told: list[Problem] = []
    for of_a_kind in kinds.values():
        groups = of_a_kind if len(of_a_kind) <= _FEW_OF_A_KIND else [[problem for alike in of_a_kind for problem in alike]]
        for alike in groups:
            told += alike if len(alike) <= _FEW else [_with_the_others(alike)]
    return sorted(told)


def _with_the_others(alike: list[Problem]) -> Problem:
    """Return the first of several problems, with how many there are besides."""
    return replace(alike[0], wrong=f"{alike[0].wrong} (and {len(alike) - 1} more like it)", cause="")


class ProblemsFound(Exception):
    """The data is faulty; carries every problem found, in the order of the files and lines."""

    def __init__(self, problems: list[Problem]):
        self.problems = once_each(problems)
        super().__init__("\n".join(map(str, self.problems)))
