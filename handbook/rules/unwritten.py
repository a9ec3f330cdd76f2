"""Texts that somebody meant to write or translate later."""

import re
from collections.abc import Iterator

from handbook.problems.problem import Problem
from handbook.reading.draft import Draft
from handbook.reading.prose import Page
from handbook.records.text import Text

_LATER = re.compile(r"(?:TODO|TBD|FIXME|XXX+|Lorem ipsum|To be translated|Translate this|Oversættes|Mangler oversættelse)\b", re.IGNORECASE)
LONG = 5
"""So many words that are the same in both languages are no name or title."""


def is_unwritten(text: str) -> bool:
    """Whether a text is a note that it will be written later."""
    return _LATER.match(text) is not None


def texts_are_written(draft: Draft) -> Iterator[Problem]:
    """No text, and no line of a page, is a note that it will be written later, such as TODO. Many in a record are told together."""
    for written in draft.written:
        for found in written.found if any(map(_LATER.match, written.texts)) else ():
            notes = [(location, match[0]) for location, text in found.strings() if (match := _LATER.match(text))]
            if len(notes) == len(found.texts):  # in both languages
                notes = [(found.location, note) for _, note in notes[:1]]
            for location, note in notes:
                file = written.origin.file.path.as_posix().replace("/", ":")  # what stands before the slash is its kind
                cause = f"unwritten:{file}:{written.id}/{next(iter(location), '')}"
                yield written.problem(location, f"is not written yet ('{note}')", "Write the text.", cause=cause)
    for page in draft.readable_pages:
        for number, line in page.prose:
            if match := _LATER.match(line.lstrip("#->* ")):
                yield page.problem(number, 1, f"is not written yet ('{match[0]}')", "Write the text.")


def english_is_not_the_danish(draft: Draft) -> Iterator[Problem]:
    """Warning: an English text is not the Danish one."""
    for written in draft.written:
        for found in written.found:
            if found.type is Text:
                da, en = found.in_language("da"), found.in_language("en")
                if isinstance(en, str) and da == en and len(en.split()) >= LONG:
                    yield written.problem((*found.location, "en"), "is the Danish text", "Translate it into English.", warning=True)
    pages = {(page.language, page.path): page for page in draft.readable_pages}
    for (language, path), page in pages.items():
        danish = pages.get(("da", path))
        if language == "en" and danish:
            same = _paragraphs(page) & _paragraphs(danish)
            first = next((number for number, line in page.prose if line.strip() in same), 0)
            if first:
                problem = page.problem(first, 1, f"is the Danish text{_more(len(same) - 1)}", "Translate it into English.")
                yield Problem(problem.path, problem.line, problem.column, "", problem.wrong, problem.remedy, warning=True)


def _paragraphs(page: Page) -> set[str]:
    """Return the lines of a page that are long enough to be in a language."""
    lines = (line.strip() for _, line in page.prose if "{" not in line)
    return {line for line in lines if sum(any(map(str.isalpha, word)) for word in line.split()) >= LONG}


def _more(count: int) -> str:
    return f" (and {count} more like it)" if count else ""
