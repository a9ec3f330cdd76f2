"""The two states that are compared: a commit, and the working folder as it is."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from handbook.building.build import CONFIGURATIONS, environment
from handbook.editing import history
from handbook.handbook import Handbook
from handbook.records.text import Language
from handbook.rules.check import load_checked
from handbook.workbook.production import KEPT_IN

PLACE = Path(".build/changes")
"""Where the older state is laid out while it is looked at; within the handbook's folder, so that it finds npm's packages."""


class NotBuilt(Exception):
    """One of the two states cannot be built; the message says which, and why."""


@dataclass(frozen=True)
class State:
    """A handbook in a folder, with the code that it has there."""

    root: Path
    handbook: Handbook

    def pages(self, language: Language, out: Path) -> None:
        """Build the pages in one language, without PDFs; raises NotBuilt."""
        self._run("mkdocs", "build", "--quiet", "-f", CONFIGURATIONS[language], "-d", str(out))

    def sheets(self, names: Sequence[str], out: Path) -> None:
        """Make the PDFs with these names, in both languages; raises NotBuilt."""
        if names:
            self._run("handbook", "workbook", *names, "--out", str(out))

    def _run(self, module: str, *arguments: str) -> None:
        surroundings = environment(self.handbook) | {"PYTHONPATH": str(self.root.absolute())}
        command = [sys.executable, "-m", module, *arguments]
        done = subprocess.run(command, cwd=self.root, env=surroundings, capture_output=True, text=True)
        if done.returncode:
            raise NotBuilt(f"{self.root}: {(done.stderr or done.stdout).strip()}")


@contextmanager
def both(root: Path, base: str) -> Iterator[tuple[State, State]]:
    """Yield the state at a commit and the present one; raises history.NoHistory, and ProblemsFound for faulty data in either."""
    commit = history.commit(root, base)
    now = State(root, load_checked(root))
    place = root / PLACE / f"{commit[:12]}-{os.getpid()}"
    history.run(root, "worktree", "add", "--quiet", "--detach", "--force", str(place.absolute()), commit)
    try:
        _lend(root.absolute() / KEPT_IN, place / KEPT_IN)
        yield State(place, load_checked(place)), now
    finally:
        history.run(root, "worktree", "remove", "--force", str(place.absolute()))


def _lend(store: Path, to: Path) -> None:
    """Let the older state take the PDFs that were made before, as a rule all of its own, and keep beside them what it makes."""
    store.mkdir(parents=True, exist_ok=True)
    to.parent.mkdir(parents=True, exist_ok=True)
    to.symlink_to(store)
