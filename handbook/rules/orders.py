"""Reads orders for workbooks of one's own, from a file or from a command, and answers faults like faults in the data."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from handbook.problems.problem import Location, Problem, ProblemsFound, shown_path
from handbook.reading import faults
from handbook.reading.draft import Draft
from handbook.records.order import KINDS, Order
from handbook.records.walk import walk
from handbook.rules import letters, logos, white_space
from handbook.rules.references import dead
from handbook.yaml_files import reader
from handbook.yaml_files.file import YamlFile

COMMAND = Path("handbook workbook")
"""What faults of an order call it when it was given as options of the command."""

_ADAPTER = TypeAdapter(Order)
_LONGEST_WITHOUT_BREAK = 120
"""Minutes."""


Tell = Callable[[list[Problem]], object]
"""Called with what is worth a thought and does not keep the order from being made."""


def from_file(draft: Draft, path: Path, tell: Tell = lambda warnings: None) -> tuple[Order, str]:
    """Return the order that a YAML file holds, and its logo as a `data:` address; raises ProblemsFound with every fault."""
    return _read(draft, reader.read(path, path), path.parent, tell)


def from_options(draft: Draft, options: Mapping[str, Any], tell: Tell = lambda warnings: None) -> tuple[Order, str]:
    """Return the order that options of the command give, and its logo; raises ProblemsFound with every fault."""
    # An option a line: faults then tell its place in the command.
    lines = [f"{name}: {_yaml(name, value)}" for name, value in options.items() if value not in (None, (), False)]
    return _read(draft, reader.parse("\n".join(lines) + "\n", COMMAND), Path(), tell)


def _yaml(name: str, value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _read(draft: Draft, file: YamlFile, folder: Path, tell: Tell) -> tuple[Order, str]:
    problems = list(file.problems)
    order = None
    if file.data is not None:
        try:
            order = _ADAPTER.validate_python(file.data)
        except ValidationError as error:
            problems += faults.from_validation(error, Order, file, ())
        problems += _gates(draft, file)
    logo = ""
    if isinstance(file.data, dict) and isinstance(file.data.get("logo"), str):
        path = folder / file.data["logo"]
        try:
            logo = logos.read(path)
        except logos.NoLogo as fault:
            problems.append(file.problem(("logo",), f"{shown_path(path.as_posix())} {fault.wrong}", fault.remedy))
    if problems or order is None:
        raise ProblemsFound(problems)
    if warnings := list(_advice(draft, file, order)):
        tell(warnings)
    return order, logo


def _gates(draft: Draft, file: YamlFile) -> Iterator[Problem]:
    """Yield what the rules for records say of an order: its references, its letters and its white space."""
    for found in walk(Order, file.data):
        if found.refers_to:
            fault = dead(draft, found.value, *found.refers_to.kinds)
            if fault:
                yield file.problem(found.location, *fault)
            continue
        for location, text in found.strings():
            if fault := white_space.stray(text):
                yield file.problem(location, *fault)
            for odd in letters.odd_letters(text, draft.root) if location != ("logo",) else ():
                yield file.problem(location, f"{odd.wrong}{white_space.after(text, odd.index)}", odd.remedy)


def _advice(draft: Draft, file: YamlFile, order: Order) -> Iterator[Problem]:
    """Yield warnings about the meeting: people too many or too few, no minutes, no break, a record named twice."""

    def warn(location: Location, wrong: str, remedy: str) -> Problem:
        return file.problem(location, wrong, remedy, warning=True)

    total = 0
    for kind in KINDS:
        for index, id in enumerate(getattr(order, kind)):
            written = draft.find(id)
            record = written.entry if written else None
            if id in getattr(order, kind)[:index]:
                yield warn((kind, index), f"'{id}' stands twice", "It is printed once; take one of them out.")
                continue
            minutes, people = getattr(record, "minutes", None), getattr(record, "people", None)
            total += getattr(minutes, "max", minutes or 0)
            if minutes is None and order.start:
                wrong = f"'{id}' has no minutes, so what follows it begins at the same time on the run sheet"
                yield warn((kind, index), wrong, "Let it be read before the meeting, or give it time by hand.")
            if people and order.participants and not people.min <= order.participants <= people.max:
                many = "more" if order.participants > people.max else "fewer"
                wrong = f"'{id}' is for {people.min} to {people.max} people, and {many} will come ({order.participants})"
                remedy = "Do it in several groups, or choose another." if many == "more" else "Choose another."
                yield warn((kind, index), wrong, remedy)
    if total > _LONGEST_WITHOUT_BREAK and not order.workshops:
        wrong = f"takes up to {total} minutes, and there is no break in it"
        yield warn((), wrong, "Plan one, or choose a workshop, which has breaks.")
