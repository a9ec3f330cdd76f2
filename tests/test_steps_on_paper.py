"""No step of a tool is torn over two pages, on its sheets and in the whole workbook; and what participants read first is short."""

import re
from collections.abc import Iterator

import pypdfium2

from handbook.records.text import LANGUAGES
from handbook.records.tool import Step
from handbook.words.markup import drawn
from tests.workbooks import Workbook

MOST_WORDS = 300
FOOT = 14.5 / 25.4 * 72
"""The margin at the foot of a sheet, in points."""


def _bare(text: str) -> str:
    return re.sub(r"[\W_]", "", text)


def _torn(book: Workbook, steps: tuple[Step, ...]) -> Iterator[str]:
    """Yield the steps whose words stand on no page together."""
    pages = [_bare(text) for text in book.texts()]
    for step in steps:
        texts = [step.do, *step.questions, *(() if book.form == "handout" else (step.say,))]
        words = [_bare(drawn(text, book.language)) for text in texts if text]
        if not any(all(word in page for word in words) for page in pages):
            yield step.id


def test_a_step_stands_on_one_page(read, handbook):
    tools = {tool.id: tool for tool in handbook.of("tool")}
    sheets = [(book, tools[book.made.subject]) for book in read if book.form in ("handout", "run-sheet") and book.made.subject in tools]
    assert len(sheets) == 2 * len(LANGUAGES) * len(tools)
    whole = [(book, tool) for book in read if book.form == "book" for tool in tools.values()]
    assert len(whole) == len(LANGUAGES) * len(tools)
    assert {(book.path.name, step) for book, tool in (*sheets, *whole) for step in _torn(book, tool.steps)} == set()


def test_what_goes_wrong_and_what_keeps_safe_stand_together(read, handbook):
    tools = {tool.id: tool for tool in handbook.of("tool")}
    seen, torn = 0, set()
    for book in read:
        if book.form != "run-sheet":
            continue
        pages = [_bare(text) for text in book.texts()]
        for tool in tools.values():
            safe = [getattr(tool.safe_use, name) for name in ("not_when", "confidentiality", "power", "take_on")]
            words = [_bare(drawn(text, book.language)) for text in (*tool.goes_wrong, *safe)]
            if any(words[0] in page for page in pages):
                seen += 1
                if not any(all(word in page for word in words) for page in pages):
                    torn.add((book.path.name, tool.id))
    assert seen > len(LANGUAGES) * len(tools)
    assert torn == set()


def _read_first(book: Workbook) -> int:
    """Return how many words with letters stand on a sheet's first page, without its foot."""
    words = pypdfium2.PdfDocument(book.path)[0].get_textpage().get_text_bounded(bottom=FOOT).split()
    return sum(any(character.isalpha() for character in word) for word in words)


def test_what_a_participant_reads_first_is_short(read):
    counts = {book.path.name: _read_first(book) for book in read if book.form == "handout"}
    assert len(counts) > 80 and min(counts.values()) > 50
    assert {name: count for name, count in counts.items() if count > MOST_WORDS} == {}
