"""The posters: large enough to be read across a room, whole, in good contrast, and with a code that leads to the model's page."""

import re
from functools import cache
from pathlib import Path

import pypdf
import pytest

from handbook.addresses import public_address
from handbook.drawing.tokens import Tokens
from handbook.handbook import Handbook
from handbook.kinds import MODEL
from handbook.records.text import LANGUAGES, Language
from handbook.words import markup
from tests.reading import Letter, Side, sides
from tests.tree import ROOT
from tests.workbooks import failures

MM = 72 / 25.4
SHORT, LONG, MARGIN = 297.0, 420.0, 13.5
TITLE, MESSAGE, NOTE = 60.0, 24.0, 12.0
"""The smallest sizes of the title, of the messages and the question, and of what is small on purpose, in points."""
FOOT = 38.0
"""Below this, in millimetres from the paper's foot, stands what is small on purpose."""
LETTERING = 28.0
"""The size that the names of a drawing's parts have at least, in points, on most posters."""
FEW = 0.25
"""The share of posters whose names may be smaller, since they are long for a sheet of A3."""
LEAST_LETTERING = 24.0
"""Below this nothing goes: capitals are 5.9 mm then, which at three metres a normal eye reads with ease."""
CHARTS = {"organisation-designs": 12.0}
"""Charts have words in boxes too small for that, which are read by whoever stands before them; their designs' names are as large."""
WITHOUT_MESSAGES = 0.4
"""The share of posters whose messages may stay off the wall, as the drawing would be too small beside them."""
CONTRAST = 4.5
LETTERS = 8
"""A name of more letters stands in no other."""


@cache
def _side(path: Path) -> Side:
    (side,) = sides(path)
    return side


@cache
def _page(path: Path) -> list[Letter]:
    return list(_side(path).letters)


def _path(site: Path, model: str, language: Language) -> Path:
    return site / f"workbook/poster-{model}-{language}.pdf"


def _models(handbook: Handbook) -> list[str]:
    models = [model.id for model in handbook.of("model")]
    assert len(models) > 5
    return models


def _bare(text: str) -> str:
    return re.sub(r"\s", "", markup.plain(text))


def _letters_of(page: list[Letter], text: str) -> list[Letter]:
    """Return the letters that spell a text, none when it isn't there in full."""
    start = "".join(letter.character for letter in page).find(_bare(text))
    return page[start : start + len(_bare(text))] if start >= 0 else []


@pytest.mark.parametrize("language", LANGUAGES)
def test_title_question_and_messages_are_there_and_large(language, site, handbook):
    without = set()
    for model in _models(handbook):
        entry, page = handbook.get("model", model), _page(_path(site, model, language))
        title, question, *messages = (markup.drawn(text, language) for text in (entry.title, entry.question, *entry.messages))
        wanted = {handbook.numbers[model]: TITLE, title: TITLE, question: MESSAGE}
        # The first of them, where there is no room for all.
        said = [message for message in messages if _letters_of(page, message)]
        wanted |= dict.fromkeys(messages[: len(said)], MESSAGE)
        if not said:
            without.add(model)
        for text, least in wanted.items():
            found = _letters_of(page, text)
            assert found, (model, text)
            assert min(letter.size for letter in found) >= least - 0.01, (model, text)
    assert len(without) <= WITHOUT_MESSAGES * len(_models(handbook)), without


def test_both_languages_have_the_same_messages(site, handbook):
    numbers = set()
    for model in _models(handbook):
        entry = handbook.get("model", model)
        said = []
        for language in LANGUAGES:
            page = _page(_path(site, model, language))
            said.append([bool(_letters_of(page, markup.drawn(message, language))) for message in entry.messages])
        assert said[0] == said[1], model
        assert sum(said[0]) != 1, model
        numbers.add(sum(said[0]))
    assert {0, 3} <= numbers


def _apart(short: str, title: str) -> bool:
    return len(short) > LETTERS and short.casefold() not in title.casefold() and title.casefold() not in short.casefold()


def test_both_languages_say_the_same_of_each_part(site, handbook):
    short = set()
    for model in handbook.of("model"):
        shown: dict[Language, list[tuple[bool, bool]]] = {language: [] for language in LANGUAGES}
        # Names that are alike in one language cannot be told from each other there, nor a short one from a piece of another.
        parts = [part for part in model.parts if part.short and all(_apart(part.short[one], part.title[one]) for one in LANGUAGES)]
        for language in LANGUAGES:
            page = _page(_path(site, model.id, language))
            texts = [markup.drawn(text, language) for text in (*model.messages, model.question, model.title)]
            said = {letter.place for text in texts for letter in _letters_of(page, text)}
            drawn = [letter for letter in page if letter.place not in said and letter.character != "-"]
            for part in parts:
                title, few = (bool(_letters_of(drawn, markup.drawn(text, language).replace("-", ""))) for text in (part.title, part.short))
                shown[language].append((title, few))
        assert shown["da"] == shown["en"], model.id
        short |= {few for _, few in shown["da"]}
    assert short == {True, False}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_small_but_what_stands_at_the_foot(language, site, handbook):
    for model in _models(handbook):
        page = _page(_path(site, model, language))
        assert len(page) > 100
        assert min(letter.size for letter in page) >= NOTE - 0.01, model
        above = [letter for letter in page if letter.bottom > FOOT * MM]
        assert min(letter.size for letter in above) >= CHARTS.get(model, LEAST_LETTERING) - 0.01, model


