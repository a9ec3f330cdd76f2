"""Editors' prose from `docs/`, for the book's own pages."""

import re
from pathlib import Path

import markdown
from markupsafe import Markup

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_ID = re.compile(r' id="([^"]+)"')
_PAGE_LINK = re.compile(r'<a href="(?!https?:)[^"]*">(.*?)</a>', re.DOTALL)


def prose(path: Path) -> Markup:
    """Return a page of prose as HTML, its ids led by the page's name; links to other pages of the site become plain words."""
    text = _FRONT_MATTER.sub("", path.read_text(encoding="utf-8"))
    html = markdown.markdown(text, extensions=["attr_list", "sane_lists"])
    html = _ID.sub(rf' id="{path.stem}--\1"', html)
    return Markup(_PAGE_LINK.sub(r"\1", html))
