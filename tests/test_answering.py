"""Checklists answered on a phone: alone, to a profile and a conversation, and what is answered stays with the reader."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.handbook import Handbook
from handbook.records.text import LANGUAGES, Language
from handbook.words import markup
from tests.browser import Visit, faultless, served, visit
from tests.engines import ENGINES, complaints, faults, until
from tests.test_accessibility import RULES
from tests.test_engines import WIDE

CHECKLIST = "twelve-imbalances"
PAGE = f"meeting/answer/#{CHECKLIST}"
SMALLEST = 48
"""Pixels that a finger hits."""


@pytest.fixture
def phone(browser: Browser, at: str) -> Iterator[Visit]:
    with faultless(browser, at, viewport={"width": 390, "height": 844}, has_touch=True, accept_downloads=True) as opened:
        yield opened


def answered(page: Page, answers: dict[int, str]) -> Page:
    """Give answers by the number of their line, with all lines in view, and look at the profile."""
    page.locator(":is([data-all], [data-change])").click()
    lines = page.locator("fieldset.asked")
    for line, answer in answers.items():
        lines.nth(line - 1).locator(f"input[value={answer}]").check()
    page.locator("[data-next]").click()
    return page


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_line_at_a_time_to_the_profile(language: Language, phone: Visit, handbook: Handbook) -> None:
    checklist = handbook.get("checklist", CHECKLIST)
    page = phone.open(f"{LANGUAGE_FOLDERS[language]}checklists/{CHECKLIST}/")
    page.locator(f'a[href$="meeting/answer/#{CHECKLIST}"]').click()
    page.locator("[data-begin]").click()
    for number, item in enumerate(checklist.items, 1):
        expect(page.locator(".asked__text")).to_have_text(markup.drawn(item.text, language))
        expect(page.locator(".asked__text")).to_be_focused()
        expect(page.locator(".asked__why")).to_be_empty()
        if number != 5:
            page.locator(".asked label").nth(2 if number < 7 else 0).tap()
            expect(page.locator(".asked__why")).to_have_text(markup.drawn(item.why, language))
        page.locator("[data-next]").tap()
    fields = page.locator("[data-field]")
    for place, (part, marks) in enumerate(handbook.profile(checklist)):
        lines = [number for number, mark in enumerate(marks, 1) if mark]
        often = sum(number < 7 and number != 5 for number in lines)
        expect(fields.nth(place)).to_contain_text(markup.drawn(part.title, language))
        assert re.findall(r"\d+", fields.nth(place).locator(".profiled__words").inner_text()) == [str(often), str(len(lines))]
    assert page.locator("[data-calls] li").count() == 5
    page.go_back()
    expect(page.locator(".asked__text")).to_have_text(markup.drawn(checklist.items[-1].text, language))
    page.locator("[data-back]").click()
    expect(page.locator(".asked__text")).to_have_text(markup.drawn(checklist.items[-2].text, language))


def test_everything_to_tap_is_large_enough(phone: Visit) -> None:
    page = phone.open(PAGE)
    for after in ("[data-begin]", "[data-all]", "[data-next]", "[data-show-code]", None):
        boxes = page.locator(".answering :is(button, .asked__answers label, .button)").evaluate_all(
            "all => all.map(one => [one.textContent, one.getBoundingClientRect().height])"
        )
        assert len(boxes) > 1
        assert [(text, height) for text, height in boxes if height < SMALLEST] == []
        if after == "[data-next]":
            page.locator("fieldset.asked input").first.check()
        if after:
            page.locator(after).first.click()


def test_the_keyboard_does_it_all(phone: Visit) -> None:
    page = phone.open(PAGE)
    page.locator("[data-begin]").focus()
    page.keyboard.press("Enter")
    first = page.locator(".asked__text").inner_text()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".asked input").nth(1)).to_be_checked()
    page.keyboard.press("Enter")
    expect(page.locator(".asked__text")).not_to_have_text(first)
    expect(page.locator(".asked__text")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.locator("[data-back]").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".asked__text")).to_have_text(first)
    expect(page.locator(".asked input").nth(1)).to_be_checked()


def test_answers_stay_in_this_browser_in_both_languages_and_are_deleted(phone: Visit) -> None:
    page = answered(phone.open(PAGE), {1: "often", 2: "rarely"})
    page.goto(phone.address + "en/" + PAGE)
    page.locator("[data-go-on]").click()
    expect(page.locator(".asked__place")).to_have_text("Line 3 of 12")
    page.reload()
    expect(page.locator(".asked__place")).to_have_text("Line 3 of 12")
    page.go_back()
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator("[data-forget]").click()
    expect(page.locator("[data-go-on]")).to_have_count(0)
    assert page.evaluate("Object.keys(localStorage)") == []
    assert {host for host in phone.hosts() if host not in phone.address} == set()


def test_safety_comes_before_the_conversation(phone: Visit, handbook: Handbook) -> None:
    page = answered(phone.open(PAGE), {10: "often", 11: "often", 12: "often"})
    tool = handbook.get("tool", "collegial-dialogue")
    expect(page.locator("[data-talk]")).to_have_count(0)
    page.locator("input[name=serious][value=yes]").check()
    expect(page.locator(".talk--safe")).to_contain_text(markup.drawn(tool.safe_use.take_on, "da"))
    expect(page.locator("[data-talk]")).to_have_count(0)
    page.locator("input[name=serious][value=no]").check()
    expect(page.locator(".talk__title")).to_have_text(markup.drawn(tool.title, "da"))
    expect(page.locator(".talk__first")).to_contain_text(f"{tool.minutes.min}–{tool.minutes.max} min.")
    assert page.locator(".talk__others li").count() == 2
    page.locator(".talk__first .button").first.click()
    page.locator(".block").first.wait_for()
    expect(page.locator(".block__title").last).to_have_text(markup.drawn(tool.title, "da"))


def test_every_checklist_has_conversations_to_end_in(phone: Visit, handbook: Handbook) -> None:
    """Where all answers call for it there is one; where none does, nothing is pressed upon the reader."""
    tools = {tool.id for tool in handbook.of("tool")}
    for checklist in handbook.of("checklist"):
        page = phone.open(f"meeting/answer/#{checklist.id}")
        ends = [checklist.scale[0].id, checklist.scale[-1].id]
        calm = ends[checklist.talk_about == ends[0]]
        for answer in (checklist.talk_about, calm):
            answered(page, {number: answer for number, _ in enumerate(checklist.items, 1)})
            page.locator("input[name=serious][value=no]").check()
            assert page.locator(".talk__first").count() == (answer != calm), checklist.id
            links = page.locator("[data-talk] :is(.talk__title, li) a")
            leads = links.evaluate_all("all => all.map(one => one.pathname.split('/').at(-2))")
            assert leads and set(leads) <= tools, checklist.id
        page.close()


def test_answers_are_taken_along_as_text_and_on_paper(phone: Visit, handbook: Handbook, tmp_path: Path) -> None:
    page = answered(phone.open(PAGE), {1: "often", 2: "rarely"})
    with page.expect_download() as download:
        page.locator("[data-save]").click()
    text = Path(download.value.path()).read_text(encoding="utf-8")
    items = handbook.get("checklist", CHECKLIST).items
    assert download.value.suggested_filename == "Tolv ubalancer.txt"
    first, second = (markup.drawn(item.text, "da") for item in items[:2])
    assert f"1. {first}\n   Tit\n2. {second}\n   Sjældent eller aldrig\n" in text
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("[data-profile]")).to_be_visible()
    expect(page.locator(".profiled__lines li").last).to_be_visible()
    assert page.locator(".answering button:visible").count() == 0


def test_a_checklist_that_is_not_there_is_said_and_others_are_offered(phone: Visit, handbook: Handbook) -> None:
    page = phone.open("meeting/answer/#gone")
    expect(page.get_by_role("alert")).to_contain_text("gone")
    assert page.locator(".chosen a").count() == len(handbook.of("checklist"))
    page.locator(".chosen a").first.click()
    expect(page.locator("[data-begin]")).to_be_visible()


def test_without_scripts_the_page_says_what_it_needs(browser: Browser, at: str) -> None:
    with visit(browser, at, java_script_enabled=False) as reader:
        for language, folder in LANGUAGE_FOLDERS.items():
            page = reader.open(f"{folder}meeting/answer/")
            expect(page.locator(".needs-script")).to_be_visible()
            expect(page.locator(".needs-script")).to_contain_text("JavaScript")
            assert str(page.locator(".needs-script a").get_attribute("href")).endswith("checklists/"), language


def test_what_makes_and_reads_codes_is_fetched_when_asked_for(phone: Visit) -> None:
    page = answered(phone.open(PAGE), {1: "often"})
    before = len(phone.requests)
    assert not [url for url in phone.requests if re.search(r"/(qr|decode)-", url)]
    page.locator("[data-show-code]").click()
    page.locator("svg.qr").wait_for()
    assert [url for url in phone.requests[before:] if re.search(r"/(qr|decode)-", url)] != []
    assert "decode" not in json.dumps(phone.requests)


STAGES = ((), ("[data-begin]", ".asked input[value=often]"), ("[data-all]",), ("[data-next]", "input[value=no]", "[data-show-code]"))
"""What is clicked on the way to each stage that is looked at: before, one line answered, all lines, the profile and what it leads to."""


@pytest.mark.parametrize("name", ENGINES)
def test_every_engine_answers_it_whole(name: str, playwright: Playwright, pages: Path) -> None:
    """Nothing wider than a phone, nothing that axe finds, at every stage, light and dark; the profile and the code are drawn."""
    with ENGINES[name](playwright) as engine, served(pages) as at:
        for language, schemes in (("da", ("default", "slate")), ("en", ("default",))):
            engine.resize(320, 900)
            engine.open("about:blank")
            engine.open(f"{at}{LANGUAGE_FOLDERS[language]}{PAGE}")
            until(engine, "() => document.querySelector('[data-begin]') && innerWidth < 340")
            for stage in STAGES:
                for selector in stage:
                    engine.click(selector)
                if stage == STAGES[-1]:
                    until(engine, "() => document.querySelector('svg.qr path') && document.querySelector('.talk__first')")
                assert engine.run(WIDE) == [], stage
                for scheme in schemes:
                    engine.run("scheme => { document.body.dataset.mdColorScheme = scheme }", scheme)
                    assert faults(engine, RULES["runOnly"]) == [], (stage, scheme)
            assert engine.run("() => document.querySelectorAll('[data-field] .bar__cell').length") > 0
            engine.run("() => localStorage.clear()")
        assert complaints(engine) in ([], None)
