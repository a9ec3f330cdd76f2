"""Whoever runs a tool has it on one sheet of paper: the meeting at a glance and what to take care of, and then every step."""

from handbook.kinds import TOOL


def test_every_tool_is_run_from_two_pages(editions, handbook):
    sheets = [book for book in editions if book.form == "run-sheet" and handbook.kind_of(book.made.subject) is TOOL]
    assert len(sheets) == 2 * len(handbook.of("tool"))
    assert [(book.path.name, book.made.pages) for book in sheets if book.made.pages != 2] == []
