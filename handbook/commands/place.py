"""Where a command is given."""

from pathlib import Path

import typer

from handbook.terminal import report


def root() -> Path:
    """Return the folder of the handbook, which is the current one; exits with 2 when it holds no data."""
    if not Path("data").is_dir():
        report.say("There is no folder data/ here. Go to the handbook's folder and run the command again.", aside=True)
        raise typer.Exit(2)
    return Path()
