"""A whole meeting in three engines and both languages, the network cut: planned, printed, held, answered, agreed, in the calendar."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import icalendar
import pytest

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.records.text import LANGUAGES, Language
from tests.engines import ENGINES, Engine, until
from tests.hosts import Host

CHECKLIST = "side-signs"
ANSWERS = [("yes", "no"), ("yes", "no"), ("yes", "yes"), ("yes", "no"), ("yes", "yes"), ("no", "yes")]
"""What six people answer to two lines: five of them agree on the first, three on the second."""
MEETING = "1~t=Møde+på+Ærø~d=2026-12-01~s=1330~p=9~!welcome.5~side-talk~!goodbye"
SEEN = "selector => document.querySelector(selector)?.textContent"
TOLD = "selector => [...document.querySelectorAll(selector)].map((one) => one.textContent)"
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
PART = "address => fetch(address, { headers: { Range: 'bytes=0-4' } }).then(async (one) => [one.status, await one.text()])"


@pytest.fixture
def host(paper_site: Path, tmp_path: Path) -> Iterator[Host]:
    host = Host(paper_site, tmp_path / "host")
    yield host
    host.stop()


def _press(engine: Engine, button: str) -> None:
    """Press a button as a script does: once it has saved a file, WebKitGTK finds no place to click."""
    engine.run("selector => document.querySelector(selector).click()", button)


def _got(engine: Engine, button: str) -> dict[str, Any]:
    until(engine, "selector => document.querySelector(selector)?.disabled === false", button)
    _press(engine, button)
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


def _code(engine: Engine, answers: tuple[str, ...]) -> str:
    """Answer as somebody new on the page that is open, and return the code to hand over; the answers are deleted then."""
    _press(engine, "[data-all]")
    for line, answer in enumerate(answers, 1):
        _press(engine, f"fieldset.asked:nth-child({line}) [value='{answer}']")
    _press(engine, "[data-next]")
    until(engine, "() => document.querySelector('[data-show-code]')")
    assert engine.run("() => document.querySelectorAll('[data-profile]').length") == 1  # one's own, for oneself
    engine.run("() => document.querySelector('[data-show-code]').click()")
    code = until(engine, SEEN, "[data-code]")
    engine.run("() => { window.confirm = () => true; document.querySelector('[data-forget]').click() }")
    until(engine, "() => document.querySelector('[data-all]') && !document.querySelector('[data-code]')")
    return code


def _take(engine: Engine, codes: list[str]) -> str:
    """Paste codes on the facilitator's page; returns how it stands."""
    _filled(engine, "#codes", "\n".join(codes))
    _press(engine, "[data-take]")
    until(engine, "() => document.querySelector('#codes').value === ''")
    return engine.run(SEEN, "[data-state]")


def _answer_as_six(engine: Engine, front: str, words: dict[str, str], scale: dict[str, str]) -> None:
    engine.open(f"{front}meeting/answer/#{CHECKLIST}")
    until(engine, "() => document.querySelector('[data-all]')")
    *codes, late = [_code(engine, answers) for answers in [*ANSWERS, ("no", "no")]]
    assert len({*codes, late}) == 7
    engine.open("about:blank")
    engine.open(f"{front}meeting/answer/#{CHECKLIST}~group")
    until(engine, "() => document.querySelector('#codes')")
    assert words["missing"].replace("{n}", "1") in _take(engine, codes[:4])
    assert engine.run("() => document.querySelectorAll('[data-show], .bar, .profiled__lines li').length") == 0
    assert words["sum"].replace("{n}", "6") in _take(engine, codes)  # those that were given before count once
    _press(engine, "[data-show]")
    told = [" ".join(one.split()) for one in until(engine, TOLD, ".profiled__lines .profiled__words")]
    counts = [[sum(answers[line] == answer for answers in ANSWERS) for answer in scale] for line in range(2)]
    assert [[int(one) for one in re.findall(r"\d+", line)] for line in told] == [count[::-1] for count in counts] == [[5, 1], [3, 3]]
    assert f"{words['middle'].replace('{answer}', scale['yes'])} {words['mixed']}" in told[0]
    assert f"{words['middle_between'].replace('{low}', scale['no']).replace('{high}', scale['yes'])} {words['apart']}" in told[1]
    assert words["waiting"].replace("{n}", "1") in _take(engine, [late])
    _press(engine, "[data-show]")  # one answer more would tell whose it is: it waits for four others
    assert [" ".join(one.split()) for one in engine.run(TOLD, ".profiled__lines .profiled__words")] == told
    kept = engine.run("() => JSON.stringify(localStorage)")
    assert not [code for code in (*codes, late) if code in kept or code.replace("-", "") in kept]


