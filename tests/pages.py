"""The built pages as a test reads them."""

from dataclasses import dataclass, field
from functools import cache, cached_property
from html.parser import HTMLParser
from pathlib import Path

UNSEEN = {"script", "style", "template", "noscript"}
REFERENCES = {"href", "src", "srcset", "action", "poster", "data"}


@dataclass
class Page:
    """One HTML file: where it is, its ids, references, attributes and text."""

    path: Path
    html: str = field(repr=False)

    @classmethod
    def read(cls, path: Path) -> "Page":
        """Read a page; one that has not changed is parsed once."""
        return _read(path, path.stat().st_mtime_ns)

    @cached_property
    def _parsed(self) -> "_Parser":
        parser = _Parser()
        parser.feed(self.html)
        return parser

    @cached_property
    def elements(self) -> list[tuple[str, dict[str, str]]]:
        """Every element with its attributes, in order."""
        return self._parsed.elements

    @cached_property
    def ids(self) -> set[str]:
        return {attributes["id"] for _, attributes in self.elements if "id" in attributes}

    @cached_property
    def references(self) -> list[tuple[str, str]]:
        """Element name and address, for every address the page names."""
        return [(name, value) for name, attributes in self.elements for key, value in attributes.items() if key in REFERENCES]

    @cached_property
    def text(self) -> str:
        """What a reader sees, with single spaces."""
        return " ".join("".join(self._parsed.text).replace("\xad", "").split())  # a soft hyphen is no letter

    def first(self, tag: str, **wanted: str) -> dict[str, str]:
        """Return the attributes of the first element of this kind with these attributes."""
        for name, attributes in self.elements:
            if name == tag and all(attributes.get(key) == value for key, value in wanted.items()):
                return attributes
        raise AssertionError(f"{self.path} has no <{tag}> with {wanted}")


@cache
def _read(path: Path, changed: int) -> Page:
    return Page(path, path.read_text(encoding="utf-8"))


def read_all(site: Path) -> list[Page]:
    """Read every page of a site, but for the form for editors, which `test_form.py` reads; there is one at least."""
    pages = [Page.read(path) for path in sorted(site.rglob("*.html")) if path.parent.name != "edit"]
    assert pages, f"no page below {site}"
    return pages


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {key: value or "" for key, value in attrs}))
        if tag in UNSEEN:
            self.unseen += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in UNSEEN:
            self.unseen -= 1

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.text.append(data)
