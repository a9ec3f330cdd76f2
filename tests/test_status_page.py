"""The page for editors: it tells what the command tells, whatever day it is, and leads to the records."""

import json
import subprocess
from datetime import date, timedelta
from pathlib import Path

import pytest

from handbook.editing import status
from handbook.reading import loader
from handbook.records.text import LANGUAGES
from handbook.site import status_page
from handbook.site.site import Site
from tests.examples import edit, good
from tests.tree import ROOT


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The good example with the words of the interface, committed, and then with a title changed in Danish alone."""
    root = good(tmp_path / "handbook")
    (root / "data/interface.yml").write_bytes((ROOT / "data/interface.yml").read_bytes())
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "Begin"]):
        subprocess.run(["git", "-c", "user.name=Editor", "-c", "user.email=editor@example.org", *command], cwd=root, check=True)
    edit(root, "data/tools/side-talk.yml", "da: Samtale om to sider", "da: Ny samtale om to sider")
    return root


def drawn(root: Path, facts: dict, monkeypatch: pytest.MonkeyPatch, language: str) -> str:
    told = root / status_page.FILE
    told.write_text(json.dumps(facts), encoding="utf-8")
    monkeypatch.setenv(status_page.STATUS, str(told))
    return str(Site(loader.read(root).handbook, language, ROOT).status("status/"))


def test_what_the_command_tells_stands_on_the_page(root, monkeypatch):
    draft = loader.read(root)
    facts = status.lasting(root, draft)
    assert [one["field"] for one in facts["ahead"]] == ["title.en"]
    assert facts["ahead"] == status.standing(root, draft, date.today()).facts["ahead"]
    for language in LANGUAGES:
        page = drawn(root, facts, monkeypatch, language)
        assert "Ny samtale om to sider" in page
        assert 'href="../tools/side-talk/"' in page
        assert all(f'href="../{kind.plural}/{id}/"' in page for id, (kind, _) in draft.handbook.pages.items() if kind.in_workbook)


def test_a_paragraph_of_a_prose_page_stands_there_too_and_leads_to_its_place(root, monkeypatch):
    with (root / "docs/da/about.md").open("a", encoding="utf-8") as file:
        file.write("\nEt afsnit\nmere.\n")
    facts = status.lasting(root, loader.read(root))
    assert [one["page"] for one in facts["ahead"]] == [None, "about/#who"]
    for language in LANGUAGES:
        page = drawn(root, facts, monkeypatch, language)
        assert 'href="../about/#who"' in page and "docs/en/about.md" in page and "Et afsnit mere." in page


def test_a_record_is_due_on_the_day_that_the_page_gives(root):
    draft = loader.read(root)
    readings = status.lasting(root, draft)["readings"]
    assert readings
    for one in readings:
        again = date.fromisoformat(one["again"])
        assert one["id"] in {record.id for record in status.due(draft, again)}
        assert one["id"] not in {record.id for record in status.due(draft, again - timedelta(days=1))}
    assert [one["again"] for one in readings] == sorted(one["again"] for one in readings)
    assert status.again(date(2024, 2, 29)) == date(2026, 3, 1)


def test_without_a_history_the_page_says_so(root, monkeypatch, tmp_path):
    (root / ".git").rename(tmp_path / "gone")
    facts = status.lasting(root, loader.read(root))
    assert facts["ahead"] is None
    assert "history is missing" in drawn(root, facts, monkeypatch, "en")


def test_while_serving_the_page_says_how_to_ask(handbook, monkeypatch):
    monkeypatch.delenv(status_page.STATUS, raising=False)
    assert "handbook status" in str(Site(handbook, "en", ROOT).status("status/"))
