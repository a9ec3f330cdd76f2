"""PDFs put together by the scripts, in Node as in a browser.

`python -m tests.joining site/workbook 30` puts together thirty random plans of a folder's files, and prints what breaks PDF/UA-1, and how
long it took.
"""

import json
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests import tree
from tests.workbooks import validate

NODE = shutil.which("node", path=str(Path(sys.executable).parent)) or shutil.which("node")
ABOUT = {"title": "Et møde om æbler & pærer – „ø“", "language": "da", "made": "2026-12-01T09:00:00Z"}


class NotJoined(Exception):
    """The scripts refused; the message is what they said."""


def joined(paths: Iterable[Path], out: Path, **more: object) -> dict[str, float]:
    """Put files together into `out`, each titled like its file; return what the script tells of it."""
    sheets = [{"name": path.stem, "title": path.stem, "path": str(path)} for path in paths]
    told = json.dumps({"sheets": sheets, "about": ABOUT, "out": str(out), **more})
    assert NODE
    done = subprocess.run([NODE, "tests/browser/joining.js"], cwd=tree.ROOT, input=told, capture_output=True, text=True)
    if done.returncode:
        raise NotJoined(done.stderr)
    return json.loads(done.stdout)


def made_sheets(folder: Path) -> None:
    """Make the sheets of the small handbook in a new folder, in the editions that the handbook has for a meeting."""
    tree.small(folder)
    shutil.copy(tree.ROOT / "data/editions.yml", folder / "data")
    done = tree.run(folder, "workbook", "handout", "cards", "poster", "run-sheet", "participant")
    assert done.returncode == 0, done.stdout + done.stderr


def loose(folder: Path) -> list[Path]:
    """Return the PDFs of a folder that a meeting takes along: no books, and nothing that is laid out for folding."""
    books = ("complete", "facilitator", "large-print", "bilingual", "cards-press")
    return sorted(path for path in folder.glob("*.pdf") if not path.name.startswith(books) and "-booklet-" not in path.name)


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
            slowest = max(slowest, joined(plan, out)["milliseconds"])
            failures = validate(out, "ua1")
            failed += bool(failures)
            if failures:
                print(", ".join(path.name for path in plan), *failures[:5], sep="\n  ")
    print(f"{failed} of {sys.argv[2]} plans break PDF/UA-1; the slowest was put together in {slowest / 1000:.1f} s")


if __name__ == "__main__":
    main()
