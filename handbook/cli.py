"""The command `handbook`."""

import gc
import io
import sys
import time
from pathlib import Path
from typing import Annotated

import typer

from handbook.commands import editing, printing, proposing
from handbook.commands.place import root
from handbook.terminal import github_annotations, report, signals
from handbook.terminal.error_exit import exit_at_faults
from handbook.terminal.language import LanguageOption

app = typer.Typer(
    help="The handbook: from the records in data/ to pages, workbooks and open data.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

app.command("format")(editing.format_)
app.command()(editing.new)
app.command()(editing.rename)
app.command()(editing.status)
app.command()(proposing.changes)
app.command(hidden=True)(editing.schema)
app.command()(printing.workbook)


def main() -> None:
    """Run the command; the exit status is 0 when all is well, 1 for faults, 2 for a command that makes no sense."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that knows no æ still gets its lines
    signals.heed()
    app()


@app.command()
def check(
    form: Annotated[str, typer.Option("--format", help="lines, or github: as marks on the lines of a proposal.")] = "lines",
    language: LanguageOption = None,
) -> None:
    """Check the data and the pages; tell every fault at once, a line each. Exit status 1 when there are any."""
    from handbook.rules.check import examine

    started = time.monotonic()
    gc.disable()  # as in `examine`, up to the end of the process
    draft, problems = examine(root())
    if form == "github":
        github_annotations.annotate(problems)
    else:
        report.readability(draft)
        report.tell(problems)
    faults = sum(not problem.warning for problem in problems)
    warnings = [report.count(len(problems) - faults, "warning")] if len(problems) > faults else []
    counted = [report.count(len(draft.records), "record"), f"{report.count(draft.texts, 'text')} in two languages"]
    found = [report.count(faults, "fault"), *warnings]
    report.close(f"{', '.join([*counted, *found])} ({time.monotonic() - started:.1f} s)")
    if faults:
        raise typer.Exit(1)


@app.command()
def build(
    first: Annotated[Path | None, typer.Option("--from", help="Shares that other machines made: all of their folders.")] = None,
    rest: Annotated[list[Path] | None, typer.Argument(hidden=True)] = None,
    language: LanguageOption = None,
) -> None:
    """Build pages, workbooks and open data into site/; when anything fails, what was built stays."""
    from handbook.building.build import build
    from handbook.terminal.progress import shown

    if rest and not first:
        report.say("Folders of shares come after --from.", aside=True)
        raise typer.Exit(2)
    shares = [first, *(rest or [])] if first else []
    with exit_at_faults(), shown() as report_part:
        summary = build(root(), report_part, shares)
    report.write_lines(summary.warnings)
    pdfs = f"{report.count(len(summary.pdfs), 'PDF')} of {sum(summary.pdfs.values())} sheets"
    made = f"{report.count(summary.pages, 'page')}, {pdfs}, {report.count(len(summary.warnings), 'warning')}"
    report.say(f"{made}, {summary.seconds:.0f} seconds. Open {summary.front_page}")


@app.command()
def serve(
    port: Annotated[int, typer.Option(help="Both languages are served here, English in /en/.")] = 8000, language: LanguageOption = None
) -> None:
    """Show both languages in the browser; an edit in data/ shows by itself."""
    from handbook.serving.launch import serve

    serve(root(), port)


@app.command()
def release(
    editions: Annotated[list[str] | None, typer.Argument(help="The ids of the editions in data/editions.yml; none means all.")] = None,
    language: LanguageOption = None,
) -> None:
    """Keep what editions hold today under their number, so that pages can tell what has changed since a sheet was printed."""
    from handbook.building.releasing import release

    with exit_at_faults():
        written, standing = release(root(), editions or [])
    for path in written:
        report.say(f"{path.as_posix()}: released")
    for path in standing:
        report.say(f"{path.as_posix()}: was released before, and nothing has changed since")
