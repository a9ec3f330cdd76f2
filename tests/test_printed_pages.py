"""Pages as the browser prints them: the facts have air around them, and a word that is broken has its hyphen."""

import itertools
import re
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.browser import visit

WIDE = "models/organisation-designs/"
LETTERS = re.compile(r"[^\W\d_]+")


@pytest.mark.parametrize("folder", ["", "en/"])
def test_facts_have_air_within_their_lines(browser, address, folder):
    with visit(browser, address) as reader:
        page = reader.open(f"{folder}tools/right-balances/")
        page.emulate_media(media="print")
        box = page.locator(".facts").first.bounding_box()
        inner = [part.bounding_box() for part in page.locator(".facts > div").all()]
        assert len(inner) > 3
        for part in inner:
            assert part["x"] - box["x"] >= 8
            assert box["x"] + box["width"] - part["x"] - part["width"] >= 8


@pytest.mark.parametrize("folder", ["", "en/"])
def test_no_word_is_broken_without_a_hyphen(browser, address, folder, tmp_path):
    """Every word that ends or begins a line in print is a word of the page, or a piece with its hyphen."""
    with visit(browser, address) as reader:
        page = reader.open(folder + WIDE)
        words = set(LETTERS.findall(page.evaluate("document.querySelector('article').innerText.replaceAll('\u00ad', '')")))
        page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    text = "\n".join(side.get_textpage().get_text_range() for side in pypdfium2.PdfDocument(tmp_path / "page.pdf"))
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    assert len(lines) > 100
    broken = []
    for line, after in itertools.pairwise(lines):
        last, first = re.search(r"[^\W\d_]+$", line), LETTERS.match(after)
        if last and first and last[0] not in words and f"{last[0]}{first[0]}" in words:
            broken.append((line, after))
    assert broken == []


def test_a_long_word_in_a_narrow_column_is_broken_where_a_reader_would(browser, address):
    with visit(browser, address) as reader:
        page = reader.open(WIDE)
        cells = page.locator(".compare__table").inner_text()
        page.emulate_media(media="print")
        page.set_viewport_size({"width": 1000, "height": 700})
        wide = page.locator(".compare__table :is(th, td)").evaluate_all(
            "all => all.filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.textContent)"
        )
        assert "\u00ad" in cells
        assert wide == []


@pytest.mark.parametrize("folder", ["", "en/"])
def test_every_situation_prints_what_to_begin_with_and_is_closed_again(reader, handbook, folder, tmp_path):
    """On the screen only one is open at a time."""
    language = "en" if folder else "da"
    page = reader.open(folder)
    folds = page.locator("details.stake__one")
    folds.first.locator("summary").click()
    text = printed(page, tmp_path)
    begun = [record for one in handbook.of("situation") for record in (("checklist", one.checklist), ("tool", one.tool))]
    first = [handbook.get(kind, id).title[language] for kind, id in begun]
    assert len(first) == 2 * folds.count() > 10
    assert [title for title in first if bare(title) not in text] == []
    assert bare(page.locator("form.stake__size").inner_text()) not in text
    assert folds.evaluate_all("all => all.map(one => one.open)") == [True] + [False] * (folds.count() - 1)
    folds.last.locator("summary").click()
    assert page.locator("details.stake__one[open]").count() == 1


LINKS = ".kit__files a, .kit--facts, .situation__more summary, .heard summary, .letters, .doors, .prop .prints__file, .taking button"
"""What there is on them to be clicked, and on paper only takes up room."""
CLICKED = ("tools/right-balances/", "heard/", "glossary/", "props/", "workbook/", "take-along/", "meeting/answer/#twelve-imbalances")


@pytest.mark.parametrize("folder", ["", "en/"])
def test_what_is_there_to_be_clicked_is_not_printed(browser, address, folder, tmp_path):
    with visit(browser, address) as reader:
        for path in CLICKED:
            page = reader.open(folder + path)
            expect(page.locator("h1").first).to_be_visible()
            clicked = page.locator(LINKS)
            if "answer" not in path:
                expect(clicked.first).to_be_attached()
            text = printed(page, tmp_path)
            assert len(text) > 100
            page.emulate_media(media="print")
            assert [one.inner_text() for one in clicked.all() if one.is_visible()] == []
            assert bare(reader.address) not in text
            page.emulate_media(media="screen")


def test_a_page_with_little_on_it_prints_on_one_sheet(reader, tmp_path):
    page = reader.open("edit/")
    page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    assert len(pypdfium2.PdfDocument(tmp_path / "page.pdf")) == 1


def printed(page: Page, folder: Path) -> str:
    """Print a page and return its text without white space."""
    page.pdf(path=folder / "page.pdf", prefer_css_page_size=True)
    return bare("".join(side.get_textpage().get_text_bounded() for side in pypdfium2.PdfDocument(folder / "page.pdf")))


def bare(text: str) -> str:
    """Return a text without white space and what says where it may break."""
    return re.sub(r"[\s\u00ad\u200b\u2060]", "", text)
