"""What somebody ordered for a meeting: the PDFs, and one file to print with as many copies as are needed."""

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from handbook import workbook
from handbook.building.workbooks import BuildFailed, Report, make
from handbook.handbook import Handbook
from handbook.problems.problem import ProblemsFound
from handbook.reading.draft import Draft
from handbook.records.order import Order
from handbook.rules.check import examine
from handbook.words.markup import plain
from handbook.workbook.pdf.stacking import Stack, stack

ORDER = "order.yml"
"""What was ordered, in the folder of a kit."""


@dataclass(frozen=True)
class Answer:
    """What was made: its files in the order of use, the file to print at the end, and the folder that holds another order's kit."""

    paths: tuple[Path, ...]
    other: Path | None = None


def make_order(root: Path, out: Path, read: Callable[[Draft], tuple[Order, str]], report: Report = lambda *told: None) -> Answer:
    """Make what an order asks for into `out`, a kit into a folder of its own there; `read` returns the order and its logo.

    Raises ProblemsFound for faulty data or a faulty order, and BuildFailed otherwise.
    """
    draft, problems = examine(root)
    if faults := [problem for problem in problems if not problem.warning]:
        raise ProblemsFound(faults)
    order, logo = read(draft)
    try:
        piles = workbook.piles(draft.handbook, order, logo)
    except workbook.Complaint as fault:
        raise BuildFailed(str(fault)) from None
    if order.kit:
        return _kit(draft.handbook, root, out, order, piles, report)
    return Answer(tuple(_made(draft.handbook, root, out, order, piles, report)))


def _kit(handbook: Handbook, root: Path, out: Path, order: Order, piles: Sequence[workbook.Pile], report: Report) -> Answer:
    """Make a kit into a folder that is called by its title and day; one that holds another order is left, and the kit gets a number."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".kit-", dir=out) as aside:
        whole = Path(aside) / "kit"
        made = _made(handbook, root, whole, order, piles, report)
        for beside in (path for path in whole.iterdir() if path not in made):
            beside.unlink()  # pictures and register are for the site
        (whole / ORDER).write_text(_written(order), encoding="utf-8")
        folder, other = _folder(out, order)
        shutil.rmtree(folder, ignore_errors=True)
        whole.rename(folder)
    return Answer(tuple(folder / path.name for path in made), other)


def _made(handbook: Handbook, root: Path, out: Path, order: Order, piles: Sequence[workbook.Pile], report: Report) -> list[Path]:
    """Make the books of all piles, and, where it is known how many people will come, one file to print; returns their paths."""
    paths = [out / one.file for one in make(handbook, root, out, report, [pile.book for pile in piles])]
    if not order.participants:
        return paths
    stacks = [Stack(path, _called(pile, order), pile.sides, pile.copies) for path, pile in zip(paths, piles, strict=True)]
    to_print = out / f"print-{workbook.name_of(order)}-{order.language}.pdf"
    stack(stacks, to_print, order.title, order.language)
    return [*paths, to_print]


def _called(pile: workbook.Pile, order: Order) -> str:
    book = pile.book
    names = [book.edition.title, book.title] if book.subject else [book.title]
    return f"{pile.copies} × {', '.join(plain(name[order.language]) for name in names)}"


def _folder(out: Path, order: Order) -> tuple[Path, Path | None]:
    """Return where a kit goes, and the folder of its name that holds something else, if there is one."""
    first = folder = out / workbook.name_of(order)
    number = 1
    while folder.exists() and not _holds(folder, order):
        number += 1
        folder = first.with_name(f"{first.name}-{number}")
    return folder, first if folder != first else None


def _holds(folder: Path, order: Order) -> bool:
    """Whether a folder holds the kit of the same order."""
    try:
        return (folder / ORDER).read_text(encoding="utf-8") == _written(order)
    except OSError:
        return False


def _written(order: Order) -> str:
    """Return an order as a file says it."""
    return yaml.safe_dump(order.model_dump(exclude_defaults=True), allow_unicode=True, sort_keys=False)
