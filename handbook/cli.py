"""The command `handbook`."""

import gc
import io
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from handbook.commands import editing
from handbook.commands.place import root
from handbook.terminal import report, stopping
from handbook.terminal.faults import told

if TYPE_CHECKING:
    from handbook.workbook import Share

app = typer.Typer(
    help="The handbook: from the records in data/ to pages, workbooks and open data.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

app.command("format")(editing.format_)
app.command()(editing.new)
app.command()(editing.rename)
app.command(hidden=True)(editing.schema)


def main() -> None:
    """Run the command; the exit status is 0 when all is well, 1 for faults, 2 for a command that makes no sense."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that knows no æ still gets its lines
    stopping.heed()
    app()


@app.command()
def check() -> None:
    """Check the data and the pages; tell every fault at once, a line each. Exit status 1 when there are any."""
    from handbook.rules.check import examine

    started = time.monotonic()
    gc.disable()  # as in `examine`, up to the end of the process
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
def build(
    first: Annotated[Path | None, typer.Option("--from", help="Shares that other machines made: all of their folders.")] = None,
    rest: Annotated[list[Path] | None, typer.Argument(hidden=True)] = None,
) -> None:
    """Build pages, workbooks and open data into site/; when anything fails, what was built stays."""
    from handbook.making.build import build
    from handbook.terminal.progress import shown

    if rest and not first:
        sys.stderr.write("Folders of shares come after --from.\n")
        raise typer.Exit(2)
    shares = [first, *(rest or [])] if first else []
    with told(), shown() as report_part:
        summary = build(root(), report_part, shares)
    for warning in summary.warnings:
        sys.stdout.write(f"{warning}\n")
    pdfs = f"{report.count(len(summary.pdfs), 'PDF')} of {sum(summary.pdfs.values())} sheets"
    made = f"{report.count(summary.pages, 'page')}, {pdfs}, {report.count(len(summary.warnings), 'warning')}"
    sys.stdout.write(f"{made}, {summary.seconds:.0f} seconds. Open {summary.front_page}\n")


@app.command()
def serve(port: Annotated[int, typer.Option(help="Danish is served here, English on the next port.")] = 8000) -> None:
    """Show both languages in the browser; an edit in data/ shows by itself."""
    from handbook.making.serve import serve

    serve(root(), port)


def _ids(value: str | None) -> tuple[str, ...]:
    """Return ids that were given with commas between them."""
    return tuple(id.strip() for id in (value or "").split(",") if id.strip())


def _share(value: str | None) -> "Share | None":
    """Return the share that was asked for; exits with 2 when it is none."""
    from handbook.workbook import Share

    try:
        return Share.read(value) if value else None
    except ValueError:
        sys.stderr.write(f"--shard {value} is no share. Write which one and of how many, such as 2/6.\n")
        raise typer.Exit(2) from None


@app.command()
def workbook(
    editions: Annotated[list[str] | None, typer.Argument(help="Only these, such as cards or handout-right-balances.")] = None,
    order: Annotated[Path | None, typer.Option(help="A YAML file with an order, in place of the options below.")] = None,
    tools: Annotated[str | None, typer.Option(help="Tools for a workbook of your own: ids with commas between them.")] = None,
    checklists: Annotated[str | None, typer.Option(help="Checklists for it.")] = None,
    models: Annotated[str | None, typer.Option(help="Models for it.")] = None,
    workshops: Annotated[str | None, typer.Option(help="Workshops for it, with all that fills them.")] = None,
    title: Annotated[str | None, typer.Option(help="What your workbook is called.")] = None,
    date: Annotated[str | None, typer.Option(help="The day of the meeting, such as 2026-12-01.")] = None,
    organisation: Annotated[str | None, typer.Option(help="Whose meeting it is.")] = None,
    logo: Annotated[str | None, typer.Option(help="An SVG, PNG or JPEG file for the cover.")] = None,
    start: Annotated[str | None, typer.Option(help="When it begins, such as 9:00.")] = None,
    participants: Annotated[int | None, typer.Option(help="How many will come.")] = None,
    language: Annotated[str | None, typer.Option(help="da or en.")] = None,
    also: Annotated[str | None, typer.Option(help="cards, poster or both: made beside the workbook.")] = None,
    booklet: Annotated[bool, typer.Option("--booklet", help="As an A5 booklet, folded from A4.")] = False,
    shard: Annotated[str | None, typer.Option(help="One share of all editions, such as 2/6, for `build --from`.")] = None,
    out: Annotated[Path, typer.Option(help="Where the PDFs are put.")] = Path("build/workbook"),
) -> None:
    """Make the workbooks only: all of them, the named ones, or one of your own."""
    from handbook.making import build
    from handbook.rules import orders
    from handbook.terminal.progress import shown

    given = {
        "title": title,
        "language": language,
        "date": date,
        "organisation": organisation,
        "logo": logo,
        "start": start,
        "participants": participants,
        "workshops": _ids(workshops),
        "models": _ids(models),
        "checklists": _ids(checklists),
        "tools": _ids(tools),
        "also": _ids(also),
        "booklet": booklet,
    }
    is_own = any(value not in (None, (), False) for value in given.values())
    if sum((is_own, order is not None, bool(editions), shard is not None)) > 1:
        sys.stderr.write("Give editions, or --shard, or --order with a file, or options for a workbook of your own, and not two of them.\n")
        raise typer.Exit(2)
    share = _share(shard)
    before = {path.name for path in out.glob("*.pdf")} if order or is_own else set()
    with told(), shown(["workbook"]) as report_part:
        if order:
            paths = build.make_own(root(), out, lambda draft: orders.from_file(draft, order, report.advise), report_part)
        elif is_own:
            paths = build.make_own(root(), out, lambda draft: orders.from_options(draft, given, report.advise), report_part)
        else:
            paths = build.make_workbooks(root(), out, editions or [], report_part, share)
    for path in paths:
        sys.stdout.write(f"{path}\n")
        if path.name in before:
            sys.stderr.write(f"{path} was there before, and is replaced.\n")


@app.command()
def release(
    editions: Annotated[list[str] | None, typer.Argument(help="The ids of the editions in data/editions.yml; none means all.")] = None,
) -> None:
    """Keep what editions hold today under their number, so that pages can tell what has changed since a sheet was printed."""
    from handbook.making.release import release

    with told():
        written, standing = release(root(), editions or [])
    for path in written:
        sys.stdout.write(f"{path.as_posix()}: released\n")
    for path in standing:
        sys.stdout.write(f"{path.as_posix()}: was released before, and nothing has changed since\n")
