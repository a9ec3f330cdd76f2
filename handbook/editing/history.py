"""What git remembers of files: their versions, oldest first."""

import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from handbook.problems.problem import shown

_FIELDS = "%H%x00%cs%x00%B%x01"


class NoHistory(Exception):
    """There is no history to look into; the message says why."""


@dataclass(frozen=True)
class Version:
    """A file as it was committed on a day, with the words of the commit."""

    commit: str
    day: date
    words: str
    content: bytes


def versions(root: Path, path: Path) -> Iterator[Version]:
    """Yield every committed version of a file, oldest first, also under the names it had before; raises NoHistory."""
    told = run(root, "log", "--follow", "--name-only", f"--format=%x02{_FIELDS}", "--", path.as_posix())
    entries = []
    for entry in told.split("\x02")[1:]:
        about, _, names = entry.partition("\x01")
        commit, written, words = about.split("\x00")
        name = next((line for line in names.split("\n") if line), path.as_posix())
        entries.append((commit, date.fromisoformat(written), words, name))
    entries.reverse()
    contents = _contents(root, [f"{commit}:{name}" for commit, _, _, name in entries])
    for (commit, day, words, _), content in zip(entries, contents, strict=True):
        if content is not None:
            yield Version(commit, day, words, content)


def together(root: Path, paths: Sequence[Path]) -> Iterator[tuple[date, str, tuple[bytes | None, ...]]]:
    """Yield, for every commit that touched one of some files, oldest first, its day, its words and what each file then held.

    A file that was not there is None; names that files had before are not followed. Raises NoHistory.
    """
    told = run(root, "log", f"--format={_FIELDS}", "--", *(path.as_posix() for path in paths))
    commits = [entry.strip("\n").split("\x00") for entry in reversed(told.split("\x01")[:-1])]
    contents = _contents(root, [f"{commit}:{path.as_posix()}" for commit, _, _ in commits for path in paths])
    for number, (_, written, words) in enumerate(commits):
        yield date.fromisoformat(written), words, tuple(contents[number * len(paths) : (number + 1) * len(paths)])


def changed(root: Path, base: str, *below: str) -> list[Path]:
    """Return the files below some folders that are not as they were at a commit, those that are gone left out; raises NoHistory."""
    told = run(root, "diff", "--name-only", "-z", "--diff-filter=d", base, "--", *below)
    return [Path(name) for name in told.split("\0") if name]


def at(root: Path, base: str, path: Path) -> bytes | None:
    """Return a file's content at a commit, or None when it was not there; raises NoHistory."""
    return _contents(root, [f"{base}:{path.as_posix()}"])[0]


def commit(root: Path, base: str) -> str:
    """Return a commit's full name, by that or by a branch or mark; raises NoHistory with what to do where there is none."""
    run(root, "rev-parse", "--git-dir")
    try:
        return run(root, "rev-parse", "--verify", "--quiet", f"{base}^{{commit}}").strip()
    except NoHistory:
        raise NoHistory(f"There is no commit '{shown(base)}'. Write a commit or a branch, such as origin/main.") from None


def whole(root: Path) -> bool:
    """Tell whether there is a history that reaches back to the beginning."""
    try:
        return run(root, "rev-parse", "--is-shallow-repository").strip() == "false"
    except NoHistory:
        return False


def run(root: Path, *arguments: str) -> str:
    """Return what a git command says; raises NoHistory with git's own words."""
    try:
        done = subprocess.run(["git", "-c", "core.quotePath=false", *arguments], cwd=root, capture_output=True, timeout=600)
    except OSError as fault:
        raise NoHistory(f"git cannot be run: {fault.strerror}") from None
    if done.returncode:
        raise NoHistory(done.stderr.decode(errors="replace").strip().split("\n")[0])
    return done.stdout.decode(errors="replace")


def _contents(root: Path, names: Sequence[str]) -> list[bytes | None]:
    """Return the content of every `commit:path`, or None for one that is not there."""
    if not names:
        return []
    asked = "".join(f"{name}\n" for name in names).encode()
    done = subprocess.run(["git", "cat-file", "--batch"], cwd=root, input=asked, capture_output=True, timeout=600)
    found: list[bytes | None] = []
    rest = done.stdout
    for _ in names:
        head, _, rest = rest.partition(b"\n")
        if head.endswith(b" missing"):
            found.append(None)
            continue
        size = int(head.split()[-1])
        found.append(rest[:size])
        rest = rest[size + 1 :]
    return found
