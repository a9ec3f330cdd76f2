"""What was made before, by the hash of all that went into it: nothing is laid out twice, from one build to the next."""

import hashlib
import json
import os
import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

KEPT = 14 * 24 * 3600
"""For how many seconds something that was not asked for is kept."""


def digest(*parts: str | bytes) -> str:
    """Return the hash of all parts, in order."""
    hashed = hashlib.sha256()
    for part in parts:
        hashed.update(hashlib.sha256(part.encode() if isinstance(part, str) else part).digest())
    return hashed.hexdigest()


@dataclass(frozen=True)
class Store:
    """A folder of facts (JSON) and files, each under its hash."""

    folder: Path

    def fact(self, key: str) -> Any:
        """Return what is known under a key, or None."""
        path = self._path(key, ".json")
        try:
            known = json.loads(path.read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            return None
        os.utime(path)
        return known

    def keep_fact(self, key: str, known: Any) -> None:
        """Keep something that JSON can hold."""
        self._put(self._path(key, ".json"), json.dumps(known).encode())

    def fetch(self, key: str, to: Path) -> bool:
        """Copy a file that was kept to a path; whether there was one."""
        path = self._path(key, to.suffix)
        if not path.is_file():
            return False
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, to)
        os.utime(path)
        return True

    def keep_file(self, key: str, path: Path) -> None:
        """Keep a copy of a file."""
        self._put(self._path(key, path.suffix), path.read_bytes())

    def sweep(self) -> None:
        """Throw away what nobody has asked for in a fortnight."""
        oldest = time.time() - KEPT
        for path in self.folder.glob("*/*"):
            if path.stat().st_mtime < oldest:
                path.unlink(missing_ok=True)

    def _path(self, key: str, suffix: str) -> Path:
        return self.folder / key[:2] / f"{key[2:]}{suffix}"

    def _put(self, path: Path, content: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Two processes may keep the same at once: each writes aside, and the last one in place wins.
        aside = path.with_name(f"{path.name}.{os.getpid()}")
        aside.write_bytes(content)
        aside.replace(path)
