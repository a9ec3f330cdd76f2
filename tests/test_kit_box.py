"""The box "Print for the meeting": what to print, in how many copies, and how the time goes, on every page about a meeting."""

import re
from pathlib import Path

import pikepdf
import pypdf
import pytest
from playwright.sync_api import expect

from handbook.addresses import LANGUAGE_FOLDERS, page_path
from handbook.kinds import CHECKLIST, TOOL, WORKSHOP
from handbook.meeting.copies import copies_for
from handbook.meeting.kit import kit
from handbook.meeting.plan import of_record
from handbook.meeting.timetable import lines
from handbook.records.text import LANGUAGES
from handbook.words.markup import drawn
from handbook.workbook.books.forms import FORMS
from tests.browser import visit
from tests.pages import Page

KINDS = (TOOL, CHECKLIST, WORKSHOP)


@pytest.fixture
def reader(browser, address):
    with visit(browser, address) as opened:
        yield opened
        assert opened.complaints == []


def fill(page, **values: str) -> None:
    for name, value in values.items():
        page.locator(f"[data-kit-meeting] [name={name}]").fill(value)


def copies(page) -> list[str]:
    return [" ".join(text.split()) for text in page.locator("[data-copies]:visible").all_inner_texts()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_about_a_meeting_links_all_that_its_kit_holds(site: Path, handbook, language):
    held = 0
    for kind in KINDS:
        for record in handbook.of(kind.name):
            path = site / LANGUAGE_FOLDERS[language] / page_path(kind, record.id) / "index.html"
            files = {(path.parent / href).resolve().name for _, href in Page.read(path).references if href.endswith(".pdf")}
            for item in kit(handbook, record.id):
                assert item.record and {f"{item.edition.id}-{item.record.id}-{one}.pdf" for one in LANGUAGES} <= files, path
                held += 1
            assert Page.read(path).first("section", **{"aria-labelledby": f"{kind.name}-kit"})
    assert held > 100


def test_what_is_said_to_have_fields_has_them(editions):
    held = {True: 0, False: 0}
    for book in editions:
        stock = FORMS[book.made.form].stock
        fillable = stock.fillable and book.made.paper != "A5"
        with pikepdf.open(book.path) as pdf:
            fields = pdf.Root.AcroForm.Fields if "/AcroForm" in pdf.Root else []
            assert bool(len(fields)) == fillable, book.path.name
        held[fillable] += 1
    assert all(held.values())


def test_copies_are_counted_and_times_are_told_and_the_choice_goes_along(reader, handbook):
    page = reader.open("tools/right-balances/")
    assert copies(page) == []
    fill(page, people="9", start="13:30", minutes="75")
    expected = [copies_for(item.copies, 9) for item in kit(handbook, "right-balances")]
    assert copies(page) == [f"{count} stk." for count in expected]
    plan = of_record(handbook, "right-balances").lasting(75)
    told = page.locator("[data-kit-time] li")
    expect(told.first).to_be_visible()
    shown = [" ".join(text.split()) for text in told.all_inner_texts()]
    times = ["13.30", "13.45", "14.05", "14.30"]
    said = [f"{time} {drawn(line.block.title, 'da')} {line.block.minutes} min." for time, line in zip(times, lines(plan), strict=True)]
    said = [" ".join(line.split()) for line in said]
    assert shown == said
    expect(page.locator("[data-kit-told]")).to_contain_text("14.45")
    assert "people=9" in page.url and "minutes=75" in page.url
    page.goto(f"{reader.address}en/workshops/balance-90/")
    assert page.locator("[data-kit-meeting] [name=people]").input_value() == "9"
    expect(page.locator("[data-kit-told]")).to_contain_text("14:50")  # it is short of five minutes
    expect(page.locator("[data-kit-told]")).to_contain_text("5 min more than you have")


@pytest.mark.parametrize("people", [1, 5, 6, 13, 23])
def test_groups_are_counted_as_on_paper(reader, handbook, people):
    page = reader.open(f"tools/right-balances/?people={people}")
    assert copies(page) == [f"{copies_for(item.copies, people)} stk." for item in kit(handbook, "right-balances")]


def test_what_does_not_fit_is_told_with_what_to_do(reader, handbook):
    page = reader.open("tools/right-balances/?people=23&minutes=40")
    told = page.locator("[data-kit-told]")
    tool = handbook.get("tool", "right-balances")
    out = of_record(handbook, tool.id).lasting(40).left_out
    expect(told).to_contain_text(f"{tool.minutes.min - 40} min. mere")
    assert out
    expect(told).to_contain_text(drawn(out[0].title, "da"))
    expect(told).to_contain_text(drawn(tool.variants.many, "da"))
    fill(page, people="2", minutes="300")
    expect(told).to_contain_text(f"{300 - tool.minutes.max} min. til overs")
    expect(told).to_contain_text(f"mindst {tool.people.min}")


def test_without_scripts_the_box_says_for_how_many_each_is(browser, address, handbook):
    with visit(browser, address, java_script_enabled=False) as opened:
        page = opened.open("tools/right-balances/")
        expect(page.locator("[data-kit-meeting]")).not_to_be_visible()
        expect(page.locator("[data-kit] .kit__rows > li")).to_have_count(len(kit(handbook, "right-balances")))
        expect(page.locator("[data-kit]")).to_contain_text(handbook.interface["copies"]["person"].da)


@pytest.mark.parametrize(
    ("language", "told"), [("da", ("130 min. uden pause", "50 min. ud over")), ("en", ("130 min without a break", "50 min past"))]
)
def test_a_missing_break_and_a_late_end_are_told(language, told, browser, paper):
    with visit(browser, paper) as opened:
        page = opened.open(f"{LANGUAGE_FOLDERS[language]}tools/side-talk/")
        times = page.locator("[data-kit-time] li")
        for time, minutes in zip(times.all(), (100, 30), strict=True):
            time.evaluate("(line, minutes) => { line.dataset.own = minutes }", minutes)
        fill(page, start="14:40")
        for words in told:
            expect(page.locator("[data-kit-told]")).to_contain_text(words)


@pytest.mark.parametrize(("language", "written"), [("da", "9.05"), ("en", "9:05")])
def test_a_time_is_written_as_the_page_writes_times_however_it_is_typed(language, written, browser, paper):
    with visit(browser, paper) as opened:
        page = opened.open(f"{LANGUAGE_FOLDERS[language]}tools/side-talk/")
        start = page.locator("[data-kit-meeting] [name=start]")
        for typed in ("905", "09:05", "9.05"):
            start.fill(typed)
            start.blur()
            expect(start).to_have_value(written)
            expect(page.locator("[data-kit-time] li").first).to_contain_text(written)
            expect(page).to_have_url(re.compile("start=09%3A05"))
        page.reload()
        expect(start).to_have_value(written)
        start.fill("25:00")
        expect(page.locator("[data-kit-time]")).to_be_hidden()


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_it_comes_in_one_file_with_copies_for_all(language, browser, paper, sheets, tmp_path):
    (sheet,) = [path for path in sheets if path.name == f"handout-side-talk-{language}.pdf"]
    with visit(browser, paper, accept_downloads=True) as opened:
        page = opened.open(f"{LANGUAGE_FOLDERS[language]}tools/side-talk/")
        button, said = page.locator("[data-kit-all] button"), page.locator("[data-kit-all] [role=status]")
        button.click()
        expect(said).not_to_be_empty()
        expect(page.locator("[data-kit-meeting] [name=people]")).to_be_focused()
        fill(page, people="9", start="13:30", minutes="40")
        with page.expect_download() as waited:
            button.click()
        path = tmp_path / waited.value.suggested_filename
        waited.value.save_as(path)
        expect(said).to_contain_text(path.name)
    pdf = pypdf.PdfReader(path)
    programme = " ".join(side.extract_text() for side in pdf.pages[:4])
    assert {"da": "13.30", "en": "13:30"}[language] in programme
    assert len(pdf.pages) > 9 * len(pypdf.PdfReader(sheet).pages)
