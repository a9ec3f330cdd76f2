"""Reads orders for workbooks of one's own, from a file or from a command, and answers faults like faults in the data."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from pydantic import TypeAdapter, ValidationError

from handbook.problems.problem import Problem, ProblemsFound
from handbook.reading import faults
from handbook.reading.draft import Draft
from handbook.records.order import Order
from handbook.records.walk import walk
from handbook.rules.references import dead
from handbook.yaml_files import plain_text, reader
from handbook.yaml_files.file import YamlFile

COMMAND = Path("handbook workbook")
"""What faults of an order call it when it was given as options of the command."""

_ADAPTER = TypeAdapter(Order)
_SVG = "{http://www.w3.org/2000/svg}"


def from_file(draft: Draft, path: Path) -> tuple[Order, str]:
    """Return the order that a YAML file holds, and its logo as SVG text; raises ProblemsFound with every fault."""
    return _read(draft, reader.read(path, path), path.parent)


def from_options(draft: Draft, options: Mapping[str, Any]) -> tuple[Order, str]:
    """Return the order that options of the command give, and its logo; raises ProblemsFound with every fault."""
    # An option a line: faults then tell its place in the command.
    lines = [f"{name}: {_yaml(name, value)}" for name, value in options.items() if value not in (None, (), False)]
    return _read(draft, reader.parse("\n".join(lines) + "\n", COMMAND), Path())


def _yaml(name: str, value: Any) -> str:
    return str(value) if name == "date" else json.dumps(value, ensure_ascii=False)


def _read(draft: Draft, file: YamlFile, folder: Path) -> tuple[Order, str]:
    problems = list(file.problems)
    order = None
    if file.data is not None:
        try:
            order = _ADAPTER.validate_python(file.data)
        except ValidationError as error:
            problems += faults.from_validation(error, Order, file, ())
        for found in walk(Order, file.data):
            fault = found.refers_to and dead(draft, found.value, *found.refers_to.kinds)
            if fault:
                problems.append(file.problem(found.location, *fault))
    logo = ""
    if isinstance(file.data, dict) and isinstance(file.data.get("logo"), str):
        logo, faulty = _logo(file, folder / file.data["logo"])
        problems += faulty
    if problems or order is None:
        raise ProblemsFound(problems)
    return order, logo


def _logo(file: YamlFile, path: Path) -> tuple[str, list[Problem]]:
    """Return a logo's text, or what is wrong with it."""
    text, problems = plain_text.read(path, path)
    if text is None:
        return "", [file.problem(("logo",), f"{path.as_posix()}: {problem.wrong}", problem.remedy) for problem in problems]
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError:
        root = None
    if root is None or root.tag != f"{_SVG}svg":
        return "", [file.problem(("logo",), f"{path.as_posix()} is no SVG file", "Save the logo as SVG.")]
    if not root.get("viewBox"):
        return "", [file.problem(("logo",), f"{path.as_posix()} has no viewBox, so its size is unknown", "Save it as SVG with a viewBox.")]
    return text, []
