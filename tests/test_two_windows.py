"""One meeting in two windows, and one that was left and come back to: nobody's work is written over, in any engine."""


from playwright.sync_api import Page, expect

from tests.browser import planned

PLAN = "meeting/#1~t=En+dag~m=75~!welcome.5~right-balances"
RUN = "meeting/run/#1~t=En+dag~m=75~!welcome.5~right-balances"


def put_in(page: Page) -> None:
    """Put the record of a page into the meeting, and wait until that is said."""
    page.locator("[data-put]").click()
    expect(page.locator(".put__said a")).to_have_count(1)


def test_a_record_put_in_beside_an_open_plan_stays_in_it(reader):
    page = planned(reader, PLAN)
    put_in(reader.open("checklists/twelve-imbalances/"))
    expect(page.locator(".block")).to_have_count(3)
    page.get_by_label("Sted").fill("Kantinen")
    page.get_by_label("Sted").blur()
    expect(planned(reader, "meeting/").locator(".block")).to_have_count(3)
    page.locator("[data-undo]").click()
    page.locator("[data-undo]").click()
    expect(page.locator(".block")).to_have_count(2)


def test_who_goes_back_to_a_plan_finds_what_was_put_in(reader, at):
    page = planned(reader, PLAN)
    page.goto(f"{at}checklists/twelve-imbalances/")
    put_in(page)
    page.go_back()
    expect(page.locator(".block")).to_have_count(3)
    assert page.evaluate("JSON.parse(localStorage.meetings).plans.length") == 1


def test_two_windows_write_one_agreement(reader):
    one, other = planned(reader, PLAN), planned(reader, PLAN)
    for page, words in ((one, "Møde hver mandag"), (other, "Kaffe hver fredag")):
        page.locator("[data-agree]").click()
        page.locator(".agreed__line:last-child textarea").fill(words)
    for page in (one, other):
        expect(page.locator(".agreed__line")).to_have_count(2)
        assert page.locator(".agreed__line textarea").evaluate_all("all => all.map(one => one.value)") == [
            "Møde hver mandag",
            "Kaffe hver fredag",
        ]


def test_two_windows_note_at_one_meeting_and_a_changed_plan_loses_neither_place_nor_notes(reader):
    plan = planned(reader, PLAN)
    one, other = reader.open(RUN), reader.open(RUN)
    one.locator("[data-begin]").click()
    notes = ".chair-view__notes textarea"
    one.locator(notes).first.fill("Vi ses for lidt")
    other.locator("[data-next]").click()
    other.locator(notes).first.fill("Tavlen er tom")
    expect(one.locator(notes).first).to_have_value("Tavlen er tom")
    plan.get_by_label("Sted").fill("Kantinen")
    plan.get_by_label("Sted").blur()
    one.reload()
    expect(one.locator(notes).first).to_have_value("Tavlen er tom")
    one.locator("[data-pause] + button").click()
    expect(one.locator(notes).first).to_have_value("Vi ses for lidt")
    assert "Kantinen" in (one.get_by_role("link", name="planen").first.get_attribute("href") or "")


def test_an_address_that_names_what_is_not_there_says_so(reader):
    page = reader.open("meeting/#put=no-such-tool")
    expect(page.locator(".planner__lost")).to_contain_text("no-such-tool")
    page = reader.open("meeting/#t=En+dag~right-balances")
    expect(page.locator(".planner__lost")).to_contain_text("ikke helt")
    page = reader.open("meeting/answer/#%E0%A4%A")
    expect(page.locator(".answering__told")).to_contain_text("%E0%A4%A")
    assert page.locator(".chosen a").count() > 5


def test_what_was_kept_and_is_damaged_hinders_no_plan(reader):
    page = reader.open("meeting/")
    kept = {"agreements": '{"version":1,"agreements":{"one":{"now":{}}}}', "house": "null"}
    kept["meetings"] = '{"version":1,"plans":[{"id":"one","address":"1~right-balances","title":5,"changed":"x"},null,7]}'
    page.evaluate("kept => Object.entries(kept).forEach(([name, text]) => localStorage.setItem(name, text))", kept)
    page.reload()
    expect(page.locator(".block")).to_have_count(1)
    page.locator("[data-agree]").click()
    expect(page.locator(".agreed__line")).to_have_count(1)


def test_a_title_cut_within_a_sign_still_opens(reader):
    page = planned(reader, f"meeting/#1~t={'a' * 199}%F0%9F%98%80~!welcome.5")
    assert page.locator("#meeting-title").input_value().startswith("aaa")


def test_another_plan_is_deleted_whole_and_only_when_that_is_confirmed(reader):
    planned(reader, PLAN)
    run = reader.open(RUN)
    run.locator("[data-begin]").click()
    page = planned(reader, "meeting/#1~t=Andet~!welcome.5")
    page.locator(".planner__others summary").click()
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.locator(".planner__others button").click()
    assert page.locator(".planner__others li").count() == 1
    page.once("dialog", lambda dialog: dialog.accept())
    page.locator(".planner__others button").click()
    expect(page.locator(".planner__others")).to_have_count(0)
    assert [key for key in page.evaluate("Object.keys(localStorage)") if key.startswith(("run ", "notes "))] == []
