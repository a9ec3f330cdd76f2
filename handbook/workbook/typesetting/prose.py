"""Editors' prose from `docs/`, for the book's own pages."""

import re

import markdown
from markupsafe import Markup

from handbook.reading.prose import Page
from handbook.words.prose_marks import ProseMarks

_ID = re.compile(r' id="([^"]+)"')
_PAGE_LINK = re.compile(r'<a href="(?!https?:)[^"]*">(.*?)</a>', re.DOTALL)


def prose(page: Page) -> Markup:
    """Return a page of prose as HTML, its ids led by the page's name; links to other pages of the site become plain words."""
    html = markdown.markdown(page.body, extensions=["attr_list", "sane_lists", ProseMarks(language=page.language)])
    html = _ID.sub(rf' id="{page.path.stem}--\1"', html)
    return Markup(_PAGE_LINK.sub(r"\1", html))
