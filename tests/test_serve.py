"""Both languages live: an edit in the data shows by itself, and a fault leaves the last good pages."""

import os
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from handbook.serving.live_handbook import LiveHandbook
from tests import tree
from tests.ports import free_port


def fetch(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            return answer.read().decode("utf-8")
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return ""


def wait_until(true: Callable[[], bool], what: str) -> None:
    for _ in range(1500):
        if true():
            return
        time.sleep(0.2)
    pytest.fail(f"waited in vain: {what}")


@pytest.fixture
def port() -> int:
    """A port that is free."""
    return free_port()


def _heeds_interruption() -> None:
    """Put Ctrl+C's effect right: a shell lets what it runs in the background ignore it, and all that is started from there."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def serving(tmp_path: Path, port: int) -> Iterator[tuple[Path, str, str]]:
    root = tree.small(tmp_path / "live")
    command = [sys.executable, "-m", "handbook", "serve", "--port", str(port)]
    with subprocess.Popen(
        command, cwd=root, env=tree.environment(root), stderr=subprocess.DEVNULL, start_new_session=True, preexec_fn=_heeds_interruption
    ) as server:
        try:
            yield root, f"http://127.0.0.1:{port}/", f"http://127.0.0.1:{port}/en/"
        finally:
            os.killpg(server.pid, signal.SIGINT)
            server.wait(240)


def test_an_edit_shows_in_both_languages_and_a_fault_does_no_harm(serving):
    root, danish, english = serving
    page = "tools/side-talk/"
    wait_until(lambda: "Samtale om to sider" in fetch(danish + page), "the Danish page")
    wait_until(lambda: "Talk about two sides" in fetch(english + page), "the English page")
    assert f'href="../../en/{page}"' in fetch(danish + page) and f'href="../../../{page}"' in fetch(english + page)
    path = root / "data" / "tools" / "side-talk.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("Samtale om to sider", "Snak om to sider", 1).replace("Talk about two sides", "Chat about two sides", 1),
        encoding="utf-8",
    )
    wait_until(lambda: "Snak om to sider" in fetch(danish + page), "the edit in Danish")
    wait_until(lambda: "Chat about two sides" in fetch(english + page), "the edit in English")
    path.write_text("id: [", encoding="utf-8")
    time.sleep(3)
    wait_until(lambda: "Snak om to sider" in fetch(danish + page), "the last good page")
    path.write_text(text.replace("Samtale om to sider", "Ny samtale", 1), encoding="utf-8")
    wait_until(lambda: "Ny samtale" in fetch(danish + page), "the mended file")


class _SlowChecker(ThreadPoolExecutor):
    """Takes its time, as the check of a large handbook on a busy machine does, before it reads or after it."""

    def __init__(self, before: float, after: float):
        super().__init__(1)
        self._before, self._after = before, after

    def submit(self, check, /, *arguments):
        return super().submit(lambda: (time.sleep(self._before), check(*arguments), time.sleep(self._after))[1])


class _Seen:
    """What a browser would be shown, in order."""

    def __init__(self) -> None:
        self.titles: list[str] = []

    def show(self, handbook) -> None:
        self.titles.append(handbook.get("tool", "side-talk").title.da)

    look_anew = show


@pytest.mark.parametrize(("before", "after"), [(0, 1), (1, 0)])
def test_a_fault_leaves_the_last_good_edit_though_its_check_had_not_ended(tmp_path, before, after):
    root = tree.small(tmp_path / "live")
    path = root / "data" / "tools" / "side-talk.yml"
    text, seen, told = path.read_text(encoding="utf-8"), _Seen(), []
    with _SlowChecker(before, after) as checker:
        live = LiveHandbook(root, checker, told.append)
        threading.Thread(target=live.follow, args=[seen], daemon=True).start()
        path.write_text(text.replace("Samtale om to sider", "Snak om to sider", 1), encoding="utf-8")
        wait_until(lambda: seen.titles == ["Snak om to sider"], "the edit, before its check has ended")
        path.write_text("id: [", encoding="utf-8")
        wait_until(lambda: bool(told), "the fault")
        time.sleep(0.5)
        assert live.handbook.get("tool", "side-talk").title.da == "Snak om to sider"
