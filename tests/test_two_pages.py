"""Whoever runs a tool, and whoever takes part or answers a checklist, has it on one sheet of paper."""

from handbook.kinds import TOOL


def test_every_tool_is_run_from_two_pages(editions, handbook):
    sheets = [book for book in editions if book.form == "run-sheet" and handbook.kind_of(book.made.subject) is TOOL]
    assert len(sheets) == 2 * len(handbook.of("tool"))
    assert [(book.path.name, book.made.pages) for book in sheets if book.made.pages != 2] == []


def test_what_a_participant_holds_is_one_sheet_of_paper(editions):
    sheets = [book for book in editions if book.form == "handout"]
    assert len(sheets) > 80
    assert [(book.path.name, book.made.pages) for book in sheets if book.made.pages > 2] == []
