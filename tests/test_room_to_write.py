"""What is left of a participant's sheet is room to write where people write: at the questions, and not in one heap at the end."""

from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from tests import tree

MILLIMETRE = 72 / 25.4
FOOT = 14.5
"""The margin at the foot of a sheet, in millimetres."""
LINE = 8.5
TOOL = "right-balances"
"""Its third step doesn't fit the rest of the first page, and its last page has one question."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sheet of one tool for participants."""
    root = tree.copy_with_store(tmp_path_factory.mktemp("room") / "tree")
    done = tree.run(root, "workbook", f"handout-{TOOL}")
    assert done.returncode == 0, done.stderr
    return root / "build/workbook"


def _fields(page: pikepdf.Page) -> dict[str, tuple[float, float]]:
    """Return how high each field is and how far its foot is from the paper's, in millimetres, by its name."""
    found = {}
    for field in page.Annots:
        if field.get("/FT") == "/Tx":
            low, high = sorted((float(field.Rect[1]), float(field.Rect[3])))
            found[str(field.T)] = (high - low) / MILLIMETRE, low / MILLIMETRE
    return found


@pytest.mark.parametrize("language", ["da", "en"])
def test_questions_share_what_is_left_of_their_page(language, made, handbook):
    steps = handbook.get("tool", TOOL).steps
    names = {f"{TOOL}--{step.id}--{number}" for step in steps for number in range(1, len(step.questions) + 1)}
    with pikepdf.open(made / f"handout-{TOOL}-{language}.pdf") as pdf:
        first, last = (_fields(page) for page in pdf.pages)
    for page in (first, last):
        heights = [high for name, (high, _) in page.items() if name in names]
        assert heights and max(heights) - min(heights) < 0.1
    assert min(low for _, low in first.values()) < FOOT + LINE / 2, "no line more would fit"
    answer, what, notes = (next(last[name][0] for name in last if name.endswith(end)) for end in ("--1", "--1--what", "--notes"))
    assert min(answer, what) > 3 * LINE and abs(notes - answer) < 2 * LINE


@pytest.mark.parametrize("language", ["da", "en"])
def test_what_a_sheet_rests_on_stands_under_all_that_is_written(language, made, handbook):
    path = made / f"handout-{TOOL}-{language}.pdf"
    with pikepdf.open(path) as pdf:
        lowest = min(low for _, low in _fields(pdf.pages[-1]).values())
    _, page = pypdfium2.PdfDocument(path)
    below = " ".join(page.get_textpage().get_text_bounded(top=lowest * MILLIMETRE, bottom=FOOT * MILLIMETRE).split())
    credited = handbook.get("tool", TOOL).sources[0].source
    assert handbook.get("source", credited).title in below
