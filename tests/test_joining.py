"""Finished PDFs put together in the browser stay what they were: tags, fields, bookmarks, links, and fit to be read aloud."""

import random
from collections import Counter
from pathlib import Path

import pikepdf
import pytest

from tests.joining import FRONT, NotJoined, joined, random_plan, sheet
from tests.viewers import VIEWERS, area, fill_in_pdfium, fill_in_pypdf
from tests.workbooks import Workbook, validate


@pytest.fixture(scope="module")
def handout(sheets: list[Path]) -> Path:
    return next(path for path in sheets if path.name == "handout-side-talk-da.pdf")


@pytest.fixture(scope="module")
def whole(sheets: list[Path], handout: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Path], Path]:
    """All sheets of the small handbook in one file, with one of them once more; and that file."""
    plan = [*sheets, handout]
    out = tmp_path_factory.mktemp("whole") / "whole.pdf"
    joined(map(sheet, plan), out)
    return plan, out


def _pages(path: Path) -> int:
    with pikepdf.open(path) as pdf:
        return len(pdf.pages)


def _fields(path: Path) -> int:
    with pikepdf.open(path) as pdf:
        return len(pdf.Root.AcroForm.Fields) if "/AcroForm" in pdf.Root else 0


def _marks(element: pikepdf.Dictionary) -> list[tuple[tuple[int, int], int]]:
    """Return the page and the number of each mark that an element holds."""
    kids = [kid for kid in element.K if not isinstance(kid, pikepdf.Dictionary) or "/MCID" in kid]
    return [(kid.Pg.objgen, int(kid.MCID)) if isinstance(kid, pikepdf.Dictionary) else (element.Pg.objgen, int(kid)) for kid in kids]


@pytest.mark.parametrize("seed", range(3))
def test_a_random_plan_is_fit_to_be_read_aloud(seed: int, sheets: list[Path], tmp_path: Path):
    plan = random_plan(sheets, random.Random(seed))
    joined(map(sheet, plan), tmp_path / "out.pdf")
    assert FRONT + sum(map(_pages, plan)) == _pages(tmp_path / "out.pdf")
    assert validate(tmp_path / "out.pdf", "ua1") == []


def test_every_field_is_there_under_a_name_of_its_own(whole: tuple[list[Path], Path]):
    plan, out = whole
    with pikepdf.open(out) as pdf:
        registered = Counter(str(field.T) for field in pdf.Root.AcroForm.Fields)
        placed = [(page, item) for page in pdf.pages for item in page.get("/Annots", ())]
        on_pages = Counter(str(item.T) for _, item in placed if item.Subtype == "/Widget" and "/T" in item)
        assert all(item.P.objgen == page.obj.objgen for page, item in placed)
    wanted = sum(map(_fields, plan))
    assert wanted > 50
    assert sum(registered.values()) == wanted
    assert max(registered.values()) == 1
    assert not on_pages - registered
    assert not [name for name in registered if "." in name]


def test_every_mark_on_a_page_has_its_tag(whole: tuple[list[Path], Path]):
    _, out = whole
    found, names = 0, Counter()
    with pikepdf.open(out) as pdf:
        parents = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        numbers = [int(page.StructParents) for page in pdf.pages]
        numbers += [int(item.StructParent) for page in pdf.pages for item in page.get("/Annots", ())]
        assert len(numbers) == len(set(numbers)) > 50
        assert pdf.Root.StructTreeRoot.ParentTreeNextKey > max(numbers)
        for page in pdf.pages:
            elements = list(parents[int(page.StructParents)])
            marks = [
                int(operands[1].MCID)
                for operands, operator in pikepdf.parse_content_stream(page)
                if operator == pikepdf.Operator("BDC") and isinstance(operands[1], pikepdf.Dictionary) and "/MCID" in operands[1]
            ]
            assert sorted(set(marks)) == list(range(len(elements)))
            for mark in marks:
                assert (page.obj.objgen, mark) in _marks(elements[mark])
                found += 1
            for item in page.get("/Annots", ()):
                element = parents[int(item.StructParent)]
                assert any(isinstance(kid, pikepdf.Dictionary) and kid.get("/Obj") == item for kid in element.K)
        for element in pdf.objects:
            if isinstance(element, pikepdf.Dictionary) and element.get("/Type") == "/StructElem" and "/ID" in element:
                names[bytes(element.ID)] += 1
    assert found > 1000
    assert names and max(names.values()) == 1


