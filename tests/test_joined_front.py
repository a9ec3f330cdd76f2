"""What stands in front of sheets that are put together: a cover with an index that leads to them, a timetable, and numbers on all pages."""

from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from tests.joining import FRONT, MEETING, TITLE, NotJoined, joined, sheet
from tests.reading import sides
from tests.workbooks import validate

NAMES = "Łukasz Żółkiewski, Šárka Ağaoğlu, Nguyễn Thị Ánh, Þórdís Ægisdóttir"


@pytest.fixture(scope="module")
def logo(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    path = tmp_path_factory.mktemp("logo") / "logo.png"
    Image.new("RGBA", (300, 100), (20, 90, 60, 200)).save(path)
    return {"path": str(path), "says": "Søndre Skole"}


@pytest.fixture(scope="module")
def book(sheets: list[Path], logo: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Path], Path]:
    """Sheets with a cover that names people from all over Europe; and the file."""
    out = tmp_path_factory.mktemp("book") / "book.pdf"
    meeting = MEETING["meeting"] | {"facts": [{"label": "Deltagere", "value": NAMES}]}
    posters = [sheet(path, note="9 stk.", numbered="poster" not in path.name) for path in sheets]
    assert joined(posters, out, meeting=meeting, logo=logo).missing == []
    return sheets, out


def _words(path: Path) -> list[str]:
    """Return the text of each page without white space."""
    return ["".join(letter.character for letter in side.letters) for side in sides(path)]


def _close(text: str) -> str:
    return "".join(text.split())


def test_the_cover_says_what_the_meeting_is_and_what_follows(book: tuple[list[Path], Path]):
    plan, out = book
    cover, timetable = _words(out)[:FRONT]
    for text in (TITLE, "Søndre Skole", NAMES, *(path.stem for path in plan)):
        assert _close(text) in cover, text
    for text in ("13.30", "Velkommen", "Kaffe", "13.45"):
        assert text in timetable
    with pikepdf.open(out) as pdf:
        assert "Søndre Skole" in [
            str(item.Alt) for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure" and "/Alt" in item
        ]
    assert validate(out, "ua1") == []


def test_the_index_leads_to_every_sheet_and_says_its_page(book: tuple[list[Path], Path]):
    plan, out = book
    with pikepdf.open(out) as pdf:
        links = list(pdf.pages[0].Annots)
        numbers = [pikepdf.Page(link.Dest[0]).index + 1 for link in links]
        said = [str(link.Contents) for link in links]
    page, wanted = FRONT + 1, []
    for path in plan:
        wanted.append(page)
        with pikepdf.open(path) as alone:
            page += len(alone.pages)
    assert numbers == wanted
    assert said == [f"{path.stem}, side {number}" for path, number in zip(plan, wanted, strict=True)]


def test_every_page_has_its_number_but_the_cover_and_what_hangs_on_walls(book: tuple[list[Path], Path]):
    plan, out = book
    pages = _words(out)
    owners = ["cover", "timetable"]
    for path in plan:
        with pikepdf.open(path) as alone:
            owners += [path.name] * len(alone.pages)
    assert any("poster" in owner for owner in owners)
    for number, (owner, words) in enumerate(zip(owners, pages, strict=True), 1):
        unnumbered = owner == "cover" or "poster" in owner
        assert (f"Mødetsside{number}af{len(pages)}" in words) is not unnumbered, owner


def test_nothing_of_it_stands_on_anything_else(book: tuple[list[Path], Path], sheets: list[Path]):
    _, out = book
    before = [collision for path in sheets for side in sides(path) for collision in side.collisions]
    assert [collision for side in sides(out) for collision in side.collisions if collision not in before] == []


def test_a_long_index_and_a_long_day_go_on_on_new_pages_within_their_margins(sheets: list[Path], tmp_path: Path):
    title = "Et ark med et navn, der er længere end linjen, " * 3
    many = [sheet(sheets[0], title=f"{number} {title}", note="Til hver") for number in range(30)]
    rows = [{"time": "9.00", "title": "Trin " * 30, "minutes": "5 min.", "note": "Note " * 50, "pause": False}] * 25
    told = joined(many, tmp_path / "out.pdf", rows=rows)
    front = sum(int(str(pile["pages"])) for pile in told.piles[:FRONT])
    assert front > 5
    for side in sides(tmp_path / "out.pdf")[:front]:
        assert all(letter.left > 50 and letter.right < 562 and letter.bottom > 12 and letter.top < 815 for letter in side.letters)
        assert not side.collisions
    assert validate(tmp_path / "out.pdf", "ua1") == []


def test_letters_that_no_font_has_are_told(sheets: list[Path], tmp_path: Path):
    told = joined([sheet(sheets[0], title="Møde 🙂 中")], tmp_path / "out.pdf")
    assert told.missing == ["🙂", "中"]


def test_a_logo_that_is_no_picture_is_named(sheets: list[Path], tmp_path: Path):
    (tmp_path / "logo.png").write_bytes(b"no picture")
    with pytest.raises(NotJoined, match="Unreadable: Skolen is no picture"):
        joined([sheet(sheets[0])], tmp_path / "out.pdf", logo={"path": str(tmp_path / "logo.png"), "says": "Skolen"})
