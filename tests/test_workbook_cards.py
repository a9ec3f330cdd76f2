"""The question cards: every question on one card in full, fronts and backs that meet, and a print shop's boxes."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from PIL import ImageOps

from handbook.addresses import public_address
from handbook.handbook import Handbook
from handbook.kinds import TOOL
from handbook.records.text import LANGUAGES, Language
from handbook.words import markup
from tests.reading import Letter, sides
from tests.workbooks import failures

MM = 72 / 25.4
WIDTH, HEIGHT, LEFT, TOP = 95.0, 68.0, 10.0, 12.5
"""A card's size and where the first one lies on an A4 sheet, in millimetres."""
PAPER_HEIGHT = 297.0
RIM = 3.0
"""What is kept free along a card's edge, in millimetres, so that a cut that slips takes no letter."""
SMALLEST, SMALLEST_QUESTION = 9.5, 13.0
PER_SHEET = 8
BLEED = 3.0
PIXEL = 25.4 / 300


class Cards:
    """One PDF of cards; a page's letters are read once."""

    def __init__(self, path: Path):
        self.path = path
        self.pdf = pypdf.PdfReader(path)
        self.sides = sides(path)
        self.pages = [list(side.letters) for side in self.sides]


@cache
def _cards(path: Path) -> Cards:
    return Cards(path)


def _on_sheets(site: Path, language: Language, tool: str) -> Cards:
    return _cards(site / f"workbook/cards-{tool}-{language}.pdf")


def _for_press(site: Path, language: Language, tool: str) -> Cards:
    return _cards(site / f"workbook/cards-press-{tool}-{language}.pdf")


