"""The one form of a data file: fields in the order of the types, a text on one line, quotes only where needed, comments kept."""

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

import yaml

from handbook.editing import comments, scalars
from handbook.records import shape

WIDEST = 200
"""A list of words or numbers stands on one line while that is no longer than this, in characters."""
_STEP = 2


class Unclear(ValueError):
    """The text is no YAML, or holds what the handbook does not take; nothing is written anew."""


def text(source: str, type_: Any, head: str | None) -> str:
    """Return a data file's text in its one form; `type_` is what the file holds, `head` its first line. Raises Unclear."""
    try:
        if any(getattr(event, "anchor", None) or getattr(event, "tag", None) for event in yaml.parse(source, Loader=yaml.CSafeLoader)):
            raise Unclear("holds marks that the handbook does not take")
        root = yaml.compose(source, Loader=yaml.CSafeLoader)
        if root is None:
            raise Unclear("holds nothing")
    except yaml.YAMLError as error:
        raise Unclear(str(error)) from None
    if comments.cuts_a_text(source, root):
        raise Unclear("a text ends at a #")
    begun = [comment for _, comment in comments.find(source, root)]
    notes = [(line, comment) for line, comment in comments.find(source, root) if not comment.startswith("# yaml-language-server:")]
    writer = _Writer(notes)
    written = [*writer.block(root, type_, 0), *(comment for _, comment in writer.left())]
    head = head or next((comment for comment in begun if comment.startswith("# yaml-language-server:")), None)
    return "\n".join([*([head] if head else []), *written]) + "\n"


class _Writer:
    """Writes nodes; each comment goes before the entry that it stood before or behind."""

    def __init__(self, notes: list[tuple[int, str]]):
        self._notes = notes

    def left(self) -> list[tuple[int, str]]:
        """Return the comments that stand behind everything."""
        return self._notes

    def block(self, node: yaml.Node, type_: Any, indent: int) -> list[str]:
        """Return the lines of a mapping or a list that begins in column `indent`, or of a single text."""
        if isinstance(node, yaml.MappingNode):
            return self._fields(node, type_, indent)
        if isinstance(node, yaml.SequenceNode):
            return [line for entry in self._entries(node, type_, indent) for line in entry]
        assert isinstance(node, yaml.ScalarNode)  # there are no other nodes
        return self._scalar(node, type_, indent)

    def _fields(self, node: yaml.MappingNode, type_: Any, indent: int) -> list[str]:
        names = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
        if len(set(names)) < len(node.value):
            raise Unclear("has a field twice, or one whose name is no word")
        written = []  # one after the other, as they stand: a comment belongs to what follows it there
        for key, value in node.value:
            notes = [" " * indent + note for note in self._before(key, value)]
            name = f"{' ' * indent}{scalars.written(key, str)}:"
            written.append((_rank(type_, key.value), [*notes, *self._entry(name, value, _within(type_, key.value), indent)]))
        return [line for _, lines in sorted(written, key=lambda field: field[0]) for line in lines]

    def _entries(self, node: yaml.SequenceNode, type_: Any, indent: int) -> Iterator[list[str]]:
        for index, value in enumerate(node.value):
            notes = self._before(value, value)
            inner = _within(type_, index)
            flow = self._flow(value, inner)
            if flow is not None:
                lines = [f"{' ' * indent}- {flow}"]
            else:
                lines = self.block(value, inner, indent + _STEP)
                taken = next((number for number, line in enumerate(lines) if not line.lstrip().startswith("#")), 0)
                notes, lines = [*notes, *(line.strip() for line in lines[:taken])], lines[taken:]
                lines[0] = f"{' ' * indent}- {lines[0].lstrip()}"
            yield [*(" " * indent + note for note in notes), *lines]

    def _entry(self, name: str, value: yaml.Node, type_: Any, indent: int) -> list[str]:
        flow = self._flow(value, type_)
        if flow is not None and (isinstance(value, yaml.ScalarNode) or len(name) + 1 + len(flow) <= WIDEST):
            return [f"{name} {flow}".rstrip()]
        if isinstance(value, yaml.ScalarNode):
            first, *rest = scalars.lines(value.value, indent + _STEP)
            return [f"{name} {first}", *rest]
        return [name, *self.block(value, type_, indent + _STEP)]

    def _scalar(self, node: yaml.ScalarNode, type_: Any, indent: int) -> list[str]:
        one = scalars.written(node, type_)
        return [one] if one is not None else scalars.lines(node.value, indent)

    def _flow(self, node: yaml.Node, type_: Any) -> str | None:
        """Return a node on one line, or None when it has lines of its own."""
        if isinstance(node, yaml.ScalarNode):
            return scalars.written(node, type_)
        if not node.value:
            return "[]" if isinstance(node, yaml.SequenceNode) else "{}"
        if self._commented(node):
            return None
        if isinstance(node, yaml.SequenceNode):
            if not all(isinstance(child, yaml.ScalarNode) for child in node.value):
                return None
            parts = [scalars.written(child, _within(type_, index), True) for index, child in enumerate(node.value)]
            return f"[{', '.join(map(str, parts))}]"
        if all(isinstance(value, yaml.ScalarNode) and _within(type_, key.value) is int for key, value in node.value):
            ordered = sorted(node.value, key=lambda pair: _rank(type_, pair[0].value))
            return "{" + ", ".join(f"{key.value}: {scalars.written(value, int, True)}" for key, value in ordered) + "}"
        return None

    def _commented(self, node: yaml.Node) -> bool:
        return any(node.start_mark.line <= line < node.end_mark.line for line, _ in self._notes)

    def _before(self, start: yaml.Node, value: yaml.Node) -> list[str]:
        """Take the comments that stand before an entry, or behind it in the line where it begins."""
        last = start.start_mark.line if isinstance(value, yaml.ScalarNode) or start is not value else start.start_mark.line - 1
        taken = [comment for line, comment in self._notes if line <= last]
        self._notes = [(line, comment) for line, comment in self._notes if line > last]
        return taken


def _within(type_: Any, key: str | int) -> Any:
    """Return the bare type that stands under a key or an index of a type, or None where that is not known."""
    try:
        inner = shape.inside(type_, (key,)) if type_ is not None else None
    except (TypeError, ValueError):
        return None
    return type(get_args(inner)[0]) if get_origin(inner) is Literal else inner


def _rank(type_: Any, name: str) -> int:
    """Return the place of a field among the type's; what the type does not know comes last, in the order in which it stands."""
    if type_ is None or get_origin(type_) is dict or get_args(type_) or not shape.is_model(type_):
        return 0
    order = shape.written_order(type_)
    return order.index(name) if name in order else len(order)
