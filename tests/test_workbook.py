"""The workbook holds every record, in its language, with the same number on the same page in both."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, get_args

import pytest

from handbook import workbook
from handbook.handbook import Handbook
from handbook.records.text import LANGUAGES, Text, Typed
from handbook.records.vocabulary import Occasion
from handbook.words import markup
from handbook.workbook import Misaligned
from handbook.workbook.books.book import Section
from handbook.workbook.books.occasions import first_questions
from handbook.workbook.typesetting import alignment
from tests import tree

NOT_ON_PAPER = {
    ("model", "summary"): "the question stands in its place",
    ("model", "diagram.description"): "tells the drawing to those who cannot see it; on paper the drawing itself stands",
    ("model", "example"): "is on the page online, one QR code away",
    ("model", "goes_with"): "is on the page online",
    ("model", "notes"): "are on the page online, with the sources",
    ("edition", "description"): "is for the download page",
    **{(kind, "heard"): "leads to the record; whoever holds its sheet has found it" for kind in ("model", "checklist", "tool", "workshop")},
    ("term", "sources"): "stand on the site; the printed glossary keeps to word and definition",
    **{
        (kind, "sources.note"): "is on the page online; paper gives source and section"
        for kind in ("theme", "model", "checklist", "tool", "workshop")
    },
    ("source", "issued_note"): "stands in for a year that is missing",
}


ELSEWHERE = {"prop": "has a PDF of its own", "situation": "leads about on the site"}
"""The kinds that the complete book does not hold, and why."""
MOST_PAGES = {"handout": 3, "run-sheet": 10, "participant": 56, "poster": 1}
"""The most pages of what a meeting prints; the complete book is a reference, and grows with the handbook."""
WORD = {"da": "s.", "en": "p."}
"""What stands before the number of a page."""


def _texts(handbook: Handbook) -> list[tuple[str, Text]]:
    return [
        (f"{kind} {entry.id}: {field}", text)
        for kind, entries in handbook.entries.items()
        for entry in entries.values()
        if kind not in ELSEWHERE and (kind != "edition" or entry.id == "complete")
        for field, text in _within(entry)
        if (kind, field) not in NOT_ON_PAPER and (kind, field.partition(".")[0]) not in NOT_ON_PAPER
    ]


def _within(value: Any, path: str = "") -> Iterator[tuple[str, Text]]:
    """Yield every text with the fields that lead to it, such as `steps.title`."""
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, Typed):
        for field in type(value).model_fields:
            yield from _within(getattr(value, field), f"{path}.{field}".lstrip("."))
    elif isinstance(value, tuple | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _within(item, path)


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def _pages(book) -> list[str]:
    """The pages' texts without the page numbers that follow links."""
    return [re.sub(rf"\({re.escape(WORD[book.language])}\d+\)", "", text) for text in book.texts()]


