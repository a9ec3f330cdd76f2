"""Where a command is given."""

import sys
from pathlib import Path

import typer


def root() -> Path:
    """Return the folder of the handbook, which is the current one; exits with 2 when it holds no data."""
    if not Path("data").is_dir():
        sys.stderr.write("There is no folder data/ here. Go to the handbook's folder and run the command again.\n")
        raise typer.Exit(2)
    return Path()
