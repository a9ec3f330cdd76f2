"""The rooms of the house: who may know whom. `handbook/README.md` says it, and every import is held against it."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from tests.tree import ROOT

MODULES = sorted((ROOT / "handbook").rglob("*.py")) + sorted((ROOT / "macros").rglob("*.py"))
LONGEST = 200
MOST_LOOSE = 7
CENTRE = "centre"
COMMAND = {"handbook", "handbook.__main__", "handbook.cli"}
"""What stands above all rooms, and may know each of them."""
ALL = re.compile(r"every room(?: but (.+))?")
"""How the table says that a room may know all, and which it may not."""


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def imports(path: Path) -> frozenset[str]:
    """Every module that a file imports, at its head or inside a function."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            found |= {str(node.module)} | {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(found)


NAMES = {name_of(path): path for path in MODULES}


def room_of(name: str, rooms: set[str]) -> str:
    """Return the room that a module of `handbook` stands in: the deepest folder that is one, or the centre."""
    path = name.removeprefix("handbook.").replace(".", "/")
    fitting = [room for room in rooms if path == room or path.startswith(f"{room}/")]
    return max(fitting, key=len, default=CENTRE)


def table() -> dict[str, set[str]]:
    """Return what the README says that each room may know."""
    rows = re.findall(r"^\| `?([a-z_/]+)`? \| .+? \| ?(.*?) ?\|$", (ROOT / "handbook/README.md").read_text(encoding="utf-8"), re.MULTILINE)
    rooms = {room for room, _ in rows}
    may_know = {}
    for room, known in rows:
        all_but = ALL.fullmatch(known)
        named = set(filter(None, re.split(", | and ", (all_but[1] or "") if all_but else known)))
        assert named <= rooms, f"{room}: no such room as {named - rooms}"
        may_know[room] = rooms - named if all_but else named
    return may_know


def test_there_are_modules_and_rooms():
    assert len(NAMES) > 40
    assert len(table()) > 10


def test_every_folder_is_a_room_of_the_table():
    folders = {name.removeprefix("handbook.").replace(".", "/") for name, path in NAMES.items() if path.name == "__init__.py"}
    rooms = set(table())
    assert rooms - {CENTRE} <= folders
    assert {folder for folder in folders - {"handbook", "macros"} if room_of(folder, rooms) == CENTRE} == set()


def test_a_room_knows_only_the_rooms_it_may_know():
    may_know = table()
    rooms, held, broken = set(may_know), 0, []
    for name, path in NAMES.items():
        if name.startswith("macros") or name in COMMAND:
            continue
        room = room_of(name, rooms)
        for other in sorted(imports(path) & set(NAMES) - {"handbook"}):
            held += 1
            there = room_of(other, rooms)
            if there not in may_know.get(room, set()) | {room}:
                broken.append(f"{name} ({room}) knows {other} ({there})")
    assert held > 300
    assert broken == []


def test_no_room_may_know_one_that_may_know_it():
    may_know = table()
    assert may_know
    done: set[str] = set()

    def visit(room: str, way: tuple[str, ...]) -> None:
        assert room not in way, " → ".join((*way, room))
        if room in done:
            return
        for other in sorted(may_know.get(room, set()) - {room}):
            visit(other, (*way, room))
        done.add(room)

    for room in may_know:
        visit(room, ())


def test_few_modules_stand_loose():
    loose = [path.name for path in (ROOT / "handbook").glob("*.py") if path.name != "__init__.py"]
    assert 0 < len(loose) <= MOST_LOOSE


@pytest.mark.parametrize("name", NAMES)
def test_only_macros_know_mkdocs(name):
    known = {module.split(".")[0] for module in imports(NAMES[name])}
    if name.startswith("handbook"):
        assert not known & {"mkdocs", "mkdocs_macros", "material", "macros"}


def test_no_import_runs_in_a_circle():
    graph = {name: {other for other in imports(path) if other in NAMES and other != name} for name, path in NAMES.items()}
    assert any(graph.values())
    done: set[str] = set()

    def visit(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, " → ".join((*way, name))
        if name in done:
            return
        for other in graph[name]:
            # A package's own front door may name its rooms; that is no circle.
            if not name.startswith(f"{other}."):
                visit(other, (*way, name))
        done.add(name)

    for name in graph:
        visit(name, ())


@pytest.mark.parametrize("name", NAMES)
def test_modules_are_short_and_say_what_they_are(name):
    text = NAMES[name].read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text)), f"{name} has no docstring"
    assert text.count("\n") <= LONGEST


def test_macros_hold_no_logic():
    for name, path in NAMES.items():
        if name.startswith("macros"):
            loops = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.While | ast.Match)]
            assert not loops
            assert path.read_text(encoding="utf-8").count("\n") < 100
