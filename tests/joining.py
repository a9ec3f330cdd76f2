"""PDFs put together by the scripts, in Node as in a browser.

`python -m tests.joining site/workbook 30` puts together thirty random plans of a folder's files, and prints what breaks PDF/UA-1, and how
long it took.
"""

import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from handbook.workbook.pdf.browser_fonts import FILE, browser_fonts
from tests import tree
from tests.workbooks import validate

NODE = shutil.which("node", path=str(Path(sys.executable).parent)) or shutil.which("node")
TITLE = "Et møde om æbler & pærer – „ø“"
MEETING = {
    "meeting": {"title": TITLE, "organisation": "Søndre Skole", "facts": [{"label": "Dag", "value": "Tirsdag den 1. december 2026"}]},
    "rows": [
        {"time": "13.30", "title": "Velkommen", "minutes": "5 min.", "note": "", "pause": False},
        {"time": "13.35", "title": "Pause", "minutes": "10 min.", "note": "Kaffe", "pause": True},
    ],
    "end": "13.45",
    "about": {"title": TITLE, "language": "da", "made": "2026-12-01T09:00:00Z"},
}
FRONT = 2
"""The cover and the timetable of this meeting."""


class NotJoined(Exception):
    """The scripts refused; the message is what they said."""


@dataclass(frozen=True)
class Joined:
    """What the scripts tell: how long it took, which letters no font has, the piles for the printer, and what of the fields.

    `read` is what stands in the fields of the file that was made, read in again.
    """

    milliseconds: float
    missing: list[str]
    piles: list[dict[str, object]]
    told: dict[str, list[str]]
    read: dict[str, str]


@cache
def letters() -> Path:
    """The fonts that covers are set from, in a file."""
    path = Path(tempfile.mkdtemp(prefix="handbook-")) / FILE
    path.write_bytes(browser_fonts(tree.ROOT / "overrides"))
    return path


def sheet(path: Path, **more: object) -> dict[str, object]:
    """Return a file as the scripts take it, titled like the file."""
    return {"name": path.stem, "title": path.stem, "path": str(path)} | more


def joined(sheets: Iterable[dict[str, object]], out: Path, **more: object) -> Joined:
    """Put files together into `out`, behind a cover and a timetable; raises NotJoined."""
    told = MEETING | {"sheets": list(sheets), "letters": {"path": str(letters())}, "out": str(out)} | more
    assert NODE
    done = subprocess.run([NODE, "tests/browser/joining.js"], cwd=tree.ROOT, input=json.dumps(told), capture_output=True, text=True)
    if done.returncode:
        raise NotJoined(done.stderr)
    return Joined(**json.loads(done.stdout))


def made_sheets(folder: Path) -> None:
    """Make the sheets of the small handbook in a new folder, in the editions that the handbook has for a meeting."""
    tree.small(folder)
    shutil.copy(tree.ROOT / "data/editions.yml", folder / "data")
    done = tree.run(folder, "workbook", "handout", "cards", "poster", "run-sheet-side-talk", "participant")
    assert done.returncode == 0, done.stdout + done.stderr


def loose(folder: Path) -> list[Path]:
    """Return the PDFs of a folder that a meeting takes along: no books, and nothing that is to be folded or glued together."""
    books = ("complete", "facilitator", "large-print", "bilingual", "cards-press")
    files = (path for path in folder.glob("*.pdf") if not path.name.startswith(books))
    return sorted(path for path in files if not re.search("-(booklet|tiles)-", path.name))


def random_plan(files: Sequence[Path], chance: random.Random, most: int = 10) -> list[Path]:
    """Return some of the files, in any order, now and then one twice."""
    return [chance.choice(files) for _ in range(chance.randint(2, most))]


def main() -> None:
    """Try random plans, and print what went wrong."""
    files, chance = loose(Path(sys.argv[1])), random.Random(1)
    failed, slowest = 0, 0.0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(int(sys.argv[2])):
            plan, out = random_plan(files, chance), Path(folder) / f"{number}.pdf"
            slowest = max(slowest, joined(map(sheet, plan), out).milliseconds)
            failures = validate(out, "ua1")
            failed += bool(failures)
            if failures:
                print(", ".join(path.name for path in plan), *failures[:5], sep="\n  ")
    print(f"{failed} of {sys.argv[2]} plans break PDF/UA-1; the slowest was put together in {slowest / 1000:.1f} s")


if __name__ == "__main__":
    main()
