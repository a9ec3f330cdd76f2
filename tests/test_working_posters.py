"""A working poster has room for what a group sticks on it, and four sheets from an office printer make up the same poster."""

from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from handbook import workbook
from handbook.drawing.figures import SKELETONS
from handbook.drawing.poster_diagrams.working import NOTE, working
from handbook.handbook import Handbook
from handbook.meeting.materials import materials
from handbook.records.text import LANGUAGES
from handbook.workbook.pdf.tiling import OVERLAP, RIM
from tests import tree
from tests.reading import sides
from tests.workbooks import validate

POSTER, TILES = "working-poster-four-communities", "working-poster-tiles-four-communities"
LONG, LONG_TITLE = "four-keys", "Interdisciplinarity and organisational self-determination"
OVERRIDES = tree.ROOT / "overrides"
HIGH, DRAWING = 420 / 25.4 * 72, 46 / 25.4 * 72
"""How high the sheet is, and how far from its top a drawing begins, in points."""
INK = 12
"""By how much, of 255, a dot may differ on average where two pictures show the same."""


@pytest.fixture(scope="module")
def folder(handbook: Handbook, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working poster in both languages, whole and as tiles."""
    root = tree.copy_with_store(tmp_path_factory.mktemp("working") / "tree")
    record, title = root / f"data/models/{LONG}.yml", handbook.get("model", LONG).title.en
    record.write_text(record.read_text(encoding="utf-8").replace(f"  en: {title}\n", f"  en: {LONG_TITLE}\n", 1), encoding="utf-8")
    done = tree.run(root, "workbook", POSTER, TILES, f"working-poster-{LONG}")
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "build/workbook"


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_names_the_parts_and_passes_pdf_ua(language, folder, handbook):
    path = folder / f"{POSTER}-{language}.pdf"
    (side,) = sides(path)
    text = "".join(letter.character for letter in side.letters)
    model = handbook.get("model", "four-communities")
    for part in model.parts:
        assert part.title[language].replace(" ", "") in text
    assert "+" in text and "–" in text
    assert validate(path, "ua1") == []


def test_each_part_has_room_for_a_note_in_plus_and_in_minus(handbook):
    model = handbook.get("model", "four-communities")
    skeleton = SKELETONS["ring"](model, 542, 682)
    drawing = working(skeleton, "A", "B", "da", OVERRIDES)
    zones = [rule for rule in drawing.rules if rule.dashed]
    assert len(zones) == len(model.parts)
    for rule, place in zip(zones, skeleton.places, strict=False):
        assert rule.x2 - rule.x1 >= NOTE
        assert min(rule.y1 - place.shape.y, place.shape.y + place.shape.height - rule.y1) >= NOTE


def test_the_question_keeps_clear_of_the_drawing_under_a_title_of_two_lines(folder, handbook):
    (side,) = sides(folder / f"working-poster-{LONG}-en.pdf")
    text, question = "".join(letter.character for letter in side.letters), handbook.get("model", LONG).question.en.replace(" ", "")
    at = text.index(question)
    (title, asked) = (side.letters[0].size, [letter for letter in side.letters][at : at + len(question)])
    assert LONG_TITLE.replace(" ", "") in text and title < 32
    assert min(letter.bottom for letter in asked) > HIGH - DRAWING + 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_four_sheets_make_up_the_poster(language, folder):
    """The tiles are cut where the marks say and laid over each other; the whole is the poster, enlarged."""
    tiles = pypdfium2.PdfDocument(folder / f"{TILES}-{language}.pdf")
    assert len(tiles) == 4
    scale = 0.5
    pictures = [page.render(scale=scale).to_pil().convert("L") for page in tiles]
    across, down = (round(scale * side) for side in (tiles[0].get_width() - 2 * RIM, tiles[0].get_height() - 2 * RIM))
    rim, overlap = round(scale * RIM), round(scale * OVERLAP)
    whole = Image.new("L", (2 * across - overlap, 2 * down - overlap), 255)
    for number, picture in enumerate(pictures):
        place = (number % 2) * (across - overlap), (number // 2) * (down - overlap)
        whole.paste(picture.crop((rim, rim, rim + across, rim + down)), place)
    with pikepdf.open(folder / f"{POSTER}-{language}.pdf") as pdf:
        width, height = (float(side) for side in pdf.pages[0].mediabox[2:])
    grown = min(whole.width / width, whole.height / height)
    assert grown > 1.2 * scale
    poster = pypdfium2.PdfDocument(folder / f"{POSTER}-{language}.pdf")[0].render(scale=grown).to_pil().convert("L")
    left, top = (whole.width - poster.width) // 2, (whole.height - poster.height) // 2
    seen = whole.crop((left, top, left + poster.width, top + poster.height))
    assert min(poster.getextrema()) < 100
    small = [picture.resize((poster.width // 4, poster.height // 4)) for picture in (seen, poster)]
    assert ImageStat.Stat(ImageChops.difference(*small)).rms[0] < INK


def test_a_build_makes_those_that_somebody_asks_for_and_others_can_be_ordered(handbook):
    made = {book.name for book in workbook.books(handbook) if book.edition.form == "working-poster"}
    asked = {
        ready.printable.book
        for kind in ("tool", "workshop")
        for record in handbook.of(kind)
        for ready in materials(handbook, record)
        if ready.printable and ready.printable.edition.form == "working-poster"
    }
    assert made == asked
    assert POSTER in made
    ordered = {book.name for book in workbook.orderable(handbook)}
    assert made < ordered
    assert all(f"working-poster-{model.id}" in ordered for model in handbook.of("model") if model.diagram.kind != "charts")
