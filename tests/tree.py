"""Copies of the project, and the real commands run in them."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from handbook.site.scripts import modules

ROOT = Path(__file__).parent.parent
PARTS = ("browser", "data", "docs", "handbook", "macros", "overrides", "mkdocs.yml", "mkdocs.en.yml")

STORE = Path(".build/cache")
SMALL = ROOT / "tests" / "example-files" / "good"


def small(to: Path, store: Path | None = None) -> Path:
    """Copy all that a build needs, with the few records of the good example and what was kept of it, into a new folder; return it."""
    copy(to)
    for part in ("data", "docs"):
        shutil.rmtree(to / part)
        shutil.copytree(SMALL / part, to / part)
    shutil.copy(ROOT / "data/interface.yml", to / "data")  # the example leaves the words to the handbook
    if store:
        shutil.copytree(store, to / STORE)
    return to


def copy(to: Path, root: Path = ROOT) -> Path:
    """Copy all that a build needs into a new folder, and return it.

    What Python has made of the code goes along, since each process would make it anew: most of the time that a short command takes.
    """
    to.mkdir(parents=True)
    for part in PARTS:
        source = root / part
        if source.is_dir():
            shutil.copytree(source, to / part)
        else:
            shutil.copy(source, to / part)
    (to / "node_modules").symlink_to(modules(ROOT))
    return to


def copy_with_store(to: Path) -> Path:
    """Copy all that a build needs, with what was laid out before from the same words, and return the new folder."""
    copy(to)
    if (ROOT / STORE).is_dir():
        shutil.copytree(ROOT / STORE, to / STORE, copy_function=_linked)
    return to


def _linked(source: str, to: str) -> None:
    """Give a file a second name, or copy it where that is not to be had; a store writes none in place."""
    try:
        os.link(source, to)
    except OSError:
        shutil.copy2(source, to)


def run(root: Path, *arguments: str, module: str = "handbook") -> subprocess.CompletedProcess[str]:
    """Run `python -m <module> <arguments>` in a tree, with that tree's own code."""
    return subprocess.run(
        [sys.executable, "-m", module, *arguments], cwd=root, env=environment(root), capture_output=True, text=True, timeout=1800
    )


def environment(root: Path) -> dict[str, str]:
    """Return an environment in which a tree's own code comes first, and its commands speak English whatever the terminal does."""
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "HANDBOOK_LANGUAGE": "en"}
    return os.environ | quiet | {"PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1"}


def once(folder: Path, make: Callable[[Path], object]) -> Path:
    """Make a folder's content once, however many processes ask for it; returns the folder."""
    with _locked(folder.with_suffix(".lock")):
        done = folder.with_suffix(".done")
        if not done.exists():
            shutil.rmtree(folder, ignore_errors=True)
            make(folder)
            done.touch()
    return folder


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def built(root: Path) -> Path:
    """Build the handbook in a tree; returns its site."""
    done = run(root, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"
