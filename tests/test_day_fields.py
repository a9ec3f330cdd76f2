"""A day is told in words beside its field, whatever order the browser writes it in; in each engine and at 320 px."""

from typing import Any

import pytest

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.records.text import Language
from tests.engines import ENGINES, Driven, Engine, complaints, faults, until
from tests.test_accessibility import RULES

READ: dict[Language, tuple[str, str]] = {
    "da": ("tirsdag den 1. december 2026", "tirsdag den 12. januar 2027"),
    "en": ("Tuesday 1 December 2026", "Tuesday 12 January 2027"),
}
TOLD = """selector => {
    const told = document.querySelector(selector)?.getAttribute("aria-describedby")
    return document.getElementById(told)?.textContent.replace(",", "")
}"""
SET = """(selector, day) => {
    const field = document.querySelector(selector)
    field.value = day
    field.dispatchEvent(new Event("change", { bubbles: true }))
}"""
WIDE = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"


def _type(engine: Engine, field: str) -> None:
    """Type 1 December 2026 digit by digit; Chromium tells of a change at each digit of the year."""
    engine.run("selector => document.querySelector(selector).focus()", field)
    engine.type("12012026")
    engine.press("Tab")


def _try(engine: Engine, front: str, days: tuple[str, str]) -> None:
    engine.open(f"{front}meeting/#1~d=2026-12-01~!welcome.5")
    engine.run("() => localStorage.clear()")
    until(engine, f"(selector, told) => ({TOLD})(selector) === told", "#meeting-day", days[0])
    engine.run(SET, "#meeting-day", "2027-01-12")
    until(engine, f"(selector, told) => ({TOLD})(selector) === told", "#meeting-day", days[1])
    engine.run("() => document.querySelector('[data-agree]').click()")
    until(engine, "() => document.querySelector('[id$=-followUp]')")
    assert engine.run(TOLD, "[id$=-followUp]") == ""
    engine.run(SET, "[id$=-followUp]", "2027-01-12")
    until(engine, f"(selector, told) => ({TOLD})(selector) === told", "[id$=-followUp]", days[1])
    if isinstance(engine, Driven):  # its language is American; WebKitGTK's driver types into no date
        for field in ("#meeting-day", "[id$=-followUp]"):
            _type(engine, field)
            until(engine, f"(selector, told) => ({TOLD})(selector) === told", field, days[0])
    engine.resize(320, 700)
    until(engine, "() => innerWidth < 340")
    assert not engine.run(WIDE)
    until(engine, "() => (scrollTo(0, 0), scrollY === 0)")  # what the head of the page lies over in between is none too small
    assert faults(engine, RULES["runOnly"]) == []
    engine.resize(1280, 900)
    engine.run(SET, "#meeting-day", "")
    until(engine, f"selector => ({TOLD})(selector) === ''", "#meeting-day")
    assert complaints(engine) in ([], None)


@pytest.mark.parametrize("name", ENGINES)
def test_a_day_is_told_in_words(name: str, playwright: Any, at: str) -> None:
    with ENGINES[name](playwright) as engine:
        for language, days in READ.items():
            _try(engine, f"{at}{LANGUAGE_FOLDERS[language]}", days)
            engine.open("about:blank")
