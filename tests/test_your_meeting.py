"""A meeting planned on screen, in real browsers: put together, moved by keyboard and mouse, timed, kept, shared, and said when wrong."""

from collections.abc import Iterator
from urllib.parse import unquote_plus

import pytest
from playwright.sync_api import Page, expect

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.meeting import plan as planning
from handbook.reading.loader import read
from handbook.records.text import LANGUAGES
from handbook.rules import orders
from tests.browser import Visit, faultless, planned, served, visit
from tests.engines import ENGINES, Engine, complaints, faults, until
from tests.test_accessibility import RULES
from tests.test_engines import WIDE
from tests.tree import ROOT

SCHEMES = ("default", "slate")
PLAN = "meeting/#1~t=En+dag~s=1330~m=75~p=9~!welcome.5~right-balances~!break.10~twelve-imbalances.0"


@pytest.fixture
def reader(browser, at: str) -> Iterator[Visit]:
    with faultless(browser, at) as opened:
        yield opened


def titles(page: Page) -> list[str]:
    found = page.locator(".block__title").evaluate_all("all => all.map(one => one.value ?? one.textContent)")
    return [str(title).strip() for title in found]


def clocks(page: Page) -> list[str]:
    return [text.split()[-1] for text in page.locator(".block__clock").all_inner_texts()]


def test_times_follow_what_is_planned_as_in_python(reader, handbook):
    page = planned(reader, PLAN)
    blocks = planning.of_record(handbook, "right-balances").lasting(60).blocks
    assert clocks(page) == ["13.30", "13.35", "14.35", "14.45"]
    page.get_by_text("4 trin").click()
    shown = page.locator(".block__steps li > span").all_inner_texts()
    assert [" ".join(text.split()) for text in shown] == [f"{block.minutes} min." for block in blocks]
    page.get_by_label("Begynder").fill("08:00")
    page.get_by_label("Begynder").blur()
    assert clocks(page) == ["8.00", "8.05", "9.05", "9.15"]
    page.get_by_label("Slutter").fill("09:05")
    page.get_by_label("Slutter").blur()
    expect(page.locator("[data-thought=short]")).to_contain_text("10 min.")
    page.get_by_role("button", name="Spring over").click()
    expect(page.locator("[data-thought=short]")).to_have_count(0)
    expect(page.locator(".planner__sum")).to_contain_text("8.00–9.05")


def test_blocks_move_by_keyboard_and_the_focus_stays_with_them(reader):
    page = planned(reader, PLAN)
    before = titles(page)
    page.locator("[data-place='0'] [data-move=down]").focus()
    for _ in range(3):
        page.keyboard.press("Enter")
    assert titles(page) == [*before[1:], before[0]]
    focused = "document.activeElement.closest('.block')?.dataset.place"
    assert page.evaluate(focused) == "3"
    expect(page.get_by_role("status").filter(has_text="nummer 4 af 4")).to_have_count(1)
    page.keyboard.press("Enter")
    assert titles(page) == [*before[1:3], before[0], before[3]]
    page.locator("[data-undo]").click()
    page.locator("[data-place='1'] [data-take-out]").click()
    assert page.evaluate(focused) == "1"
    assert len(titles(page)) == 3


def test_blocks_move_by_mouse(reader):
    page = planned(reader, PLAN)
    before = titles(page)
    grip, last = page.locator(".block__grip").first.bounding_box(), page.locator(".block").last.bounding_box()
    page.mouse.move(grip["x"] + 5, grip["y"] + 10)
    page.mouse.down()
    page.mouse.move(grip["x"] + 5, last["y"] + last["height"] - 6, steps=25)
    page.mouse.up()
    assert titles(page) == [*before[1:], before[0]]
    page.locator("[data-undo]").click()
    assert titles(page) == before


