"""What a PDF asks of whoever shows and prints it, and that a folded book ends with its colophon."""

import pikepdf
import pypdf
import pytest

from handbook.workbook.books.book import Section
from handbook.workbook.typesetting import alignment
from tests import tree

WISHES = {
    "cards": {"/Duplex": "/DuplexFlipLongEdge", "/PrintScaling": "/None"},
    "cards-press": {"/PrintScaling": "/None"},
    "poster-tiles": {"/PrintScaling": "/None"},
    "working-poster-tiles": {"/PrintScaling": "/None"},
    "prop": {"/PrintScaling": "/None"},
    "booklet": {"/Duplex": "/DuplexFlipShortEdge", "/PrintScaling": "/None"},
}


def test_every_file_shows_its_title_and_says_how_it_wants_to_be_printed(editions):
    kinds = {book.path.name: "booklet" if book.paper == "A5" else book.form for book in editions}
    assert set(WISHES) < set(kinds.values())
    for book in editions:
        wanted = {"/DisplayDocTitle": True} | WISHES.get(kinds[book.path.name], {})
        with pikepdf.open(book.path) as pdf:
            wishes = pdf.Root.ViewerPreferences.items()
            assert {name: value if isinstance(value, bool) else str(value) for name, value in wishes} == wanted, book.path.name
            assert str(pdf.Root.get("/PageLayout", "")) == ("/TwoPageRight" if book.form == "bilingual" else ""), book.path.name


def test_a_folded_book_ends_with_its_colophon_and_has_no_blank_page(tmp_path):
    root = tree.small(tmp_path / "small")
    done = tree.run(root, "workbook", "--tools", "side-talk", "--title", "En dag", "--language", "da", "--booklet")
    assert done.returncode == 0, done.stdout + done.stderr
    sides = pypdf.PdfReader(root / "build/workbook/en-dag-booklet-da.pdf").pages
    assert len(sides) >= 2
    outer = sides[0].extract_text()
    assert "Om denne bog" in outer
    assert "En dag" in outer
    half = sides[0].mediabox.width / 2
    for side in sides:
        places = []
        side.extract_text(visitor_text=lambda text, now, line, *_, places=places: places.append(now[4] + line[4]) if text.strip() else None)
        assert min(places) < half < max(places)


@pytest.mark.parametrize(("pages", "notes"), [(2, 0), (3, 3), (4, 2), (5, 1), (6, 0)])
def test_blank_pages_stand_before_the_last_section(pages, notes):
    sections = [Section("cover", "edition"), Section("sheet", "tool"), Section("colophon", "colophon")]
    taken = {"da": {"cover": 1, "sheet": pages, "colophon": 1}}
    assert alignment.note_pages(sections, taken, 4) == {"da": {"sheet": notes} if notes else {}}
    assert alignment.starts(sections, taken["da"], 4)["colophon"] == pages + notes + 2
