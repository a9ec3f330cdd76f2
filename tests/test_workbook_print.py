"""Every edition is fit for print: fonts, sizes, margins, contrast, and nothing on top of anything else."""

import re
from collections import defaultdict
from itertools import pairwise

import pikepdf
import pytest

from handbook.addresses import LANGUAGE_FOLDERS, PRINT, public_address
from handbook.records.text import LANGUAGES
from tests.reading import Letter
from tests.workbooks import A4, BOUND, HEIGHT, LOOSE, WIDTH, Workbook

FAMILIES = ("Albert-Sans", "Source-Serif-4", "Handbook-Fields", "Handbook-Figures")
OVERHANG = 2.5
"""How far an italic f may lean out of its line, in points."""
CONTRAST = 4.5
"""WCAG 2.2 AA, for text, between luminances: what is left of colours in greyscale."""


@pytest.fixture(scope="module")
def bound(read) -> list[Workbook]:
    """The editions with margins and running feet."""
    books = [book for book in read if book.form not in LOOSE]
    assert books
    return books


def test_every_font_is_embedded_and_ours(editions):
    for book in editions:
        with pikepdf.open(book.path) as pdf:
            objects = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary)]
            fonts = [item for item in objects if item.get("/Type") == "/Font" and "/DescendantFonts" not in item]
            assert fonts, book.path.name
            for font in fonts:
                name, descriptor = str(font.get("/BaseFont", "none")), font.get("/FontDescriptor", {})
                assert name.removeprefix("/").rpartition("+")[2].startswith(FAMILIES), (book.path.name, name)
                assert "/FontFile2" in descriptor or "/FontFile3" in descriptor, (book.path.name, name)
                assert "Oblique" not in name, f"{book.path.name}: {name} is slanted by a machine"


def test_no_list_is_empty_under_its_heading(editions):
    lists, empty = 0, []
    for book in (book for book in editions if book.form in ("run-sheet", "handout", "guide")):
        with pikepdf.open(book.path) as pdf:
            own = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/L"]
        lists += len(own)
        empty += [book.path.name for item in own if not len(item.get("/K", []))]
    assert lists > 1000
    assert empty == []


def test_no_letter_is_smaller_than_its_edition_promises(read):
    assert sum(len(page) for book in read for page in book.pages) > 50_000
    small = {
        (book.path.name, number, round(min(page.sizes), 2))
        for book in read
        for number, page in enumerate(book.pages, 1)
        if page and min(page.sizes) < book.geometry.smallest - 0.01
    }
    assert small == set()


def test_every_letter_is_within_the_margins(bound):
    outside = []
    for book in bound:
        paper = book.geometry
        assert book.inside, book.path.name
        for number, page in book.inside:
            left, right = (paper.outer, paper.width - paper.inner) if number % 2 == 0 else (paper.inner, paper.width - paper.outer)
            for letter in page:
                within = left - OVERHANG <= letter.left and letter.right <= right + OVERHANG and letter.top <= paper.height - paper.top + 1
                if not within and not _on_tab(letter, number):
                    outside.append((book.path.name, number, letter.character, round(letter.left), round(letter.right), round(letter.top)))
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


def test_no_text_runs_into_the_foot_of_the_page(bound):
    for book in bound:
        paper = book.geometry
        for number, page in book.inside:
            lowest = [letter for letter in page if letter.bottom < paper.foot - 3]
            assert lowest, f"{book.path.name}: page {number} has no running foot"
            assert {round(letter.size, 1) for letter in lowest} == {paper.smallest}, (book.path.name, number)
            assert max(letter.top for letter in lowest) < paper.foot - 0.22 * paper.foot, (book.path.name, number)


def test_no_letter_stands_on_another(read):
    sides = {(book.path.name, number): side for book in read for number, side in enumerate(book.sides, 1)}
    assert sides
    assert {place: side.collisions for place, side in sides.items() if side.collisions} == {}


