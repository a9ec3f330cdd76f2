"""Names from all over Europe are drawn in the handbook's own fonts; what these cannot draw is told, with what to write instead."""

import re
from pathlib import Path

import pypdf
import pytest
import tinycss2
from fontTools.ttLib import TTFont

from handbook.rules.check import check
from handbook.rules.letters import SURE, can_draw, odd_letters
from handbook.workbook.pdf import rendering
from tests.examples import edit, good
from tests.tree import ROOT

NAMES = "Dvořák Łukasiewicz Nguyễn Đặng Żółć Şahin Ağaoğlu Škoda Čapek Áŋŋel Ŧávvi Győző Ħal Þóra Œuvre"
STYLE_SHEETS = ("theme/assets/stylesheets/fonts.css", "print/fonts.css", "preview/fonts.css")
LATIN_EXTENDED_A = [chr(code) for code in range(0x100, 0x180) if chr(code) not in "ŉſ"]
"""Without a letter that Unicode itself advises against, and one that nobody has written for two hundred years."""
VIETNAMESE = [chr(code) for code in range(0x1EA0, 0x1EFA)]
TOKENS = "theme/assets/stylesheets/tokens.css"


def _faces(style_sheet: str) -> list[tuple[str, str, Path]]:
    """Return family, weight and style, and file of every font that a style sheet declares."""
    path = ROOT / "overrides" / style_sheet
    faces = []
    for rule in tinycss2.parse_stylesheet(path.read_text(encoding="utf-8"), skip_comments=True, skip_whitespace=True):
        text = tinycss2.serialize(rule.content)
        weight, style = re.search(r"font-weight: (\d+)", text)[1], re.search(r"font-style: (\w+)", text)
        file = path.parent / re.search(r'url\("([^"]+)"\)', text)[1]
        faces.append((re.search(r'font-family: "([^"]+)"', text)[1], f"{weight} {style[1] if style else 'normal'}", file.resolve()))
    return faces


@pytest.mark.parametrize("characters", [LATIN_EXTENDED_A, VIETNAMESE, [*NAMES]], ids=["extended", "vietnamese", "names"])
def test_letters_of_names_can_be_drawn(characters):
    assert characters
    assert [char for char in characters if not can_draw(char, ROOT)] == []
    assert list(odd_letters("".join(characters), ROOT)) == []


def test_what_the_check_takes_for_granted_is_in_the_fonts():
    sure = [chr(code) for code in range(0x2100) if re.fullmatch(f"[{SURE}]", chr(code)) and chr(code) != "\u00ad"]
    assert len(sure) > 190
    assert [char for char in sure if not can_draw(char, ROOT)] == []


@pytest.mark.parametrize("style_sheet", STYLE_SHEETS)
def test_no_two_files_are_one_font(style_sheet):
    """WeasyPrint takes two files of one family, weight and style for one, and draws the letters of one with the numbers of the other."""
    faces = [face[:2] for face in _faces(style_sheet)]
    assert faces
    assert len(faces) == len(set(faces))


@pytest.mark.parametrize("style_sheet", STYLE_SHEETS)
def test_every_weight_has_the_letters_of_the_upright_one(style_sheet):
    """The check reads the upright files only."""
    for _, _, file in _faces(style_sheet):
        upright = file.with_name(re.sub(r"-\d+-\w+\.woff2$", "-400-normal.woff2", file.name))
        assert set(TTFont(upright).getBestCmap()) <= set(TTFont(file).getBestCmap()), file.name


def test_paper_draws_names_in_fonts_of_ours(tmp_path):
    """Every letter by itself, in every style that print declares: no font of the machine comes in."""
    letters = " ".join([*LATIN_EXTENDED_A, *VIETNAMESE, *NAMES])
    styles = ["400 9pt var(--sans)", "700 9pt var(--sans)", "400 9pt var(--serif)", "600 9pt var(--serif)", "italic 400 9pt var(--serif)"]
    lines = "".join(f'<p style="font: {style}">{letters}</p>' for style in styles)
    press = rendering.press(ROOT / "overrides", (TOKENS, "print/fonts.css"))
    rendering.write(press.lay_out(f'<html lang="da"><title>Navne</title><body>{lines}'), tmp_path / "names.pdf")
    pdf = pypdf.PdfReader(tmp_path / "names.pdf")
    names = {font.get_object()["/BaseFont"].partition("+")[2] for page in pdf.pages for font in page["/Resources"]["/Font"].values()}
    ours = {family.replace(" ", "-") for family, _, _ in _faces("print/fonts.css")}
    assert len(names) > 8
    assert [name for name in names if not any(name.startswith(family) for family in ours)] == []


@pytest.mark.parametrize(
    ("typed", "remedy"),
    [
        ("p\u0061\u030a", "Write the one letter å."),
        ("white\u2011board", "Write an ordinary hyphen: -."),
        ("\u212bse", "Write the one letter Å."),
        ("ef\ufb01cient", "Write fi."),
        ("\uf0b7 Sedler", "Delete it; an entry of a list begins with a dash and a space."),
        ("板", "Write it in words."),
        ("A → B ✓", "Write them in words."),
    ],
)
def test_the_check_says_what_to_write_instead(tmp_path, typed, remedy):
    root = good(tmp_path / "x")
    (root / "overrides").symlink_to(ROOT / "overrides")
    assert check(root)[1] == []
    edit(root, "data/tools/side-talk.yml", "da: Brug en delt tavle.", f'da: "Brug {typed}."')
    assert [(problem.field, problem.remedy) for problem in check(root)[1]] == [("variants.online.da", remedy)]


def test_a_source_can_be_credited_by_its_name(tmp_path):
    root = good(tmp_path / "x")
    (root / "overrides").symlink_to(ROOT / "overrides")
    edit(root, "data/sources.yml", "given: Inge", "given: Nguyễn Dvořák-Łukasiewicz")
    assert check(root)[1] == []
