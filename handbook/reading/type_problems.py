"""Faults of type, told as problems: each slip once, however many faults it makes."""

from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from handbook.problems.problem import Location, Problem, field_path
from handbook.reading.type_fault import TypeFault
from handbook.records.text import OTHER
from handbook.yaml_files.file import YamlFile

_MANY, _LISTED = 2, 8
"""So many fields missing beside the first are told as one slip; so many are named."""


def from_validation(error: ValidationError, type_: Any, file: YamlFile, base: Location) -> list[Problem]:
    """Turn every error of a validation into a problem of the file; `base` is where the record stands in it.

    A field is not called missing when a misspelt key beside it was probably meant to be it, and a text in braces is told by the reading.
    """
    faults = [TypeFault(item, type_) for item in error.errors(include_url=False)]
    _pair(faults)
    meant = {(*fault.location[:-1], name) for fault in faults if (name := fault.meant)}
    meant |= {location for fault in faults if (location := _written_as_the_other(fault, file, base))}
    real = (fault for fault in faults if not (fault.kind == "missing" and fault.location in meant) and not fault.follows)
    in_braces = {problem.field for problem in file.problems}
    real = (fault for fault in real if not (isinstance(fault.given, dict) and field_path((*base, *fault.location)) in in_braces))
    return _gathered([(fault, fault.problem(file, base)) for fault in real])


def _pair(faults: list[TypeFault]) -> None:
    """Let a key that is not known be the one field that is missing beside it, such as a name in Danish."""
    beside: dict[Location, list[TypeFault]] = {}
    for fault in faults:
        if fault.kind in ("missing", "extra_forbidden"):
            beside.setdefault(fault.location[:-1], []).append(fault)
    for alike in beside.values():
        if sorted(fault.kind for fault in alike) == ["extra_forbidden", "missing"]:
            extra, missing = sorted(alike, key=lambda fault: fault.kind)
            extra.stands_for = missing.name


def _written_as_the_other(fault: TypeFault, file: YamlFile, base: Location) -> Location:
    """Return the location of a text that is missing in one language because the other stands twice; else an empty one."""
    other = OTHER.get(fault.name) if fault.kind == "missing" else None
    twice = {problem.field for problem in file.problems if problem.wrong == "stands twice"}
    return fault.location if other and field_path((*base, *fault.location[:-1], other)) in twice else ()


def _gathered(told: list[tuple[TypeFault, Problem]]) -> list[Problem]:
    """Return problems, those of many fields missing beside each other as one: the file has been cut off, or begins a new record."""
    absent: dict[Location, list[tuple[TypeFault, Problem]]] = {}
    whole = [fault for fault, _ in told if fault.kind == "missing" and len(fault.location) == 1]
    last = next(reversed(whole[0].given)) if whole and whole[0].given else None
    lost = [fault for fault, _ in told if fault.kind in ("missing", "too_short") and fault.location[:1] == (last,)]
    cut = last is not None and (len(whole) > _MANY or (len(whole) == _MANY and bool(lost)))
    if cut:  # then what its last field lacks was cut off with the rest
        told = [pair for pair in told if pair[0] not in lost]
    for fault, problem in told:
        if fault.kind == "missing":
            absent.setdefault(fault.location[:-1], []).append((fault, problem))
    problems = [problem for fault, problem in told if fault.kind != "missing"]
    for alike in absent.values():
        first, *others = alike
        if len(others) < _MANY and not (cut and others and first[0] in whole):
            problems += [problem for _, problem in alike]
            continue
        names = [f"{fault.name}:" for fault, _ in others]
        listed = f"{', '.join(names[:-1])} and {names[-1]}" if 1 < len(names) <= _LISTED else f"{len(names)} more fields"
        wrong = f"is missing, and so are {listed}" if len(names) > 1 else f"is missing, and so is {names[0]}"
        problems.append(replace(first[1], wrong=wrong, remedy="If something was cut off here, put it back; else add the fields."))
    return problems
