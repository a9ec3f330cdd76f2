"""The rooms of the house: who may know whom."""

import ast
from pathlib import Path

import pytest

from tests.tree import ROOT

MODULES = sorted((ROOT / "handbook").rglob("*.py")) + sorted((ROOT / "macros").rglob("*.py"))
LONGEST = 200


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> set[str]:
    """Every module that a file imports, at its head or inside a function."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            found |= {str(node.module)} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


NAMES = {name_of(path): path for path in MODULES}


def test_there_are_modules():
    assert len(NAMES) > 40


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
