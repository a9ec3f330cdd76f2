"""The kit for a meeting: every file in the order of use, and one file to print in which nothing is on another's back."""

import shutil
from pathlib import Path

import pikepdf
import pytest

from handbook import workbook
from handbook.handbook import Handbook
from handbook.meeting.copies import groups
from handbook.meeting.kit import FOR_WHOEVER_RUNS_IT
from handbook.meeting.plan import of_order
from handbook.records.order import Order
from handbook.workbook.pdf.stacking import Stack, sides_used, stack
from tests import tree
from tests.workbooks import Workbook

MINUTES = 75
OPTIONS = ["--kit", "side-talk", "--start", "13:30", "--minutes", "75", "--date", "2026-12-01"]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, store: Path) -> Path:
    """The handbook of a few records."""
    return tree.small(tmp_path_factory.mktemp("kits") / "small", store)


def made(small: Path, *options: str) -> tuple[list[Path], str]:
    """Return what the command made with these options, in order, and what it told."""
    done = tree.run(small, "workbook", *OPTIONS, *options)
    assert done.returncode == 0, done.stdout + done.stderr
    return [small / line for line in done.stdout.split()], done.stderr


def is_blank(page: pikepdf.Page) -> bool:
    """Whether a page has nothing on it."""
    return "/Contents" not in page


def test_a_kit_has_a_folder_by_title_and_day_and_another_order_keeps_its_own(small):
    first, told = made(small, "--participants", "9")
    assert {path.parent for path in first} == {first[0].parent}
    assert first[0].parent.name.endswith("-2026-12-01") and "stays as it is" not in told
    names = [path.name for path in first]
    assert names == [*sorted(names[:-1]), f"print-{first[0].parent.name}-da.pdf"] and len(names) > 1
    assert {path.name for path in first[0].parent.iterdir()} == {*names, "order.yml"}
    before = first[-1].read_bytes()
    again, told = made(small, "--participants", "9")
    assert again == first and "stays as it is" not in told
    other, told = made(small, "--participants", "23")
    assert other[0].parent.name == f"{first[0].parent.name}-2"
    assert f"{first[0].parent.relative_to(small)} holds another order, and stays as it is." in told
    assert first[-1].read_bytes() == before != other[-1].read_bytes()


def test_the_order_in_the_folder_makes_the_same_kit(small):
    first, _ = made(small, "--participants", "12")
    order = first[0].parent / "order.yml"
    shutil.copy(order, small / "order.yml")
    done = tree.run(small, "workbook", "--order", "order.yml")
    assert done.returncode == 0, done.stdout + done.stderr
    assert [small / line for line in done.stdout.split()] == first


def test_a_kit_of_nothing_is_refused_in_a_line(small):
    done = tree.run(small, "workbook", "--kit", "side-hour", "--participants", "9", "--out", "nothing")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("data/editions.yml: nothing is printed for side-hour.")


def test_every_workshop_and_checklist_has_a_kit(handbook):
    records = [*handbook.of("workshop"), *handbook.of("checklist")]
    assert len(records) > 20
    for record in records:
        piles = workbook.piles(handbook, Order(title="x", kit=record.id, participants=9))
        assert piles and max(pile.copies for pile in piles) == 9, record.id


def test_what_is_printed_is_for_paper_and_in_its_language(small):
    done = tree.run(small, "workbook", "--kit", "side-signs", "--participants", "9", "--language", "en")
    assert done.returncode == 0, done.stdout + done.stderr
    *files, to_print = [small / line for line in done.stdout.split()]
    assert files and all(path.name.endswith("-en.pdf") for path in files)
    with pikepdf.open(to_print) as pdf:
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipLongEdge" and str(pdf.Root.Lang) == "en"
        assert "/AcroForm" not in pdf.Root and all("/Annots" not in page for page in pdf.pages)


@pytest.mark.parametrize("people", [9, 23])
def test_the_kits_of_all_tools_add_up_in_minutes_copies_and_pages(handbook: Handbook, editions: list[Workbook], people, tmp_path):
    flat = [book for book in editions if book.language == "da" and "booklet" not in book.made.book]
    files = {(book.made.edition, book.made.subject): book.path for book in flat}
    tools = handbook.of("tool")
    assert len(tools) > 21
    for tool in tools:
        order = Order(title="x", kit=tool.id, participants=people, minutes=MINUTES, start="13:30")
        plan = of_order(handbook, order)
        assert plan.minutes == MINUTES + plan.fit.short - plan.fit.spare, tool.id
        piles = workbook.piles(handbook, order)
        copies = {pile.book.edition.id: pile.copies for pile in piles if pile.book.subject is tool}
        wanted = {"person": people, "pair": -(-people // 2), "group": groups(people), "room": 1}
        said = {material.edition: material.copies for material in tool.materials if material.edition and not material.record}
        for edition in handbook.of("edition"):
            if edition.id in copies:
                assert copies[edition.id] == wanted[said.get(edition.id) or edition.copies], (tool.id, edition.id)
        assert {"handout", "cards"} <= copies.keys(), tool.id
        places = [pile.book.edition.form not in FOR_WHOEVER_RUNS_IT for pile in piles]
        assert places == sorted(places), tool.id

        stacks = [Stack(files[pile.book.edition.id, pile.book.subject.id], pile.book.name, pile.sides, pile.copies) for pile in piles]
        pages = stack(stacks, tmp_path / "print.pdf", "x", "da")
        with pikepdf.open(tmp_path / "print.pdf") as pdf:
            begins = 0
            for one in stacks:
                with pikepdf.open(one.path) as single:
                    count = len(single.pages)
                used = sides_used(count, one.sides)
                assert used % 2 == 0 and used >= count
                for copy in range(one.copies):
                    sides = [is_blank(pdf.pages[begins + copy * used + side]) for side in range(used)]
                    drawn = [bool(side % 2) if one.sides == "one" else side >= count for side in range(used)]
                    assert sides == drawn, (tool.id, one.title)
                begins += one.copies * used
            assert pages == begins == len(pdf.pages), tool.id
