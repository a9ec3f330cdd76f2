"""The processes that do what takes long. Whatever ends the work early ends them at once, and nothing of theirs stays."""

import multiprocessing
import os
import shutil
import signal
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from typing import Any


@contextmanager
def worker_pool(processes: int, begin: Callable[..., object] | None = None, arguments: tuple[Any, ...] = ()) -> Iterator[Executor]:
    """Yield so many processes, each of which calls `begin` first; they are started when there is work.

    Threads that wait for them must be waited for outside this context, so that an interruption ends the processes first.
    """
    with tempfile.TemporaryDirectory(prefix="handbook-") as aside:
        pool = ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=_begin, initargs=(aside, begin, arguments))
        try:
            yield pool
        except BaseException:
            for process in multiprocessing.active_children():
                process.kill()
            raise
        finally:
            pool.shutdown(cancel_futures=True)


def ignore_signals() -> None:
    """Let this thread, and whatever is started from it, not hear Ctrl+C: the terminal tells the command and its children alike."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


def _begin(aside: str, begin: Callable[..., object] | None, arguments: tuple[Any, ...]) -> None:
    tempfile.tempdir = aside  # fonts are unpacked there, and stay when a process is killed
    threading.Thread(target=_end_with, args=[multiprocessing.parent_process(), aside], daemon=True).start()
    if begin:
        begin(*arguments)


def _end_with(parent: BaseProcess, aside: str) -> None:
    """End this process when the command is killed; it would wait for work for ever."""
    parent.join()
    shutil.rmtree(aside, ignore_errors=True)
    os._exit(1)
