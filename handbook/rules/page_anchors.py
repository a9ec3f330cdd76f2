"""Anchors of the headings in prose pages."""

from collections.abc import Iterator

from handbook.problems.hint import did_you_mean
from handbook.problems.problem import Problem
from handbook.reading.draft import Draft
from handbook.reading.prose import DOCS
from handbook.records.text import LANGUAGES


def headings_have_anchors(draft: Draft) -> Iterator[Problem]:
    """Every heading below the main one has an anchor, such as { #contents }, so that it is the same in both languages."""
    for page in draft.readable_pages:
        having = {number for number, _, _ in page.anchors}
        for number, line in page.prose:
            if line.startswith("##") and number not in having:
                yield page.problem(number, len(line) + 1, "the heading has no anchor", "Write one behind it, such as { #contents }.")


def anchors_stand_once(draft: Draft) -> Iterator[Problem]:
    """No two headings of a page have the same anchor."""
    for page in draft.readable_pages:
        seen: set[str] = set()
        for number, column, anchor in page.anchors:
            if anchor in seen:
                yield page.problem(number, column, f"the anchor '{anchor}' stands twice", "Give one of the headings another.")
            seen.add(anchor)


def anchors_agree(draft: Draft) -> Iterator[Problem]:
    """A page's headings have the same anchors in both languages."""
    anchors = {(page.language, page.path): {name for _, _, name in page.anchors} for page in draft.readable_pages}
    for page in draft.readable_pages:
        own = anchors[page.language, page.path]
        for language in LANGUAGES:
            twins = anchors.get((language, page.path), own)
            for number, column, anchor in page.anchors:
                if anchor not in twins:
                    wrong = f"{(DOCS / language / page.path).as_posix()} has no anchor '{anchor}'"
                    yield page.problem(number, column, wrong, did_you_mean(anchor, twins - own, "Let both headings have the same."))
