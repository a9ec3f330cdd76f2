"""Ctrl+C, being told to end, and a machine that refuses: all processes end, nothing is left, and the old site stays."""

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests import tree


@pytest.fixture
def stocked(tmp_path: Path) -> Path:
    """A tree with something that was built before, and a folder for what is temporary."""
    root = tree.small(tmp_path / "x")
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("as it was")
    (tmp_path / "temporary").mkdir()
    return root


def _heeds_interruption() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # a shell lets what it runs in the background ignore it


def begun(root: Path, until: str) -> subprocess.Popen[str]:
    """Begin a build in a group of its own, and wait until a file is there below its `.build`."""
    build = subprocess.Popen(
        [sys.executable, "-m", "handbook", "build"],
        cwd=root,
        env=tree.environment(root) | {"TMPDIR": str(root.parent / "temporary")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        preexec_fn=_heeds_interruption,
    )
    for _ in range(30_000):
        if any((root / ".build").glob(until)):
            return build
        assert build.poll() is None, build.communicate()[0]
        time.sleep(0.02)
    raise AssertionError("the build never came so far")


LAYING_OUT, MAKING_PAGES = "next-*/workbook/*.pdf", "next-*/workbook/editions.json"


@pytest.mark.parametrize("to_all", [True, False], ids=["Ctrl+C", "told to end"])
@pytest.mark.parametrize("until", [LAYING_OUT, MAKING_PAGES], ids=["while laying out", "while making pages"])
def test_a_build_that_is_stopped_leaves_nothing(stocked, store, until, to_all):
    if until == MAKING_PAGES:
        shutil.copytree(store, stocked / tree.STORE)
    build = begun(stocked, until)
    # A terminal tells the command and all its children, whoever ends a service only the command.
    os.killpg(build.pid, signal.SIGINT) if to_all else os.kill(build.pid, signal.SIGTERM)
    told, _ = build.communicate(timeout=600)
    assert build.returncode not in (0, None)
    assert "Traceback" not in told
    with pytest.raises(ProcessLookupError):
        for _ in range(1200):
            os.killpg(build.pid, 0)
            time.sleep(0.05)
        os.killpg(build.pid, signal.SIGKILL)
    assert list((stocked.parent / "temporary").iterdir()) == []
    assert list((stocked / ".build").glob("next-*")) == []
    assert [path.name for path in (stocked / "site").iterdir()] == ["index.html"]
    assert (stocked / "site" / "index.html").read_text() == "as it was"


def test_a_machine_that_refuses_is_told_in_one_line(stocked):
    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    done = subprocess.run(
        [sys.executable, "-m", "handbook", "build"],
        cwd=stocked,
        env=tree.environment(stocked),
        capture_output=True,
        text=True,
        preexec_fn=small_files,
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    (line,) = done.stderr.splitlines()
    assert line.endswith("File too large. Allow larger files, and try again.")
    assert (stocked / "site" / "index.html").read_text() == "as it was"
    assert list((stocked / ".build").glob("next-*")) == []


def test_a_file_where_a_folder_should_be_is_told_in_one_line(stocked):
    (stocked / ".build").write_text("mine")
    done = tree.run(stocked, "build")
    assert (done.returncode, done.stderr.splitlines()) == (1, [".build: File exists. Take away what stands there, and try again."])
    assert (stocked / ".build").read_text() == "mine"
    assert (stocked / "site" / "index.html").read_text() == "as it was"
