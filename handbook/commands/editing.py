"""The command's parts for those who edit: `handbook format`, `handbook schema`."""

import sys

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


def schema() -> None:
    """Write data/schema/ from the types."""
    from handbook.open_data import schema as schemas

    changed = schemas.write_all(root())
    for path in changed:
        report.close(path.as_posix())
    report.close(f"{report.count(len(changed), 'file')} changed")
