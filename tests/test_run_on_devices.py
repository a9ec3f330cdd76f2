"""A meeting held on a device that sleeps, rings and shakes: time is not lost, the screen stays awake, the whole of it is given back."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import Visit, faultless, visit

RUN = "meeting/run/#1~t=En+dag~!welcome.5~side-talk~!break.10"


@pytest.fixture
def reader(browser: Browser, paper: str) -> Iterator[Visit]:
    with faultless(browser, paper) as opened:
        yield opened


def test_ninety_minutes_in_a_tab_that_sleeps_lose_nothing(browser: Browser, paper: str) -> None:
    """The page is frozen, as browsers do to a tab that nobody sees, and the clock goes on."""
    with visit(browser, paper) as reader:
        page = reader.context.new_page()
        page.clock.set_fixed_time("2026-12-01T09:00:00")
        page.goto(reader.address + RUN.replace("!welcome.5", "!welcome.95"))
        page.locator("[data-begin]").click()
        expect(page.locator(".room__left")).to_have_text("95:00")
        session = page.context.new_cdp_session(page)
        session.send("Page.setWebLifecycleState", {"state": "frozen"})
        page.clock.set_fixed_time("2026-12-01T10:30:00")
        session.send("Page.setWebLifecycleState", {"state": "active"})
        expect(page.locator(".room__left")).to_have_text("5:00")
        expect(page.locator("[data-pace]")).to_have_attribute("data-pace", "even")


SEEN = """
    window.asked = []
    const watch = (holder, name) => {
        const real = holder[name]
        holder[name] = function (...told) {
            window.asked.push([name, told])
            return real.apply(this, told)
        }
    }
    watch(WakeLock.prototype, "request")
    watch(Navigator.prototype, "vibrate")
    watch(AudioContext.prototype, "createOscillator")
"""
"""Tells what the page asks of the device, which does it all the same."""


def test_the_screen_stays_awake_and_the_end_of_a_step_is_felt_and_heard_when_wanted(reader: Visit) -> None:
    reader.context.add_init_script(SEEN)
    page = reader.context.new_page()
    page.clock.install(time="2026-12-01T09:00:00")
    page.goto(reader.address + RUN)
    page.locator("[data-begin]").click()
    asked = "names => asked.filter(([name]) => names.includes(name))"
    expect(page.locator(".room__left")).to_be_visible()
    page.clock.run_for(1000)
    assert page.evaluate(asked, ["request"]) == [["request", ["screen"]]]
    page.clock.fast_forward("05:00")
    expect(page.locator(".room__state")).to_have_text("Tiden er gået")
    assert page.evaluate(asked, ["vibrate", "createOscillator"]) == [["vibrate", [[180, 120, 180]]]]
    page.locator("[data-sound]").click()
    page.locator("[data-next]").click()
    tones = len(page.evaluate(asked, ["createOscillator"]))
    assert tones > 0
    page.clock.fast_forward("16:00")
    expect(page.locator(".room__state")).to_have_text("Tiden er gået")
    assert len(page.evaluate(asked, ["createOscillator"])) == 2 * tones


def test_the_whole_screen_is_taken_and_given_back(reader: Visit) -> None:
    page = reader.open(RUN)
    page.locator("[data-begin]").click()
    button = page.locator("[data-fill-screen]")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("document.fullscreenElement === document.documentElement")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    assert page.evaluate("document.fullscreenElement") is None
