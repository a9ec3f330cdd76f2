"""What was found out about a file, kept under the hash of the file and of the code that found it out."""

import fcntl
import inspect
import pickle
import zlib
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TypeVar

from handbook.cache.store import Store, digest
from tests.tree import ROOT

Found = TypeVar("Found")

STORE = Store(ROOT / ".build/readings")
SUFFIX = ".pickle"


def kept(find: Callable[..., Found], path: Path, *arguments: str) -> Found:
    """Return what a function finds in a file; the next time, and in another process, what it found before."""
    key = _key(find, path, arguments)
    _find_out(key, partial(find, path, *arguments), wait=True)
    return pickle.loads(zlib.decompress(STORE.content(key, SUFFIX)))


def share(find: Callable[..., object], paths: Iterable[Path], *arguments: str) -> None:
    """Find out about many files; processes that do so at the same time share the work."""
    keys = {path: _key(find, path, arguments) for path in paths}
    for wait in (False, True):
        for path, key in keys.items():
            _find_out(key, partial(find, path, *arguments), wait)
    STORE.sweep()


def _key(find: Callable[..., object], path: Path, arguments: tuple[str, ...]) -> str:
    # The lock files name the versions of all that the function may call.
    locks = [(ROOT / name).read_bytes() for name in ("requirements.lock", "requirements-tests.lock")]
    return digest(path.read_bytes(), Path(inspect.getfile(find)).read_bytes(), find.__name__, *locks, *arguments)


def _find_out(key: str, find: Callable[[], object], wait: bool) -> None:
    """Keep what is found, unless it is there; without waiting, leave it to another process that is about it."""
    place = STORE.folder / key[:2] / f"{key[2:]}.lock"
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return
        if STORE.content(key, SUFFIX) is None:
            STORE.keep(key, SUFFIX, zlib.compress(pickle.dumps(find()), 1))
