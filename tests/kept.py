"""What was found out about a file, kept under the hash of the file and of the code that found it out."""

import fcntl
import inspect
import os
import pickle
import time
import zlib
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TypeVar

from handbook.making.store import digest
from tests.tree import ROOT

Found = TypeVar("Found")

FOLDER = ROOT / ".build/readings"
KEPT = 24 * 3600
"""For how many seconds something that was not asked for is kept."""


def kept(find: Callable[..., Found], path: Path, *arguments: str) -> Found:
    """Return what a function finds in a file; the next time, and in another process, what it found before."""
    place = _place(find, path, arguments)
    _find_out(place, partial(find, path, *arguments), wait=True)
    os.utime(place)
    return pickle.loads(zlib.decompress(place.read_bytes()))


def share(find: Callable[..., object], paths: Iterable[Path], *arguments: str) -> None:
    """Find out about many files; processes that do so at the same time share the work."""
    places = {path: _place(find, path, arguments) for path in paths}
    for wait in (False, True):
        for path, place in places.items():
            _find_out(place, partial(find, path, *arguments), wait)
    oldest = time.time() - KEPT
    for place in FOLDER.iterdir():
        if place.stat().st_mtime < oldest:
            place.unlink(missing_ok=True)


def _place(find: Callable[..., object], path: Path, arguments: tuple[str, ...]) -> Path:
    # The lock file names the versions of all that the function may call.
    code = Path(inspect.getfile(find)).read_bytes(), find.__name__, (ROOT / "requirements.lock").read_bytes()
    return FOLDER / digest(path.read_bytes(), *code, *arguments)


def _find_out(place: Path, find: Callable[[], object], wait: bool) -> None:
    """Keep what is found, unless it is there; without waiting, leave it to another process that is about it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with place.with_suffix(".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return
        if not place.exists():
            aside = place.with_suffix(".aside")
            aside.write_bytes(zlib.compress(pickle.dumps(find()), 1))
            aside.replace(place)
