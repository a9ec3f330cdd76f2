"""The handbook while somebody edits it: read anew after every edit, only the file that changed, and checked meanwhile."""

import os
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import CancelledError, Executor, Future, TimeoutError
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from handbook import workbook
from handbook.handbook import Handbook
from handbook.problems.problem import Problem, ProblemsFound
from handbook.reading import loader
from handbook.reading.earlier_reading import EarlierReading
from handbook.rules.check import examine

WATCHED = ("data", "docs", "overrides", "browser")
PATIENCE = 0.4
"""For how many seconds the check is waited for; what it has not found by then is told later, and the edit shows meanwhile."""
_TOGETHER = 0.05
"""Edits that follow each other as fast as this, in seconds, are one."""
_UNHEARD = {"attrib", "opened", "closed_no_write"}
"""What happens to files that say the same afterwards."""


Checking = Future[list[Problem]]
"""A check that goes on in another process."""


class Shown(Protocol):
    """What shows the handbook."""

    def show(self, handbook: Handbook) -> None:
        """Show a handbook from now on."""

    def look_anew(self, handbook: Handbook) -> None:
        """Show a handbook, after templates or prose pages have changed, too."""


class LiveHandbook:
    """A handbook that follows its files; raises ProblemsFound when they are faulty to begin with.

    `tell` is called with faults that an edit made, and with none when they are mended. The last good handbook stays until then.
    """

    def __init__(self, root: Path, checker: Executor, tell: Callable[[list[Problem]], object]):
        self._root, self._checker, self._tell, self._known = root, checker, tell, EarlierReading()
        self._edited, self._looks, self._ended = threading.Event(), threading.Event(), False
        self._overtaken: list[tuple[Checking, Handbook]] = []  # edits that were followed by the next before their check had ended
        _watch(root, self._note)
        draft, problems = examine(root, self._known)
        if faults := _faults(problems):
            raise ProblemsFound(faults)
        self.handbook = self._good = draft.handbook
        self._faulty = False

    def end(self) -> None:
        """Follow no more edits; `follow` returns when what it is doing is done."""
        self._ended = True
        self._edited.set()

    def follow(self, shown: Shown) -> None:
        """Show what is edited, until `end` is called or the checker ends; to be called in a thread of its own."""
        workbook.ignore_signals()
        checking: Checking | None = None
        with suppress(BrokenProcessPool, CancelledError):
            while not self._ended:
                if self._edited.wait(0.1 if checking else None):
                    if self._ended:
                        return
                    if checking:
                        self._overtaken.append((checking, self.handbook))
                    checking = self._take_up(shown)
                if checking and checking.done():
                    self._conclude(checking, shown)
                    checking = None

    def _note(self, path: Path) -> None:
        if path.relative_to(self._root).parts[0] != "data":
            self._looks.set()
        self._edited.set()

    def _take_up(self, shown: Shown) -> Checking | None:
        while self._edited.is_set():
            self._edited.clear()
            threading.Event().wait(_TOGETHER)
        checking = self._checker.submit(recheck, self._root)
        draft = loader.read(self._root, self._known)
        readable = draft.complete and not _faults(draft.problems)
        try:
            checking.result(PATIENCE if readable else None)
        except TimeoutError:
            self._show(draft.handbook, shown)
            return checking
        if not _faults(checking.result()):
            if not readable:  # it was read while it was being written
                self._edited.set()
                return None
            self._show(draft.handbook, shown)
        self._conclude(checking, shown, _faults(draft.problems))
        return None

    def _conclude(self, checking: Checking, shown: Shown, unread: Sequence[Problem] = ()) -> None:
        """Tell what a check found; `unread` is what cannot be read of the latest edit."""
        for earlier, handbook in self._overtaken:  # checked one after the other, so they have ended
            # A check that was slow to begin has met the edit that came after its own, and tells the faults of that one.
            if all(fault in unread for fault in _faults(earlier.result())):
                self._good = handbook
        self._overtaken.clear()
        faults = _faults(checking.result())
        if faults or self._faulty:
            self._tell(faults)
        self._faulty = bool(faults)
        if not faults:
            self._good = self.handbook
        elif self.handbook is not self._good:
            self._show(self._good, shown)

    def _show(self, handbook: Handbook, shown: Shown) -> None:
        if handbook is not self.handbook:
            handbook.take_over(self.handbook)
        self.handbook = handbook
        if self._looks.is_set():
            self._looks.clear()
            shown.look_anew(handbook)
        else:
            shown.show(handbook)


_known = EarlierReading()


def recheck(root: Path) -> list[Problem]:
    """Return every problem below `root`; in a process of its own, which reads only what has changed since it was last asked."""
    return examine(root, _known)[1]


def _faults(problems: Iterable[Problem]) -> list[Problem]:
    return [problem for problem in problems if not problem.warning]


class _Listener(FileSystemEventHandler):
    def __init__(self, note: Callable[[Path], object]):
        self._note = note

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in _UNHEARD and not event.is_directory:
            self._note(Path(os.fsdecode(event.dest_path or event.src_path)))


def _watch(root: Path, note: Callable[[Path], object]) -> None:
    """Note every edit from now on, in a thread that ends with the process."""
    observer = Observer()
    for folder in WATCHED:
        observer.schedule(_Listener(note), str(root / folder), recursive=True)
    observer.start()
