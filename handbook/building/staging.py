"""The staging folder beside the site where a build is put together, and the swap at its end."""

import fcntl
import shutil
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self


class Busy(Exception):
    """Another build is running in the same folder."""


class Staging:
    """A folder of its own for one build, on the same disk as the site; gone afterwards, whatever happened.

    Raises Busy when another build holds it.
    """

    def __init__(self, root: Path):
        self.home = root / ".build"
        self.old = self.home / "old-site"
        self.site = root / "site"

    def __enter__(self) -> Self:
        self.home.mkdir(exist_ok=True)
        self._lock = (self.home / "lock").open("w")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._lock.close()
            raise Busy("Another build is running here. Wait until it is done.") from None
        # A build that was killed between the two renames of a swap left the site here.
        if self.old.exists() and not self.site.exists():
            self.old.rename(self.site)
        self._sweep()
        self.next = Path(tempfile.mkdtemp(prefix="next-", dir=self.home))
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._sweep()
        self._lock.close()

    def publish(self, new: Path) -> None:
        """Put the folder `new` in the site's place, in two renames."""
        if self.site.exists():
            self.site.rename(self.old)
        new.rename(self.site)

    def _sweep(self) -> None:
        for left in (self.old, *self.home.glob("next-*")):
            shutil.rmtree(left, ignore_errors=True)
