"""Whoever needs large type, or both languages, in one meeting can order the sheets of just that; a theme is a book in normal size, too."""

from pathlib import Path

import pypdf
import pytest

from handbook import workbook
from handbook.words.markup import drawn
from tests import tree
from tests.workbooks import validate


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One tool in large type and in both languages."""
    root = tree.copy_with_store(tmp_path_factory.mktemp("ordered") / "tree")
    done = tree.run(root, "workbook", "large-print-right-balances", "bilingual-right-balances")
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "build/workbook"


def test_one_tool_in_large_type_and_in_both_languages(folder, handbook):
    tool = handbook.get("tool", "right-balances")
    question = tool.steps[1].questions[0]
    for name, languages in (("large-print-right-balances-da", ("da",)), ("bilingual-right-balances-da-en", ("da", "en"))):
        pdf = pypdf.PdfReader(folder / f"{name}.pdf")
        text = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
        assert all(" ".join(drawn(question, language).split()) in text for language in languages), name
        assert len(pdf.pages) < 12
        assert pdf.get_fields()
        assert validate(folder / f"{name}.pdf", "ua1") == []


def test_they_are_made_only_when_somebody_orders_them(handbook):
    made = {book.name for book in workbook.books(handbook)}
    ordered = {book.name for book in workbook.orderable(handbook)}
    for kind in ("tool", "checklist", "workshop"):
        for record in handbook.of(kind):
            for edition in ("large-print", "bilingual"):
                assert f"{edition}-{record.id}" in ordered - made
    assert {f"theme-book-{theme.id}" for theme in handbook.of("theme")} <= made
