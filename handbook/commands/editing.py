"""The command's parts for those who edit: `handbook format`, `handbook rename`, `handbook schema`."""

import sys
from typing import Annotated

import typer

from handbook.commands.place import root
from handbook.terminal import report
from handbook.terminal.faults import told


def format_() -> None:
    """Put every data file in one form: fields in order, quotes only where needed, comments kept. What a file says never changes."""
    from handbook.editing.formatting import format_all

    with told():
        formatted = format_all(root())
    for path in formatted.changed:
        sys.stdout.write(f"{path.as_posix()}\n")
    for path in formatted.left:
        sys.stdout.write(f"{path.as_posix()} stays as it is, since it cannot be read. `handbook check` tells why.\n")
    report.close(f"{report.count(len(formatted.changed), 'file')} changed")


def rename(
    old: Annotated[str, typer.Argument(help="The record's id, such as right-balances.")],
    new: Annotated[str, typer.Argument(help="Its new id: small English letters, digits and hyphens.")],
) -> None:
    """Give a record another id: its file, every reference to it, and a way from its old address in both languages."""
    from handbook.editing.renaming import NotRenamed, rename

    try:
        with told():
            changed = rename(root(), old, new)
    except NotRenamed as fault:
        sys.stderr.write(f"{fault}\n")
        raise typer.Exit(1) from None
    for path in changed:
        sys.stdout.write(f"{path.as_posix()}\n")


def schema() -> None:
    """Write data/schema/ from the types."""
    from handbook.open_data import schema as schemas

    changed = schemas.write_all(root())
    for path in changed:
        report.close(path.as_posix())
    report.close(f"{report.count(len(changed), 'file')} changed")
