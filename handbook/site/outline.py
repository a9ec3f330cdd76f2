"""A page's headings, read from its HTML."""

from html.parser import HTMLParser
from typing import TypedDict

_LEVELS = {f"h{level}": level for level in range(1, 7)}


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
    reader = _Reader()
    reader.feed(html)
    top: list[Heading] = []
    path: list[Heading] = []
    for heading in reader.headings:
        while path and path[-1]["level"] >= heading["level"]:
            path.pop()
        (path[-1]["children"] if path else top).append(heading)
        path.append(heading)
    return top


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.headings: list[Heading] = []
        self.open: Heading | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        id = dict(attrs).get("id")
        if tag in _LEVELS and id:
            self.open = Heading(level=_LEVELS[tag], id=id, name="", html="", children=[], attrs={})

    def handle_endtag(self, tag: str) -> None:
        if tag in _LEVELS and self.open:
            self.open["name"] = self.open["html"] = " ".join(self.open["name"].split())
            self.headings.append(self.open)
            self.open = None

    def handle_data(self, data: str) -> None:
        if self.open:
            self.open["name"] += data
