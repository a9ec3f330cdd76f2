"""How a single text, number or date is written: without quotes where none are needed."""

import re
from datetime import date
from typing import Any

import yaml
from yaml.resolver import Resolver

from handbook.yaml_files import scalar

_NO_PLAIN_START = re.compile(r"[\s,\[\]{}#&*!|>'\"%@`]|[-?:](?:\s|$)|---|\.\.\.")
_NO_PLAIN_PART = re.compile(r": |:$| #|[\x00-\x1f\x7f\x85\u2028\u2029\ufeff]| $")
_NO_FLOW_PART = re.compile(r"[,\[\]{}]|: ?$|:[,\[\]{}]")
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029\ufeff]")
_NUMBER = re.compile(r"[-+]?(?:0o[0-7]+|0x[0-9a-fA-F]+|\.?\d[\d.]*(?:[eE][-+]?\d+)?)")
_resolver: Any = Resolver()  # its stubs name no types


def written(node: yaml.ScalarNode, type_: Any, within_brackets: bool = False) -> str | None:
    """Return a scalar as it is written on one line, or None when it has lines of its own.

    `type_` is the bare type that stands there, or None where nothing is known. A text is never read as anything else by a program
    that follows YAML 1.1 or 1.2; what the type wants as a number, a date or true and false has no quotes.
    """
    value: str = node.value
    plain = not node.style
    if type_ in (int, bool, date) and (plain or _fits(value, type_)):
        return value
    if plain and not value:
        return ""
    if plain and type_ is not str and not _is_text(value):
        return value
    if "\n" in value:
        return None if not within_brackets and _fits_lines(value) else _double(value)
    if _UNSEEN.search(value):
        return _double(value)
    bare = not _NO_PLAIN_START.match(value) and not _NO_PLAIN_PART.search(value)
    if bare and _is_text(value) and not (within_brackets and _NO_FLOW_PART.search(value)):
        return value
    return "'" + value.replace("'", "''") + "'"


def lines(value: str, indent: int) -> list[str]:
    """Return a text of several lines as YAML: the mark that stands after the field's name, then the lines, indented."""
    kept = "|-" if not value.endswith("\n") else "|" if not value.endswith("\n\n") else "|+"
    inner = value.removesuffix("\n") if kept != "|-" else value
    return [kept, *(" " * indent + line if line else "" for line in inner.split("\n"))]


def _fits_lines(value: str) -> bool:
    return not _UNSEEN.search(value) and value[0] not in " \n" and value.strip("\n") != "" and "\t" not in value


def _fits(value: str, type_: Any) -> bool:
    """Whether a text in quotes is just what a type wants without them."""
    try:
        return type(scalar.read(value)) is type_
    except scalar.Misread:
        return False


def _is_text(value: str) -> bool:
    """Whether every reader of YAML takes a word without quotes for a text: the house's, one of YAML 1.1 and one of 1.2."""
    try:
        ours = isinstance(scalar.read(value), str)
    except scalar.Misread:
        return False
    resolved: str = _resolver.resolve(yaml.ScalarNode, value, (True, False))
    return ours and resolved == "tag:yaml.org,2002:str" and not _NUMBER.fullmatch(value)


def _double(value: str) -> str:
    dumped: str = yaml.dump(value, default_style='"', allow_unicode=True, width=float("inf"), Dumper=yaml.SafeDumper)
    return dumped.strip()
