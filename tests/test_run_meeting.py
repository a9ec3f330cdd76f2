"""A meeting held from the screen, in real browsers: time from the clock, two windows, nothing lost, nothing told that is not for all."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.records.text import LANGUAGES
from handbook.words import markup
from tests.browser import Visit, served, visit
from tests.engines import ENGINES, complaints, faults, until
from tests.test_accessibility import RULES
from tests.test_engines import WIDE

SCHEMES = ("default", "slate")
RUN = "meeting/run/#1~t=En+dag~!welcome.5~right-balances~!break.10"


def begun(reader: Visit) -> Page:
    page = reader.open(RUN)
    page.locator("[data-begin]").click()
    return page


def seconds(page: Page) -> int:
    minutes, rest = page.locator(".room__left").inner_text().replace("−", "-").split(":")
    return int(minutes) * 60 + (-int(rest) if minutes.startswith("-") else int(rest))


def test_what_is_needed_stands_before_the_start(reader, handbook):
    page = reader.open(RUN)
    tool = handbook.get("tool", "right-balances")
    for text in (tool.safe_use.not_when, tool.safe_use.confidentiality, tool.safe_use.power, tool.safe_use.take_on):
        expect(page.locator(".before")).to_contain_text(markup.drawn(text, "da"))
    expect(page.locator(".before a")).to_have_attribute("href", f"{reader.address}how-to-use/#ground-rules")


def test_the_room_sees_nothing_of_the_facilitator_s(reader, handbook):
    page = begun(reader)
    with page.context.expect_page() as opened:
        page.locator("[data-window]").click()
    room, steps = opened.value, handbook.get("tool", "right-balances").steps
    room.locator(".room").wait_for()
    for step in steps:
        page.locator("[data-next]").click()
        expect(room.locator(".room__title")).to_have_text(markup.drawn(step.title, "da"))
        said = room.locator("body").inner_text()
        for question in step.questions:
            assert markup.drawn(question, "da") in said
        for text in (step.say, step.facilitator, step.if_silent):
            assert text is None or markup.drawn(text, "da") in page.locator(".chair-view").inner_text()
            assert text is None or markup.drawn(text, "da") not in said
    assert steps and room.locator(".run :is(button, textarea)").count() == 0


def test_time_comes_from_the_clock_and_a_reload_loses_nothing(browser, at):
    with visit(browser, at) as reader:
        page = reader.context.new_page()
        page.clock.set_fixed_time("2026-12-01T09:00:00")
        page.goto(reader.address + RUN)
        page.locator("[data-begin]").click()
        page.locator("[data-next]").click()
        title = page.locator(".room__title").inner_text()
        page.clock.set_fixed_time("2026-12-01T09:12:00")  # asleep: no tick in between
        page.reload()
        expect(page.locator(".room__title")).to_have_text(title)
        assert abs(seconds(page) - 3 * 60) < 3
        page.locator("[data-more]").click()
        assert abs(seconds(page) - 8 * 60) < 3
        page.clock.set_fixed_time("2026-12-01T10:30:00")
        page.reload()
        assert abs(seconds(page) + 70 * 60) < 3
        expect(page.locator("[data-pace]")).to_have_attribute("data-pace", "behind")
        page.clock.set_fixed_time("2026-12-02T10:30:00")
        page.reload()
        expect(page.locator("[data-go-on]")).to_be_visible()


def test_notes_stay_come_out_and_are_deleted(reader):
    page = begun(reader)
    page.locator("[data-next]").click()
    page.locator(".chair-view textarea").first.fill("Vi er os på afdelingen\nog natholdet")
    page.reload()
    expect(page.locator(".chair-view textarea").first).to_have_value("Vi er os på afdelingen\nog natholdet")
    with page.expect_download() as download:
        page.get_by_role("button", name="Markdown").click()
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert download.value.suggested_filename == "En dag.md"
    assert text.startswith("# En dag\n") and "- Vi er os på afdelingen\n- og natholdet\n" in text
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator("[data-forget]").click()
    expect(page.locator(".chair-view textarea").first).to_have_value("")
    assert "natholdet" not in json.dumps(page.evaluate("({...localStorage})"), ensure_ascii=False)


def test_a_clicker_goes_on_and_the_end_is_said(reader):
    page = begun(reader)
    for _ in range(6):
        page.keyboard.press("PageDown")
    expect(page.locator("h1")).to_have_text("Mødet er slut")
    page.keyboard.press("PageUp")
    expect(page.locator(".room__title")).to_have_text("Pause")


@pytest.mark.parametrize("name", ENGINES)
def test_every_engine_runs_it_whole(name, playwright, pages):
    """Nothing wider than a phone, nothing that axe finds, light and dark, at every stage; the clock runs.

    What is light in one language is dark in the other.
    """
    with ENGINES[name](playwright) as engine, served(pages) as at:
        for language, schemes in zip(LANGUAGES, (SCHEMES, SCHEMES[::-1]), strict=True):
            engine.resize(1280, 900)
            engine.open("about:blank")
            engine.open(f"{at}{LANGUAGE_FOLDERS[language]}{RUN.replace('En+dag', language)}")
            until(engine, "() => document.querySelector('[data-begin]')")
            for after in ("[data-begin]", "[data-next]", None):
                for width, scheme in zip((1280, 320), schemes, strict=True):
                    engine.resize(width, 900)
                    until(engine, "wide => wide || innerWidth < 340", width > 400)
                    assert engine.run(WIDE) == [], (after, width)
                    engine.run("scheme => { document.body.dataset.mdColorScheme = scheme }", scheme)
                    assert faults(engine, RULES["runOnly"]) == [], (after, width, scheme)
                engine.resize(1280, 900)
                if after:
                    engine.click(after)
            left = engine.run("() => document.querySelector('.room__left').textContent")
            until(engine, "left => document.querySelector('.room__left').textContent !== left", left)
        assert complaints(engine) in ([], None)
