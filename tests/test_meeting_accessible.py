"""The pages of a meeting for everybody: at each stage nothing that axe finds, nothing wider than a phone, light and dark."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.records.text import LANGUAGES, Language
from tests.browser import Visit, visit
from tests.engines import Driven, faults
from tests.test_accessibility import RULES
from tests.test_engines import WIDE

PLAN = "1~t=Møde+på+Ærø~d=2026-12-01~s=1330~p=9~side-talk~!goodbye"


@pytest.fixture
def reader(browser: Browser, paper: str) -> Iterator[Visit]:
    with visit(browser, paper, reduced_motion="reduce") as opened:
        yield opened


def _is_for_everybody(page: Page, stage: str) -> None:
    engine = Driven("chromium", page, "")
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate("scrollTo(0, 0)")  # what lies under the header has no size that a finger can hit
        assert engine.run(WIDE) == [], (stage, width)
        for scheme in ("default", "slate"):
            page.evaluate("scheme => { document.body.dataset.mdColorScheme = scheme }", scheme)
            assert faults(engine, RULES["runOnly"]) == [], (stage, width, scheme)
    page.set_viewport_size({"width": 1280, "height": 900})


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_can_be_used_by_everybody_at_each_stage(language: Language, reader: Visit) -> None:
    page = reader.open(f"{LANGUAGE_FOLDERS[language]}meeting/#{PLAN}")
    page.locator(".house summary").click()
    page.locator("[data-agree]").click()
    page.keyboard.type("Tavlen kommer op")
    page.locator("[data-goes-on='1']").check()
    _is_for_everybody(page, "agreement")
    page.locator("[data-share]").click()
    expect(page.locator(".share svg")).to_be_visible()
    _is_for_everybody(page, "share")


@pytest.mark.parametrize("language", LANGUAGES)
def test_taking_the_handbook_along_can_be_done_by_everybody(language: Language, reader: Visit) -> None:
    page = reader.open(f"{LANGUAGE_FOLDERS[language]}take-along/#{PLAN}")
    expect(page.locator("[data-keep]")).to_be_visible()
    _is_for_everybody(page, "before")
    page.locator("[data-keep]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-kept]")).to_be_visible(timeout=30_000)
    _is_for_everybody(page, "kept")


def test_a_finger_moves_what_happens(browser: Browser, paper: str) -> None:
    with visit(browser, paper, has_touch=True, is_mobile=True, viewport={"width": 390, "height": 844}) as opened:
        page = opened.open(f"meeting/#{PLAN}")
        page.locator(".block").first.scroll_into_view_if_needed()
        grip, other = page.locator(".block__grip").first.bounding_box(), page.locator(".block").nth(1).bounding_box()
        assert grip and other
        session = page.context.new_cdp_session(page)
        x, begin, end = grip["x"] + grip["width"] / 2, grip["y"] + 20, other["y"] + other["height"] - 4
        session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": begin}]})
        for part in range(1, 11):
            at = {"x": x, "y": begin + (end - begin) * part / 10}
            session.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [at]})
        session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        expect(page).to_have_url(re.compile("~!goodbye~side-talk$"))
