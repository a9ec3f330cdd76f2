"""Markup in texts: inline Markdown and nothing else."""

import html.entities
import re
from collections.abc import Iterator

from handbook.problems.problem import Problem, shown
from handbook.reading.draft import Draft
from handbook.words.unseen import after

_TAG = re.compile(r"<(?:/?[A-Za-z][^\s<>]*|!--|[!?])[^<>]*>?")
_ADDRESS = re.compile(r"<(?:https?:|mailto:|[^\s<>@]+@)[^\s<>]*>?")
_ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
_IMAGE = re.compile(r"!\[[^\]]*\]\(")
_APART = re.compile(r"\[[^\[\]]+\]\s+\((?:https?://\S+|(?:term:|source:)?[a-z0-9-]+(?:#[a-z0-9-]+)?)\)")
_EMPHASIS = re.compile(r"\\.|(\*\*?)(?=\S)[^*]+(?<=\S)\1")
_OPEN = re.compile(r"\*+(?=\w)|(?<=\w)\*+")
_PLACEHOLDER = re.compile(r"\{[a-z][a-z0-9_]*\}")


def texts_have_no_html(draft: Draft) -> Iterator[Problem]:
    """A text holds inline Markdown: no HTML tags, comments or entities, and no images."""
    for written, location, text in draft.strings(lambda text: "<" in text or "&" in text or "![" in text):
        yield from (written.problem(location, wrong, remedy) for wrong, remedy in _html(text))


def markup_is_whole(draft: Draft) -> Iterator[Problem]:
    """Emphasis that begins in a text ends there, and a link's words and address stand together."""
    for written, location, text in draft.strings(lambda text: "*" in text or "] (" in text):
        if match := _OPEN.search(_EMPHASIS.sub(lambda whole: " " * len(whole[0]), text)):
            wrong = f"has {match[0]} in it, which opens or closes nothing{after(text, match.start())}"
            yield written.problem(location, wrong, "Write *word* or **word**.")
        if match := _APART.search(text):
            yield written.problem(location, f"has a space within a link ('{shown(match[0])}')", "Let ( follow ] at once.")


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