@pytest.mark.parametrize("name", ENGINES)
def test_a_meeting_goes_through_without_a_network(name: str, playwright: Any, host: Host) -> None:
    with ENGINES[name](playwright) as engine:
        for language in LANGUAGES:
            front = f"{host.address}{LANGUAGE_FOLDERS[language]}"
            engine.open(f"{front}take-along/#{MEETING}")
            engine.run("() => localStorage.clear()")
            until(engine, "() => document.querySelector('[data-keep]')")
            _press(engine, "[data-keep]")
            until(engine, "() => document.querySelector('[data-kept]')")
            with host.off():
                _plan_and_print(engine, front)
                _hold(engine, front)
                _answer_as_six(engine, front, *_words(host, language))
                _agree(engine, front)
                assert engine.run(PART, f"{host.address}workbook/handout-side-talk-{language}.pdf") == [206, "%PDF-"]


def _words(host: Host, language: Language) -> tuple[dict[str, str], dict[str, str]]:
    """Return how a group's answers are told, and what the checklist's answers are called."""
    folder = host.site / LANGUAGE_FOLDERS[language] / "meeting"
    words = json.loads((folder / "facts.json").read_text(encoding="utf-8"))["words"]["answering"]
    return words, {one["id"]: one["title"] for one in json.loads((folder / f"{CHECKLIST}.json").read_text(encoding="utf-8"))["scale"]}


def _plan_and_print(engine: Engine, front: str) -> None:
    engine.open(f"{front}tools/side-talk/")
    assert until(engine, SEEN, "h1")
    engine.open(f"{front}meeting/#{MEETING}")
    until(engine, "() => document.querySelectorAll('.block').length === 3")
    _press(engine, ".block:nth-child(2) [data-move=down]")
    until(engine, "() => location.hash.endsWith('!goodbye~side-talk')")
    engine.run(WATCH)
    assert _got(engine, ".planner__paper [data-print]")["head"] == "%PDF-"
    assert _got(engine, ".planner__paper [data-fill]")["type"] == "application/pdf"
    assert "side-talk" in _got(engine, "[data-save]")["text"]


def _hold(engine: Engine, front: str) -> None:
    """Hold the meeting that is planned, and come back to it after the page was left."""
    _follow(engine, "[data-run]")
    until(engine, "() => document.querySelector('[data-begin]')")
    _press(engine, "[data-begin]")
    until(engine, "() => document.querySelector('[data-next]')")
    _press(engine, "[data-next]")
    _press(engine, "[data-next]")
    title = until(engine, SEEN, ".room__title")
    _filled(engine, ".chair-view__notes textarea", "Vi er os på Ærø")
    engine.open("about:blank")
    engine.open(f"{front}meeting/")
    until(engine, "() => document.querySelector('[data-run]')")
    _follow(engine, "[data-run]")
    assert until(engine, SEEN, ".room__title") == title
    assert engine.run("() => document.querySelector('.chair-view__notes textarea').value") == "Vi er os på Ærø"


def _agree(engine: Engine, front: str) -> None:
    engine.open(f"{front}meeting/")
    until(engine, "() => document.querySelector('[data-agree]')")
    engine.run(WATCH)
    _press(engine, "[data-agree]")
    until(engine, "() => document.querySelector('[id$=-what]')")
    _filled(engine, "[id$=-what]", "Tavlen kommer op")
    _filled(engine, "[id$=-followUp]", "2027-06-01")
    (event,) = icalendar.Calendar.from_ical(_got(engine, "[data-calendar]")["text"]).walk("VEVENT")
    assert event["SUMMARY"].endswith("Tavlen kommer op")
    assert _got(engine, ".agreed [data-sheet]")["head"] == "%PDF-"
    assert "Tavlen kommer op" in _got(engine, ".agreed [data-text]")["text"]
