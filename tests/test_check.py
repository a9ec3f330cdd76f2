"""The command `handbook check`: what it says, where, and with which exit status."""

import os
import pty
import re
import subprocess
import sys

import pytest

from handbook.problems.problem import ProblemsFound
from handbook.rules.check import check, load_checked
from tests import tree
from tests.examples import bad, edit, good

LINE = re.compile(r"[^:]+:[1-9][0-9]*:[1-9][0-9]*: .+[.?]")


def run(root, *arguments):
    """Run the project's own command in another folder."""
    return subprocess.run(
        [sys.executable, "-m", "handbook", *arguments],
        cwd=root,
        env=tree.environment(tree.ROOT),
        capture_output=True,
        text=True,
        timeout=60,
    )


def run_in_terminal(root):
    """Run the check with a terminal for its output; return exit status and output."""
    leader, follower = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "handbook", "check"], cwd=root, env=tree.environment(tree.ROOT), stdout=follower
    ) as process:
        os.close(follower)
        output = b""
        while chunk := _read(leader):
            output += chunk
    os.close(leader)
    return process.returncode, re.sub(r"\x1b\[[0-9;]*m", "", output.decode().replace("\r\n", "\n"))


def _read(leader):
    try:
        return os.read(leader, 4096)
    except OSError:  # Linux says so when the other end is closed
        return b""


def test_good_data_is_quiet_when_piped(tmp_path):
    done = run(good(tmp_path / "x"), "check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_faults_go_to_standard_output_as_plain_lines(tmp_path):
    done = run(bad("many-faults-in-many-files", tmp_path / "x"), "check")
    assert done.returncode == 1
    assert done.stderr == ""
    lines = done.stdout.splitlines()
    assert len(lines) == 7
    assert all(LINE.fullmatch(line) for line in lines)


def test_all_faults_are_told_at_once_over_several_files(tmp_path):
    _, problems = check(bad("many-faults-in-many-files", tmp_path / "x"))
    assert len({problem.path for problem in problems}) == 4
    assert problems == sorted(problems)


def test_warnings_leave_the_exit_status_alone(tmp_path):
    root = bad("term-unused-is-a-warning", tmp_path / "x")
    done = run(root, "check")
    assert done.returncode == 0
    assert "warning: " in done.stdout
    assert load_checked(root).of("term")


def test_load_checked_raises_every_fault(tmp_path):
    with pytest.raises(ProblemsFound) as found:
        load_checked(bad("many-faults-in-many-files", tmp_path / "x"))
    assert len(found.value.problems) == 7


def test_a_terminal_gets_faults_by_file_and_a_closing_line(tmp_path):
    status, output = run_in_terminal(bad("many-faults-in-many-files", tmp_path / "x"))
    assert status == 1
    lines = output.splitlines()
    assert "data/terms.yml" in lines
    assert lines.index("data/terms.yml") + 1 == next(n for n, line in enumerate(lines) if line.startswith("  data/terms.yml:8:18: "))
    assert re.fullmatch(r"\d+ records, \d+ texts in two languages, 7 faults \(\d+\.\d s\)", lines[-1])


def test_a_terminal_is_told_that_all_is_well(tmp_path):
    status, output = run_in_terminal(good(tmp_path / "x"))
    assert status == 0
    assert re.fullmatch(r"\d+ records, \d+ texts in two languages, no faults \(\d+\.\d s\)", output.splitlines()[-1])


def test_no_data_is_a_command_that_makes_no_sense(tmp_path):
    done = run(tmp_path, "check")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", [["chek"], ["check", "--hard"], ["check", "data"]])
def test_wrong_usage_has_exit_status_2(tmp_path, arguments):
    assert run(good(tmp_path / "x"), *arguments).returncode == 2


@pytest.mark.parametrize("command", [[], ["check"], ["build"], ["serve"], ["workbook"], ["schema"]])
def test_every_command_explains_itself(tmp_path, command):
    done = run(tmp_path, *command, "--help")
    assert done.returncode == 0
    assert "Usage" in done.stdout


def test_misspelt_ids_and_keys_are_guessed(tmp_path):
    root = good(tmp_path / "x")
    edit(root, "data/tools/side-talk.yml", "related: [two-sides]", "related: [two-sidez]")
    edit(root, "data/tools/side-talk.yml", "split_after:", "split_aftr:")
    edit(root, "data/tools/side-talk.yml", "occasions: [team-day]", "occasions: [taem-day]")
    lines = run(root, "check").stdout
    for word in ("two-sides", "split_after", "team-day"):
        assert f"Did you mean {word}?" in lines


def test_data_that_is_no_file_or_cannot_be_found_is_one_line_each(tmp_path):
    root = good(tmp_path / "x")
    (root / "data/tools/folder.yml").mkdir()
    (root / "data/tools/broken.yml").symlink_to("nowhere.yml")
    (root / "data/tools/loop.yml").symlink_to("loop.yml")
    os.mkfifo(root / "data/tools/pipe.yml")
    (root / "data/tools/odd\nname.yml").write_bytes(b"\xff")
    (root / "docs/da/page.md").mkdir()
    done = run(root, "check")
    assert (done.returncode, done.stderr) == (1, "")
    assert all(LINE.fullmatch(line) for line in done.stdout.splitlines())
    for name in ("data/tools/folder.yml", "data/tools/broken.yml", "data/tools/loop.yml", "data/tools/pipe.yml", "data/tools/odd?name.yml"):
        assert done.stdout.count(f"{name}:") == 1


def test_a_reader_that_stops_early_gets_no_traceback(tmp_path):
    root = bad("many-faults-in-many-files", tmp_path / "x")
    command = f"{sys.executable} -m handbook check | head -1"
    done = subprocess.run(["bash", "-c", command], cwd=root, env=tree.environment(tree.ROOT), capture_output=True, text=True, timeout=60)
    assert "Traceback" not in done.stderr


def test_a_terminal_without_danish_letters_gets_its_lines(tmp_path):
    root = bad("yaml-colon-in-text", tmp_path / "x")
    environment = tree.environment(tree.ROOT) | {"PYTHONIOENCODING": "ascii"}
    edit(root, "data/tools/side-talk.yml", "da: Brug en delt tavle.", "da: 'På  tavlen.'")
    done = subprocess.run(
        [sys.executable, "-m", "handbook", "check"], cwd=root, env=environment, capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert "P\\xe5" in done.stdout


def test_the_check_knows_neither_mkdocs_nor_weasyprint(tmp_path):
    """They would make it slow."""
    code = "import sys; sys.argv = ['handbook', 'check']; from handbook.cli import main\ntry: main()\nfinally: print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=good(tmp_path / "x"), env=tree.environment(tree.ROOT), capture_output=True, text=True, timeout=60
    )
    modules = {name.split(".")[0] for name in done.stdout.split()}
    assert "pydantic" in modules
    assert not modules & {"mkdocs", "weasyprint", "markdown", "PIL"}
