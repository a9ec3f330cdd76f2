"""Situations: each is reached from the front page."""

import re
from collections.abc import Iterator

from handbook.problems.problem import Problem
from handbook.reading.draft import Draft

_FRONT = "index.md"
_CALLED = re.compile(r"\{\{\s*situations\((?P<ids>[^)]*)\)\s*\}\}")
_ID = re.compile(r"""["']([^"']+)["']""")


def front_pages_name_them(draft: Draft) -> Iterator[Problem]:
    """A front page that gathers situations names each of them."""
    if "situation" in draft.in_doubt:
        return
    for page in draft.readable_pages:
        called = _CALLED.search(page.body) if page.path.as_posix() == _FRONT else None
        named, there = _ID.findall(called["ids"]) if called else [], draft.ids("situation")
        lacking = [id for id in there if id not in named]
        if called and lacking and set(named) <= {*there}:  # a misspelt one is told by the rule of macros
            above = page.body[: called.start()]
            line, column = page.first_line + above.count("\n"), called.start() - above.rfind("\n")
            yield page.problem(line, column, f"does not name the situation '{lacking[0]}'", f'Add "{lacking[0]}" between the brackets.')
