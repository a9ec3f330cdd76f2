"""A checklist answered by a group without a server, by codes or hands: the middle and the spread, and never one person's answers."""

import io
import os
import random
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import segno
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page, Playwright, expect

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.handbook import Handbook
from handbook.records.text import LANGUAGES, Language
from tests.browser import Visit, faultless, served, visit
from tests.engines import ENGINES, Engine, complaints, faults, until
from tests.test_accessibility import RULES
from tests.test_engines import WIDE
from tests.tree import ROOT

CHECKLIST = "twelve-imbalances"
GROUP = f"meeting/answer/#{CHECKLIST}~group"
SCALE = ("rarely", "sometimes", "often")
FRAME = (640, 480)
"""The size of the picture that the camera of the test gives."""


@pytest.fixture
def facilitator(browser: Browser, at: str) -> Iterator[Visit]:
    with faultless(browser, at, accept_downloads=True) as opened:
        yield opened


def code_of(browser: Browser, at: str, answers: list[str], language: Language = "da") -> tuple[str, bytes]:
    """Answer on a phone of one's own; returns the code, and a picture of it as it is shown."""
    with visit(browser, at, viewport={"width": 390, "height": 844}) as phone:
        page = phone.open(f"{LANGUAGE_FOLDERS[language]}meeting/answer/#{CHECKLIST}")
        page.locator("[data-all]").click()
        for line, answer in zip(page.locator("fieldset.asked").all(), answers, strict=True):
            if answer:
                line.locator(f"input[value={answer}]").check()
        page.locator("[data-next]").click()
        page.locator("[data-show-code]").click()
        page.locator("svg.qr path").wait_for()
        assert phone.complaints == []
        return page.locator("[data-code]").inner_text(), page.locator("svg.qr").screenshot()


def gathered(page: Page, text: str) -> None:
    page.locator("#codes").fill(text)
    page.locator("[data-take]").click()


