"""Words that are wider than their line are broken at a right place, with a hyphen, and no other word is."""

import re

import pytest
from weasyprint.formatting_structure.boxes import TextBox

from handbook.words.hyphenation import LEAST, breaks
from handbook.workbook.pdf import rendering
from tests.tree import ROOT

RIGHT = {
    "da": """med-arbej-der bor-ger-ind-dra-gelse med-ind-fly-delse selv-orga-ni-se-ring social-afde-ling grund-uddan-nelse
        arbejds-miljø-repræ-sen-tan-ten syge-ple-jer-sken halv-dags-work-shop pligt-opfyl-dende sund-heds-for-valt-nin-gen
        kom-pe-tence-udvik-lings-plan-læg-ning med-arbej-der-udvik-lings-sam-ta-ler beskæf-ti-gel-ses-for-valt-nin-gen""",
    "en": "accom-plish-ment respons-ib-il-ity inter-dis-cip-lin-ar-ity",
}
"""Words with their breaks, as a reader would have them."""
STYLE = """@page { size: 60mm 100mm; margin: 0 } body { margin: 0; width: %smm; font: 700 20pt "Albert Sans" }
    h2 { margin: 0; font-size: 1em; hyphens: auto; hyphenate-character: "-"; hyphenate-limit-chars: 6 3 3; hyphenate-limit-zone: 100%% }"""


@pytest.mark.parametrize(("language", "broken"), [(language, word) for language in RIGHT for word in RIGHT[language].split()])
def test_a_word_is_broken_at_its_joints_and_syllables(language, broken):
    word = broken.replace("-", "")
    points = breaks(word, language)
    assert "-".join(word[start:end] for start, end in zip((0, *points), (*points, len(word)), strict=True)) == broken


def test_every_part_can_be_spoken_and_is_no_shorter_than_it_says(handbook):
    summaries = [record.summary.da for _, record in handbook.sheets]
    words = {word for summary in summaries for word in re.findall(r"[a-zæøå]{6,}", summary)}
    assert len(words) > 200
    for word in words:
        points = breaks(word, "da")
        parts = [word[start:end] for start, end in zip((0, *points), (*points, len(word)), strict=True)]
        assert all(re.search("[aeiouyæøåé]", part) for part in parts), parts
        assert not points or min(points[0], len(word) - points[-1]) >= LEAST


@pytest.mark.parametrize("word", ["Ø", "HR", "NNNNNNNN", "krstnjvgd", "a" * 40, "ÅÅÅÅÅÅÅ"])
def test_what_is_no_word_is_not_broken(word):
    assert breaks(word, "da") == ()


def _lines(words: str, width: int) -> list[str]:
    html = f'<html lang="da"><title>A</title><style>{STYLE % width}</style><body><h2>{words}</h2>'
    document = rendering.press(ROOT / "overrides", ("print/fonts.css",)).lay_out(html)
    return [box.text for page in document.pages for box in page._page_box.descendants() if isinstance(box, TextBox)]


def test_a_word_that_is_wider_than_its_line_is_broken_with_an_ordinary_hyphen():
    assert _lines("En medarbejder", 40) == ["En", "medarbej-", "der"]
    assert _lines("Arbejdsmiljørepræsentanten", 50)[0] == "Arbejdsmiljø-"


def test_a_word_that_has_room_on_the_next_line_is_not_broken():
    assert _lines("Vores medarbejder", 58) == ["Vores", "medarbejder"]
