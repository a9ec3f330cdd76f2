"""A plan changed in another window while its meeting is held is told and offered, never forced, and nothing that was noted goes astray."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.records.text import LANGUAGES, Language
from tests.browser import Visit, planned
from tests.engines import ENGINES, complaints, faults, until
from tests.test_accessibility import RULES

PLAN = "1~t=En+dag~!welcome.5~!talk.20.Ole+fortæller~right-balances"
TITLE = ".room__title"
NOTE = ".chair-view__notes textarea"
OFFER = ".run__changed"


def _begun(reader: Visit) -> tuple[Page, Page]:
    """Return the plan in one window, and the meeting in another, in the middle of the talk, something noted."""
    plan = planned(reader, f"meeting/#{PLAN}")
    held = reader.open(f"meeting/run/#{PLAN}")
    held.locator("[data-begin]").click()
    held.locator("[data-next]").click()
    expect(held.locator(TITLE)).to_have_text("Ole fortæller")
    held.locator(NOTE).fill("Ole har en plan")
    return plan, held


def _left(page: Page) -> int:
    return int(page.locator(".room__left").inner_text().partition(":")[0])


def test_a_new_plan_is_offered_and_goes_on_where_the_meeting_is(reader):
    plan, held = _begun(reader)
    with reader.context.expect_page() as opened:
        held.locator("[data-window]").click()
    wall = opened.value
    expect(wall.locator(TITLE)).to_have_text("Ole fortæller")
    plan.locator('[data-place="1"] [data-move=up]').click()
    plan.locator('[data-place="0"] .block__minutes .round:last-of-type').click()
    expect(held.locator(OFFER)).to_contain_text("Planen er ændret")
    expect(held.locator(".run [role=status]")).to_contain_text("Planen er ændret")
    assert _left(held) in (19, 20)
    assert wall.locator(OFFER).count() == 0
    held.locator("[data-take-plan]").click()
    expect(held.locator(OFFER)).to_have_count(0)
    for page in (held, wall):
        expect(page.locator(TITLE)).to_have_text("Ole fortæller")
        expect(page.locator(".room__left")).to_have_text(re.compile("^2[45]:"))
    expect(held.locator(NOTE)).to_have_value("Ole har en plan")
    held.locator("[data-next]").click()
    for page in (held, wall):
        expect(page.locator(TITLE)).to_have_text("Velkomst")
    assert held.locator(NOTE).input_value() == ""
    held.reload()
    expect(held.locator(TITLE)).to_have_text("Velkomst")
    held.locator("[data-pause] + button").click()
    expect(held.locator(NOTE)).to_have_value("Ole har en plan")


def test_who_stays_with_the_plan_is_not_asked_again_and_another_change_is_told(reader):
    plan, held = _begun(reader)
    plan.get_by_label("Sted").fill("Kantinen")
    plan.get_by_label("Sted").blur()
    plan.locator('[data-place="1"] [data-take-out]').click()
    expect(held.locator(OFFER)).to_have_count(1)
    held.locator("[data-stay]").click()
    expect(held.locator(OFFER)).to_have_count(0)
    held.locator("[data-more]").click()
    expect(held.locator(TITLE)).to_have_text("Ole fortæller")
    assert held.locator(OFFER).count() == 0
    plan.locator('[data-place="0"] .block__minutes .round:last-of-type').click()
    expect(held.locator(OFFER)).to_have_count(1)
    held.locator("[data-take-plan]").click()
    expect(held.locator(OFFER)).to_have_count(0)
    assert held.locator(TITLE).inner_text() not in ("Velkomst", "Ole fortæller")
    with held.expect_download() as taken:
        held.get_by_role("button", name="Hent noter som tekst").click()
    assert "Ole har en plan" in taken.value.path().read_text(encoding="utf-8")


def test_who_comes_back_from_the_plan_in_the_same_window_goes_on_by_the_new_one(reader):
    plan, held = _begun(reader)
    plan.close()
    held.get_by_role("link", name="Til planen").first.click()
    held.locator('[data-place="2"] [data-move=up]').click()
    held.locator("[data-run]").click()
    expect(held.locator(TITLE)).to_have_text("Ole fortæller")
    expect(held.locator(NOTE)).to_have_value("Ole har en plan")
    assert held.locator(OFFER).count() == 0
    held.locator("[data-next]").click()
    held.locator("[data-begin-again]").click()
    expect(held.locator(TITLE)).to_have_text("Velkomst")


@pytest.mark.parametrize("name", ENGINES)
def test_the_offer_stands_in_every_engine_and_language(name: str, playwright: Any, at: str) -> None:
    with ENGINES[name](playwright) as engine:
        for language in LANGUAGES:
            _offered(engine, f"{at}{LANGUAGE_FOLDERS[language]}", language)


def _offered(engine: Any, front: str, language: Language) -> None:
    engine.open(f"{front}meeting/#{PLAN}")
    engine.run("() => localStorage.clear()")
    engine.open("about:blank")
    engine.open(f"{front}meeting/run/#{PLAN}")
    until(engine, "() => document.querySelector('[data-begin]')")
    engine.click("[data-begin]")
    other = """() => {
        const kept = JSON.parse(localStorage.meetings)
        kept.plans[0].address = kept.plans[0].address.replace("welcome.5", "welcome.15")
        const before = localStorage.meetings
        localStorage.meetings = JSON.stringify(kept)
        dispatchEvent(new StorageEvent("storage", { key: "meetings", oldValue: before, newValue: localStorage.meetings }))
    }"""  # as another window would; a driver has one
    engine.run(other)
    words = {"da": "Planen er ændret", "en": "The plan has been changed"}[language]
    until(engine, f"words => document.querySelector('{OFFER}')?.textContent.includes(words)", words)
    engine.resize(360, 800)
    assert engine.run("() => document.documentElement.scrollWidth <= innerWidth")
    assert faults(engine, RULES["runOnly"]) == []
    engine.resize(1280, 900)
    engine.run("() => document.querySelector('[data-take-plan]').focus()")
    engine.press("Enter")
    until(engine, "() => document.querySelector('.room__left').textContent.startsWith('14:')")
    assert complaints(engine) in ([], None)
