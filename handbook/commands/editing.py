"""The command's parts for those who edit: `handbook format`, `handbook new`, `handbook rename`, `handbook status`."""

import json
import sys
from datetime import date
from typing import Annotated

import typer

from handbook.commands import asking
from handbook.commands.place import root
from handbook.terminal import report
from handbook.terminal.error_exit import exit_at_faults
from handbook.terminal.language import LanguageOption


def format_(language: LanguageOption = None) -> None:
    """Put every data file in one form: fields in order, quotes only where needed, comments kept. What a file says never changes."""
    from handbook.editing.formatting import format_all

    with exit_at_faults():
        formatted = format_all(root())
    for path in formatted.changed:
        sys.stdout.write(f"{path.as_posix()}\n")
    for path in formatted.left:
        report.say(f"{path.as_posix()} stays as it is, since it cannot be read. `handbook check` tells why.")
    report.close(f"{report.count(len(formatted.changed), 'file')} changed")


def new(
    kind: Annotated[str, typer.Argument(help="model, checklist, tool, workshop, prop, term or source.")],
    theme: Annotated[str | None, typer.Option(help="The id of its theme.")] = None,
    da: Annotated[str | None, typer.Option(help="What it is called in Danish.")] = None,
    en: Annotated[str | None, typer.Option(help="What it is called in English.")] = None,
    id: Annotated[str | None, typer.Option(help="Its id; by default made from the English name.")] = None,
    language: LanguageOption = None,
) -> None:
    """Begin a record: asks for what is needed, writes it with all it must have, and names the texts still to be written."""
    from handbook.editing import new_record
    from handbook.rules.check import examine

    if kind not in new_record.BEGUN:
        report.say(f"No '{kind}' can be begun. Choose among {', '.join(new_record.BEGUN)}.", aside=True)
        raise typer.Exit(2)
    of = new_record.BEGUN[kind]
    if theme is None and "theme" in of.type.model_fields:
        theme = asking.one_of("Tema / Theme", _themes())
    title = {"da": da or asking.text("På dansk / In Danish"), "en": en or asking.text("På engelsk / In English")}
    id = id or asking.text("Id", new_record.id_of(title["en"]))
    try:
        with exit_at_faults():
            path, line = new_record.begin(root(), of, theme or "", title, id, date.today())
    except new_record.NotBegun as fault:
        report.say(str(fault), aside=True)
        raise typer.Exit(1) from None
    sys.stdout.write(f"{path.as_posix()}:{line}\n")
    draft, problems = examine(root())
    report.tell(list(new_record.unwritten(problems, path, line)))
    report.say(f"{report.count(new_record.count_unwritten(draft, of, id), 'text')} still to be written.")
    if of.in_folder:
        report.say("The file is new: git add -A includes it in your commit.", aside=True)
    if chosen := new_record.chosen_for_another(of):
        report.say(f"What stands under {', '.join(chosen)} is another record's. Make it fit this one.", aside=True)


def _themes() -> dict[str, str]:
    """Return what there is to choose from: the themes' ids, with their titles in both languages."""
    from handbook.reading import loader

    return {theme.id: f"{theme.title.da} / {theme.title.en}" for theme in loader.read(root()).handbook.of("theme")}


def status(
    against: Annotated[str | None, typer.Option(help="Only what is other than at this commit, such as origin/main.")] = None,
    right: Annotated[
        list[str] | None, typer.Option(help="The ids of records whose texts are right as they are; all for every record.")
    ] = None,
    more: Annotated[list[str] | None, typer.Argument(hidden=True)] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As data for other programs.")] = False,
    language: LanguageOption = None,
) -> None:
    """Tell which texts were changed in one language alone, and which records are due for another reading."""
    from handbook.editing import history, in_step, keeping_step
    from handbook.editing.status import Standing, due
    from handbook.problems.hint import did_you_mean
    from handbook.problems.problem import shown
    from handbook.reading import loader

    if more and not right:
        report.say("Ids of records come after --right.", aside=True)
        raise typer.Exit(2)
    draft = loader.read(root())
    try:
        if not history.whole(root()):
            raise history.NoHistory("The history does not reach back to the beginning: git fetch --unshallow")
        found = in_step.since(root(), draft, against) if against else in_step.out_of_step(root(), draft)
    except history.NoHistory as fault:
        report.say(str(fault), aside=True)
        raise typer.Exit(1) from None
    if right:
        right += more or []
        known = in_step.callable_right(draft)
        if unknown := [id for id in right if id not in ("all", *known)]:
            hint = did_you_mean(unknown[0], known, "Write the id of a record, or of a page in docs.")
            report.say(f"There is no record '{shown(unknown[0])}'. {hint}", aside=True)
            raise typer.Exit(1)
        taken = [one for one in found if "all" in right or one.record in right]
        report.say(f"{in_step.call_right(root(), taken).as_posix()}: {report.count(len(taken), 'text')} called right")
        return
    stands = Standing(tuple(found), () if against else due(draft, date.today()))
    if as_json:
        sys.stdout.write(json.dumps(stands.facts, ensure_ascii=False, indent=2) + "\n")
        return
    for one in stands.ahead:
        report.say(keeping_step.told(one))
    for record in stands.due:
        report.say(f"{record.id}: was last read against its sources on {record.reviewed.isoformat()}. Read it again.")
    report.close(f"{report.count(len(stands.ahead), 'text')} out of step, {report.count(len(stands.due), 'record')} due")


def rename(
    old: Annotated[str, typer.Argument(help="Its id: right-balances, or term:core-task (source:, round:, prop:).")],
    new: Annotated[str, typer.Argument(help="Its new id: small English letters, digits and hyphens.")],
    language: LanguageOption = None,
) -> None:
    """Give a record another id: its file, every reference to it, and a way from its old address in both languages."""
    from handbook.editing.renaming import NotRenamed, rename

    try:
        with exit_at_faults():
            changed = rename(root(), old, new)
    except NotRenamed as fault:
        report.say(str(fault), aside=True)
        raise typer.Exit(1) from None
    for path in changed:
        sys.stdout.write(f"{path.as_posix()}\n")
    if changed[0].stem == new:
        report.say("There are new files among these: git add -A includes them in your commit.", aside=True)


def schema() -> None:
    """Write data/schema/ from the types."""
    from handbook.open_data import schema as schemas

    changed = schemas.write_all(root())
    for path in changed:
        report.close(path.as_posix())
    report.close(f"{report.count(len(changed), 'file')} changed")
