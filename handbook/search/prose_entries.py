"""What can be found in the prose pages of `docs/da` and `docs/en`."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from handbook.reading import prose
from handbook.records.text import Language
from handbook.search.entries import HEADING, SUMMARY, TEXT, TITLE, Found, Place, named
from handbook.words import markup
from handbook.words.typography import typeset

_HEADING = re.compile(r"(#+)\s+(.*?)\s*(?:\{[^{}]*?#([\w-]+)[^{}]*\})?\s*$")
_NOT_TEXT = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{[^{}]*#[^{}]*\}|<[^>]+>|^\s*(?:[-*]|\d+\.)\s+")


def entries(root: Path, language: Language) -> Iterator[Found]:
    """Yield every prose page of a language below `root`, with its headings as places and its twin's title."""
    pages = {(page.path, page.language): page for page in prose.read_all(root)}
    for (path, of), page in pages.items():
        if of == language:
            found = _entry(page)
            found.twin = next((_head(twin) for (other, of), twin in pages.items() if other == path and of != language), found.twin)
            yield found


def _entry(page: prose.Page) -> Found:
    path = page.path.with_suffix("")
    address = f"{path.parent if path.name == 'index' else path}/".removeprefix("./")
    front, head = _front(page), _head(page)
    found = Found(address, "page", head.title, str(front.get("description", "")), names=_names(page), places=[head, Place("", "")])
    head.title = ""
    for _, line in page.prose:
        match = _HEADING.match(line)
        if match and len(match[1]) > 1 and match[3]:
            title = typeset(markup.plain(match[2]), page.language)
            found.places.append(Place(match[3], title, [(HEADING, title)]))
        elif text := _NOT_TEXT.sub(" ", line).strip():
            found.places[-1].texts.append((TEXT, typeset(markup.plain(text), page.language)))
    return found


def _head(page: prose.Page) -> Place:
    front = _front(page)
    title = str(front.get("title", ""))
    return Place("", title, [(TITLE, title), (SUMMARY, str(front.get("description", ""))), *named(_names(page))])


def _names(page: prose.Page) -> tuple[str, ...]:
    return tuple(_front(page).get("search_words", ()))


def _front(page: prose.Page) -> dict[str, Any]:
    return page.front.data if page.front and isinstance(page.front.data, dict) else {}
