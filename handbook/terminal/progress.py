"""Shows a build's parts while they are made, in a terminal only."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from handbook.building.build import PARTS
from handbook.building.workbooks import Report
from handbook.terminal.language import told


@contextmanager
def shown(parts: Iterable[str] = PARTS) -> Iterator[Report]:
    """Yield a report for `build` that draws a line for each part; silent when standard error is no terminal."""
    if not sys.stderr.isatty():
        yield lambda part, done, of, words="": None
        return
    columns = (SpinnerColumn(finished_text="✓"), TextColumn("{task.description}"), BarColumn(24), TextColumn("{task.fields[words]}"))
    with Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True)) as progress:
        lines = {part: progress.add_task(told(PARTS[part]), total=None, start=False, words="") for part in parts}

        def report(part: str, done: int, of: int, words: str = "") -> None:
            if not done:
                progress.start_task(lines[part])
            progress.update(lines[part], total=of, completed=done, words=words if done < of else "")

        yield report
