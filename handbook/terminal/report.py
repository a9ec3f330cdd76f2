"""Tells whoever runs a command what there is to say: problems in plain lines to a pipe, grouped by file in a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from handbook.problems.problem import Problem, shown_path
from handbook.reading.draft import Draft
from handbook.records.text import LANGUAGES, Language
from handbook.rules import readability as readability_rules
from handbook.terminal.language import language, told

if TYPE_CHECKING:
    from rich.console import Console


def line(problem: Problem) -> str:
    """Return the line that tells a problem."""
    return f"{problem.place}: {said(problem, language())}"


def said(problem: Problem, inside: Language) -> str:
    """Return what is told of a problem in a language, without its place."""
    worded = replace(problem, wrong=told(problem.wrong, inside), remedy=told(problem.remedy, inside))
    return worded.said("advarsel" if inside == "da" else "warning")


def say(sentence: str, aside: bool = False) -> None:
    """Write a sentence to standard output, or beside it, to standard error."""
    (sys.stderr if aside else sys.stdout).write(f"{told(sentence)}\n")


def tell(problems: Sequence[Problem]) -> None:
    """Write problems to standard output, one line each."""
    if sys.stdout.isatty():
        _grouped(problems)
    else:
        write_lines(problems)


def write_lines(problems: Iterable[Problem], aside: bool = False) -> None:
    """Write problems to standard output, or beside it, to standard error, one line each."""
    for problem in problems:
        (sys.stderr if aside else sys.stdout).write(f"{line(problem)}\n")


def readability(draft: Draft) -> None:
    """Write the LIX of every record in both languages, in a terminal only."""
    if not sys.stdout.isatty():
        return
    from rich.columns import Columns

    cells = []
    for written in readability_rules.lengthy(draft):
        figures = "/".join(f"{readability_rules.written_lix(written, one):.0f}" for one in LANGUAGES)
        cells.append(f"{figures} {written.id}")
    _console().print("LIX da/en", style="bold")
    _console().print(Columns(cells, equal=True))


def close(sentence: str) -> None:
    """Write a closing sentence, in a terminal only."""
    if sys.stdout.isatty():
        _console().print(told(sentence), markup=False)


def count(number: int, one: str) -> str:
    """Write a number with its noun: `1 fault`, `2 faults`, `no faults`."""
    return f"{number or 'no'} {one}{'' if number == 1 else 's'}"


def _grouped(problems: Sequence[Problem]) -> None:
    console = _console()
    for path, group in groupby(problems, key=lambda problem: problem.path):
        console.print(shown_path(str(path)), style="bold", markup=False)
        for problem in group:
            console.print(f"  {line(problem)}", style="yellow" if problem.warning else "", markup=False)
        console.print()


def _console() -> Console:
    """Return a console that breaks no line, so that every `path:line:column` stays clickable."""
    from rich.console import Console  # takes a while, and is for terminals only

    return Console(soft_wrap=True, highlight=False, emoji=False)
