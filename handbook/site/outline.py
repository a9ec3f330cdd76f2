"""A page's headings, read from its HTML."""

import re
from collections.abc import Iterator
from html import unescape
from typing import TypedDict

# The HTML is ours or Markdown's, and no heading of theirs holds another: an expression reads it ten times as fast as a parser.
_HEADING = re.compile(r"<h([1-6])\b([^>]*)>(.*?)</h\1>", re.DOTALL | re.IGNORECASE)
_ID = re.compile(r'\bid="([^"]+)"')
_TAG = re.compile(r"<[^>]+>")


class Heading(TypedDict):
    """One heading, as Python-Markdown's toc extension describes it."""

    level: int
    id: str
    name: str
    html: str
    children: list["Heading"]
    attrs: dict[str, str]


def outline(html: str) -> list[Heading]:
    """Return the headings that have an id, nested by level."""
    top: list[Heading] = []
    path: list[Heading] = []
    for heading in _headings(html):
        while path and path[-1]["level"] >= heading["level"]:
            path.pop()
        (path[-1]["children"] if path else top).append(heading)
        path.append(heading)
    return top


def _headings(html: str) -> Iterator[Heading]:
    for level, attributes, inner in _HEADING.findall(html):
        if id := _ID.search(attributes):
            name = " ".join(unescape(_TAG.sub("", inner)).split())
            yield Heading(level=int(level), id=unescape(id[1]), name=name, html=name, children=[], attrs={})
