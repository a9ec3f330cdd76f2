"""Whoever reads what to have ready finds beside it the PDF of whatever is printed from here."""

import re

import pytest

from handbook.meeting.materials import materials
from handbook.records.text import LANGUAGES
from handbook.site.site import Site
from handbook.workbook.books.editions import books
from tests.tree import ROOT


@pytest.mark.parametrize("language", LANGUAGES)
def test_paper_among_the_materials_leads_to_its_pdf(language, handbook):
    files = {file for book in books(handbook) for file in book.files.values()}
    site, seen = Site(handbook, language, ROOT), 0
    for kind in ("tool", "workshop"):
        for record in handbook.of(kind):
            page = site.record(f"{kind}s/{record.id}/", kind, record.id, 1)
            listed = page[page.index(f'id="{kind}-materials"') :].partition("</section>")[0]
            wanted = [f"{ready.printable.book}-{language}.pdf" for ready in materials(handbook, record) if ready.printable]
            assert re.findall(r'href="[^"]*/workbook/([^"]+)"', listed) == wanted
            assert {*wanted} <= files
            seen += len(wanted)
    assert seen


def test_a_material_without_words_of_its_own_is_called_what_it_prints(handbook):
    tool = handbook.get("tool", "right-balances")
    poster = next(material for material in tool.materials if material.edition == "poster")
    bare = tool.model_copy(update={"materials": (poster.model_copy(update={"text": None}),)})
    (ready,) = materials(handbook, bare)
    assert ready.words.da == "Plakat: Fire fællesskaber"
    assert ready.printable.copies == "room"
