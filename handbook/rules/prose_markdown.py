"""Markdown in prose pages: only what GitHub, the site and the paper show alike."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from handbook.problems.problem import Problem, shown
from handbook.reading.draft import Draft
from handbook.reading.prose import HOW_TO_USE, Page
from handbook.yaml_files.misreading import CONFLICT

_MACRO = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)|\{\{.*?\}\}|\{%.*?%\}")
_ADDRESS = re.compile(r"(?<![(\[<\"'\w/])(?:https?://|www\.)[^\s<>()]+")
_SIGNS = (
    (re.compile(r"\[[^\[\]]+\]\s+\((?:https?://[^)]+|[\w/.-]+\.md[^)]*)\)"), "has a space within a link", "Let ( follow ] at once."),
    (re.compile(r"~~(?=\S)"), "GitHub strikes out what stands in ~~", "Take the text out, or the signs."),
    (re.compile(r"\[\^[^\]]+\]"), "GitHub shows a footnote here, and the handbook does not", "Write the note into the text."),
    (re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+\[[ xX]\]\s"), "GitHub shows a box to tick here, and the handbook does not", "Take the [ ] out."),
    (re.compile(r"(?<!\\)\{[^{}]*=(?!\"\")[^{}]*\}"), "has braces that do more than name", "Write only #anchor or .name there."),
    (re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);"), "has HTML in it", "Write the character itself."),
    (re.compile(r"^\s*(?:!!!|\?\?\?|===\s+\")"), "begins a box that the handbook does not know", "Write it as ordinary text."),
)
_INDENT = 4
"""How far a list within a list, or what belongs to an entry, stands in, for Python-Markdown."""


@dataclass(frozen=True)
class Found:
    """What is wrong with a line of a page, counted from 1 in the file, and what to do; the column counts from 1."""

    line: int
    column: int
    wrong: str
    remedy: str


def pages_show_the_same_everywhere(draft: Draft) -> Iterator[Problem]:
    """A page holds no Markdown that GitHub shows and the handbook does not, and lists stand so that both see them."""
    for page in draft.readable_pages:
        for found in (*_signs(page), *_blocks(page)):
            yield page.problem(found.line, found.column, found.wrong, found.remedy)


def pages_have_no_html(draft: Draft) -> Iterator[Problem]:
    """A page holds no HTML: no tags, comments, scripts or styles."""
    for page in draft.readable_pages:
        for token in tokens(page):
            inline = next((child.content for child in token.children or () if child.type == "html_inline"), "")
            if token.type == "html_block" or inline:
                yield _html(page, token, inline or token.content)


def without_code(line: str) -> str:
    """Return a line with code and macros written over, as long as before."""
    return _CODE.sub(lambda match: "x" * len(match[0]), line)


def _html(page: Page, token: Token, content: str) -> Problem:
    first = content.strip().split("\n")[0]
    line, column = find(page, token, first)
    return page.problem(line, column, f"has HTML in it ('{shown(first)}')", "Take it out, or write it as Markdown.")


def find(page: Page, token: Token, words: str) -> tuple[int, int]:
    """Return line and column of some words within a block, or of the block where they are not found as they stand."""
    begins, ends = token.map or [0, 1]
    lines = page.body.split("\n")
    for number in range(begins, min(ends, len(lines))):
        if (at := lines[number].find(words)) >= 0:
            return number + page.first_line, at + 1
    return begins + page.first_line, 1


def _signs(page: Page) -> Iterator[Found]:
    for number, line in page.prose:
        plain = without_code(line)
        for pattern, wrong, remedy in _SIGNS:
            if match := pattern.search(plain):
                yield Found(number, match.start() + 1, wrong, remedy)
        for match in _ADDRESS.finditer(plain):
            yield Found(
                number, match.start() + 1, f"has a bare address in it ('{shown(match[0])}')", "Write it as a link: [words](https://…)."
            )


def _blocks(page: Page) -> Iterator[Found]:
    lines = page.body.split("\n")
    depth = 0
    for token in tokens(page):
        first, end = token.map or (0, 0)
        if token.type in ("bullet_list_open", "ordered_list_open"):
            number, line = first + page.first_line, lines[first]
            indent = len(line) - len(line.lstrip(" "))
            above = lines[first - 1].strip() if first else ""
            if depth == 0 and above and not above.startswith("#") and not _ends_block(above):
                yield Found(number, 1, "a list begins right under a line, and only GitHub sees it", "Put an empty line above it.")
            if depth and indent < _INDENT * depth and not _opens_twice(line):
                wrong = f"a list within a list stands in by {indent} spaces, and only GitHub sees it"
                yield Found(number, indent + 1, wrong, f"Let it stand in by {_INDENT * depth}.")
            depth += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            depth -= 1
        elif token.type == "heading_open" and token.markup in ("=", "-") and not CONFLICT.match(lines[end - 1]):
            signs = "##" if token.tag == "h2" else "#"
            wrong = "this line makes a heading of the one above"
            yield Found(end - 1 + page.first_line, 1, wrong, f"Begin that line with {signs}.")
        elif token.type == "paragraph_open" and depth and token.level > 1 and first > 0 and not lines[first - 1].strip():
            line = lines[first]
            indent = len(line) - len(line.lstrip(" "))
            if not re.match(r"\s*(?:[-*+]|\d+[.)])\s", line) and indent < _INDENT * depth:
                wrong = f"belongs to the entry of a list for GitHub only, since it stands in by {indent} spaces"
                yield Found(first + page.first_line, indent + 1, wrong, f"Let it stand in by {_INDENT * depth}.")
        elif token.type == "code_block" and any(line.strip() for line in lines[first:end]):
            yield Found(first + page.first_line, 1, "is shown as code, since it stands in by four spaces", "Take the spaces out.")
        elif token.type == "table_open" and page.path == HOW_TO_USE:
            yield Found(first + page.first_line, 1, "a table stands in the page that workbooks print, as text", "Write a list.")


def _ends_block(above: str) -> bool:
    """Whether a line is one after which a list needs no empty line: a rule, a fence or a macro."""
    return bool(re.match(r"(?:```|~~~|[-*_]{3,}\s*$|<!--|\{[:%{].*\}\s*$)", above))


def _opens_twice(line: str) -> bool:
    """Whether a line opens two lists at once, such as `- - a`."""
    return bool(re.match(r"\s*(?:[-*+]|\d+[.)])\s+(?:[-*+]|\d+[.)])\s", line))


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")


@cache
def _parsed(body: str) -> list[Token]:
    body = _MACRO.sub(lambda match: re.sub(r"[^\n]", "x", match[0]), body)
    return _parser().parse(body.replace("[^", "(^"))  # footnotes are told by themselves


def tokens(page: Page) -> list[Token]:
    """Return a page as GitHub reads it, with macros written over."""
    return _parsed(page.body)
