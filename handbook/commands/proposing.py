"""The command's part for those who look at proposals: `handbook changes`."""

from pathlib import Path
from typing import Annotated, get_args

import typer

from handbook.commands.place import root
from handbook.records.text import Language
from handbook.terminal import report
from handbook.terminal.error_exit import exit_at_faults


def changes(
    base: Annotated[str, typer.Argument(help="The commit to compare with, such as origin/main.")] = "origin/main",
    language: Annotated[str, typer.Option(help="The language of the page: da or en.")] = "da",
    out: Annotated[Path, typer.Option(help="Where the page and its pictures are put.")] = Path("build/changes"),
) -> None:
    """Show what is other than at a commit: every changed page and sheet before and after, and what else moves."""
    from handbook.editing.history import NoHistory
    from handbook.proposal import report as proposal
    from handbook.proposal.screenshots import NoBrowser
    from handbook.proposal.states import NotBuilt

    if language not in get_args(Language):
        report.say("--language is da or en.", aside=True)
        raise typer.Exit(2)
    try:
        with exit_at_faults():
            found = proposal.make(root(), base, out, "en" if language == "en" else "da")
    except (NoHistory, NoBrowser, NotBuilt) as fault:
        report.say(str(fault), aside=True)
        raise typer.Exit(1) from None
    counted = (report.count(len(found.pages), "page"), report.count(len(found.pdfs), "PDF"), report.count(len(found.ahead), "text"))
    report.say(f"{counted[0]} and {counted[1]} changed, {counted[2]} out of step. Open {(out / proposal.FRONT).as_posix()}")
