"""Markup in texts: inline Markdown and nothing else."""

import html.entities
import re
from collections.abc import Iterator

from handbook.problems.problem import Problem, shown
from handbook.reading.draft import Draft

_TAG = re.compile(r"<(?:/?[A-Za-z][^\s<>]*|!--|[!?])[^<>]*>?")
_ADDRESS = re.compile(r"<(?:https?:|mailto:|[^\s<>@]+@)[^\s<>]*>?")
_ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
_IMAGE = re.compile(r"!\[[^\]]*\]\(")
_PLACEHOLDER = re.compile(r"\{[a-z][a-z0-9_]*\}")


def texts_have_no_html(draft: Draft) -> Iterator[Problem]:
    """A text holds inline Markdown: no HTML tags, comments or entities, and no images."""
    for written, location, text in draft.strings(lambda text: "<" in text or "&" in text or "![" in text):
        yield from (written.problem(location, wrong, remedy) for wrong, remedy in _html(text))


def braces_are_placeholders(draft: Draft) -> Iterator[Problem]:
    """Braces in a text stand round a placeholder such as `{minutes}` and nothing else; macros are for prose pages."""
    for written, location, text in draft.strings(lambda text: "{" in text or "}" in text):
        rest = _PLACEHOLDER.sub("", text) if "{{" not in text else text
        if "{" in rest or "}" in rest:
            remedy = "Write ( ) instead, or a placeholder such as {minutes}."
            yield written.problem(location, "has braces that hold no placeholder", remedy)


def _html(text: str) -> Iterator[tuple[str, str]]:
    if match := _ADDRESS.search(text):
        yield f"has a bare address in it ('{shown(match[0])}')", "Write it as a link: [words](https://…)."
    elif match := _TAG.search(text):
        yield (
            f"has HTML in it ('{shown(match[0])}')",
            "Take it out; for emphasis write *word* or **word**, for 'less than' put a space after <.",
        )
    for match in _ENTITY.finditer(text):
        if match[0][1] == "#" or match[0][1:] in html.entities.html5:
            yield f"has HTML in it ('{match[0]}')", f"Write the character itself: {shown(html.unescape(match[0])) or 'a space'}."
    if match := _IMAGE.search(text):
        yield "has an image in it", "Take it out; images stand in pages, not in texts."
