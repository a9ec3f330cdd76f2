"""Notes in the fields of the meeting's file: shown by every viewer, printed, kept by every program, and read in again."""

import re
from pathlib import Path

import pypdf
import pytest

from tests.joining import FRONT, Joined, joined, sheet
from tests.reading import sides
from tests.viewers import VIEWERS, area, fill_in_pdfium
from tests.workbooks import Workbook, validate

NAME = "handout-side-talk-da"
AGREED = f"{NAME}:side-talk--agreement"
NOTES = {
    f"{AGREED}--chair": "Šárka Kjærgaard-Żółkiewska",
    f"{AGREED}--date": "28. november 2026",
    f"{AGREED}--1--what": "Vi holder et kort møde\nhver mandag kl. 9.05 – og vi skriver på tavlen, hvem der gør hvad",
    f"{AGREED}--to-1": "on",
    "handout-side-signs-da:side-signs--nobody-laughs": "yes",
}


@pytest.fixture(scope="module")
def plan(sheets: list[Path]) -> list[dict[str, object]]:
    return [sheet(path) for path in sheets if path.name in (f"{NAME}.pdf", "handout-side-signs-da.pdf")]


@pytest.fixture(scope="module")
def filled(plan: list[dict[str, object]], tmp_path_factory: pytest.TempPathFactory) -> tuple[Joined, Path]:
    out = tmp_path_factory.mktemp("filled") / "filled.pdf"
    return joined(plan, out, values=NOTES), out


def test_what_was_written_is_read_in_again(filled: tuple[Joined, Path]):
    told, _ = filled
    assert told.told == {"unknown": [], "tight": [], "missing": []}
    assert told.read == NOTES


def test_other_programs_find_it_and_it_is_still_fit_to_be_read_aloud(filled: tuple[Joined, Path]):
    _, out = filled
    found = {name: field.get("/V", "") for name, field in pypdf.PdfReader(out).get_fields().items()}
    assert {name: found[name].lstrip("/") for name in NOTES} == NOTES
    assert validate(out, "ua1") == []


@pytest.mark.parametrize("viewer", VIEWERS)
def test_every_viewer_shows_it(viewer: str, filled: tuple[Joined, Path], plan: list[dict[str, object]], tmp_path: Path):
    joined(plan, tmp_path / "empty.pdf")
    shown = 0
    for number, field in Workbook(filled[1], None).fields():
        name = field.get("/T") or field["/Parent"]["/T"]
        if name not in NOTES or field.get("/AS") == "/Off":
            continue
        before, after = (area(VIEWERS[viewer](path, number, tmp_path), field) for path in (tmp_path / "empty.pdf", filled[1]))
        dark = [[tone < 128 for tone in picture.tobytes()] for picture in (before, after)]
        # What is written stands on white, which covers the lines that one writes on.
        assert sum(dark[1]) > 100 and sum(1 for one, other in zip(*dark, strict=True) if one != other) > 100, name
        shown += 1
    assert shown == len(NOTES)


def test_it_is_printed(plan: list[dict[str, object]], tmp_path: Path):
    joined(plan, tmp_path / "print.pdf", values=NOTES, printed=True)
    pages = "".join("".join(letter.character for letter in side.letters) for side in sides(tmp_path / "print.pdf")[FRONT:])
    for name in (f"{AGREED}--chair", f"{AGREED}--date", f"{AGREED}--1--what"):
        assert "".join(NOTES[name].split()) in pages


def test_what_has_no_room_or_no_field_is_told(plan: list[dict[str, object]], tmp_path: Path):
    told = joined(plan, tmp_path / "out.pdf", values={f"{AGREED}--chair": "Anne-Marie " * 60, "nowhere:x": "y"})
    assert told.told == {"unknown": ["nowhere:x"], "tight": [f"{AGREED}--chair"], "missing": []}


def test_letters_that_no_font_has_are_told_and_no_empty_box_is_drawn(plan: list[dict[str, object]], tmp_path: Path):
    """The field keeps what was written; on paper a question mark stands for what cannot be drawn."""
    values = {f"{AGREED}--chair": "Åse שלום 🙂", f"{AGREED}--to-other": "Åse ???? ?"}
    told = joined(plan, tmp_path / "out.pdf", values=values)
    assert told.told == {"unknown": [], "tight": [], "missing": ["ש", "ל", "ו", "ם", "🙂"]}
    assert told.read == values
    fields = {item.get("/T"): item for _, item in Workbook(tmp_path / "out.pdf", None).fields()}
    drawn = [re.findall(rb"<([0-9a-f]+)> Tj", fields[name]["/AP"]["/N"].get_data()) for name in values]
    assert drawn[0] and drawn[0] == drawn[1]


def test_what_was_typed_in_a_viewer_comes_along(plan: list[dict[str, object]], filled: tuple[Joined, Path], tmp_path: Path):
    """A sheet that was filled in by itself is put together with others, and keeps its answers."""
    path = next(Path(str(one["path"])) for one in plan if one["name"] == NAME)
    fields = {str(item["/T"]): (number, item) for number, item in Workbook(path, None).fields() if "/T" in item}
    text, box = fields["side-talk--agreement--chair"], fields["side-talk--agreement--to-2"]
    fill_in_pdfium(path, tmp_path / "typed.pdf", [(text, "Søren Ågård")], [box])
    told = joined([sheet(tmp_path / "typed.pdf", name=NAME)], tmp_path / "out.pdf")
    assert told.read == {f"{AGREED}--chair": "Søren Ågård", f"{AGREED}--to-2": "on"}
