"""The comments of a YAML file, which no YAML reader keeps."""

import re
from collections.abc import Iterator

import yaml

_COMMENT = re.compile(r"(?:(?<=[ \t])|^)#[^\n]*", re.MULTILINE)


def find(text: str, root: yaml.Node) -> list[tuple[int, str]]:
    """Return every comment of a text with its line, counted from 0; `root` is what the text was composed into."""
    spans = sorted(_spans(root, text))
    found = []
    for match in _COMMENT.finditer(text):
        if not any(start <= match.start() < end for start, end in spans):
            found.append((text.count("\n", 0, match.start()), match[0].rstrip()))
    return found


def cuts_a_text(text: str, node: yaml.Node) -> bool:
    """Whether a text without quotes ends at a comment in its line, which somebody may have meant as a part of it."""
    if isinstance(node, yaml.ScalarNode):
        behind = text[node.end_mark.index : text.find("\n", node.end_mark.index) % (len(text) + 1)]
        return not node.style and bool(re.match(r"[ \t]+#", behind)) and not re.fullmatch(r"[-+\d]*|true|false", node.value)
    children = node.value if isinstance(node, yaml.SequenceNode) else [child for pair in node.value for child in pair]
    return any(cuts_a_text(text, child) for child in children)


def _spans(node: yaml.Node, text: str) -> Iterator[tuple[int, int]]:
    """Yield where the scalars of a node begin and end, as positions in the text."""
    if isinstance(node, yaml.ScalarNode):
        yield node.start_mark.index, _end(node, text)
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _spans(child, text)
    else:
        for pair in node.value:
            for child in pair:
                yield from _spans(child, text)


def _end(node: yaml.ScalarNode, text: str) -> int:
    """Return where a scalar ends; a text in lines of its own ends where a line is indented less than its first."""
    if node.style not in ("|", ">"):
        return node.end_mark.index
    lines = text[node.start_mark.index : node.end_mark.index].splitlines(keepends=True)
    filled = [line for line in lines[1:] if line.strip()]
    indent = len(filled[0]) - len(filled[0].lstrip(" ")) if filled else 0
    end = node.start_mark.index + len(lines[0]) if lines else node.end_mark.index
    for line in lines[1:]:
        if line.strip() and len(line) - len(line.lstrip(" ")) < indent:
            break
        end += len(line)
    return end
