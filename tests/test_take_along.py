"""The handbook taken along: kept when a reader asks for it, whole without a network, renewed only when wanted, deleted by one button."""

import json
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.building import take_along
from handbook.records.text import LANGUAGES, Language
from tests.engines import ENGINES, until, until_said
from tests.hosts import Host
from tests.workbooks import validate

PATIENCE = 30_000
"""Milliseconds that a browser has to fetch all of the small handbook."""
MEETING = "1~t=Møde+på+Ærø~d=2026-12-01~side-talk~!goodbye"


@pytest.fixture
def host(paper_site: Path, tmp_path: Path) -> Iterator[Host]:
    host = Host(paper_site, tmp_path / "host")
    yield host
    host.stop()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    yield context
    context.close()


def _opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    return page


def _taken(context: BrowserContext, host: Host, language: Language = "da", meeting: str = "") -> Page:
    """Take the handbook along, and the sheets of a meeting."""
    page = _opened(context, f"{host.address}{LANGUAGE_FOLDERS[language]}take-along/{'#' if meeting else ''}{meeting}")
    page.locator("[data-keep]").click()
    expect(page.locator("[data-kept]")).to_be_visible(timeout=PATIENCE)
    return page


def _kept_names(page: Page) -> list[str]:
    return page.evaluate("caches.keys()")


