"""What was made before, by the hash of all that went into it: nothing is laid out twice, from one build to the next."""

import hashlib
import json
import os
import shutil
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, overload

from pydantic import TypeAdapter, ValidationError

KEPT = 14 * 24 * 3600
"""For how many seconds something that was not asked for is kept."""
_SEAL = hashlib.sha256().digest_size
"""How many bytes lead everything that is kept: the hash of its name and the rest, by which damage and a change of places are known."""
_Fact = TypeVar("_Fact")
_IN_THE_WAY = (FileExistsError, IsADirectoryError, NotADirectoryError)


def digest(*parts: str | bytes) -> str:
    """Return the hash of all parts, in order."""
    hashed = hashlib.sha256()
    for part in parts:
        hashed.update(hashlib.sha256(part.encode() if isinstance(part, str) else part).digest())
    return hashed.hexdigest()


@dataclass(frozen=True)
class Store:
    """A folder of facts (JSON) and files, each under its key and sealed with the hash of both.

    What is damaged, or of another shape than is asked for, counts as not there.
    """

    folder: Path

    @overload
    def fact(self, key: str) -> Any: ...
    @overload
    def fact(self, key: str, type_: type[_Fact]) -> _Fact | None: ...
    def fact(self, key: str, type_: Any = Any) -> Any:
        """Return what is known under a key, as a value of the type, or None."""
        content = self._taken(self._path(key, ".json"))
        try:
            return None if content is None else _adapter(type_).validate_json(content)
        except ValidationError:
            return None

    def keep_fact(self, key: str, known: Any) -> None:
        """Keep something that JSON can hold."""
        self._put(self._path(key, ".json"), json.dumps(known).encode())

    def content(self, key: str, suffix: str) -> bytes | None:
        """Return what a kept file holds, or None."""
        return self._taken(self._path(key, suffix))

    def keep(self, key: str, suffix: str, content: bytes) -> None:
        """Keep what a file holds."""
        self._put(self._path(key, suffix), content)

    def fetch(self, key: str, to: Path) -> bool:
        """Copy a file that was kept to a path; whether there was one."""
        content = self.content(key, to.suffix)
        if content is None:
            return False
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_bytes(content)
        return True

    def keep_file(self, key: str, path: Path) -> None:
        """Keep a copy of a file."""
        self.keep(key, path.suffix, path.read_bytes())

    def sweep(self) -> None:
        """Throw away what nobody has asked for in a fortnight."""
        oldest = time.time() - KEPT
        for path in self.folder.glob("*/*"):
            if path.is_file() and path.stat().st_mtime < oldest:
                path.unlink(missing_ok=True)

    def _path(self, key: str, suffix: str) -> Path:
        return self.folder / key[:2] / f"{key[2:]}{suffix}"

    def _taken(self, path: Path) -> bytes | None:
        try:
            sealed = path.read_bytes()
        except (FileNotFoundError, *_IN_THE_WAY):
            return None
        seal, content = sealed[:_SEAL], sealed[_SEAL:]
        if _seal(path, content) != seal:
            return None
        os.utime(path)
        return content

    def _put(self, path: Path, content: bytes) -> None:
        # Two processes or threads may keep the same at once: each writes aside, and the last one in place wins.
        aside = path.with_name(f"{path.name}.{threading.get_native_id()}")
        try:
            _write(aside, path, content)
        except _IN_THE_WAY:
            _clear(path.parent, path)
            _write(aside, path, content)


@cache
def _adapter(type_: Any) -> TypeAdapter[Any]:
    return TypeAdapter(type_)


def _seal(path: Path, content: bytes) -> bytes:
    hashed = hashlib.sha256(f"{path.parent.name}/{path.name}/".encode())
    hashed.update(content)
    return hashed.digest()


def _write(aside: Path, path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    aside.write_bytes(_seal(path, content) + content)
    aside.replace(path)


def _clear(folder: Path, path: Path) -> None:
    """Take away a file that stands where a folder should, or a folder where a file should."""
    if folder.exists() and not folder.is_dir():
        folder.unlink()
    if path.is_dir():
        with suppress(OSError):
            shutil.rmtree(path)
