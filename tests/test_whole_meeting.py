"""A whole meeting in three engines and both languages, the network cut: taken along, planned, printed, held, agreed, in the calendar."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import icalendar
import pytest

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.records.text import LANGUAGES, Language
from tests.engines import ENGINES, Engine, until
from tests.hosts import Host

MEETING = "1~t=Møde+på+Ærø~d=2026-12-01~s=1330~p=9~!welcome.5~side-talk~!goodbye"
SEEN = "selector => document.querySelector(selector)?.textContent"
WATCH = """() => {
    window.saved = []
    const make = URL.createObjectURL
    URL.createObjectURL = (file) => { window.saved.push(file); return make.call(URL, file) }
}"""
TAKEN = """async () => {
    const file = window.saved.shift()
    return file && { type: file.type, head: await file.slice(0, 5).text(), text: file.size < 20000 ? await file.text() : "" }
}"""
"""A file that the page hands out: WebKitGTK's driver tells nothing of what is saved."""


@pytest.fixture
def host(paper_site: Path, tmp_path: Path) -> Iterator[Host]:
    host = Host(paper_site, tmp_path / "host")
    yield host
    host.stop()


def _got(engine: Engine, button: str) -> dict[str, Any]:
    until(engine, "selector => document.querySelector(selector)?.disabled === false", button)
    engine.run("selector => document.querySelector(selector).click()", button)  # WebKitGTK finds no place to click while it saves a file
    return until(engine, TAKEN)


def _filled(engine: Engine, field: str, text: str) -> None:
    """Fill in a field as typing does, also a date's, whose own keys each engine has its own of."""
    script = """(selector, text) => {
        const field = document.querySelector(selector)
        field.value = text
        for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }))
    }"""
    engine.run(script, field, text)


def _follow(engine: Engine, link: str) -> None:
    """Go where a link leads. What is asked of Firefox while it leaves a page may never be answered, so it is not clicked."""
    engine.open(engine.run("selector => document.querySelector(selector).href", link))


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_meeting_goes_through_without_a_network(name: str, language: Language, playwright: Any, host: Host) -> None:
    front = f"{host.address}{LANGUAGE_FOLDERS[language]}"
    with ENGINES[name](playwright) as engine:
        engine.open(f"{front}take-along/#{MEETING}")
        until(engine, "() => document.querySelector('[data-keep]')")
        engine.click("[data-keep]")
        until(engine, "() => document.querySelector('[data-kept]')")
        with host.off():
            engine.open(f"{front}tools/side-talk/")
            assert until(engine, SEEN, "h1")
            engine.open(f"{front}meeting/#{MEETING}")
            until(engine, "() => document.querySelectorAll('.block').length === 3")
            engine.click(".block:nth-child(2) [data-move=down]")
            until(engine, "() => location.hash.endsWith('!goodbye~side-talk')")
            engine.run(WATCH)
            assert _got(engine, ".planner__paper [data-print]")["head"] == "%PDF-"
            assert _got(engine, ".planner__paper [data-fill]")["type"] == "application/pdf"
            assert "side-talk" in _got(engine, "[data-save]")["text"]
            _follow(engine, "[data-run]")
            until(engine, "() => document.querySelector('[data-begin]')")
            engine.click("[data-begin]")
            until(engine, "() => document.querySelector('[data-next]')")
            engine.click("[data-next]")
            engine.click("[data-next]")
            title = until(engine, SEEN, ".room__title")
            _filled(engine, ".chair-view__notes textarea", "Vi er os på Ærø")
            engine.open("about:blank")
            engine.open(f"{front}meeting/")
            until(engine, "() => document.querySelector('[data-run]')")
            _follow(engine, "[data-run]")
            assert until(engine, SEEN, ".room__title") == title
            assert engine.run("() => document.querySelector('.chair-view__notes textarea').value") == "Vi er os på Ærø"
            engine.open(f"{front}meeting/")
            until(engine, "() => document.querySelector('[data-agree]')")
            engine.run(WATCH)
            engine.click("[data-agree]")
            until(engine, "() => document.querySelector('[id$=-what]')")
            _filled(engine, "[id$=-what]", "Tavlen kommer op")
            _filled(engine, "[id$=-followUp]", "2027-06-01")
            (event,) = icalendar.Calendar.from_ical(_got(engine, "[data-calendar]")["text"]).walk("VEVENT")
            assert event["SUMMARY"].endswith("Tavlen kommer op")
            assert _got(engine, ".agreed [data-sheet]")["head"] == "%PDF-"
            assert "Tavlen kommer op" in _got(engine, ".agreed [data-text]")["text"]
            part = "(address) => fetch(address, { headers: { Range: 'bytes=0-4' } }).then(async (one) => [one.status, await one.text()])"
            assert engine.run(part, f"{host.address}workbook/handout-side-talk-{language}.pdf") == [206, "%PDF-"]