def _holds(pages: list[str], text: str) -> bool:
    """Whether a text stands on a page, or begins on one and ends on the next."""
    if any(text in page for page in pages):
        return True
    return any(
        text[:cut] in page and text[cut:] in following
        for page, following in pairwise(pages)
        for cut in range(1, len(text))
        if text[:1] in page
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_every_record_is_printed(language, workbooks, handbook):
    # A long word in a narrow column is broken, with a hyphen that the text does not have.
    texts, pages = _texts(handbook), [page.replace("-", "") for page in _pages(workbooks[language])]
    assert len(texts) > 500 and len(pages) > 50
    missing = [(where, text[language]) for where, text in texts if not _holds(pages, _bare(markup.drawn(text, language)).replace("-", ""))]
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_the_other_language_is_printed(language, workbooks, handbook):
    other = next(one for one in LANGUAGES if one != language)
    # The glossary gives every word in both languages.
    texts = [(where, text) for where, text in _texts(handbook) if not (where.startswith("term ") and where.endswith(": word"))]
    texts = [(where, _bare(markup.drawn(text, other))) for where, text in texts if text[other] != text[language] and len(text[other]) > 30]
    assert len(texts) > 300
    whole = "\n".join(_pages(workbooks[language]))
    assert [where for where, text in texts if text in whole] == []


def test_what_stays_off_paper_is_named_for_something_that_is_there(handbook):
    fields = {(kind, field) for kind, entries in handbook.entries.items() for entry in entries.values() for field, _ in _within(entry)}
    fields |= {(kind, field.partition(".")[0]) for kind, field in fields}
    assert set(NOT_ON_PAPER) - fields == set()


def test_what_a_meeting_prints_stays_thin_however_long_the_complete_book_gets(editions):
    printed = [book for book in editions if book.made.edition in MOST_PAGES]
    assert {book.made.edition for book in printed} == set(MOST_PAGES)
    assert {book.made.file: book.made.pages for book in printed if not 0 < book.made.pages <= MOST_PAGES[book.made.edition]} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_register_names_every_occasion_with_its_tools(language, workbooks, handbook):
    book = workbooks[language]
    starts = book.starts
    text = "".join(book.texts()[starts["register"] - 1 : starts["glossary"] - 1])
    tools = handbook.of("tool")
    named = [occasion for occasion in get_args(Occasion) if any(occasion in tool.occasions for tool in tools)]
    assert len(named) > 5
    places = [text.find(_bare(markup.drawn(handbook.interface["occasions"][occasion], language))) for occasion in named]
    assert -1 not in places and places == sorted(places)
    for occasion, begin, end in zip(named, places, [*places[1:], len(text)], strict=True):
        for tool in tools:
            line = f"{handbook.numbers[tool.id]}{_bare(markup.drawn(tool.title, language))}({WORD[language]}{starts[tool.id]})"
            assert (line in text[begin:end]) == (occasion in tool.occasions), (occasion, tool.id)
    assert all(_bare(markup.drawn(first_questions(tool)[0], language)) in text for tool in tools)


def test_every_item_begins_on_the_same_page_in_both_languages(workbooks, handbook):
    danish, english = (workbooks[language].starts for language in LANGUAGES)
    assert len(danish) > len(handbook.sheets) > 10
    assert danish == english
    assert len(workbooks["da"].pages) == len(workbooks["en"].pages)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_outline_holds_every_theme_and_sheet_by_number_and_page(language, workbooks, handbook):
    bookmarks, starts = workbooks[language].bookmarks(), workbooks[language].starts
    assert handbook.sheets
    for kind, record in handbook.sheets:
        title = f"{handbook.numbers[record.id]} {markup.drawn(record.title, language)}"
        assert bookmarks.get(title) == starts[record.id], kind.name
    for theme in handbook.of("theme"):
        assert bookmarks.get(f"{theme.number} {markup.drawn(theme.title, language)}") == starts[theme.id]


@pytest.mark.parametrize("language", LANGUAGES)
def test_contents_give_the_page_of_every_sheet(language, workbooks, handbook):
    starts = workbooks[language].starts
    text = "".join(workbooks[language].texts()[starts["contents"] - 1 : starts[handbook.of("theme")[0].id] - 1])
    assert handbook.sheets
    for _, record in handbook.sheets:
        # A long title may go on at the head of the next column: its beginning is enough.
        line = f"{handbook.numbers[record.id]}{_bare(markup.drawn(record.title, language))[:20]}"
        assert line in text and str(starts[record.id]) in text[text.index(line) :]


def test_parts_open_on_the_right(workbooks, handbook):
    opening = ["how-to-use", *(theme.id for theme in handbook.of("theme")), "glossary"]
    assert len(opening) > 2
    assert [anchor for anchor in opening if workbooks["da"].starts[anchor] % 2 == 0] == []


def test_two_runs_write_the_same_bytes(editions, handbook, tmp_path):
    again = [book for book in workbook.books(handbook) if book.name in ("handout-right-balances", "participant-balance-90-booklet")]
    made = workbook.make(handbook, tree.copy(tmp_path / "again"), tmp_path / "out", only=again)
    published = {book.path.name: book.path for book in editions}
    assert len(made) == 2 * len(LANGUAGES)
    for one in made:
        assert published[one.file].read_bytes() == (tmp_path / "out" / one.file).read_bytes(), one.file


def test_an_item_on_different_pages_gives_one_line():
    with pytest.raises(Misaligned) as found:
        alignment.check({"da": {"cover": 1, "right-balances": 40}, "en": {"cover": 1, "right-balances": 41}})
    assert str(found.value) == "workbook: 'right-balances' does not begin on the same page in both languages: page 40 in da, page 41 in en."


def test_a_section_that_is_nowhere_gives_one_line():
    with pytest.raises(Misaligned) as found:
        alignment.note_pages([Section("cover", "edition")], {"da": {"cover": 1}, "en": {}})
    assert str(found.value) == "workbook: 'cover' begins nowhere in en. Its template must be drawn on a page of its own."


def test_note_pages_fill_what_a_language_needs_less():
    book = [Section("one", "x"), Section("two", "x"), Section("three", "x", opens_right=True)]
    notes = alignment.note_pages(book, {"da": {"one": 1, "two": 2, "three": 1}, "en": {"one": 2, "two": 1, "three": 1}})
    assert notes == {"da": {"one": 1}, "en": {"two": 1}}
    notes = alignment.note_pages(book, {"da": {"one": 1, "two": 2, "three": 1}, "en": {"one": 1, "two": 1, "three": 1}})
    assert notes == {"da": {"two": 1}, "en": {"two": 2}}
