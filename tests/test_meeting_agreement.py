"""An agreement written while everybody looks on: kept in the browser, taken along to calendars and on paper, updated when it changes."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import icalendar
import pypdf
import pytest
from playwright.sync_api import Browser, Page, expect

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.records.text import LANGUAGES, Language
from tests.browser import Visit, faultless, visit
from tests.workbooks import validate

PLAN = "meeting/#1~t=Møde+på+Ærø~d=2026-12-01~side-talk~!goodbye"
WHAT = "Vi holder et kort møde, hver mandag"
WHERE = "MED-udvalget på Ærø"


@pytest.fixture
def reader(browser: Browser, paper: str) -> Iterator[Visit]:
    with faultless(browser, paper, accept_downloads=True) as opened:
        yield opened


def _agreed(reader: Visit, language: Language = "da") -> Page:
    page = reader.open(LANGUAGE_FOLDERS[language] + PLAN)
    page.locator("[data-agree]").click()
    page.keyboard.type(WHAT)
    page.locator("[id$=-who]").fill("Søren Ågård")
    page.locator("[id$=-followUp]").fill("2027-06-01")
    page.locator("#agreement-goes-to").fill(WHERE)
    return page


def _got(page: Page, button: str, to: Path) -> Path:
    with page.expect_download() as waited:
        page.locator(f".agreed [{button}]").click()
    waited.value.save_as(to / waited.value.suggested_filename)
    return to / waited.value.suggested_filename


def _events(path: Path) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_dates_come_into_the_calendar_and_are_updated_there(language: Language, reader: Visit, tmp_path: Path) -> None:
    page = _agreed(reader, language)
    (first,) = _events(_got(page, "data-calendar", tmp_path))
    assert first["DTSTART"].dt == date(2027, 6, 1)
    assert first["SUMMARY"] == {"da": "Opfølgning", "en": "Follow-up"}[language] + f": {WHAT}"
    assert first["URL"] == page.url
    expect(page.locator(".agreed [role=status]")).to_contain_text(".ics")
    page.reload()
    page.locator("[id$=-followUp]").fill("2027-06-08")
    (second,) = _events(_got(page, "data-calendar", tmp_path))
    assert (second["UID"], second["SEQUENCE"], second["DTSTART"].dt) == (first["UID"], first["SEQUENCE"] + 1, date(2027, 6, 8))
    page.get_by_role("button", name={"da": "Fjern aftalen", "en": "Remove the agreement"}[language]).click()
    (third,) = _events(_got(page, "data-calendar", tmp_path))
    assert (third["UID"], third["SEQUENCE"], third["STATUS"]) == (first["UID"], first["SEQUENCE"] + 2, "CANCELLED")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_fills_in_the_meeting_s_own_sheet_once_more_where_that_is_full(language: Language, reader: Visit, tmp_path: Path) -> None:
    page = _agreed(reader, language)
    for text in ("Tavlen kommer op", "Vi spørger om vikarer"):
        page.locator("[data-agree]").click()
        page.keyboard.type(text)
    path = _got(page, "data-sheet", tmp_path)
    assert path.name == {"da": "Møde på Ærø – Aftalen.pdf", "en": "Møde på Ærø – The agreement.pdf"}[language]
    fields = {name.partition(":")[0::2]: field.get("/V", "") for name, field in (pypdf.PdfReader(path).get_fields() or {}).items()}
    (agreed,) = {name[: -len("1--what")] for _, name in fields if name.endswith("--agreement--1--what")}
    sheets = sorted({sheet for sheet, _ in fields})
    assert len(sheets) == 2
    written = [fields[sheet, f"{agreed}{n}--what"] for sheet in sheets for n in (1, 2)]
    assert written == [WHAT, "Tavlen kommer op", "Vi spørger om vikarer", ""]
    assert fields[sheets[0], f"{agreed}1--who"] == "Søren Ågård"
    assert fields[sheets[0], f"{agreed}1--follow-up"] == {"da": "1. juni 2027", "en": "1 June 2027"}[language]
    assert fields[sheets[0], f"{agreed}to-other"] == WHERE
    assert validate(path, "ua1") == []


def test_it_is_there_after_a_reload_and_gone_when_it_is_deleted(reader: Visit, tmp_path: Path) -> None:
    page = _agreed(reader)
    page.reload()
    expect(page.locator("[id$=-what]")).to_have_value(WHAT)
    expect(page.locator("#agreement-goes-to")).to_have_value(WHERE)
    text = _got(page, "data-text", tmp_path).read_text(encoding="utf-8")
    assert all(said in text for said in ("Møde på Ærø", WHAT, "Søren Ågård", "1. juni 2027", WHERE, page.url))
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator(".agreed [data-forget]").click()
    expect(page.locator(".agreed__line")).to_have_count(0)
    page.reload()
    page.locator(".agreed").wait_for()
    expect(page.locator(".agreed__line")).to_have_count(0)
    assert WHAT not in page.evaluate("JSON.stringify(localStorage)")


def test_where_nothing_can_be_kept_it_is_said_and_can_still_be_taken_along(reader: Visit, tmp_path: Path) -> None:
    reader.context.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }")
    page = _agreed(reader)
    expect(page.locator(".agreed [role=status]")).to_contain_text("kan ikke gemme aftalen")
    expect(page.locator("[id$=-what]")).to_have_value(WHAT)
    assert len(_events(_got(page, "data-calendar", tmp_path))) == 1


def test_it_goes_with_its_plan(reader: Visit) -> None:
    page = _agreed(reader)
    page.get_by_role("button", name="Nyt møde").click()
    assert WHAT in page.evaluate("JSON.stringify(localStorage)")
    page.once("dialog", lambda asked: asked.accept())
    page.locator(".planner__others summary").click()
    page.locator(".planner__others button").click()
    assert WHAT not in page.evaluate("JSON.stringify(localStorage)")


def test_shown_large_it_is_all_there_is_and_escape_leads_back(reader: Visit) -> None:
    page = _agreed(reader)
    size = "parseFloat(getComputedStyle(document.querySelector('.agreed textarea')).fontSize)"
    before = page.evaluate(size)
    page.locator("[data-large]").click()
    expect(page.locator(".planner__paper")).to_be_hidden()
    expect(page.locator(".md-header")).to_be_hidden()
    assert page.evaluate(size) > before
    page.locator("[id$=-who]").fill("Anne")
    page.keyboard.press("Escape")
    expect(page.locator(".planner__paper")).to_be_visible()
    expect(page.locator("[id$=-who]")).to_have_value("Anne")


def test_it_can_be_written_on_a_phone(browser: Browser, paper: str) -> None:
    with visit(browser, paper, viewport={"width": 320, "height": 640}) as opened:
        page = _agreed(opened)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        page.locator("[data-large]").click()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
