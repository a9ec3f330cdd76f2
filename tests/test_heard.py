"""What records hear people say, and where it is shown."""

import html
import re

import pytest

from handbook.content import parts
from handbook.kinds import KINDS
from handbook.records.text import LANGUAGES, Words
from handbook.site.site import Site
from handbook.words import markup
from tests.tree import ROOT


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_show_what_they_hear(handbook, language):
    site, seen = Site(handbook, language, ROOT), 0
    for kind in KINDS:
        for entry in handbook.of(kind.name) if kind.in_workbook else ():
            drawn = html.unescape(site.record(f"{kind.plural}/{entry.id}/", kind.name, entry.id, 1)) if entry.heard else ""
            assert [line for line in entry.heard if f"<q>{markup.drawn(line, language)}</q>" not in drawn] == []
            seen += len(entry.heard)
    assert seen >= 400


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_gathered_and_leads_to_its_record(handbook, language):
    site = Site(handbook, language, ROOT)
    drawn = html.unescape(site.records("heard/", "situations"))
    situations = handbook.of("situation")
    assert situations
    for situation in situations:
        shown = drawn[drawn.index(f'<section class="situation" aria-labelledby="{situation.id}"') :].partition("</section>")[0]
        assert f'href="../checklists/{situation.checklist}/"' in shown and f'href="../tools/{situation.tool}/"' in shown
        for id in situation.records:
            kind, record = handbook.pages[id]
            assert f'href="../{kind.plural}/{id}/"' in shown
            assert [line for line in record.heard if f"<q>{markup.drawn(line, language)}</q>" not in shown] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_front_page_begins_with_what_is_at_stake(handbook, language):
    front = (ROOT / "docs" / language / "index.md").read_text(encoding="utf-8")
    named = re.findall(r'"([\w-]+)"', front.partition("{{ situations(")[2].partition(")")[0])
    assert sorted(named) == sorted(situation.id for situation in handbook.of("situation"))
    drawn = Site(handbook, language, ROOT).situations("", *named)
    for situation in handbook.of("situation"):
        shown = drawn[drawn.index(f'id="stake-{situation.id}"') :].partition("</details>")[0]
        assert re.findall(r'href="\./([^"]+)"', shown) == [
            f"checklists/{situation.checklist}/",
            f"tools/{situation.tool}/",
            f"meeting/#worry={situation.id}",
            f"heard/#{situation.id}",
        ]
    assert 'action="./tools/"' in drawn and 'name="people"' in drawn and 'name="minutes"' in drawn


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_shown_what_people_write(handbook, language):
    """The search alone reads it, so no page shows it, and no record on paper has changed when one more is written."""
    site, seen = Site(handbook, language, ROOT), 0
    for kind, record in handbook.pages.values():
        worries = getattr(record, "worries", Words())[language]
        drawn = html.unescape(site.record(f"{kind.plural}/{record.id}/", kind.name, record.id, 1)) if worries else ""
        assert [worry for worry in worries if worry in drawn] == []
        without = record.model_copy(update={"worries": Words()}) if worries else record
        assert list(parts(kind, record)) == list(parts(kind, without))
        seen += len(worries)
    assert seen >= 2000
