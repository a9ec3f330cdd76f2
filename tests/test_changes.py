"""What a proposal does is shown: changed pages and sheets before and after, what else moves, faults on their lines."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from tests import tree
from tests.test_in_step import Repository

TOOL = "data/tools/side-talk.yml"


@pytest.fixture(scope="module")
def proposal(shared: Path, store: Path) -> Path:
    """A small handbook in which a step's question is other than at its last commit, and what was shown of it, once a run."""
    return tree.once(shared / "proposal", lambda folder: _propose(folder, store)) / "build/changes"


def _propose(folder: Path, store: Path) -> None:
    root = tree.small(folder, store)
    shutil.copytree(tree.ROOT / "scripts", root / "scripts")
    (root / ".gitignore").write_text("node_modules\n__pycache__/\n.build/\nbuild/\n", encoding="utf-8")
    Repository(root)
    text = (root / TOOL).read_text(encoding="utf-8")
    assert text.count("Samtale om to sider") == 1
    (root / TOOL).write_text(text.replace("Samtale om to sider", "Samtale om begge sider"), encoding="utf-8")
    done = tree.run(root, "changes", "main")
    assert done.returncode == 0, done.stderr
    assert re.fullmatch(r"\d+ pages and \d+ PDFs? changed, 1 text out of step. Open build/changes/index.html\n", done.stdout)


def test_every_changed_page_is_shown_in_both_widths_before_and_after(proposal):
    page = (proposal / "index.html").read_text(encoding="utf-8")
    assert "da /tools/side-talk/" in page and "en /tools/side-talk/" not in page
    for width, pixels in (("phone", 390), ("desk", 1280)):
        pictures = [Image.open(proposal / f"da-tools-side-talk-{width}-1-{when}.png") for when in ("before", "after")]
        assert [picture.width for picture in pictures] == [pixels, pixels]
        assert pictures[0].convert("RGB").tobytes() != pictures[1].convert("RGB").tobytes()
        for picture in pictures:
            assert (200, 60, 30) in {colour for _, colour in picture.convert("RGB").getcolors(2**24)}, "what differs has a frame"


def test_changed_sheets_are_shown_with_marks(proposal):
    before = sorted(path.name for path in proposal.glob("*-side-talk-da-*-before.png"))
    assert any(name.startswith("handout-side-talk-da-1") for name in before)
    assert not list(proposal.glob("*-side-talk-en-*.png"))
    marked = Image.open(proposal / "handout-side-talk-da-1-after.png").convert("RGB")
    assert any(marked.getpixel((2, row)) == (200, 60, 30) for row in range(marked.height))


def test_the_page_reads_from_a_folder_and_tells_what_is_out_of_step(proposal):
    page = (proposal / "index.html").read_text(encoding="utf-8")
    named = set(re.findall(r'(?:src|href)="([^"]+)"', page))
    assert len(named) > 6 and all((proposal / name).is_file() for name in named)
    assert "Samtale om begge sider</mark>" in page and "Talk about two sides" in page
    summary = (proposal / "summary.md").read_text(encoding="utf-8")
    assert "`da /tools/side-talk/`" in summary and "kun den danske tekst er ændret" in summary


def test_nothing_is_left_of_the_older_state(proposal):
    root = proposal.parent.parent
    listed = subprocess.run(["git", "worktree", "list"], cwd=root, capture_output=True, text=True, check=True).stdout
    assert listed.count("\n") == 1
    assert not (root / ".build/changes/built").exists()


def test_an_unknown_commit_is_told_in_a_line(proposal):
    done = tree.run(proposal.parent.parent, "changes", "nope")
    assert done.returncode == 1 and done.stdout == "" and done.stderr.count("\n") == 1


def test_faults_can_be_marks_on_the_lines_of_a_proposal(tmp_path):
    root = tree.small(tmp_path / "x")
    text = (root / TOOL).read_text(encoding="utf-8")
    (root / TOOL).write_text(text.replace("  en: Talk about two sides\n", "", 1), encoding="utf-8")
    done = tree.run(root, "check", "--format", "github")
    assert done.returncode == 1
    plain = tree.run(root, "check").stdout.splitlines()
    marks = done.stdout.splitlines()
    assert len(marks) == len(plain) == 1
    assert marks[0].startswith(f"::error file={TOOL},line=") and marks[0].endswith("title.en: is missing. Add the English title.")
    assert os.linesep not in marks[0]
