"""Reads orders for workbooks of one's own, from a file or from a command, and answers faults like faults in the data."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from handbook.problems.problem import Problem, ProblemsFound, shown_path
from handbook.reading import type_problems
from handbook.reading.draft import Draft
from handbook.records.base import Record
from handbook.records.order import Order
from handbook.records.text import Language
from handbook.records.tool import Tool
from handbook.records.vocabulary import Activity
from handbook.records.walk import walk
from handbook.rules import letters, logos, white_space
from handbook.rules.order_advice import advice
from handbook.rules.references import dead
from handbook.rules.tools import odd_steps
from handbook.words.markup import plain
from handbook.words.unseen import after
from handbook.yaml_files import reader
from handbook.yaml_files.file import YamlFile

COMMAND = Path("handbook workbook")
"""What faults of an order call it when it was given as options of the command."""

OF_PROGRAMME = {"record", "round", "talk", "pause"}
"""The fields of what happens in a meeting, which an order has only in its programme."""

_ADAPTER = TypeAdapter(Order)
Tell = Callable[[list[Problem]], object]
"""Called with what is worth a thought and does not keep the order from being made."""


def from_file(draft: Draft, path: Path, tell: Tell = lambda warnings: None) -> tuple[Order, str]:
    """Return the order that a YAML file holds, and its logo as a `data:` address; raises ProblemsFound with every fault."""
    return _read(draft, reader.read(path, path), path.parent, tell)


def from_options(draft: Draft, options: Mapping[str, Any], tell: Tell = lambda warnings: None) -> tuple[Order, str]:
    """Return the order that options of the command give, and its logo; raises ProblemsFound with every fault."""
    # An option a line: faults then tell its place in the command.
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in options.items() if value not in (None, (), False)]
    return _read(draft, reader.parse("\n".join(lines) + "\n", COMMAND), Path(), tell)


def _read(draft: Draft, file: YamlFile, folder: Path, tell: Tell) -> tuple[Order, str]:
    problems = list(file.problems)
    order = None
    if file.data is not None:
        try:
            order = _ADAPTER.validate_python(_titled(draft, file.data))
        except ValidationError as error:
            problems += map(_meant, type_problems.from_validation(error, Order, file, ()))
        judged = list(_gates(draft, file))
        fields = {problem.field for problem in judged}
        problems = [problem for problem in problems if not problem.field or problem.field not in fields] + judged
    if order and not problems:
        problems += _steps(draft, file, order)
    logo = ""
    if isinstance(file.data, dict) and isinstance(file.data.get("logo"), str):
        given = file.data["logo"]
        carried = given.startswith("data:")
        try:
            logo = logos.carried(given) if carried else logos.read(folder / given)
        except logos.NoLogo as fault:
            named = given.partition(",")[0][:40] if carried else shown_path((folder / given).as_posix())
            problems.append(file.problem(("logo",), f"{named} {fault.wrong}", fault.remedy))
    if problems or order is None:
        raise ProblemsFound(problems)
    if warnings := list(advice(draft.handbook, file, order)):
        tell(warnings)
    return order, logo


def _titled(draft: Draft, data: Any) -> Any:
    """Return the data of an order, with the title of its record for a kit that has none of its own."""
    if not isinstance(data, dict) or not isinstance(data.get("kit"), str) or "title" in data:
        return data
    written = draft.find(data["kit"])
    record = written.entry if written else None
    language: Language = "en" if data.get("language") == "en" else "da"
    return {"title": plain(record.title[language]) if isinstance(record, Record) else data["kit"], **data}


def _meant(problem: Problem) -> Problem:
    """Return a problem with what to write in place of a kind of record or of `break`, or where what happens is to be written."""
    around, _, name = problem.field.rpartition(".")
    if name in OF_PROGRAMME and not around:
        return replace(problem, remedy=f"Write {name}: under programme:, behind a dash of its own.")
    if around.startswith("programme[") and name in get_args(Activity):
        return replace(problem, remedy=f"Write {'pause' if name == 'break' else 'record'}: in its place.")
    return problem


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
                yield file.problem(location, f"{odd.wrong}{after(text, odd.index)}", odd.remedy)


def _steps(draft: Draft, file: YamlFile, order: Order) -> Iterator[Problem]:
    """Yield what is wrong with the steps that an order names: they stand in the tool, each once."""
    for index, happening in enumerate(order.programme):
        written = draft.find(happening.record, "tool")
        if happening.steps and not (written and isinstance(written.entry, Tool)):
            wrong = f"{happening.record} is no tool, and has no steps"
            yield file.problem(("programme", index, "steps"), wrong, "Take the line out, or name a tool.")
        elif written and isinstance(written.entry, Tool):
            for place, wrong, remedy in odd_steps(written.entry, happening.steps):
                yield file.problem(("programme", index, "steps", place), wrong, remedy)