def test_no_page_is_carried_along_unseen(whole: tuple[list[Path], Path]):
    with pikepdf.open(whole[1]) as pdf:
        pages = [item.objgen for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Page"]
        assert sorted(pages) == sorted(page.obj.objgen for page in pdf.pages)


def test_every_sheet_has_its_bookmark_and_its_own_below(whole: tuple[list[Path], Path]):
    plan, out = whole
    page = 1 + FRONT
    with pikepdf.open(out) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root][FRONT:] == [path.stem for path in plan]
        for item, path in zip(outline.root[FRONT:], plan, strict=True):
            target = pikepdf.Page(pdf.get_object(item.destination[0].objgen)).index + 1 if item.destination else 0
            assert target == page
            page += _pages(path)
        assert sum(len(item.children) for item in outline.root) > 3


def test_links_lead_within_their_own_sheet(whole: tuple[list[Path], Path]):
    plan, out = whole
    followed = 0
    with pikepdf.open(out) as pdf:
        places = pikepdf.NameTree(pdf.Root.Names.Dests)
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        begins = FRONT
        for path in plan:
            own = range(begins, begins + _pages(path))
            begins = own.stop
            for number in own:
                for item in pdf.pages[number].get("/Annots", ()):
                    if "/Dest" in item:
                        followed += 1
                        assert numbers[places[str(item.Dest)][0].objgen] in own
    assert followed


def test_what_is_the_same_in_several_sheets_is_there_once(handout: Path, tmp_path: Path):
    joined([sheet(handout)] * 5, tmp_path / "out.pdf")
    assert (tmp_path / "out.pdf").stat().st_size < 4 * handout.stat().st_size


@pytest.mark.parametrize("fill", [fill_in_pdfium, fill_in_pypdf])
def test_what_is_typed_shows_in_its_field_alone(fill, handout: Path, tmp_path: Path):
    """Twice the same sheet: what is typed into the second shows there and not on the first, whoever draws it."""
    joined([sheet(handout)] * 2, tmp_path / "out.pdf")
    fields = {str(item["/T"]): (number, item) for number, item in Workbook(tmp_path / "out.pdf", None).fields()}
    text, tick = (
        next(name for name, (_, item) in fields.items() if item["/FT"] == kind and name.startswith("handout-side-talk-da-2:"))
        for kind in ("/Tx", "/Btn")
    )
    fill(tmp_path / "out.pdf", tmp_path / "filled.pdf", [(fields[text], "Søren Ågård")], [fields[tick]])
    for viewer, draw in VIEWERS.items():
        for name in (text, tick):
            number, field = fields[name]
            twin_number, twin = fields[name.replace("-da-2:", "-da:")]
            before, after = (area(draw(tmp_path / file, number, tmp_path), field) for file in ("out.pdf", "filled.pdf"))
            alone = [area(draw(tmp_path / file, twin_number, tmp_path), twin) for file in ("out.pdf", "filled.pdf")]
            assert before.tobytes() != after.tobytes(), f"{viewer} does not show {name}"
            assert alone[0].tobytes() == alone[1].tobytes(), f"{viewer} shows {name} on another sheet, too"


@pytest.mark.parametrize("content", [b"", b"no PDF at all", b"%PDF-1.7\n%%EOF"])
def test_what_cannot_be_read_is_named(content: bytes, handout: Path, tmp_path: Path):
    (tmp_path / "torn.pdf").write_bytes(content)
    with pytest.raises(NotJoined, match="Unreadable: torn "):
        joined([sheet(handout), sheet(tmp_path / "torn.pdf")], tmp_path / "out.pdf")
    assert not (tmp_path / "out.pdf").exists()
