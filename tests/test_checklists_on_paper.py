"""A printed checklist primes nobody: statements stand alone, one answer to each can be ticked, and the group's are counted on one side."""

import re
from pathlib import Path

import pypdf
import pytest

from handbook.words.markup import plain
from handbook.workbook.books.pointers import pointers
from tests import tree
from tests.viewers import VIEWERS, area, fill_in_pdfium
from tests.workbooks import Workbook, field_name

CHECKLIST = "twelve-imbalances"
INKED = 100
"""Dots of ink that a cross has at least, and an empty box never."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sheets of a checklist with a profile."""
    root = tree.copy_with_store(tmp_path_factory.mktemp("checklists") / "tree")
    done = tree.run(root, "workbook", f"handout-{CHECKLIST}", f"tally-{CHECKLIST}")
    assert done.returncode == 0, done.stderr
    return root / "build/workbook"


def _pages(path: Path) -> list[str]:
    return [re.sub(r"[\W_]", "", page.extract_text()) for page in pypdf.PdfReader(path).pages]


def _bare(text: str) -> str:
    return re.sub(r"[\W_]", "", plain(text))


@pytest.mark.parametrize("language", ["da", "en"])
def test_statements_stand_alone_on_the_front_and_the_key_on_the_back(language, made, handbook):
    checklist = handbook.get("checklist", CHECKLIST)
    front, back = _pages(made / f"handout-{CHECKLIST}-{language}.pdf")
    assert len(checklist.items) == 12
    for item in checklist.items:
        assert _bare(item.text[language]) in front
        assert _bare(item.why[language]) not in front
        assert _bare(item.why[language]) in back


def test_the_key_names_each_record_once(handbook):
    for checklist in handbook.of("checklist"):
        led = pointers(checklist)
        assert len({id for id, _ in led}) == len(led)
        assert {number for _, numbers in led for number in numbers} == set(range(1, len(checklist.items) + 1))


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_tally_sheet_is_one_side_with_every_item_and_part(language, made, handbook):
    checklist = handbook.get("checklist", CHECKLIST)
    (page,) = _pages(made / f"tally-{CHECKLIST}-{language}.pdf")
    words = [*(item.text for item in checklist.items), *(part.title for part, _ in handbook.profile(checklist))]
    assert [text[language] for text in words if _bare(text[language]) not in page] == []
    assert page.count(_bare(checklist.counted.title[language])) > 1, "it says which column to count"


def test_only_one_answer_to_a_line_can_be_ticked(made, handbook, tmp_path):
    path, filled = made / f"handout-{CHECKLIST}-da.pdf", tmp_path / "filled.pdf"
    checklist = handbook.get("checklist", CHECKLIST)
    boxes = {field_name(field): (number, field) for number, field in Workbook(path, None).fields() if "/Parent" in field}
    lines = [[boxes[f"{CHECKLIST}--{item.id}={answer.id}"] for answer in checklist.scale] for item in checklist.items]
    assert len(boxes) == sum(map(len, lines)) == 36
    fill_in_pdfium(path, filled, [], [lines[0][0], lines[0][2], lines[1][1]])
    values = {name: field.get("/V") for name, field in pypdf.PdfReader(filled).get_fields().items()}
    first, second, third = (f"{CHECKLIST}--{item.id}" for item in checklist.items[:3])
    assert values[first] == f"/{checklist.scale[2].id}"
    assert values[second] == f"/{checklist.scale[1].id}"
    assert values[third] in (None, "/Off")
    for view in VIEWERS.values():
        image = view(filled, 0, tmp_path)
        seen = [[sum(tone < 128 for tone in area(image, field).tobytes()) > INKED for _, field in line] for line in lines[:3]]
        assert seen == [[False, False, True], [False, True, False], [False, False, False]]
