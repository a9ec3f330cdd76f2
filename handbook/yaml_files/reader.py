"""Reads YAML files, and goes on after a slip so that the faults behind it are told as well."""

from functools import partial
from pathlib import Path

from handbook.problems.problem import Problem
from handbook.yaml_files import data, faultless, lookalikes, misreading, plain_text
from handbook.yaml_files.file import YamlFile
from handbook.yaml_files.places import Places

_MENDINGS = 200
"""How many faults of writing are gathered from one file at the most."""


def read(path: Path, name: Path) -> YamlFile:
    """Read the file at `path`; `name` is what problems call it. Faults end up in `problems`, none is raised."""
    text, problems = plain_text.read(path, name)
    if text is None:
        return YamlFile(name, problems=problems)
    return parse(text, name)


def parse(text: str, name: Path, first_line: int = 1) -> YamlFile:
    """Parse YAML that begins in line `first_line` of the file `name`. Faults end up in `problems`, none is raised.

    YAML stops at its first fault. Where it is plain what was meant, as with a colon in a text,
    the reading goes on as if it had been mended, so that the faults behind it are told as well.
    """
    mended, faults = lookalikes.mended(text, name, first_line)
    if not faults and (known := faultless.read(text, first_line)):
        return YamlFile(name, text, known[0], starts=known[1], find=partial(_places, text, name, first_line))
    for _ in range(_MENDINGS):
        file = YamlFile(name, text)
        fault = data.build(file, mended, first_line)
        if fault is None:
            break
        explained = misreading.explain(fault, mended, name, first_line)
        faults += explained.problems
        if explained.mended is None:
            file = YamlFile(name, text)
            break
        mended = explained.mended
    else:
        file.data = None
    file.problems += faults
    if file.data is None and not file.problems:
        file.problems.append(Problem(name, first_line, 1, "", "is empty", "Write what belongs here, or remove the file."))
    return file


def _places(text: str, name: Path, first_line: int) -> Places:
    """Find all places in a text without faults."""
    file = YamlFile(name, text)
    data.build(file, text, first_line)
    return file.places
