"""The PDFs alone: all that the editions call for, the named ones, or a share of all."""

from collections.abc import Callable, Sequence
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from handbook import workbook
from handbook.handbook import Handbook
from handbook.problems.hint import did_you_mean
from handbook.problems.problem import shown
from handbook.rules.check import check_or_raise

Report = Callable[..., None]
"""Called with a part (`"workbook"`), how much of it is done, how much there is, and perhaps what was done last."""


class BuildFailed(Exception):
    """A part of the build failed; the message says which and why, a line each."""


EXPECTED = (BuildFailed, workbook.Misaligned, workbook.Complaint)
"""What can be wrong with content and templates that the check does not see; anything else is a bug."""


def make_workbooks(
    root: Path, out: Path, names: Sequence[str], report: Report = lambda *told: None, share: workbook.Share | None = None
) -> list[Path]:
    """Make PDFs alone, into `out`: those of the named editions and books, or all when none is named, or a share of all.

    Raises ProblemsFound for faulty data and BuildFailed otherwise.
    """
    handbook, _ = check_or_raise(root)
    books, every = workbook.books(handbook), workbook.orderable(handbook)
    known = {name for book in every for name in (book.name, book.edition.id)}
    unknown = [
        f"There is no edition or book '{shown(name)}'. {did_you_mean(name, sorted(known), 'See data/editions.yml.')}"
        for name in names
        if name not in known
    ]
    if unknown:
        raise BuildFailed("\n".join(unknown))
    made = {book.name for book in books}
    wanted = [book for book in every if book.name in names or (book.name in made and (not names or book.edition.id in names))]
    if share:
        wanted = workbook.divide(books, share.of)[share.number - 1]
    paths = [out / one.file for one in make(handbook, root, out, report, wanted)]
    if share:
        workbook.mark(handbook, root, out, share)
    return paths


def make(handbook: Handbook, root: Path, out: Path, report: Report, books: Sequence[workbook.Book] | None = None) -> list[workbook.Made]:
    """Make books, or all, into `out`; raises BuildFailed."""
    try:
        return workbook.make(handbook, root, out, lambda words, done, of: report("workbook", done, of, words), books)
    except EXPECTED as fault:
        raise BuildFailed(str(fault)) from None
    except BrokenProcessPool:
        raise BuildFailed("A process that lays out sheets was ended from outside, perhaps for want of memory. Try again.") from None