def test_the_plan_stands_in_the_address_and_in_the_browser(reader, at):
    page = planned(reader, "meeting/")
    page.get_by_role("button", name="Balancen på 90 minutter").first.click()
    page.get_by_label("Hvor mange er I?").fill("9")
    page.get_by_label("Hvor mange er I?").blur()
    kept, address = titles(page), page.url
    assert len(kept) > 4 and len(address) < 500
    page.reload()
    page.locator(".block").first.wait_for()
    assert (titles(page), page.url) == (kept, address)
    again = planned(reader, "meeting/")
    assert titles(again) == kept
    again.locator("[data-twin]").click()
    again.wait_for_url(f"{at}en/meeting/**")
    again.locator(".block").first.wait_for()
    assert len(titles(again)) == len(kept)
    expect(again.get_by_label("How many of you are there?")).to_have_value("9")


def test_minutes_and_a_worry_become_a_plan(reader):
    page = planned(reader, "meeting/")
    for label, value in (("Vi har (minutter)", "75"), ("Hvor mange er I?", "9")):
        page.get_by_label(label).fill(value)
        page.get_by_label(label).blur()
    page.locator("[data-worry=each-on-our-own]").click()
    assert titles(page) == ["Tolv ubalancer", "Dialog om det opgaverettede fællesskab"]
    expect(page.locator(".planner__sum")).to_contain_text("75 min.")
    expect(page.locator("[data-thought=short]")).to_have_count(0)
    page.locator("[data-undo]").click()
    expect(page.locator("[data-worry]").first).to_be_visible()


def test_a_worry_on_the_front_page_becomes_a_plan_of_its_own(reader):
    """In two clicks, on a phone too, where the menu lies folded; the plan that was there before stays."""
    planned(reader, PLAN)
    page = reader.open("")
    page.set_viewport_size({"width": 390, "height": 844})
    page.locator("#stake-each-on-our-own").click()
    page.locator("details[open] .stake__meeting a").click()
    expect(page.locator("#meeting-title")).to_have_value("Vi arbejder hver for sig")
    assert "Tolv ubalancer" in titles(page)
    page.reload()
    page.locator(".block").first.wait_for()
    assert page.evaluate("JSON.parse(localStorage.meetings).plans.length") == 2
    expect(planned(reader, "meeting/#worry=no-such-worry").locator(".planner__lost")).to_contain_text("no-such-worry")


@pytest.mark.parametrize("title", ["Møde+på+Ærø", "50%25", "a%7Eb"])
def test_a_plan_that_is_opened_again_is_the_same_plan(reader, title):
    """What is kept with a plan, such as its notes and its agreement, is found again only then."""
    page = planned(reader, f"meeting/#1~t={title}~right-balances")
    kept = "JSON.parse(localStorage.getItem('meetings')).plans.map(({ id, title }) => [id, title])"
    first = page.evaluate(kept)
    assert [name for _, name in first] == [unquote_plus(title)]
    for _ in range(2):
        page.reload()
        page.locator(".block").first.wait_for()
    assert page.evaluate(kept) == first
    assert page.get_by_label("Hvad hedder mødet?").input_value() == unquote_plus(title)


def test_a_record_s_page_puts_it_into_the_meeting(reader):
    planned(reader, PLAN)
    page = reader.open("tools/task-dialogue/")
    page.get_by_role("link", name="Læg i jeres møde").click()
    expect(page.locator(".put__said")).to_contain_text("Dialog om det opgaverettede fællesskab")
    expect(page.locator(".put__said")).to_contain_text("»En dag«")
    page.locator(".put__said button").click()
    expect(page.locator(".put__said a")).to_have_count(0)
    page.get_by_role("link", name="Læg i jeres møde").click()
    page.locator(".put__said a").click()
    page.locator(".block").first.wait_for()
    assert len(titles(page)) == 5
    page.get_by_role("button", name="Nyt møde").click()
    assert titles(page) == []
    page.get_by_text("Andre møder").click()
    page.get_by_role("link", name="En dag").click()
    page.locator(".block").first.wait_for()
    assert len(titles(page)) == 5


