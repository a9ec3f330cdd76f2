"""The file for the printer: as many copies as are wanted, and nothing on the back of something else."""

from pathlib import Path

import pikepdf
import pytest

from tests.joining import FRONT, joined, sheet
from tests.reading import sides

COPIES = {"handout": 3, "cards": 2, "poster": 1, "run-sheet": 1, "participant": 0}


@pytest.fixture(scope="module")
def printed(sheets: list[Path], tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Path], Path, Path]:
    """The sheets, the file to fill in, and the one for the printer."""
    folder = tmp_path_factory.mktemp("printed")
    plan = [sheet(path, copies=_copies(path), oneSided="poster" in path.name) for path in sheets]
    joined(plan, folder / "fill.pdf")
    joined(plan, folder / "print.pdf", printed=True)
    return sheets, folder / "fill.pdf", folder / "print.pdf"


def _copies(path: Path) -> int:
    return next(number for form, number in COPIES.items() if path.name.startswith(form))


def _texts(path: Path) -> list[str]:
    return [side.letters.text for side in sides(path)]


def test_every_copy_begins_on_a_front_and_is_whole(printed: tuple[list[Path], Path, Path]):
    plan, fill, out = printed
    read, pages = iter(_texts(fill)), []
    for copies, many in [(1, 1)] * FRONT + [(_copies(path), _pages(path)) for path in plan]:
        own = [next(read) for _ in range(many)]
        pages += (own + [""] * (many % 2)) * copies
    assert pages.count("") > 3
    assert _texts(out) == pages


def test_a_blank_back_is_as_large_as_its_front(printed: tuple[list[Path], Path, Path]):
    with pikepdf.open(printed[2]) as pdf:
        sizes = [tuple(map(float, page.MediaBox)) for page in pdf.pages]
        assert len(set(sizes)) > 1
        assert [sizes[place] for place in range(0, len(sizes), 2)] == [sizes[place + 1] for place in range(0, len(sizes), 2)]


def test_it_asks_for_both_sides_and_keeps_the_size(printed: tuple[list[Path], Path, Path]):
    with pikepdf.open(printed[2]) as pdf:
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipLongEdge"
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"


def test_it_holds_nothing_that_only_a_screen_has_and_claims_nothing(printed: tuple[list[Path], Path, Path]):
    with pikepdf.open(printed[2]) as pdf:
        assert not {"/AcroForm", "/StructTreeRoot", "/MarkInfo", "/Outlines"} & set(pdf.Root.keys())
        assert not any("/Annots" in page or "/StructParents" in page for page in pdf.pages)
        assert b"pdfuaid" not in pdf.Root.Metadata.read_bytes()
    assert printed[2].stat().st_size < printed[1].stat().st_size


def _pages(path: Path) -> int:
    with pikepdf.open(path) as pdf:
        return len(pdf.pages)
