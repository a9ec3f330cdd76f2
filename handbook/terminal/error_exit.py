"""Faults, as the command tells them before it leaves."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer

from handbook.problems.problem import ProblemsFound
from handbook.problems.refusal import refusal
from handbook.terminal import report


@contextmanager
def exit_at_faults() -> Iterator[None]:
    """Tell faults in the words they carry, and leave with exit status 1."""
    from handbook.building.releasing import NotReleased
    from handbook.building.staging import Busy
    from handbook.building.workbooks import BuildFailed
    from handbook.site.scripts import Unbundled
    from handbook.workbook.collecting import NotWhole

    try:
        yield
    except ProblemsFound as found:
        report.tell(found.problems)
        report.say(f"{report.count(len(found.problems), 'fault')}. Nothing is built.", aside=True)
        raise typer.Exit(1) from None
    except (BuildFailed, Busy, NotReleased, NotWhole, Unbundled) as fault:
        report.say(str(fault), aside=True)
        raise typer.Exit(1) from None
    except OSError as fault:
        refused = refusal(fault)
        if refused is None:
            raise
        report.say(refused, aside=True)
        raise typer.Exit(1) from None