def test_the_names_in_drawings_can_be_read_at_three_metres(site, handbook):
    reached = {}
    for model in _models(handbook):
        for language in LANGUAGES:
            entry, page = handbook.get("model", model), _page(_path(site, model, language))
            told = [markup.drawn(text, language) for text in (*entry.messages, entry.question, entry.title)]
            said = {letter.place for text in told for letter in _letters_of(page, text)}
            drawn = [letter for letter in page if letter.place not in said]
            for part in entry.parts:
                names = [_letters_of(drawn, markup.drawn(text, language).replace("-", "")) for text in (part.title, part.short) if text]
                sizes = [min(letter.size for letter in name) for name in names if name]
                assert sizes or any(letter.character == "-" for letter in drawn), (model, part.id)
                reached[model] = min(reached.get(model, LETTERING), max(sizes, default=LETTERING))
    assert min(reached.values()) >= LEAST_LETTERING - 0.01
    assert len({model for model, size in reached.items() if size < LETTERING - 0.1}) <= FEW * len(reached), reached


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chart_has_words_in_its_boxes_and_says_what_its_signs_mean(language, site, handbook):
    charted = [model for model in handbook.of("model") if model.diagram.kind == "charts"]
    assert charted
    for model in charted:
        page = [letter for letter in _page(_path(site, model.id, language)) if letter.character != "-"]
        wanted = [box.title[language] for part in model.parts for box in part.chart.boxes]
        wanted += [words[language] for words in handbook.interface["charts"].values()]
        assert [text for text in wanted if not _letters_of(page, text.replace("-", ""))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_poster_is_one_sheet_of_a3_and_keeps_its_margins(language, site, handbook):
    for model in _models(handbook):
        sheet = pypdf.PdfReader(_path(site, model, language)).pages[0].mediabox
        assert sorted((sheet.width / MM, sheet.height / MM)) == pytest.approx([SHORT, LONG], abs=0.1)
        for letter in _page(_path(site, model, language)):
            rim = MARGIN * MM
            across = rim <= letter.left and letter.right <= sheet.width - rim
            assert across and rim <= letter.bottom and letter.top <= sheet.height - rim, (model, letter)


def test_both_languages_hang_the_same_way_up(site, handbook):
    def lies(model: str, language: Language) -> bool:
        width, height = pypdf.PdfReader(_path(site, model, language)).pages[0].mediabox[2:]
        return width > height

    ways = {model: {lies(model, language) for language in LANGUAGES} for model in _models(handbook)}
    assert {model for model, seen in ways.items() if len(seen) > 1} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_stands_on_another(language, site, handbook):
    for model in _models(handbook):
        assert _side(_path(site, model, language)).collisions == set(), model


def test_colours_can_be_told_from_their_ground_in_grey(handbook):
    tokens = Tokens.read(ROOT / "overrides")
    themes = handbook.of("theme")
    assert len(themes) > 2
    for theme in themes:
        strong, tint = tokens[theme.colour], tokens[f"{theme.colour}-tint"]
        for text, ground in ((strong, "#ffffff"), ("#ffffff", strong), (tokens["ink"], tint), (tokens["ink-soft"], "#ffffff")):
            lighter, darker = sorted((_luminance(text), _luminance(ground)), reverse=True)
            assert (lighter + 0.05) / (darker + 0.05) >= CONTRAST, (theme.id, text, ground)


def _luminance(colour: str) -> float:
    """Return how light a grey copy of a colour is: WCAG's relative luminance, which weighs the colours as a copier does."""
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels]
    return sum(share * channel for share, channel in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_code_leads_to_the_models_page_and_names_the_edition(language, site, handbook):
    for model in _models(handbook):
        path = _path(site, model, language)
        found = _side(path).codes
        assert [text.partition("?print=")[0] for text in found] == [public_address(handbook, language, MODEL, handbook.get("model", model))]
        edition = found[0].partition("?print=")[2]
        assert edition and _letters_of(_page(path), edition), model


@pytest.mark.parametrize("language", LANGUAGES)
def test_posters_pass_pdf_ua(language, site, handbook):
    for model in _models(handbook):
        assert failures(_path(site, model, language), "ua1") == [], model
