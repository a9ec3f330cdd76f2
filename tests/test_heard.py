"""What records hear people say, and where it is shown."""

import html

import pytest

from handbook.kinds import KINDS
from handbook.records.text import LANGUAGES
from handbook.site.site import Site
from tests.tree import ROOT


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_show_what_they_hear(handbook, language):
    site, seen = Site(handbook, language, ROOT), 0
    for kind in KINDS:
        for entry in handbook.of(kind.name) if kind.in_workbook else ():
            drawn = html.unescape(site.record(f"{kind.plural}/{entry.id}/", kind.name, entry.id, 1)) if entry.heard else ""
            assert [line for line in entry.heard if f"<q>{line[language]}</q>" not in drawn] == []
            seen += len(entry.heard)
    assert seen >= 400
