"""After an edit in one language only what it changes is laid out anew, and everything is as a fresh build would make it."""

import re
import shutil
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from handbook.workbook.books.forms import FORMS
from handbook.workbook.books.stock import A5, RIGHT
from handbook.workbook.production import KEPT_IN
from handbook.workbook.typesetting import cache_keys
from handbook.workbook.typesetting.pdf_cache import picture_of
from tests import tree
from tests.examples import edit

TALK = "data/tools/side-talk.yml"
HOLDING = ("complete-da.pdf", "handout-side-talk-da.pdf")


def pdfs(root: Path) -> dict[str, bytes]:
    done = tree.run(root, "workbook", "--out", "out")
    assert done.returncode == 0, done.stdout + done.stderr
    return {path.name: path.read_bytes() for path in (root / "out").glob("*.pdf")}


def laid_out(root: Path) -> set[Path]:
    """What stands for PDFs that were laid out: each has a picture, whatever files are put into it afterwards."""
    return set((root / KEPT_IN).rglob(f"*{picture_of(Path('x.pdf')).suffix}"))


def test_only_what_an_edit_changes_is_made_anew(tmp_path):
    root = tree.small(tmp_path / "x")
    assert tree.run(root, "release").returncode == 0
    before, pictures = pdfs(root), laid_out(root)
    assert len(before) == len(pictures) == 6
    edit(root, TALK, "da: Brug en delt tavle.", "da: Brug en tavle, I deler.")
    after = pdfs(root)
    drawn = laid_out(root)
    assert len(drawn - pictures) == len(HOLDING)
    # In English the enclosed record alone is another one.
    enclosing = {name.replace("-da", "-en") for name in HOLDING}
    assert {name for name in before if before[name] != after[name]} == {*HOLDING, *enclosing}
    for name in enclosing:
        (enclosed,) = PdfReader(BytesIO(after[name])).attachments["side-talk.yml"]
        assert "da: Brug en tavle, I deler." in enclosed.decode()
    fresh = tmp_path / "fresh"
    shutil.copytree(root, fresh, ignore=shutil.ignore_patterns(".build", "out"))
    assert pdfs(fresh) == after
    edit(root, TALK, "reviewed: 2026", "reviewed: 2025")
    again = pdfs(root)
    assert {name for name in after if after[name] != again[name]} == {*HOLDING, *enclosing}  # the enclosed record has a day
    assert laid_out(root) == drawn
    edit(root, "overrides/print/card.css", "padding: 5mm 7mm", "padding: 4mm 7mm")  # there are no cards among these
    assert pdfs(root) == again
    assert laid_out(root) == drawn


def test_another_style_sheet_changes_what_is_printed_by_it_and_nothing_else(tmp_path):
    stocks = {form.stock for form in FORMS.values()} | {A5, RIGHT}
    shutil.copytree(tree.ROOT / "overrides/print", tmp_path / "print")
    shutil.copytree(tree.ROOT / "overrides/theme", tmp_path / "theme")
    names = [path.relative_to(tmp_path).as_posix() for path in tmp_path.glob("print/*.css")]
    assert len(names) > 8
    assert {name for stock in stocks for name in stock.style_sheets} >= set(names)

    def keys() -> dict[str, str]:
        cache_keys.layout_key.cache_clear()
        return {stock.name: cache_keys.layout_key(stock, tmp_path) for stock in stocks}

    for name in names:
        before, text = keys(), (tmp_path / name).read_text(encoding="utf-8")
        assert not re.search("@import", text), f"{name}: name the other one in the stock, or its changes are not seen"
        (tmp_path / name).write_text(f"{text}b {{ color: red }}", encoding="utf-8")
        after = keys()
        assert {name for name in before if before[name] != after[name]} == {stock.name for stock in stocks if name in stock.style_sheets}
