"""A sheet is calm: at most three kinds of labels stand out from its text, on every sheet of every edition and in both languages."""

import re

import pytest

from handbook.records.text import LANGUAGES
from handbook.workbook.books.editions import books
from handbook.workbook.books.layout import Layout
from handbook.workbook.typesetting.book_drawer import BookDrawer
from tests.tree import ROOT

MOST = 3
LABEL = re.compile(r"<(?:p|li)(?: [^>]*)?>\s*(?:<input[^>]*>\s*)?<b>([^<]*)</b>(?=\s*[^\s<])")
"""Bold words that lead a paragraph or an item and run into it."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_most_three_kinds_of_labels_run_into_the_text_of_a_sheet(language, handbook):
    found = {}
    for book in books(handbook):
        drawer = BookDrawer(handbook, ROOT, book, language)
        for section in book.sections:
            # A sheet that stands in several books is drawn by the same template from the same record.
            place = (section.template, section.anchor, book.stock.columns)
            if place not in found:
                found[place] = set(LABEL.findall(drawer.html(section, Layout())))
    assert len(found) > 200 and any(len(labels) == MOST for labels in found.values())
    assert {place: labels for place, labels in found.items() if len(labels) > MOST} == {}
