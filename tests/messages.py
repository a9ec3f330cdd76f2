"""Finds the messages in the code: every text of several words that a module holds and is none of the exceptions below."""

import ast
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

from tests.tree import ROOT

SAYING = ("problems", "yaml_files", "reading", "records", "words", "rules")
SAYING += ("editing", "terminal", "commands", "cli.py", "building", "serving", "proposal")
"""The rooms in which something is said to whoever gives a command."""
ALSO = ("workbook/collecting.py", "workbook/books/custom.py", "workbook/books/order_contents.py", "workbook/typesetting/overflow_report.py")
ALSO += ("site/pdf_offers.py", "site/scripts.py")
HOLE = "‹x›"
"""Stands for what only the running code knows."""


def messages() -> Iterator[tuple[str, str]]:
    """Yield every text with a space and a letter in it, with where it stands; each way in which it can be put together."""
    folders = [*(ROOT / "handbook" / name for name in (*SAYING, *ALSO)), ROOT / "macros/serve.py"]
    for path in sorted(path for folder in folders for path in _modules(folder)):
        finder = _Finder()
        finder.visit(ast.parse(path.read_text(encoding="utf-8")))
        for line, text in finder.found:
            for part in text.split("|") if "records/" in path.as_posix() else [text]:
                if " " in part.strip(" ") and re.search("[A-Za-z]", part):
                    yield f"{path.relative_to(ROOT)}:{line}", part


def _modules(path: Path) -> list[Path]:
    found = [path] if path.suffix else sorted(path.rglob("*.py"))
    assert all(one.is_file() for one in found), path
    assert found, path
    return found


def _texts(node: ast.AST) -> list[str]:
    """Return every text that an expression can be, with holes for what is not written in it."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.JoinedStr(values=values):
            return ["".join(parts) for parts in itertools.product(*map(_texts, values))]
        case ast.FormattedValue(value=ast.IfExp() | ast.Constant() | ast.JoinedStr() as inside):
            return _texts(inside)
        case ast.IfExp(body=body, orelse=orelse):
            return _texts(body) + _texts(orelse)
        case ast.BinOp(op=ast.Add(), left=left, right=right):
            return [one + other for one, other in itertools.product(_texts(left), _texts(right))]
        case ast.BinOp(op=ast.Mult(), left=left):
            return ["", *_texts(left)]
    return [HOLE]


class _Finder(ast.NodeVisitor):
    def __init__(self) -> None:
        self.found: list[tuple[int, str]] = []

    def _note(self, node: ast.expr) -> None:
        self.found += [(node.lineno, text) for text in _texts(node)]

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # which is a docstring
            self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value:
            self.visit(node.value)

    def visit_arguments(self, node: ast.arguments) -> None:
        """Pass over what options say of themselves: help is in English."""

    def visit_Call(self, node: ast.Call) -> None:
        if not (isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name) and node.func.value.id in ("re", "typer")):
            self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str):
            self._note(node)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        self._note(node)
        for part in node.values:
            if isinstance(part, ast.FormattedValue) and HOLE in _texts(part):
                self.generic_visit(part)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        if isinstance(node.op, ast.Add) and any(isinstance(side, ast.JoinedStr | ast.Constant) for side in (node.left, node.right)):
            self._note(node)
        self.generic_visit(node)
