"""Pages as the browser prints them: the facts have air around them, and a word that is broken has its hyphen."""

import itertools
import re

import pypdfium2
import pytest

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
