"""A box to tick never parts from its words: on every sheet of every edition, they stand after it, or in its row of a table."""

from tests.workbooks import IMPOSED, Workbook

OFF = 2.0
"""How far the middle of a box may be over or under the line of its words, in points."""
AFTER, BEFORE = 15.0, 9.0
"""Within how many points words follow a box, and within how many they run up to it where they are another's."""


def _apart(book: Workbook) -> tuple[int, list[tuple[str, int, str]]]:
    """Return how many boxes a book has, and those that stand alone on their line or at the end of another's words."""
    apart, seen = [], 0
    for page, box in book.fields():
        if (box.get("/FT") or box["/Parent"].get_object().get("/FT")) != "/Btn":
            continue
        seen += 1
        x1, y1, x2, y2 = (float(edge) for edge in box["/Rect"])
        left, right, middle = min(x1, x2), max(x1, x2), (y1 + y2) / 2
        line = [letter for letter in book.pages[page] if letter.bottom - OFF <= middle <= letter.top + OFF]
        followed = any(right - 1 <= letter.left <= right + AFTER for letter in line)
        run_up_to = any(left - BEFORE <= letter.right <= left + 1 for letter in line)
        if not line or (run_up_to and not followed):
            apart.append((book.path.name, page + 1, str(box.get("/TU"))))
    return seen, apart


def test_words_stand_beside_every_box(read):
    counted = [_apart(book) for book in read if book.paper not in IMPOSED]
    assert sum(seen for seen, _ in counted) > 2_000
    assert [one for _, apart in counted for one in apart] == []
