"""Files as text: read as UTF-8, without the characters that nobody sees."""

import re
import stat
from pathlib import Path

from handbook.problems.problem import Problem

_UNREADABLE = re.compile("[^\t\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""Control characters, and line breaks that editors' programs and YAML count differently."""
_BREAKS = "\v\f\u0085\u2028\u2029"
"""What a text editor breaks lines with within a paragraph; words stand on both sides."""
_WEB_PAGE = re.compile(r"\s*<(?:!doctype html|html)\b", re.IGNORECASE)


def read(path: Path, name: Path) -> tuple[str | None, list[Problem]]:
    """Return a file's text and its problems; `name` is what problems call the file. The text is None when it cannot be used."""
    try:
        if path.exists() and not stat.S_ISREG(path.stat().st_mode):
            return None, [_at("", name, "is not a file", "Give the folder another name, or move it.")]
        content = path.read_bytes()
    except FileNotFoundError:
        wrong = "is a link to a file that is not there" if path.is_symlink() else "the file is missing"
        return None, [_at("", name, wrong, "Put the file back, or make a new one.")]
    except OSError as error:
        return None, [_at("", name, f"cannot be read ({_reason(error)})", "Make it an ordinary file that you may read.")]
    return decode(content, name)


def entries(folder: Path, name: Path) -> tuple[list[Path], list[Problem]]:
    """Return what lies in a folder, sorted and without hidden files, and its problems; a folder that is not there is empty."""
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith(".")), []
    except OSError as error:
        if isinstance(error, FileNotFoundError) and not folder.is_symlink():
            return [], []
        wrong = f"the folder cannot be read ({_reason(error)})"
        return [], [_at("", name, wrong, "Make it an ordinary folder that you may read.")]


def _reason(error: OSError) -> str:
    return (error.strerror or "unknown reason").lower()


def decode(content: bytes, name: Path) -> tuple[str | None, list[Problem]]:
    """Return bytes as text without byte order mark, or None with one problem for every line that cannot be used."""
    try:
        text = content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as fault:
        return None, [_at(content[: fault.start].decode("utf-8", errors="replace"), name, "the file is not in UTF-8", "Save it as UTF-8.")]
    if _WEB_PAGE.match(text):
        return None, [_at("", name, "is a web page, and not the file that it shows", "On GitHub, click Raw, and save what is shown then.")]
    if not _UNREADABLE.search(text):
        return text, []
    problems = []
    for number, line in enumerate(text.split("\n"), start=1):
        if match := _UNREADABLE.search(line.removesuffix("\r")):
            problems.append(_unreadable(match[0], name, number, match.start() + 1))
    return (None, problems) if problems else (text, [])


def _unreadable(char: str, name: Path, line: int, column: int) -> Problem:
    wrong, remedy = f"there is a character that cannot be seen (U+{ord(char):04X})", "Delete it."
    if char in _BREAKS:
        wrong, remedy = f"there is a line break of a text editor's (U+{ord(char):04X})", "Write a space in its place."
    if char == "\r":
        wrong, remedy = "a line ends in an old kind of line break (CR)", "Save the file with LF."
    return Problem(name, line, column, "", wrong, remedy, cause=f"{name}: {wrong}")


def _at(before: str, name: Path, wrong: str, remedy: str) -> Problem:
    return Problem(name, before.count("\n") + 1, len(before) - before.rfind("\n"), "", wrong, remedy)