def test_no_heading_stands_alone_at_the_foot_of_a_page(bound):
    alone, headings = [], 0
    for book in bound:
        paper = book.geometry
        fields = defaultdict(list)
        for number, edge in book.places_of_fields():
            fields[number].append(edge)
        for number, page in book.inside:
            text = [letter for letter in page if letter.bottom > paper.foot - 3 and not _on_tab(letter, number)]
            in_heading = [letter.size >= paper.heading and letter.font.endswith("Albert-Sans-Bold") for letter in text]
            found, others = ([letter for letter, one in zip(text, in_heading, strict=True) if one == which] for which in (True, False))
            headings += bool(found)
            lowest = min([letter.bottom for letter in others] + fields[number], default=HEIGHT)
            # A booklet has no fields any more; what stands under a heading there may be lines to write on.
            room = paper.height / 4 if book.paper == "A5" else HEIGHT
            alone += [(book.path.name, number) for letter in found if letter.bottom < min(lowest - 2, room)][:1]
    assert headings > 20
    assert alone == []


CUT_FROM_POSTERS = ("poster-tiles", "working-poster-tiles")
"""Forms whose letters stand on the ground of the poster that they are cut from."""


def test_text_stands_out_from_its_ground_in_greyscale(read):
    weak, seen = set(), 0
    for book in read:
        if book.form in CUT_FROM_POSTERS:
            continue
        for number, side in enumerate(book.sides, 1):
            seen += side.tones.total()
            weak |= {(book.path.name, number, *pair) for pair in side.tones if pair[1] and _contrast(*pair) < CONTRAST}
    assert seen > 5_000
    assert weak == set()


def _contrast(*colours: tuple[int, int, int]) -> float:
    darker, lighter = sorted(map(_luminance, colours))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: tuple[int, int, int]) -> float:
    linear = [(part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4) for part in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_codes_lead_to_pages_that_exist(read, handbook):
    codes = {book.path.name: {code for side in book.sides for code in side.codes} for book in read}
    addresses = set().union(*codes.values())
    assert len(addresses) > 10
    known = {public_address(handbook, language, *page) for language in LANGUAGES for page in handbook.pages.values()}
    known |= {handbook.address + folder for folder in LANGUAGE_FOLDERS.values()}
    assert {address for address in addresses if re.sub(rf"\?{PRINT}=[A-Z][\d.]+\*?$", "", address) not in known} == set()
    assert [book.path.name for book in read if not codes[book.path.name] and book.form not in LOOSE] == []


def test_sheets_of_bound_editions_open_on_the_right(editions, handbook):
    opening = 0
    for book in editions:
        if book.form not in BOUND:
            continue
        sheets = [anchor for anchor in book.starts if anchor in handbook.pages]
        opening += 1
        assert book.starts[sheets[0]] % 2 == 1, (book.path.name, sheets[0])
    assert opening


def test_both_languages_have_the_same_items_on_the_same_pages(read):
    pairs = defaultdict(list)
    for book in read:
        pairs[re.sub(r"-(da|en|da-en)\.pdf$", "", book.path.name)].append(book)
    twins = [books for books in pairs.values() if len(books) > 1]
    assert twins
    for one, other in twins:
        assert one.starts and one.starts == other.starts, one.path.name
        assert len(one.pages) == len(other.pages), one.path.name


def test_facing_pages_have_the_same_number_and_each_its_language(read):
    for book in (book for book in read if book.form == "bilingual"):
        feet = [{letter.place: letter.character for letter in page if letter.bottom < A4.foot - 3} for _, page in book.inside]
        words = ["".join(foot.values()) for foot in feet]
        assert len(words) % 2 == 0
        for number, (left, right) in enumerate(zip(words[::2], words[1::2], strict=True), 2):
            assert re.search(rf"(^|\D){number}Dansk", left), (book.path.name, number, left)
            assert re.search(rf"English{number}(\D|$)", right), (book.path.name, number, right)
