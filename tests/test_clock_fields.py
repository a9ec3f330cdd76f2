"""A time of day typed as people write it, by 24 hours in an English browser, too; what is none is told and stays to be put right."""

from collections.abc import Callable
from typing import Any

import pytest

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.records.text import Language
from tests.engines import ENGINES, Engine, complaints, faults, until
from tests.test_accessibility import RULES

WAYS = ("9.05", "9:05", "09:05", "905", "9,05", "kl. 9.05")
WRITTEN: dict[Language, str] = {"da": "9.05", "en": "9:05"}
VALUE = "selector => document.querySelector(selector)?.value"
TOLD = """selector => {
    const field = document.querySelector(selector)
    const told = document.getElementById(field.getAttribute("aria-describedby"))
    return [field.getAttribute("aria-invalid"), told.getAttribute("role"), told.textContent]
}"""
CLEAR = """selector => {
    const field = document.querySelector(selector)
    field.focus()
    field.value = ""
    field.dispatchEvent(new Event("input", { bubbles: true }))
}"""


def _type(engine: Engine, field: str, text: str) -> None:
    """Type as a reader does, and go on with the keyboard."""
    engine.run(CLEAR, field)
    engine.focus(field)
    engine.type(text)
    engine.press("Tab")


def _try(engine: Engine, field: str, written: str, shown: Callable[[], Any], example: str) -> None:
    for way in WAYS:
        _type(engine, field, way)
        until(engine, f"(selector, written) => ({VALUE})(selector) === written", field, written)
    before = shown()
    assert written in before
    _type(engine, field, "25")
    invalid, role, told = until(engine, f"selector => {{ const told = ({TOLD})(selector); return told[2] && told }}", field)
    assert (invalid, role) == ("true", "alert")
    assert "25" in told and example in told
    assert engine.run(VALUE, field) == "25"
    assert faults(engine, RULES["runOnly"]) == []
    _type(engine, field, "13")
    until(engine, f"selector => ({TOLD})(selector).join() === 'false,alert,'", field)
    assert engine.run(VALUE, field) == example.replace("30", "00")


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("language", WRITTEN)
def test_a_time_is_typed_in_the_plan_and_in_the_print_box(name: str, language: Language, playwright: Any, paper: str) -> None:
    written, example = WRITTEN[language], {"da": "13.30", "en": "13:30"}[language]
    front = f"{paper}{LANGUAGE_FOLDERS[language]}"
    with ENGINES[name](playwright) as engine:
        engine.open(f"{front}meeting/#1~p=9~side-talk")
        until(engine, "() => document.querySelector('#meeting-start')")
        _try(engine, "#meeting-start", written, lambda: engine.run("() => document.querySelector('.block__clock').textContent"), example)
        _type(engine, "#meeting-end", "14,15")
        until(engine, "() => document.querySelector('#meeting-wanted').value === '75'")
        engine.open(f"{front}tools/side-talk/")
        until(engine, "() => document.querySelector('#kit-start')")
        _try(engine, "#kit-start", written, lambda: engine.run("() => document.querySelector('[data-kit-time]').textContent"), example)
        assert complaints(engine) in ([], None)
