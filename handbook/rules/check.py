"""The check: everything is read, every rule is asked, every fault is told at once."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from handbook.handbook import Handbook
from handbook.problems.problem import Problem, ProblemsFound, once_each
from handbook.reading import loader
from handbook.reading.draft import Draft
from handbook.reading.earlier_reading import EarlierReading
from handbook.rules import RULES


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let nobody look for garbage: all that is read is kept, and the more of it there is, the longer each look takes."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def check(root: Path) -> tuple[Handbook | None, list[Problem]]:
    """Return the handbook below `root`, or None when it is faulty, and every problem and warning in order."""
    draft, problems = examine(root)
    faulty = any(not problem.warning for problem in problems)
    return None if faulty else draft.handbook, problems


@_uncollected()
def examine(root: Path, known: EarlierReading | None = None) -> tuple[Draft, list[Problem]]:
    """Return what was read below `root`, valid or not, and every problem and warning in order; `known` is as the loader takes it."""
    draft = loader.read(root, known)
    # What the reading has already called faulty, no rule need call faulty again.
    fields = {_where(problem) for problem in draft.problems if problem.field}
    lines = {(problem.path, problem.line) for problem in draft.problems if not problem.field}
    told = (problem for rule in RULES for problem in rule(draft))
    found = {problem for problem in told if not problem.field or not (_where(problem) in fields or (problem.path, problem.line) in lines)}
    return draft, once_each((*draft.problems, *found))


def check_or_raise(root: Path) -> tuple[Handbook, list[Problem]]:
    """Return the handbook and its warnings; raises ProblemsFound with every problem when it is faulty."""
    handbook, problems = check(root)
    if handbook is None:
        raise ProblemsFound([problem for problem in problems if not problem.warning])
    return handbook, problems


def load_checked(root: Path) -> Handbook:
    """Return the handbook; raises ProblemsFound with every problem when it is faulty."""
    return check_or_raise(root)[0]


def _where(problem: Problem) -> tuple[Path, int, int, str]:
    return problem.path, problem.line, problem.column, problem.field