def _in_millimetres(letter: Letter) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom from the upper left corner of an A4 sheet."""
    return letter.left / MM, PAPER_HEIGHT - letter.top / MM, letter.right / MM, PAPER_HEIGHT - letter.bottom / MM


def _place(letter: Letter) -> int | None:
    """Return the place on the sheet whose card holds a letter, row by row from 0, or None in the margin."""
    left, top, right, bottom = _in_millimetres(letter)
    column, row = int(((left + right) / 2 - LEFT) // WIDTH), int(((top + bottom) / 2 - TOP) // HEIGHT)
    return row * 2 + column if column in (0, 1) and row in range(4) else None


def _cards_of(page: list[Letter]) -> list[list[Letter]]:
    """Return the letters of each place of a sheet."""
    places: list[list[Letter]] = [[] for _ in range(PER_SHEET)]
    for letter in page:
        place = _place(letter)
        if place is not None:
            places[place].append(letter)
    return places


def _text(card: list[Letter]) -> str:
    return "".join(letter.character for letter in card)


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def _fronts(cards: Cards) -> list[list[Letter]]:
    return [card for page in cards.pages[::2] for card in _cards_of(page)]


def _questions(handbook: Handbook, tool: str, language: Language) -> list[str]:
    return [_bare(markup.drawn(question, language)) for step in handbook.get("tool", tool).steps for question in step.questions]


def _tools(handbook: Handbook) -> list[str]:
    tools = [tool.id for tool in handbook.of("tool")]
    assert len(tools) > 5
    return tools


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_is_on_exactly_one_card(language, site, handbook):
    for tool in _tools(handbook):
        questions = _questions(handbook, tool, language)
        assert questions
        for texts in (
            [_text(card) for card in _fronts(_on_sheets(site, language, tool))],
            [_text(page) for page in _for_press(site, language, tool).pages[::2]],
        ):
            assert [sum(question in text for text in texts) for question in questions] == [1] * len(questions), tool


def test_both_languages_have_the_same_card_in_the_same_place(site, handbook):
    for tool in _tools(handbook):
        danish, english = (
            [_questions(handbook, tool, language).index(found) if found else None for found in _found(site, handbook, tool, language)]
            for language in LANGUAGES
        )
        assert len(danish) >= PER_SHEET
        assert danish == english, tool


def _found(site: Path, handbook: Handbook, tool: str, language: Language) -> list[str | None]:
    """Return for each place of a deck which question lies there."""
    questions, fronts = _questions(handbook, tool, language), _fronts(_on_sheets(site, language, tool))
    return [next((question for question in questions if question in _text(card)), None) for card in fronts]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_is_large_enough_and_questions_larger(language, site, handbook):
    for tool in _tools(handbook):
        for cards in (_on_sheets(site, language, tool), _for_press(site, language, tool)):
            assert cards.pages and all(cards.pages)
            assert min(letter.size for page in cards.pages for letter in page) >= SMALLEST - 0.01, tool
        questions = _questions(handbook, tool, language)
        for card in _fronts(_on_sheets(site, language, tool)):
            for question in questions:
                start = _text(card).find(question)
                if start >= 0:
                    sizes = {round(letter.size, 1) for letter in card[start : start + len(question)]}
                    assert min(sizes) >= SMALLEST_QUESTION, (tool, question)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_on_a_sheet_leaves_its_card(language, site, handbook):
    for tool in _tools(handbook):
        for number, page in enumerate(_on_sheets(site, language, tool).pages, 1):
            assert sum(map(len, _cards_of(page))) > 0.7 * len(page)
            for letter in page:
                place = _place(letter)
                if place is None:
                    continue
                left, top, right, bottom = _in_millimetres(letter)
                x, y = LEFT + place % 2 * WIDTH, TOP + place // 2 * HEIGHT
                inside = x + RIM <= left and right <= x + WIDTH - RIM and y + RIM <= top and bottom <= y + HEIGHT - RIM
                assert inside, (tool, number, letter)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_for_press_leaves_its_card(language, site, handbook):
    for tool in _tools(handbook):
        cards = _for_press(site, language, tool)
        for number, (page, sheet) in enumerate(zip(cards.pages, cards.pdf.pages, strict=True), 1):
            box, rim = sheet.trimbox, RIM * MM
            for letter in page:
                across = box.left + rim <= letter.left and letter.right <= box.right - rim
                assert across and box.bottom + rim <= letter.bottom and letter.top <= box.top - rim, (tool, number, letter)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_stands_on_another(language, site, handbook):
    for tool in _tools(handbook):
        for number, side in enumerate(_for_press(site, language, tool).sides, 1):
            assert side.collisions == set(), (tool, number)


@pytest.mark.parametrize("language", LANGUAGES)
def test_backs_meet_fronts_when_the_sheet_is_turned_on_its_long_edge(language, site, handbook):
    for tool in _tools(handbook):
        pages = _on_sheets(site, language, tool).pages
        assert len(pages) >= 4 and len(pages) % 2 == 0
        for front, back in zip(pages[::2], pages[1::2], strict=True):
            # The first letter of a back stands as far from its card's edge on every card; so the cards' own places follow.
            backs = [card for card in _cards_of(back) if card]
            assert len(backs) == len([card for card in _cards_of(front) if card])
            offsets = {(round(x, 2), round(y, 2)) for x, y in (_offset(card) for card in backs)}
            assert max(x for x, _ in offsets) - min(x for x, _ in offsets) < 0.5
            assert max(y for _, y in offsets) - min(y for _, y in offsets) < 0.5


def _offset(card: list[Letter]) -> tuple[float, float]:
    left, top, *_ = _in_millimetres(card[0])
    place = _place(card[0])
    return left - LEFT - place % 2 * WIDTH, top - TOP - place // 2 * HEIGHT


def test_marks_to_cut_by_stand_in_the_same_place_on_both_sides_of_a_sheet(site, handbook):
    for tool in _tools(handbook)[:3]:
        document = pypdfium2.PdfDocument(_on_sheets(site, "da", tool).path)
        front, back = (document[n].render(scale=300 / 72, grayscale=True).to_pil().convert("L") for n in (0, 1))
        # Turned over, what is at the right of the back lies behind what is at the left of the front.
        for side in (front, ImageOps.mirror(back)):
            row, column = round(288.5 / PIXEL), round(7 / PIXEL)
            assert _near([side.getpixel((x, row)) for x in range(side.width)], (10, 105, 200)), tool
            assert _near([side.getpixel((column, y)) for y in range(side.height)], (12.5, 80.5, 148.5, 216.5, 284.5)), tool


def _near(row: Sequence[int], wanted: tuple[float, ...]) -> bool:
    """Whether every mark in a row of pixels is within half a millimetre of its place, and none is elsewhere."""
    found = [n * PIXEL for n, grey in enumerate(row) if grey < 160]
    return all(any(abs(x - one) < 0.5 for x in found) for one in wanted) and all(any(abs(x - one) < 0.5 for one in wanted) for x in found)


def test_cards_for_press_have_a_card_as_trim_box_and_three_millimetres_of_bleed(site, handbook):
    for tool in _tools(handbook):
        for page in _for_press(site, "da", tool).pdf.pages:
            trim, bleed, media = page.trimbox, page.bleedbox, page.mediabox
            assert (trim.width / MM, trim.height / MM) == pytest.approx((WIDTH, HEIGHT), abs=0.1)
            around = (trim.left - bleed.left, bleed.right - trim.right, trim.bottom - bleed.bottom, bleed.top - trim.top)
            assert min(around) >= BLEED * MM
            assert media.left < bleed.left and bleed.right < media.right and media.bottom < bleed.bottom and bleed.top < media.top


def test_colour_reaches_the_bleed_on_the_back(site, handbook):
    for tool in _tools(handbook):
        cards = _for_press(site, "da", tool)
        scale = 4
        page = cards.pdf.pages[1]
        picture = pypdfium2.PdfDocument(cards.path)[1].render(scale=scale).to_pil().convert("L")
        bleed, media = page.bleedbox, page.mediabox
        x, y = int((bleed.left - media.left) * scale) + 2, int((media.top - bleed.top) * scale) + 2
        far_x, far_y = picture.width - 1 - x, picture.height - 1 - y
        corners = [picture.getpixel(corner) for corner in ((x, y), (x, far_y), (far_x, y), (far_x, far_y))]
        assert max(corners) < 240, (tool, corners)
        assert picture.getpixel((2, 2)) > 250


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_code_leads_to_the_tools_page(language, site, handbook):
    for tool in _tools(handbook):
        address = public_address(handbook, language, TOOL, handbook.get("tool", tool))
        for cards in (_on_sheets(site, language, tool), _for_press(site, language, tool)):
            found = cards.sides[0].codes
            assert [text.partition("?print=")[0] for text in found] == [address]
            assert found[0].partition("?print=")[2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_carries_the_code_of_the_edition(language, site, handbook):
    for tool in _tools(handbook):
        cards = _on_sheets(site, language, tool)
        code = cards.sides[0].codes[0].partition("?print=")[2]
        fronts = [_text(card) for card in _fronts(cards)]
        assert Counter(code in text for text in fronts) == {True: len(fronts)}, tool


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("product", ["cards", "cards-press"])
def test_cards_pass_pdf_ua(product, language, site, handbook):
    for tool in _tools(handbook)[:4]:
        path = site / f"workbook/{product}-{tool}-{language}.pdf"
        assert failures(path, "ua1") == [], tool


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_print_shop_is_paid_for_two_cards_of_ones_own_at_most(language, site, handbook):
    words = _bare(handbook.interface["workbook"]["own-question"][language])
    counts = Counter(sum(words in _bare(_text(page)) for page in _for_press(site, language, tool).pages) for tool in _tools(handbook))
    assert counts[2] and max(counts) == 2