def test_nothing_is_begun_before_it_is_asked_for_and_its_size_is_said(context: BrowserContext, host: Host) -> None:
    page = _opened(context, f"{host.address}take-along/#{MEETING}")
    told = json.loads((host.site / take_along.FILE).read_text(encoding="utf-8"))
    button = page.locator("[data-keep]")
    page.get_by_label("Arkene til »Møde på Ærø«").uncheck()
    size = sum(size for _, size, _ in told["files"]) / 1e6
    assert size > 1
    expect(button).to_have_text(f"Tag håndbogen med ({size:.1f} MB)".replace(".", ","))
    page.get_by_label("Arkene til »Møde på Ærø«").check()
    expect(button).not_to_have_text(f"Tag håndbogen med ({size:.1f} MB)".replace(".", ","))
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    assert _kept_names(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_a_language_is_there_without_a_network(language: Language, context: BrowserContext, host: Host) -> None:
    _taken(context, host, language).close()
    front = f"{host.address}{LANGUAGE_FOLDERS[language]}"
    pages = sorted(path.parent for path in (host.site / LANGUAGE_FOLDERS[language]).rglob("index.html"))
    others = {host.site / folder for folder in ("en", "edit", "en/edit") if language == "da" or folder != "en"}
    ours = [path for path in pages if not others & {path, *path.parents}]
    assert len(ours) > 15
    with host.off():
        page = context.new_page()
        failed: list[str] = []
        page.on("requestfailed", lambda request: failed.append(request.url))
        page.on("response", lambda response: failed.append(response.url) if response.status >= 400 else None)
        for path in ours:
            page.goto(f"{host.address}{path.relative_to(host.site).as_posix()}/")
            expect(page.locator("html")).to_have_attribute("lang", language)
        page.goto(f"{front}tools/?minutes=60")
        page.locator("[data-search-open]").click()
        page.keyboard.type("side talk" if language == "en" else "sidemand")
        expect(page.locator("[data-search-hits] a").first).to_be_visible()
        page.goto(f"{front}tools/side-talk")
        assert page.url == f"{front}tools/side-talk/"
        assert [url for url in failed if not url.endswith(take_along.FILE)] == []


def test_a_meeting_is_planned_held_and_printed_without_a_network(context: BrowserContext, host: Host, tmp_path: Path) -> None:
    _taken(context, host, meeting=MEETING).close()
    with host.off():
        page = _opened(context, f"{host.address}meeting/#{MEETING}")
        with page.expect_download() as waited:
            page.locator(".planner__paper [data-fill]").click()
        waited.value.save_as(tmp_path / "meeting.pdf")
        assert len(pypdf.PdfReader(tmp_path / "meeting.pdf").get_fields() or {}) > 10
        assert validate(tmp_path / "meeting.pdf", "ua1") == []
        page.locator("[data-run]").click()
        page.locator("[data-begin]").click()
        page.locator("[data-next]").click()
        title = page.locator(".room__title").inner_text()
        page.reload()
        expect(page.locator(".room__title")).to_have_text(title)
        page.goto(f"{host.address}meeting/#{MEETING}")
        page.locator("[data-agree]").click()
        page.locator("[id$=-followUp]").fill("2027-06-01")
        with page.expect_download() as waited:
            page.locator(".agreed [data-calendar]").click()
        assert waited.value.suggested_filename.endswith(".ics")


def test_parts_of_a_kept_sheet_are_answered_as_a_server_does(context: BrowserContext, host: Host) -> None:
    _taken(context, host, meeting=MEETING).close()
    name = "handout-side-talk-da.pdf"
    content = (host.site / "workbook" / name).read_bytes()
    ask = """async ([address, range]) => {
        const response = await fetch(address, { headers: { Range: range } })
        return [response.status, response.headers.get("Content-Range"), [...new Uint8Array(await response.arrayBuffer())]]
    }"""
    with host.off():
        page = _opened(context, host.address)
        status, told, part = page.evaluate(ask, [f"{host.address}workbook/{name}", "bytes=100-199"])
        whole, _, all_of_it = page.evaluate(ask, [f"{host.address}workbook/{name}", f"bytes=100-{2 * len(content)}"])
    assert (status, told) == (206, f"bytes 100-199/{len(content)}")
    assert bytes(part) == content[100:200]
    # What ends beyond the file may be answered with the rest or with the whole, and is never refused.
    assert whole == 200 and bytes(all_of_it) == content


def test_a_page_that_is_not_kept_is_said_to_be_so(context: BrowserContext, host: Host) -> None:
    _taken(context, host).close()
    with host.off():
        page = _opened(context, f"{host.address}en/tools/side-talk/")
        assert page.url.startswith(f"{host.address}take-along/")
        expect(page.locator("[role=alert]")).to_contain_text("en/tools/side-talk/")


def _renew(host: Host) -> None:
    """Publish another edition: a page says something else."""
    page = host.site / "tools/side-talk/index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("</h1>", " (ny)</h1>", 1), encoding="utf-8")
    take_along.write(host.site)


def test_a_newer_edition_is_offered_and_comes_only_when_it_is_asked_for(context: BrowserContext, host: Host) -> None:
    _taken(context, host, meeting=MEETING).close()
    _renew(host)
    page = _opened(context, f"{host.address}tools/side-talk/")
    expect(page.locator("[data-get-newer]")).to_have_text("Hent den (0,0 MB)")
    expect(page.locator("h1")).not_to_contain_text("(ny)")
    page.locator("[data-not-now]").click()
    expect(page.locator("[data-get-newer]")).to_have_count(0)
    page.reload()
    expect(page.locator("h1")).not_to_contain_text("(ny)")
    again = _opened(context, f"{host.address}tools/side-talk/")
    again.locator("[data-get-newer]").click()
    expect(again.locator("h1")).to_contain_text("(ny)")
    with host.off():
        expect(_opened(context, f"{host.address}tools/side-talk/").locator("h1")).to_contain_text("(ny)")
        sheet = f"{host.address}workbook/handout-side-talk-da.pdf"
        assert again.evaluate("address => fetch(address).then((one) => one.status)", sheet) == 200
    assert len(_kept_names(again)) == 1


@pytest.mark.parametrize("name", ENGINES)
def test_a_newer_edition_never_comes_in_the_middle_of_a_meeting(name: str, playwright: Playwright, host: Host) -> None:
    """Two windows of one browser: a meeting is held in one, and the other asks for the newer edition."""
    seen = "selector => document.querySelector(selector)?.textContent"
    get = "() => document.querySelector('[data-get-newer]').click()"
    with ENGINES[name](playwright) as engine:
        engine.open(f"{host.address}take-along/")
        until(engine, "() => document.querySelector('[data-keep]')")
        engine.click("[data-keep]")
        until(engine, "() => document.querySelector('[data-kept]')")
        _renew(host)
        engine.open(f"{host.address}tools/side-talk/")
        until(engine, "() => document.querySelector('[data-get-newer]')")
        opens = "address => { document.querySelector('h1').onclick = () => { window.meeting = open(address) } }"
        engine.run(opens, f"{host.address}meeting/run/#{MEETING}")
        engine.click("h1")  # as a reader does: WebKitGTK opens no window that nobody asked for
        until(engine, "() => Boolean(window.meeting?.document.querySelector('[data-begin]'))")
        engine.run("() => meeting.document.querySelector('[data-begin]').click()")
        until(engine, "() => Boolean(meeting.document.querySelector('[data-next]'))")
        engine.run(get)
        until(engine, "() => document.querySelector('.newer').textContent.includes('midt i mødet')")
        assert "(ny)" not in engine.run(seen, "h1")
        assert engine.run("() => meeting.document.querySelectorAll('.newer').length") == 0
        engine.run("() => meeting.close()")
        until(engine, "() => meeting.closed")
        engine.run(get)
        until_said(engine, "h1", "(ny)")


def test_one_button_deletes_all_that_is_kept(context: BrowserContext, host: Host) -> None:
    _taken(context, host, "en").close()
    page = _taken(context, host, meeting=MEETING)
    assert len(_kept_names(page)) == 2
    page.locator("[data-drop]").click()
    expect(page.locator("[data-keep]")).to_be_visible()
    assert _kept_names(page) == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    expect(page.locator(".taking__said")).to_contain_text("slettet")


def test_what_is_cut_off_is_gone_on_with(context: BrowserContext, host: Host) -> None:
    page = _opened(context, f"{host.address}take-along/")
    button = page.locator("[data-keep]")
    expect(button).to_be_visible()
    with host.off():
        button.click()
        expect(page.locator(".taking__said")).to_contain_text("Ikke alle filer")
        expect(page.locator("[data-kept]")).to_have_count(0)
    button.click()
    expect(page.locator("[data-kept]")).to_be_visible(timeout=PATIENCE)
