"""Prose pages: both languages have the same ones, with title, description and one main heading."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from handbook.problems.hint import did_you_mean, meant
from handbook.problems.problem import Problem
from handbook.reading.draft import Draft
from handbook.reading.prose import DOCS, GROUND_RULES, HOW_TO_USE
from handbook.reading.type_fault import not_a_text
from handbook.records.text import LANGUAGES
from handbook.rules import white_space
from handbook.rules.letters import odd_letters
from handbook.yaml_files import plain_text

_MEETING = ("meeting/answer.md", "meeting/index.md", "meeting/run.md")
_NEEDED = tuple(
    PurePosixPath(path) for path in ("index.md", HOW_TO_USE, "about.md", "contribute.md", "accessibility.md", "take-along.md", *_MEETING)
)
_FRONT = ("title", "description", "search_words", "script")
_SCRIPTS = Path("browser")
"""The folder of the scripts that pages can name."""
_HEADING = re.compile(r"#\s+\S")


def pages_are_readable(draft: Draft) -> Iterator[Problem]:
    """Every page is UTF-8 without characters that nobody sees."""
    for page in draft.pages:
        yield from page.problems


def the_needed_pages_are_there(draft: Draft) -> Iterator[Problem]:
    """Each language has a front page, and the pages that the footer and the records lead to and the workbook prints."""
    for language in LANGUAGES:
        _, problems = plain_text.entries(draft.root / DOCS / language, DOCS / language)
        yield from problems
        own = {page.path for page in draft.pages if page.language == language}
        for path in _NEEDED:
            if not problems and path not in own:
                yield Problem(DOCS / language / path, 1, 1, "", "the file is missing", "Put the file back, or make a new one.")


def how_to_use_lists_the_ground_rules(draft: Draft) -> Iterator[Problem]:
    """The page on how to use the handbook lists the ground rules by number under a heading of their own; the question cards print them.

    Where one language alone lacks the heading, the rule of anchors that agree has said so.
    """
    pages = {page: any(name == GROUND_RULES for _, _, name in page.anchors) for page in draft.readable_pages if page.path == HOW_TO_USE}
    for page, headed in pages.items():
        if not page.listed(GROUND_RULES) and (headed or not any(pages.values())):
            wrong = f"has no numbered list under a heading with {{ #{GROUND_RULES} }}"
            yield page.problem(page.first_line, 1, wrong, "Put it back: the question cards print it.")


def pages_have_a_twin(draft: Draft) -> Iterator[Problem]:
    """`docs/da` and `docs/en` hold the same pages."""
    for language in LANGUAGES:
        own = {page.path for page in draft.pages if page.language == language}
        for page in draft.pages:
            if page.language != language and page.path not in {*own, *_NEEDED}:
                yield page.problem(1, 1, f"has no twin {(DOCS / language / page.path).as_posix()}", "Add it, or take this page out.")


def pages_have_title_and_description(draft: Draft) -> Iterator[Problem]:
    """Every page begins with front matter that gives a title and a description, and perhaps search words."""
    for page in draft.readable_pages:
        if page.front is None:
            yield page.problem(1, 1, "has no front matter", "Begin with a line ---, then title: and description:, then a line ---.")
            continue
        yield from page.front.problems
        if page.front.data is not None and not isinstance(page.front.data, dict):
            yield page.front.problem((), "the front matter has no fields", "Write title: and description: there.")
            continue
        for name in page.front.data or ():
            if name not in _FRONT:
                yield page.front.problem((name,), "is not a field here", did_you_mean(name, _FRONT, "Take it out."), of_key=True)
        data: Any = page.front.data
        for name in ("title", "description") if data is not None else ():
            value = data.get(name)
            if value is None and name in {meant(key, _FRONT) for key in data if key not in _FRONT}:
                continue
            if value is None and name not in data:
                yield page.front.problem((name,), "is missing", f"Write {name}: and the page's {name} in the front matter.")
            if value is not None and not isinstance(value, str):
                yield page.front.problem((name,), *not_a_text(value))
            if not isinstance(value, str):
                continue
            faults = [(odd.wrong, odd.remedy) for odd in odd_letters(value, draft.root)]
            for fault in filter(None, (white_space.stray(value), *faults)):
                yield page.front.problem((name,), *fault)
        words = page.front.data.get("search_words", ()) if page.front.data else ()
        if not isinstance(words, tuple) or not all(isinstance(word, str) for word in words):
            yield page.front.problem(("search_words",), "must be a list of texts", "Write search_words: [a word, another].")


def scripts_of_pages_are_there(draft: Draft) -> Iterator[Problem]:
    """A page that names a script in its front matter names one of those in `browser/`."""
    there = sorted(path.stem for path in (draft.root / _SCRIPTS).glob("*.js"))
    for page in draft.readable_pages:
        named = page.front.data.get("script") if page.front and isinstance(page.front.data, dict) else None
        if page.front and named is not None and named not in there:
            hint = did_you_mean(str(named), there, "Take it out.")
            yield page.front.problem(("script",), f"names no script in {_SCRIPTS.as_posix()}/", hint)


def pages_have_one_main_heading(draft: Draft) -> Iterator[Problem]:
    """Every page has one main heading (a line that begins with # and a space)."""
    for page in draft.readable_pages:
        headings = [number for number, line in page.prose if _HEADING.match(line)]
        if not headings:
            yield page.problem(page.first_line, 1, "has no main heading", "Begin the text with a line such as: # Title.")
        for number in headings[1:]:
            yield page.problem(number, 1, f"is a second main heading; the first is in line {headings[0]}", "Begin the line with ##.")


def headings_follow_each_other(draft: Draft) -> Iterator[Problem]:
    """No level of headings is left out: below # comes ##, and below ## comes ###."""
    for page in draft.readable_pages:
        above = 1
        for number, line in page.prose:
            level = len(line) - len(line.lstrip("#"))
            if not level or line[level : level + 1] != " ":
                continue
            if level > above + 1:
                wrong = f"a heading with {'#' * level} stands below one with {'#' * above}"
                yield page.problem(number, 1, wrong, f"Begin the line with {'#' * (above + 1)}.")
            above = level


def code_blocks_are_closed(draft: Draft) -> Iterator[Problem]:
    """A code block that a page opens with ``` is closed with ```."""
    for page in draft.readable_pages:
        if page.open_block:
            yield page.problem(page.open_block, 1, "a code block is opened here and not closed", "Write ``` in a line of its own below it.")
