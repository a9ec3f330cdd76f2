"""Two states of the code side by side, an older commit and this tree, and what a run of either takes."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from handbook.building import pickled_handbook
from handbook.site.pdf_offers import REGISTER
from tests import tree

HOME = tree.ROOT / ".build/bench"
NEW = "this tree"


@dataclass(frozen=True)
class Cost:
    """What a run took, with all processes that it started: CPU seconds, and the megabytes of the largest process."""

    seconds: float
    megabytes: float


@dataclass(frozen=True)
class House:
    """One state of the code, and the folder where it makes its PDFs."""

    name: str
    root: Path

    @property
    def pdfs(self) -> Path:
        return self.root / "build/workbook"

    @property
    def store(self) -> Path:
        return self.root / tree.STORE

    @property
    def checked(self) -> Path:
        """The handbook as a build hands it to MkDocs; older code reads it anew."""
        return self.root / "build/checked"

    def run(self, *arguments: str, module: str = "handbook", at: Path | None = None) -> Cost:
        """Run `python -m <module> <arguments>` with this house's code on its own data, or on the data in `at`."""
        handed = {REGISTER: self.pdfs / "editions.json", pickled_handbook.CHECKED: self.checked}
        surroundings = tree.environment(self.root) | {name: str(path) for name, path in handed.items() if path.exists()}
        command = [sys.executable, "-P", "-m", module, *arguments]
        return _measured(command, at or self.root, surroundings)


def _measured(command: list[str], folder: Path, surroundings: dict[str, str]) -> Cost:
    log = HOME / "log"
    with log.open("w") as told:
        process = subprocess.Popen(command, cwd=folder, env=surroundings, stdin=subprocess.DEVNULL, stdout=told, stderr=told)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed in {folder}:\n{log.read_text(errors='replace')[-2000:]}")
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / unit)


def old(commit: str) -> House:
    """Check the old commit out, unless it is there already."""
    root = HOME / commit
    if not (root / "handbook").is_dir():
        subprocess.run(["git", "worktree", "prune"], cwd=tree.ROOT, check=True)
        added = subprocess.run(["git", "worktree", "add", "--quiet", "--detach", "--force", str(root), commit], cwd=tree.ROOT)
        if added.returncode:
            sys.exit(f"Commit {commit} is not in this copy. Run git fetch --unshallow, then again.")
    return House(commit, root)


def new() -> House:
    """Copy this tree as it stands, with what it made before."""
    house = House(NEW, HOME / "new")
    before = HOME / "before"
    shutil.rmtree(before, ignore_errors=True)
    if house.store.is_dir():
        house.store.rename(before)
    shutil.rmtree(house.root, ignore_errors=True)
    (tree.copy if before.is_dir() else tree.copy_with_store)(house.root)
    if before.is_dir():
        house.store.parent.mkdir()
        before.rename(house.store)
    return house
