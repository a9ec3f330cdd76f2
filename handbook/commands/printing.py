"""The command's part for those who print: `handbook workbook`."""

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from handbook.commands.place import root
from handbook.terminal import report
from handbook.terminal.error_exit import exit_at_faults

if TYPE_CHECKING:
    from handbook.workbook import Share


def _ids(value: str | None) -> tuple[str, ...]:
    """Return ids that were given with commas between them."""
    return tuple(id.strip() for id in (value or "").split(",") if id.strip())


def _share(value: str | None) -> "Share | None":
    """Return the share that was asked for; exits with 2 when it is none."""
    from handbook.workbook import Share

    try:
        return Share.read(value) if value else None
    except ValueError:
        report.say(f"--shard {value} is no share. Write which one and of how many, such as 2/6.", aside=True)
        raise typer.Exit(2) from None


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
    kit: Annotated[str | None, typer.Option(help="A workshop, tool or checklist: all that its meeting needs, in as many copies.")] = None,
    minutes: Annotated[int | None, typer.Option(help="How long the meeting lasts, such as 75.")] = None,
    shard: Annotated[str | None, typer.Option(help="One share of all editions, such as 2/6, for `build --from`.")] = None,
    out: Annotated[Path, typer.Option(help="Where the PDFs are put.")] = Path("build/workbook"),
) -> None:
    """Make the workbooks only: all of them, the named ones, one of your own, or the kit for a meeting."""
    from handbook.building import ordered_pdfs, workbooks
    from handbook.rules import orders
    from handbook.terminal.progress import shown

    given = {
        "title": title,
        "language": language,
        "date": date,
        "organisation": organisation,
        "logo": logo,
        "start": start,
        "minutes": minutes,
        "participants": participants,
        "kit": kit,
        "workshops": _ids(workshops),
        "models": _ids(models),
        "checklists": _ids(checklists),
        "tools": _ids(tools),
        "also": _ids(also),
        "booklet": booklet,
    }
    is_own = any(value not in (None, (), False) for value in given.values())
    if sum((is_own, order is not None, bool(editions), shard is not None)) > 1:
        report.say(
            "Give editions, or --shard, or --order with a file, or options for a workbook of your own, and not two of them.", aside=True
        )
        raise typer.Exit(2)
    share = _share(shard)
    before = {path.name for path in out.glob("*.pdf")} if order or is_own else set()
    other = None
    with exit_at_faults(), shown(["workbook"]) as report_part:
        if order or is_own:
            read = partial(orders.from_file, path=order) if order else partial(orders.from_options, options=given)
            answer = ordered_pdfs.make_order(root(), out, partial(read, tell=partial(report.write_lines, aside=True)), report_part)
            paths, other = list(answer.paths), answer.other
        else:
            paths = workbooks.make_workbooks(root(), out, editions or [], report_part, share)
    for path in paths:
        sys.stdout.write(f"{path}\n")
        if path.parent == out and path.name in before:
            report.say(f"{path} was there before, and is replaced.", aside=True)
    if other:
        report.say(f"{other} holds another order, and stays as it is.", aside=True)
