"""What a facilitator reads aloud stands out on a run sheet: upright, and larger than what the others are to do."""

import re
from statistics import mode

from handbook.words.markup import drawn
from tests.reading import Letter
from tests.workbooks import Workbook

NOT_A_LETTER = re.compile(r"[\W_]")


def _letters(book: Workbook, text: str) -> list[Letter]:
    """Return the letters of a text as they stand on a page, or none."""
    wanted = NOT_A_LETTER.sub("", re.sub(r"<[^>]+>", "", drawn(text, book.language)))
    for page in book.pages:
        letters = [letter for letter in page if not NOT_A_LETTER.search(letter.character)]
        at = "".join(letter.character for letter in letters).find(wanted)
        if at >= 0:
            return letters[at : at + len(wanted)]
    return []


def test_what_is_said_is_upright_and_larger_than_what_is_done(read, handbook):
    tools = {tool.id: tool for tool in handbook.of("tool")}
    sheets = [book for book in read if book.form == "run-sheet" and book.made.subject in tools]
    steps = [(book, step) for book in sheets for step in tools[book.made.subject].steps if step.say and step.do]
    found = [(book, step, _letters(book, step.say), _letters(book, step.do)) for book, step in steps]
    assert len(found) > 100
    small = []
    for book, step, said, done in found:
        assert said and done, (book.path.name, step.id)
        size, font = (mode(getattr(letter, name) for letter in said) for name in ("size", "font"))
        if size <= mode(letter.size for letter in done) or "Italic" in font:
            small.append((book.path.name, step.id, size, font))
    assert small == []
