"""What is typed is printed whole: days, names and several lines, letters of all Europe's names, whoever fills in and whoever draws."""

from itertools import pairwise
from pathlib import Path

import page as page_validation
import pikepdf
import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from pikepdf.form import DefaultAppearanceStreamGenerator, ExtendedAppearanceStreamGenerator, Form

from tests.reading import letters_of
from tests.viewers import VIEWERS, area, fill_in_pdfium, fill_in_pypdf

DAY, NAME = "28. november 2026", "Anne-Marie Kjærgaard-Holm"
"""The longest day there is in either language, and a name of 25 letters."""
TEN = "Anne-Marie Kjær, Søren Ågård, Lukas Bech, Mette Holm, Sara Nova, Per Bak, Yasmin Celik, Bo Lund, Ida Krogh, Niels Due"
LINES = "Vi holder et kort møde\nhver mandag kl. 9,\nog vi skriver på tavlen,\nhvem der gør hvad"
TYPED = {"date": DAY, "chair": NAME, "present": TEN, "1--what": LINES, "1--who": NAME, "1--by-when": DAY, "2--follow-up": DAY}
SLAVIC, TURKISH = "Šárka Ağaoğlu-Żółkiewska", "Łukasz Şahin Čapek"


@pytest.fixture
def sheet(sheets: list[Path]) -> Path:
    """The handout of a tool, which ends in an agreement."""
    return next(path for path in sheets if path.name == "handout-side-talk-da.pdf")


def _fields(path: Path) -> dict[str, tuple[int, pypdf.generic.DictionaryObject]]:
    """Return the fields of the agreement by the end of their names, with their pages."""
    found = {}
    for number, page in enumerate(pypdf.PdfReader(path).pages):
        for item in (item.get_object() for item in page.get("/Annots", ())):
            if item.get("/FT") == "/Tx" and "--agreement--" in item["/T"]:
                found[item["/T"].partition("--agreement--")[2]] = (number, item)
    return found


def _typed_in_pdfium(path: Path, out: Path, texts: dict[str, str]) -> None:
    fields = _fields(path)
    fill_in_pdfium(path, out, [(fields[name], text.replace("\n", "\r")) for name, text in texts.items()], [])


def _filled_by_pypdf(path: Path, out: Path, texts: dict[str, str]) -> None:
    fields = _fields(path)
    fill_in_pypdf(path, out, [(fields[name], text) for name, text in texts.items()], [])


def _filled_by_pikepdf(path: Path, out: Path, texts: dict[str, str], generator=ExtendedAppearanceStreamGenerator) -> None:
    fields = _fields(path)
    with pikepdf.open(path) as pdf:
        form = Form(pdf, generator)
        for name, text in texts.items():
            form[fields[name][1]["/T"]].value = text
        pdf.save(out)


def _filled_by_qpdf(path: Path, out: Path, texts: dict[str, str]) -> None:
    _filled_by_pikepdf(path, out, texts, DefaultAppearanceStreamGenerator)


def _within(path: Path, number: int, field: pypdf.generic.DictionaryObject) -> str:
    """Return what stands wholly within a field, without white space."""
    document = pypdfium2.PdfDocument(path)
    page = document[number]
    assert pdfium.FPDFPage_Flatten(page, pdfium.FLAT_PRINT) == pdfium.FLATTEN_SUCCESS
    page.close()
    x1, y1, x2, y2 = (float(edge) for edge in field["/Rect"])
    left, right, bottom, top = min(x1, x2), max(x1, x2), min(y1, y2) - 1, max(y1, y2) + 1
    inside = [
        letter
        for letter in letters_of(document[number].get_textpage())
        # What was printed is in parts of fonts, whose names have a plus.
        if "+" not in letter.font and left <= letter.left and letter.right <= right and bottom <= letter.bottom and letter.top <= top
    ]
    return "".join(letter.character for letter in inside)


@pytest.mark.parametrize(
    ("fill", "texts"),
    [
        (_typed_in_pdfium, TYPED),
        (_filled_by_pikepdf, TYPED),
        (_filled_by_qpdf, {name: text for name, text in TYPED.items() if "\n" not in text and text is not TEN}),
        (_filled_by_pypdf, {name: text for name, text in TYPED.items() if text is not TEN}),
        (_typed_in_pdfium, {"chair": SLAVIC, "1--who": SLAVIC, "2--who": TURKISH, "present": TURKISH}),
        (_filled_by_pypdf, {"chair": SLAVIC, "1--who": TURKISH}),
    ],
)
def test_what_is_typed_is_within_its_field_and_whole(fill, texts, sheet, tmp_path):
    fields = _fields(sheet)
    fill(sheet, tmp_path / "filled.pdf", texts)
    seen = {name: _within(tmp_path / "filled.pdf", *fields[name]) for name in texts}
    assert seen == {name: "".join(text.split()) for name, text in texts.items()}


@pytest.mark.parametrize("viewer", VIEWERS)
@pytest.mark.parametrize(
    ("fill", "text"), [(_typed_in_pdfium, SLAVIC), (_typed_in_pdfium, NAME), (_filled_by_qpdf, NAME), (_filled_by_pikepdf, NAME)]
)
def test_every_viewer_draws_the_same(viewer, fill, text, sheet, tmp_path):
    number, field = _fields(sheet)["chair"]
    fill(sheet, tmp_path / "filled.pdf", {"chair": text})

    def words(picture):
        ink = [column for column in range(picture.width) if min(picture.crop((column, 0, column + 1, picture.height)).tobytes()) < 128]
        return ink[0], ink[-1], sum(1 for one, other in pairwise(ink) if other - one > 1)

    reference = words(area(VIEWERS["PDFium"](tmp_path / "filled.pdf", number, tmp_path), field))
    drawn = words(area(VIEWERS[viewer](tmp_path / "filled.pdf", number, tmp_path), field))
    assert reference[2] > 10
    assert all(abs(one - other) <= 3 for one, other in zip(drawn, reference, strict=True))


def test_a_filled_sheet_is_still_fit_for_archives_and_readers_aloud(sheet, tmp_path):
    for standard in ("3a", "ua1"):
        assert page_validation.validate_pdf(str(sheet), profile=standard).failures == []
    _typed_in_pdfium(sheet, tmp_path / "filled.pdf", {"chair": SLAVIC})
    failures = page_validation.validate_pdf(str(tmp_path / "filled.pdf"), profile="3a").failures
    assert [failure for failure in failures if "FONT" in failure.rule_id] == []
