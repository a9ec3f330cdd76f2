"""A meeting held from a tool's page ends in its agreement: what was noted is beside the plan, and the focus never gets lost on the way."""

from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import Browser, expect

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.meeting.plan import of_record
from handbook.reading import loader
from handbook.records.text import LANGUAGES, Language
from tests import tree
from tests.browser import Visit, visit


@pytest.fixture
def reader(browser: Browser, paper: str) -> Iterator[Visit]:
    with visit(browser, paper, viewport={"width": 390, "height": 844}, accept_downloads=True) as opened:
        yield opened
        assert [told for told in opened.complaints if "assets/icons" not in told and "favicon" not in told] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_tool_held_from_its_page_ends_in_the_agreement_with_its_notes(language: Language, reader: Visit, tmp_path: Path) -> None:
    page = reader.open(f"{LANGUAGE_FOLDERS[language]}meeting/run/#1~side-talk")
    page.locator("[data-begin]").click()
    expect(page.locator("[data-next]")).to_be_focused()
    page.locator(".chair-view__notes textarea").first.fill("Vi er os på Ærø")
    page.reload()
    expect(page.locator(".chair-view__notes textarea").first).to_have_value("Vi er os på Ærø")
    page.locator("button[data-room]").focus()
    for seen in (False, True):
        page.keyboard.press("Enter")
        expect(page.locator(".chair-view")).to_be_visible(visible=seen)
        expect(page.locator("button[data-room]")).to_be_focused()
    page.locator("[data-next]").focus()
    while page.locator("[data-next]").count():
        page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_focused()
    page.locator("[data-agreement]").click()
    expect(page.locator(".agreed__line textarea")).to_be_focused()
    expect(page.locator(".agreed__line textarea")).to_be_in_viewport()
    assert page.url.endswith("meeting/#1~side-talk")
    with page.expect_download() as download:
        page.locator("[data-fill]").click()
    download.value.save_as(tmp_path / "meeting.pdf")
    assert "Vi er os på Ærø" in [field.get("/V") for field in (pypdf.PdfReader(tmp_path / "meeting.pdf").get_fields() or {}).values()]


def test_the_room_s_window_follows_a_meeting_that_was_not_kept_before(reader: Visit) -> None:
    room = reader.open("meeting/run/?view=room#1~side-talk")
    expect(room.locator(".room__title")).to_be_visible()
    page = reader.open("meeting/run/#1~side-talk")
    page.locator("[data-begin]").click()
    page.locator("[data-next]").click()
    expect(room.locator(".room__title")).to_have_text(page.locator(".room__title").inner_text())


def test_what_was_answered_becomes_a_meeting_with_its_checklist(reader: Visit) -> None:
    handbook = loader.read(tree.SMALL).handbook
    minutes = [of_record(handbook, id).minutes for id in ("side-signs", "side-talk")]
    page = reader.open("meeting/answer/#side-signs")
    page.locator("[data-all]").click()
    for line in page.locator("fieldset.asked").all():
        line.locator("input").last.check()
    page.locator("[data-next]").click()
    page.locator("input[name=serious][value=no]").check()
    for _ in range(2):  # what is in the meeting already is not put in again
        page.locator(".talk__first .button").first.click()
        page.locator(".block").first.wait_for()
        assert page.locator(".block__title").all_inner_texts() == ["Tegn på skævhed", "Samtale om to sider"]
        assert [int(one.input_value()) for one in page.locator(".block__minutes input").all()] == minutes
        page.go_back()
        page.locator("input[name=serious][value=no]").check()
