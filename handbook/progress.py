"""Shows a build's parts while they are made, in a terminal only."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from handbook.build import PARTS, Report


@contextmanager
def shown() -> Iterator[Report]:
    """Yield a report for `build` that draws a line for each part; silent when standard error is no terminal."""
    if not sys.stderr.isatty():
        yield lambda part, state: None
        return
    columns = (SpinnerColumn(finished_text="✓"), TextColumn("{task.description}"), BarColumn(24), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        lines = {part: progress.add_task(words, total=None, start=False) for part, words in PARTS.items()}

        def report(part: str, state: str) -> None:
            if state == "start":
                progress.start_task(lines[part])
            else:
                progress.update(lines[part], total=1, completed=1)

        yield report