def test_the_handbook_reads_the_order_that_the_page_saves(reader, tmp_path):
    page = planned(reader, f"{PLAN.partition('~!')[0]}~!welcome.5~right-balances/choose~!break.10~balance-90/think-first")
    with page.expect_download() as download:
        page.locator("[data-save]").click()
    path = tmp_path / "order.yml"
    download.value.save_as(path)
    order, _ = orders.from_file(read(ROOT), path)
    assert (order.title, order.start, order.wanted, order.participants) == ("En dag", "13:30", 75, 9)
    assert [one.record or one.talk or one.pause for one in order.happenings] == ["Velkomst", "right-balances", 10, "right-balances"]
    assert [one.steps for one in order.happenings][1::2] == [("choose",), ("think-first",)]


def test_an_order_is_read_as_a_plan(reader):
    page = planned(reader, "meeting/")
    page.locator("input[type=file][accept*=yml]").set_input_files(ROOT / "orders/example.yml")
    page.locator(".block").first.wait_for()
    order, _ = orders.from_file(read(ROOT), ROOT / "orders/example.yml")
    assert len(titles(page)) == len(order.happenings) > 4
    assert page.get_by_label("Hvad hedder mødet?").input_value() == order.title
    page.locator("input[type=file][accept*=yml]").set_input_files(ROOT / "package.json")
    expect(page.get_by_role("alert")).to_contain_text("ikke en ordre")
    assert len(titles(page)) == len(order.happenings)


def test_what_is_gone_is_said_and_the_rest_stays(reader):
    page = planned(reader, "meeting/#1~t=A~gone.10~right-balances/gone~right-balances.60")
    expect(page.get_by_role("alert")).to_contain_text("gone")
    assert titles(page) == ["De rette balancer"]


def test_what_should_be_thought_of_is_said(reader):
    page = planned(reader, "meeting/#1~p=25~right-balances~twelve-imbalances.0~!talk.60")
    told = page.locator(".planner__notices li").evaluate_all("all => all.map(one => one.dataset.thought)")
    assert told == ["no_break", "large", "untimed"]


def test_without_scripts_the_page_says_what_it_needs(browser, at):
    with visit(browser, at, java_script_enabled=False) as reader:
        for language, folder in LANGUAGE_FOLDERS.items():
            page = reader.open(f"{folder}meeting/")
            expect(page.locator(".needs-script")).to_be_visible()
            expect(page.locator(".needs-script")).to_contain_text("JavaScript")
            assert page.locator(".needs-script a").get_attribute("href").endswith("workshops/"), language


def test_no_other_page_loads_any_of_it(reader):
    reader.open("")
    reader.open("tools/right-balances/")
    assert reader.requests
    assert not [url for url in reader.requests if "assets/scripts" in url or "/meeting" in url]


@pytest.mark.parametrize("name", ENGINES)
def test_every_engine_draws_the_plan_whole(name, playwright, pages):
    """Nothing wider than a phone, nothing that axe finds, light and dark; a block moves.

    What is light in one language is dark in the other.
    """
    with ENGINES[name](playwright) as engine, served(pages) as at:
        for language, schemes in zip(LANGUAGES, (SCHEMES, SCHEMES[::-1]), strict=True):
            opened(engine, f"{at}{LANGUAGE_FOLDERS[language]}{PLAN}")
            for width, scheme in zip((1280, 320), schemes, strict=True):
                engine.resize(width, 900)
                until(engine, "wide => wide || innerWidth < 340", width > 400)  # no window of WebKitGTK's is narrower than 334
                assert engine.run(WIDE) == [], width
                engine.run("scheme => { document.body.dataset.mdColorScheme = scheme }", scheme)
                assert faults(engine, RULES["runOnly"]) == [], (width, scheme)
            engine.resize(1280, 900)
            engine.run("() => document.querySelector('.blocks').scrollIntoView({ block: 'center' })")
            first = "() => document.querySelectorAll('.block__clock')[1].textContent"
            before = engine.run(first)
            engine.click("[data-place='0'] [data-move=down]")
            until(engine, f"before => ({first})() !== before", before)
        assert complaints(engine) in ([], None)


def opened(engine: Engine, address: str) -> None:
    engine.resize(1280, 900)
    engine.open("about:blank")
    engine.open(address)
    until(engine, "() => document.querySelectorAll('.block').length === 4")
