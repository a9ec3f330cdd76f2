"""Letters and white space in prose pages."""

import re
from collections.abc import Iterator

from handbook.problems.problem import Problem
from handbook.reading.draft import Draft
from handbook.reading.prose import Page
from handbook.rules.letters import odd_letters
from handbook.rules.prose_markdown import without_code
from handbook.rules.white_space import stray
from handbook.yaml_files.misreading import CONFLICT

_TWO_SPACES = re.compile(r"(?<=\S)  +(?=\S)")


def page_letters_can_be_printed(draft: Draft) -> Iterator[Problem]:
    """A page has only characters that the handbook's fonts can draw, each in its usual form; code is shown as it stands."""
    for page, number, line in _lines(draft):
        for odd in odd_letters(line, draft.root):
            yield page.problem(number, min(odd.index, len(line)) + 1, odd.wrong, odd.remedy)


def pages_have_no_stray_white_space(draft: Draft) -> Iterator[Problem]:
    """A line of a page has no tabs, odd spaces, unseen or lost characters in it, and no two spaces between words."""
    for page, number, line in _lines(draft):
        words = line.strip(" ")
        fault = stray(words) if words else None
        if fault and not ("|" in line and _TWO_SPACES.search(words)):
            yield page.problem(number, 1, *fault)


def versions_are_merged(draft: Draft) -> Iterator[Problem]:
    """No page holds the marks that version control leaves where it could not put two versions together."""
    for page in draft.readable_pages:
        marks = [number for number, line in enumerate((page.text or "").split("\n"), 1) if CONFLICT.match(line)]
        if len(marks) > 1:
            remedy = "Keep one of the versions, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>."
            yield page.problem(marks[0], 1, "two versions of the file were not merged here", remedy)


def _lines(draft: Draft) -> Iterator[tuple[Page, int, str]]:
    return ((page, number, without_code(line).rstrip()) for page in draft.readable_pages for number, line in page.prose)
