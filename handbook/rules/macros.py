"""Macros in prose pages, such as `{{ card("right-balances") }}`."""

import re
from collections.abc import Iterator

from jinja2 import Environment, TemplateSyntaxError, nodes

from handbook.problems.hint import did_you_mean
from handbook.problems.problem import Problem, shown
from handbook.reading.draft import Draft
from handbook.reading.macro_names import MACROS, PLURALS
from handbook.reading.prose import Page
from handbook.rules.references import dead

_BARE_ANCHOR = re.compile(r"\{#[\w-]+\s*\}")
_ONLY_MACROS = 'Write only macros between {{ and }}, such as {{ card("right-balances") }}.'
_AS_TEXT = "To show it as it stands, write {% raw %} before and {% endraw %} after it."


def macros_name_what_exists(draft: Draft) -> Iterator[Problem]:
    """A macro in a page is one of the handbook's, and its arguments are ids that exist."""
    for page in draft.readable_pages:
        yield from _Macros(draft, page).problems()


class _Macros:
    """The macros of one page."""

    def __init__(self, draft: Draft, page: Page):
        self.draft = draft
        self.page = page
        self.lines = page.body.split("\n")

    def problems(self) -> Iterator[Problem]:
        """Yield every fault of the page's macros."""
        anchors = [(number, match) for number, line in enumerate(self.lines, start=1) for match in _BARE_ANCHOR.finditer(line)]
        for number, match in anchors:
            yield self._at(
                number, match.start(), "{# begins a comment here", f"Write {{ {match[0].strip('{} ')} }} with a space before the #."
            )
        if anchors:
            return
        try:
            template = Environment(autoescape=True).parse(self.page.body)
        except TemplateSyntaxError as error:
            number = min(error.lineno, len(self.lines))
            column = next((at for mark in ("{{", "{%", "{#", "}}", "%}") if (at := self.lines[number - 1].find(mark)) >= 0), 0)
            wrong = f"this macro cannot be read ({_reason(error)})"
            yield self._at(number, column, wrong, f'Write it as {{{{ name("id") }}}}. {_AS_TEXT}')
            return
        for node in template.body:
            yield from self._node(node)

    def _node(self, node: nodes.Node) -> Iterator[Problem]:
        if not isinstance(node, nodes.Output):
            yield self._near(node, "{%", "a page holds no {% … %}", f"{_ONLY_MACROS} {_AS_TEXT}")
            return
        for part in node.nodes:
            if isinstance(part, nodes.Call) and isinstance(part.node, nodes.Name):
                yield from self._call(part, part.node.name)
            elif isinstance(part, nodes.Name):
                hint = did_you_mean(part.name, MACROS, f"{_ONLY_MACROS} {_AS_TEXT}")
                yield self._near(part, part.name, f"there is no variable '{shown(part.name)}'", hint)
            elif not isinstance(part, nodes.TemplateData):
                yield self._near(part, "{{", "this is no macro", f"{_ONLY_MACROS} {_AS_TEXT}")

    def _call(self, call: nodes.Call, name: str) -> Iterator[Problem]:
        macro = MACROS.get(name)
        if macro is None:
            remedy = did_you_mean(name, MACROS, f"Choose among {', '.join(MACROS)}.")
            yield self._near(call, name, f"there is no macro '{shown(name)}'", remedy)
            return
        arguments = list(call.args)
        if macro.alone:
            if arguments or call.kwargs or call.dyn_args or call.dyn_kwargs:
                yield self._near(call, name, f"{name} takes nothing", f"Write it like {{{{ {name}() }}}}.")
            return
        if macro.level and len(arguments) == 2 and isinstance(arguments[1], nodes.Const) and arguments[1].value in range(1, 7):
            arguments.pop()
        ids = [argument.value for argument in arguments if isinstance(argument, nodes.Const) and isinstance(argument.value, str)]
        plain = len(ids) == len(arguments) and not (call.kwargs or call.dyn_args or call.dyn_kwargs)
        if not plain or not (len(ids) == 1 or (macro.many and ids)):
            example = f'{{{{ {name}("{"tools" if macro.of_plural else "right-balances"}") }}}}'
            yield self._near(call, name, f"{name} takes {'ids' if macro.many else 'one word'} in quotes", f"Write it like {example}.")
            return
        for argument, id in zip(arguments, ids, strict=True):
            if macro.of_plural:
                hint = did_you_mean(id, PLURALS, f"Choose among {', '.join(PLURALS)}.")
                fault = None if id in PLURALS else (f"there is no kind '{shown(id)}'", hint)
            else:
                fault = dead(self.draft, id, *macro.kinds) or (
                    ("a macro takes no part of a record", "Take out the # and what follows.") if "#" in id else None
                )
            if fault:
                yield self._near(argument, id, *fault)

    def _near(self, node: nodes.Node, word: str, wrong: str, remedy: str) -> Problem:
        """Make a problem at a word in the node's line, or at the line's beginning when it stands elsewhere."""
        return self._at(node.lineno, max(self.lines[node.lineno - 1].find(word), 0), wrong, remedy)

    def _at(self, line: int, column: int, wrong: str, remedy: str) -> Problem:
        return self.page.problem(line + self.page.first_line - 1, column + 1, wrong, remedy)


def _reason(error: TemplateSyntaxError) -> str:
    """Return Jinja's reason without the offset, which counts from a place that nobody sees."""
    return shown(re.sub(r" at \d+$", "", error.message or "unknown reason").rstrip("."))
