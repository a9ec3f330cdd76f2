"""Tells problems to GitHub, which marks the lines of a proposal with them."""

import sys
from collections.abc import Iterable

from handbook.problems.problem import Problem, shown_path


def annotate(problems: Iterable[Problem]) -> None:
    """Write problems as GitHub's workflow commands, which mark the lines of a proposal.

    How they are written: docs.github.com, "Workflow commands for GitHub Actions", escaping as in its toolkit.
    """
    for problem in problems:
        level = "warning" if problem.warning else "error"
        place = f"file={_escaped(problem.path.as_posix(), more=True)},line={problem.line},col={problem.column}"
        said = str(problem).removeprefix(f"{shown_path(problem.path.as_posix())}:{problem.line}:{problem.column}: ")
        sys.stdout.write(f"::{level} {place}::{_escaped(said)}\n")


def _escaped(text: str, more: bool = False) -> str:
    for mark in "%\r\n" + ":," * more:
        text = text.replace(mark, f"%{ord(mark):02X}")
    return text
