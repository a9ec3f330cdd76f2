"""Nothing that participants hold tells how they are to be led: what a record has for the facilitator stands on no sheet of theirs."""

import re
from pathlib import Path

import pypdfium2
import pytest

from handbook.handbook import Handbook
from handbook.records.base import Entry
from handbook.records.text import Language
from handbook.records.walk import walk
from handbook.rules.check import load_checked
from handbook.words.markup import drawn
from handbook.workbook.books.forms import FORMS
from tests import tree


def _bare(text: str) -> str:
    return re.sub(r"[\W_]", "", text)


def _texts(record: Entry, language: Language) -> tuple[list[str], str]:
    """Return what a record has for the facilitator alone, text by text, and all else that it says."""
    found = [(item.hand, _bare(drawn(item.value, language))) for item in walk(type(record), record) if item.type.__name__ == "Text"]
    others = "\n".join(text for hand, text in found if hand is None)
    return [text for hand, text in found if hand == "facilitator" and text not in others], others


def _told(handbook: Handbook, language: Language, text: str) -> list[str]:
    """Return what a sheet's text holds of what is for the facilitator alone."""
    records = [record for kind in ("tool", "workshop") for record in handbook.of(kind)]
    kept_back = [one for record in records for one in _texts(record, language)[0]]
    assert kept_back
    return [one for one in kept_back if one in text]


def _read(path: Path) -> str:
    return _bare("".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path)))


def test_every_edition_keeps_to_its_hand(read, handbook):
    of_participants = [book for book in read if book.form == "custom" or FORMS[book.form].hand == "participant"]
    others = [book for book in read if book not in of_participants]
    assert len({book.form for book in of_participants}) > 5
    told = {
        (book.made.file, text)
        for book in of_participants
        for language in book.made.languages
        for text in _told(handbook, language, _bare("".join(book.texts())))
    }
    assert told == set()
    assert all(_told(handbook, book.language, _bare("".join(book.texts()))) for book in others), "the facilitator gets what is kept back"


@pytest.fixture(scope="module")
def ordered(tmp_path_factory: pytest.TempPathFactory, store: Path) -> Path:
    """The handouts of a small handbook and a workbook of one's own, with its run sheet."""
    root = tree.small(tmp_path_factory.mktemp("hands") / "tree", store)
    for arguments in (["handout"], ["--tools", "side-talk", "--title", "Egen", "--language", "da"]):
        done = tree.run(root, "workbook", *arguments)
        assert done.returncode == 0, done.stderr
    return root


@pytest.mark.parametrize(
    ("name", "hand"), [("handout-side-talk-da", "participant"), ("egen", "participant"), ("egen-run-sheet", "facilitator")]
)
def test_a_workbook_of_one_s_own_keeps_to_its_hand_too(name, hand, ordered):
    path = next(path for path in ordered.glob(f"build/workbook/{name}*.pdf") if hand == "facilitator" or "run-sheet" not in path.name)
    text = _read(path)
    assert _bare("Samtale om to sider") in text
    assert bool(_told(load_checked(ordered), "da", text)) == (hand == "facilitator")
