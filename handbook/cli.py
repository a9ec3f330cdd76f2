"""The command `handbook`."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from handbook import report
from handbook.problem import ProblemsFound

app = typer.Typer(
    help="The handbook: from the records in data/ to pages, workbooks and open data.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def main() -> None:
    """Run the command; the exit status is 0 when all is well, 1 for faults, 2 for a command that makes no sense."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # a terminal that knows no æ still gets its lines
    app()


def root() -> Path:
    """Return the folder of the handbook, which is the current one; exits with 2 when it holds no data."""
    if not Path("data").is_dir():
        sys.stderr.write("There is no folder data/ here. Go to the handbook's folder and run the command again.\n")
        raise typer.Exit(2)
    return Path()


@contextmanager
def told() -> Iterator[None]:
    """Tell faults in the words they carry, and leave with exit status 1."""
    from handbook.build import BuildFailed
    from handbook.workshelf import Busy

    try:
        yield
    except ProblemsFound as found:
        report.tell(found.problems)
        sys.stderr.write(f"{report.count(len(found.problems), 'fault')}. Nothing is built.\n")
        raise typer.Exit(1) from None
    except (BuildFailed, Busy) as fault:
        sys.stderr.write(f"{fault}\n")
        raise typer.Exit(1) from None


@app.command()
def check() -> None:
    """Check the data and the pages; tell every fault at once, a line each. Exit status 1 when there are any."""
    from handbook.check import examine

    started = time.monotonic()
    draft, problems = examine(root())
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
def build() -> None:
    """Build pages, workbooks and open data into site/; when anything fails, what was built stays."""
    from handbook.build import build
    from handbook.progress import shown

    with told(), shown() as report_part:
        summary = build(root(), report_part)
    for warning in summary.warnings:
        sys.stdout.write(f"{warning}\n")
    pdfs = f"{report.count(len(summary.pdfs), 'PDF')} of {sum(summary.pdfs.values())} sheets"
    made = f"{report.count(summary.pages, 'page')}, {pdfs}, {report.count(len(summary.warnings), 'warning')}"
    sys.stdout.write(f"{made}, {summary.seconds:.0f} seconds. Open {summary.front_page}\n")


@app.command()
def serve(port: Annotated[int, typer.Option(help="Danish is served here, English on the next port.")] = 8000) -> None:
    """Show both languages in the browser; an edit in data/ shows by itself."""
    from handbook.serve import serve

    with told():
        status = serve(root(), port)
    raise typer.Exit(status)


@app.command()
def workbook() -> None:
    """Make the workbooks only, in build/workbook/."""
    from handbook.build import make_workbooks

    with told():
        paths = make_workbooks(root())
    for path in paths:
        sys.stdout.write(f"{path}\n")


@app.command(hidden=True)
def schema(
    heads: Annotated[bool, typer.Option("--heads", help="Also give every data file the first line that names its schema.")] = False,
) -> None:
    """Write data/schema/ from the types."""
    from handbook import head, schema as schemas

    changed = schemas.write_all(root())
    if heads:
        changed += head.write_all(root())
    for path in changed:
        report.close(path.as_posix())
    report.close(f"{report.count(len(changed), 'file')} changed")