def six(seed: int) -> list[list[str]]:
    numbers = random.Random(seed)
    return [[numbers.choice(SCALE) for _ in range(12)] for _ in range(6)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_six_people_become_a_profile_and_four_give_nothing(
    language: Language, facilitator: Visit, browser: Browser, at: str, handbook: Handbook
) -> None:
    people = six(seed=1)
    codes = [code_of(browser, at, answers, language)[0] for answers in people]
    page = facilitator.open(LANGUAGE_FOLDERS[language] + GROUP)
    gathered(page, "\n".join(codes[:4]))
    expect(page.locator("[data-state]")).to_contain_text("4")
    expect(page.locator("[data-state]")).to_contain_text({"da": "mangler 1", "en": "profile: 1"}[language])
    assert page.locator("[data-show], [data-field], .bar").count() == 0
    gathered(page, f"Hej! {codes[0]}, {codes[4].lower()}")
    gathered(page, codes[5].replace("-", " "))
    expect(page.locator("[data-state]")).to_contain_text("6")
    page.locator("[data-show]").click()
    expect(page.locator("[data-result]")).to_be_focused()
    lines = page.locator(".profiled__lines li")
    for line in range(12):
        counts = [sum(answers[line] == answer for answers in people) for answer in reversed(SCALE)]
        assert [int(re.findall(r"\d+", text)[-1]) for text in lines.nth(line).locator(".profiled__count").all_inner_texts()] == counts
    for place, (_, marks) in enumerate(handbook.profile(handbook.get("checklist", CHECKLIST))):
        pooled = [answers[line] for answers in people for line, mark in enumerate(marks) if mark]
        counts = [pooled.count(answer) for answer in reversed(SCALE)]
        told = page.locator("[data-field]").nth(place).locator(".profiled__count").all_inner_texts()
        assert [int(re.findall(r"\d+", text)[-1]) for text in told] == counts
    kept = page.evaluate("JSON.stringify(localStorage)")
    assert not [code for code in codes if code in kept or code.replace("-", "") in kept]


def test_what_is_wrong_with_a_code_is_said_and_nothing_is_lost(facilitator: Visit, browser: Browser, at: str) -> None:
    code, _ = code_of(browser, at, ["often"] * 12)
    page = facilitator.open(GROUP)
    gathered(page, "god formiddag")
    expect(page.locator(".answering__said")).to_have_text("Der er ingen kode i teksten.")
    slipped = code[:-1] + ("0" if code[-1] != "0" else "1")
    gathered(page, slipped)
    expect(page.locator(".answering__said")).to_contain_text(slipped)
    expect(page.locator("#codes")).to_have_value(slipped)
    gathered(page, code)
    expect(page.locator("#codes")).to_have_value("")
    page.reload()
    expect(page.locator("[data-state]")).to_contain_text("Svar i alt: 1.")
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator("[data-forget]").click()
    expect(page.locator("[data-state]")).to_contain_text("Svar i alt: 0.")
    assert page.evaluate("Object.keys(localStorage)") == []


def test_a_phone_s_own_camera_opens_the_page_with_the_code(facilitator: Visit, browser: Browser, at: str) -> None:
    """Where a browser reads no codes itself, the address in the code brings the answers to the facilitator's page."""
    code, picture = code_of(browser, at, ["often"] * 12)
    read = zxingcpp.read_barcode(Image.open(io.BytesIO(picture)))
    assert read is not None
    assert read.text == f"{at}meeting/answer/#{CHECKLIST}~{code.replace('-', '')}"
    page = facilitator.open(GROUP)
    another = facilitator.open(read.text.removeprefix(at))
    expect(another.locator("[data-state]")).to_contain_text("Svar i alt: 1.")
    expect(page.locator("[data-state]")).to_contain_text("Svar i alt: 1.")
    assert another.url.endswith(GROUP)


@contextmanager
def seeing(playwright: Playwright, text: str, folder: Path) -> Iterator[Browser]:
    """Start a Chromium whose camera sees a QR code; it takes a film of one picture for the camera."""
    code = Image.open(io.BytesIO(_png(text)))
    frame = Image.new("RGB", FRAME, "#cfc8bb")
    frame.paste(code, ((FRAME[0] - code.width) // 2, (FRAME[1] - code.height) // 2))
    frame.save(folder / "camera.jpg", quality=90)
    film = (folder / "camera.jpg").rename(folder / "camera.mjpeg")
    path = subprocess.run([ROOT / "scripts/find-browser.sh"], capture_output=True, text=True, check=True).stdout.strip()
    arguments = ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", f"--use-file-for-fake-video-capture={film}"]
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    browser = playwright.chromium.launch(executable_path=path or None, args=[*arguments, *root])
    try:
        yield browser
    finally:
        browser.close()


def _png(text: str) -> bytes:
    out = io.BytesIO()
    segno.make(text, error="m", micro=False).save(out, kind="png", scale=6, border=4)
    return out.getvalue()


def test_the_camera_reads_a_code_once(playwright: Playwright, browser: Browser, at: str, tmp_path: Path) -> None:
    code, _ = code_of(browser, at, ["often"] * 12)
    with seeing(playwright, f"{at}meeting/answer/#{CHECKLIST}~{code}", tmp_path) as with_camera, visit(with_camera, at) as reader:
        page = reader.open(GROUP)
        page.locator("[data-camera]").click()
        expect(page.locator("[data-state]")).to_contain_text("Svar i alt: 1.", timeout=20_000)
        expect(page.locator(".answering__said")).to_have_text("Nye svar: 1.")
        page.locator("[data-camera]").click()
        expect(page.locator("video")).to_have_count(0)
        assert reader.complaints == []


LATE = """
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
    navigator.mediaDevices.getUserMedia = (wanted) => new Promise((resolve) => {
        window.allow = async () => {
            const stream = await ask(wanted)
            window.tracks = stream.getTracks()
            resolve(stream)
        }
    })
"""
"""Lets the camera wait until the reader says yes."""
STATES = """async () => {
    const live = () => tracks.some((track) => track.readyState !== "ended")
    for (let left = 100; left && live(); left -= 1) await new Promise((go) => setTimeout(go, 100))
    return tracks.map((track) => track.readyState)
}"""
"""How what the camera sends stands, once it has ended or some seconds have gone."""


def test_a_camera_that_is_stopped_before_it_was_allowed_goes_off(playwright: Playwright, at: str, tmp_path: Path) -> None:
    with seeing(playwright, at, tmp_path) as with_camera, visit(with_camera, at) as reader:
        reader.context.add_init_script(LATE)
        page = reader.open(GROUP)
        page.locator("[data-camera]").click()
        expect(page.locator("video")).to_have_count(1)
        page.locator("[data-camera]").click()
        page.evaluate("allow()")
        states = page.evaluate(STATES)
        assert states and set(states) == {"ended"}
        expect(page.locator("video")).to_have_count(0)


def test_without_a_camera_the_page_says_so(facilitator: Visit) -> None:
    page = facilitator.open(GROUP)
    page.locator("[data-camera]").click()
    expect(page.get_by_role("alert")).to_contain_text("kameraet")
    expect(page.locator("#codes")).to_be_visible()


def test_a_meeting_that_is_run_leads_there(facilitator: Visit) -> None:
    page = facilitator.open(f"meeting/run/#1~{CHECKLIST}~right-balances")
    page.locator("[data-begin]").click()
    with page.context.expect_page() as opened:
        page.locator("[data-gather]").click()
    expect(opened.value.locator("#codes")).to_be_visible()
    page.locator("[data-next]").click()
    expect(page.locator("[data-gather]")).to_have_count(0)


def test_hands_are_counted_and_never_more_than_people(facilitator: Visit) -> None:
    page = facilitator.open(GROUP)
    page.locator("input[value=hands]").check()
    people = page.locator(".hands__people input")
    people.fill("4")
    people.blur()
    expect(page.locator("[data-state]")).to_contain_text("fem")
    assert page.locator("[data-show]").count() == 0
    page.locator(".hands__people button").last.click()
    line = page.locator(".hands .asked").first
    often = line.locator(".stepper").last
    for _ in range(5):
        often.locator("button").last.click()
    expect(often.locator("button").last).to_be_disabled()
    expect(line.locator(".hands__left")).to_have_text("Uden svar: 0")
    sizes = page.locator(".stepper button").evaluate_all("all => all.map(one => [one.offsetWidth, one.offsetHeight])")
    assert len(sizes) > 70
    assert min(min(size) for size in sizes) >= 48
    page.locator("[data-show]").click()
    shown = page.locator(".profiled__lines li")
    expect(shown.first).to_contain_text("Tit: 5")
    expect(shown.nth(1)).to_contain_text("Færre end fem svar")
    assert shown.nth(1).locator(".bar").count() == 0


@pytest.mark.parametrize("name", ENGINES)
def test_every_engine_gathers_a_group(name: str, playwright: Playwright, browser: Browser, pages: Path) -> None:
    """Six codes made elsewhere, typed in; nothing wider than a phone, nothing that axe finds, light and dark, with codes and with hands."""
    with ENGINES[name](playwright) as engine, served(pages) as at:
        codes = [code_of(browser, at, answers)[0] for answers in six(seed=2)]
        engine.open(f"{at}en/{GROUP}")
        until(engine, "() => document.querySelector('#codes')")
        looked_at(engine)
        engine.focus("#codes")
        engine.type(" ".join(codes))
        engine.click("[data-take]")
        until(engine, "() => document.querySelector('[data-show]')")
        engine.click("[data-show]")
        until(engine, "() => document.querySelectorAll('[data-field] .bar').length === 4")
        engine.click("input[value=no]")
        looked_at(engine)
        engine.click("input[value=hands]")
        until(engine, "() => document.querySelector('.hands')")
        looked_at(engine)
        assert complaints(engine) in ([], None)


def looked_at(engine: Engine) -> None:
    for width, schemes in ((320, ("default", "slate")), (1280, ("default",))):
        engine.resize(width, 900)
        until(engine, "wide => wide || innerWidth < 340", width > 400)
        assert engine.run(WIDE) == [], width
        for scheme in schemes:
            engine.run("scheme => { document.body.dataset.mdColorScheme = scheme }", scheme)
            assert faults(engine, RULES["runOnly"]) == [], (width, scheme)
