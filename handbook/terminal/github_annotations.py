"""Tells problems to GitHub, which marks the lines of a proposal with them."""

import sys
from collections.abc import Iterable

from handbook.problems.problem import Problem
from handbook.records.text import LANGUAGES
from handbook.terminal.language import asked_for
from handbook.terminal.report import said


def annotate(problems: Iterable[Problem]) -> None:
    """Write problems as GitHub's workflow commands, which mark the lines of a proposal: in both languages, unless one was asked for.

    How they are written: docs.github.com, "Workflow commands for GitHub Actions", escaping as in its toolkit.
    """
    languages = [asked] if (asked := asked_for()) else LANGUAGES
    for problem in problems:
        level = "warning" if problem.warning else "error"
        place = f"file={_escaped(problem.path.as_posix(), more=True)},line={problem.line},col={problem.column}"
        lines = "\n".join(said(problem, language) for language in languages)
        sys.stdout.write(f"::{level} {place}::{_escaped(lines)}\n")


def _escaped(text: str, more: bool = False) -> str:
    for mark in "%\r\n" + ":," * more:
        text = text.replace(mark, f"%{ord(mark):02X}")
    return text
