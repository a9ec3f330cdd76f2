"""Situations: each is reached from the front page."""

from collections.abc import Iterator

from jinja2 import Environment, TemplateSyntaxError, nodes

from handbook.problems.problem import Problem
from handbook.reading.draft import Draft

_FRONT = "index.md"
_MACRO = "situations"


def front_pages_name_them(draft: Draft) -> Iterator[Problem]:
    """A front page that gathers situations names each of them."""
    if "situation" in draft.in_doubt:
        return
    there = draft.ids("situation")
    for page in draft.readable_pages:
        for line, named in _called(page.body) if page.path.as_posix() == _FRONT else ():
            lacking = [id for id in there if id not in named]
            if lacking and named <= {*there}:  # a misspelt one is told by the rule of macros
                words = page.body.split("\n")[line - 1]
                column = words.rfind("{{", 0, max(0, words.find(_MACRO))) + 1
                wrong, remedy = f"does not name the situation '{lacking[0]}'", f'Add "{lacking[0]}" between the brackets.'
                yield page.problem(page.first_line + line - 1, max(1, column), wrong, remedy)


def _called(body: str) -> Iterator[tuple[int, set[str]]]:
    """Yield the lines of a page that gather situations, counted from 1, with the ids that they name; none for what Jinja cannot read."""
    try:
        template = Environment(autoescape=True).parse(body)
    except TemplateSyntaxError:  # which the rule of macros tells
        return
    for call in template.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == _MACRO:
            yield call.lineno, {argument.value for argument in call.args if isinstance(argument, nodes.Const)}
