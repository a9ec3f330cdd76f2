"""Times the workbooks: all editions cold, all that was made before, and after one edit; `make bench` runs it."""

import resource
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from handbook import workbook
from handbook.rules.check import load_checked
from handbook.workbook.making import SHELF
from tests import tree

MS_A_PAGE = 90
"""What WeasyPrint alone takes for a page on these machines, in milliseconds."""
MOST_MEMORY = 600
"""Megabytes that one process may take."""
EDITED = Path("data/tools/right-balances.yml")


def main() -> None:
    """Print a table: seconds and pages, against the sum of the pages, and the largest process."""
    table = Table(title="All editions, both languages")
    for heading in ("", "PDFs made", "pages", "seconds", f"pages × {MS_A_PAGE} ms", "largest process"):
        table.add_column(heading, justify="left" if not heading else "right")
    with tempfile.TemporaryDirectory() as folder:
        root = tree.copy(Path(folder) / "bench")
        _row(table, root, "cold")
        _row(table, root, "nothing changed")
        path = root / EDITED
        text = path.read_text(encoding="utf-8")
        title = load_checked(root).get("tool", EDITED.stem).steps[0].title.da
        path.write_text(text.replace(f"da: {title}", f"da: {title}!", 1), encoding="utf-8")
        _row(table, root, "after one edit")
    Console().print(table)


def _row(table: Table, root: Path, what: str) -> None:
    began, before = time.monotonic(), _kept(root)
    made = workbook.make(load_checked(root), root, root / "out")
    seconds = time.monotonic() - began
    fresh = _kept(root) - before
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    pages = sum(one.pages for one in made)
    allowed = f"{pages * MS_A_PAGE / 1000:.0f}"
    table.add_row(what, f"{len(fresh)} of {len(made)}", str(pages), f"{seconds:.0f}", allowed, f"{largest:.0f} of {MOST_MEMORY} MB")


def _kept(root: Path) -> set[Path]:
    return set((root / SHELF).glob("*/*.pdf"))


if __name__ == "__main__":
    main()
