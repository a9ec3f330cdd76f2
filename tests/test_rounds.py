"""A meeting can begin, wake up and end on words that somebody has written: short rounds, on a page and in the guide."""

import html

import pytest
from playwright.sync_api import expect

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.meeting.plan import of_order
from handbook.reading.loader import read
from handbook.records.order import Happening, Order
from handbook.records.text import LANGUAGES
from handbook.rules import orders
from handbook.site.site import Site
from handbook.words import markup
from handbook.workbook.books.editions import books
from tests.browser import faultless
from tests.tree import ROOT


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_has_every_round_word_for_word(handbook, language):
    rounds = handbook.of("round")
    assert rounds
    page = html.unescape(Site(handbook, language, ROOT).records("rounds/", "rounds"))
    for round in rounds:
        assert f'id="{round.id}"' in page
        for text in (round.title, round.say, round.watch, round.online):
            assert markup.drawn(text, language)[:20] in page, round.id


def test_the_guide_and_the_complete_book_have_them(handbook):
    with_rounds = {book.edition.form for book in books(handbook) if "rounds" in book.anchors}
    assert with_rounds == {"guide", "book"}


def test_a_plan_holds_rounds(handbook):
    programme = (Happening(round="one-word"), Happening(record="follow-up-meeting"), Happening(round="one-thing"))
    plan = of_order(handbook, Order(title="Et møde", minutes=30, programme=programme))
    first, last = plan.blocks[0], plan.blocks[-1]
    assert [first.title, last.title] == [handbook.get("round", id).title for id in ("one-word", "one-thing")]
    assert plan.minutes == 30
    assert [block.round for block in (first, last)] == ["one-word", "one-thing"]  # whose words the run sheet then says
    assert all(block.min <= block.minutes <= block.max for block in (first, last))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_meeting_on_screen_holds_rounds_and_an_order_keeps_them(browser, at, handbook, language, tmp_path):
    check_in, ending = (handbook.get("round", id) for id in ("one-word", "one-thing"))
    with faultless(browser, at, accept_downloads=True) as reader:
        page = reader.open(f"{LANGUAGE_FOLDERS[language]}meeting/#1~t=Møde~s=900~!welcome~follow-up-meeting~!goodbye")
        page.locator(".planner").wait_for()
        page.goto(f"{reader.address}{LANGUAGE_FOLDERS[language]}rounds/")
        for round in (check_in, ending):
            page.locator(f"#{round.id} ~ .put [data-put]").click()
            expect(page.locator(f"#{round.id} ~ .put__said")).to_contain_text(markup.drawn(round.title, language))
        page.locator(f"#{ending.id} ~ .put__said a").click()
        expect(page.locator("[data-place='1'] .block__title")).to_have_text(markup.drawn(check_in.title, language))
        expect(page.locator("[data-place='3'] .block__title")).to_have_text(markup.drawn(ending.title, language))
        with page.expect_download() as download:
            page.locator("[data-save]").click()
        download.value.save_as(tmp_path / "order.yml")
        order, _ = orders.from_file(read(ROOT), tmp_path / "order.yml")
        assert [one.round for one in order.programme] == [None, check_in.id, None, ending.id, None]
        page.goto(f"{reader.address}{LANGUAGE_FOLDERS[language]}meeting/run/{page.evaluate('location.hash')}")
        page.locator("[data-begin]").click()
        page.locator("[data-next]").click()
        expect(page.locator(".room__title")).to_have_text(markup.drawn(check_in.title, language))
        expect(page.locator(".chair-view")).to_contain_text(markup.drawn(check_in.say, language))
        expect(page.locator(".room")).not_to_contain_text(markup.drawn(check_in.say, language))
