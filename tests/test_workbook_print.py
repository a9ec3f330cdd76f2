"""The workbook is fit for print: fonts, sizes, margins, and nothing on top of anything else."""

from collections import defaultdict
from itertools import pairwise

import pytest

from handbook.records.text import LANGUAGES
from tests.workbooks import FOOT, HEIGHT, INNER, OUTER, TOP, WIDTH, Letter

FAMILIES = ("Albert-Sans", "Source-Serif-4", "Handbook-Fields")
SMALLEST = 9.5
OVERHANG = 2.5
"""How far an italic f may lean out of its line, in points."""
HEADING = 12.5
"""Letters from this size on, in the bold sans serif, are headings."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_font_is_embedded_and_ours(language, workbooks):
    fonts = {}
    for page in workbooks[language].pdf.pages:
        for font in page["/Resources"]["/Font"].values():
            font = font.get_object()
            inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
            fonts[font["/BaseFont"]] = inner["/FontDescriptor"]
    assert len(fonts) >= 4
    for name, descriptor in fonts.items():
        assert name.split("+")[1].startswith(FAMILIES), name
        assert "/FontFile2" in descriptor or "/FontFile3" in descriptor, name
        assert "Oblique" not in name, f"{name} is slanted by a machine"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_is_smaller_than_nine_and_a_half_points(language, workbooks):
    pages = workbooks[language].pages
    assert sum(map(len, pages)) > 50_000
    small = {(number, round(letter.size, 2)) for number, page in enumerate(pages, 1) for letter in page if letter.size < SMALLEST - 0.01}
    assert small == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_is_within_the_margins(language, workbooks):
    pages = workbooks[language].pages[1:]
    assert pages
    outside = []
    for number, page in enumerate(pages, start=2):
        left, right = (OUTER, WIDTH - INNER) if number % 2 == 0 else (INNER, WIDTH - OUTER)
        for letter in page:
            within = left - OVERHANG <= letter.left and letter.right <= right + OVERHANG and letter.top <= HEIGHT - TOP + 1
            if not within and not _on_tab(letter, number):
                outside.append((number, letter.character, round(letter.left), round(letter.right), round(letter.top)))
    assert outside == []


def _on_tab(letter: Letter, number: int) -> bool:
    """Whether a letter is the theme's number on the tab at the outer edge."""
    edge = 9 / 25.4 * 72
    return letter.character.isdigit() and (letter.right < edge if number % 2 == 0 else letter.left > WIDTH - edge)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_theme_has_its_tab_at_a_height_of_its_own(language, workbooks, handbook):
    book = workbooks[language]
    heights = {}
    assert handbook.sheets
    for _, record in handbook.sheets:
        number = book.starts[record.id]
        tab = [letter for letter in book.pages[number - 1] if _on_tab(letter, number)]
        assert [letter.character for letter in tab] == [str(handbook.theme_of(record).number)], record.id
        heights.setdefault(record.theme, set()).add(round(tab[0].bottom))
    assert [theme for theme, found in heights.items() if len(found) > 1] == []
    middles = sorted(height for found in heights.values() for height in found)
    assert all(upper - lower > 24 / 25.4 * 72 for lower, upper in pairwise(middles)), "two tabs overlap"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_runs_into_the_foot_of_the_page(language, workbooks):
    pages = workbooks[language].pages[1:]
    assert pages
    for number, page in enumerate(pages, start=2):
        lowest = [letter for letter in page if letter.bottom < FOOT - 3]
        assert lowest, f"page {number} has no running foot"
        assert {round(letter.size, 1) for letter in lowest} == {9.5}, number
        assert max(letter.top for letter in lowest) < FOOT - 10, number


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_stands_on_another(language, workbooks):
    pages = workbooks[language].pages
    assert pages
    collisions = []
    for number, page in enumerate(pages, start=1):
        near = defaultdict(list)
        for letter in page:
            near[int(letter.left // 12), int(letter.bottom // 12)].append(letter)
        for (column, row), letters in near.items():
            around = [other for dx in (-1, 0, 1) for dy in (-1, 0, 1) for other in near.get((column + dx, row + dy), ())]
            for letter in letters:
                collisions += [(number, letter.character, other.character) for other in around if _covers(letter, other)]
    assert collisions == []


def _covers(one: Letter, other: Letter) -> bool:
    """Whether two letters share a third of the smaller one's box; neighbours in a word may, as in the ligature fi."""
    if abs(one.place - other.place) < 3:
        return False
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.top, other.top) - max(one.bottom, other.bottom)
    if width <= 0 or height <= 0:
        return False
    smaller = min((letter.right - letter.left) * (letter.top - letter.bottom) for letter in (one, other))
    return width * height > smaller / 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_heading_stands_alone_at_the_foot_of_a_page(language, workbooks):
    book = workbooks[language]
    fields = defaultdict(list)
    for number, field in book.fields():
        fields[number].append(min(float(field["/Rect"][1]), float(field["/Rect"][3])))
    alone, headings = [], 0
    for number, page in enumerate(book.pages[1:], start=1):
        text = [letter for letter in page if letter.bottom > FOOT - 3 and not _on_tab(letter, number + 1)]
        found = [letter for letter in text if letter.size >= HEADING and letter.font.endswith("Albert-Sans-Bold")]
        headings += bool(found)
        lowest = min([letter.bottom for letter in text if letter not in found] + fields[number], default=HEIGHT)
        alone += [number + 1 for letter in found if letter.bottom < lowest - 2][:1]
    assert headings > 20
    assert alone == []
