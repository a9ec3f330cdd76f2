"""Asks whoever gave the command for what it needs."""

import sys
from collections.abc import Mapping

import typer

from handbook.terminal import report


def text(question: str, suggested: str | None = None) -> str:
    """Return what is answered to a question; where nobody can be asked, what is suggested, or else it exits with 2."""
    if not sys.stdin.isatty():
        if suggested:
            return suggested
        report.say(f"{question}? Nobody can be asked here; give it as an option (see --help).", aside=True)
        raise typer.Exit(2)
    answer: str = typer.prompt(question, default=suggested or None)
    return answer.strip()


def one_of(question: str, choices: Mapping[str, str]) -> str:
    """Return the id of what is chosen by its number; `choices` are what to show, by id."""
    ids = list(choices)
    for number, id in enumerate(ids, 1):
        typer.echo(f"{number}. {choices[id]} ({id})")
    while (answer := text(f"{question} (1–{len(ids)})")) not in {*choices, *map(str, range(1, len(ids) + 1))}:
        typer.echo(f"1–{len(ids)}?")
    return ids[int(answer) - 1] if answer.isdecimal() else answer
