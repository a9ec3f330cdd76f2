"""A meeting can begin, wake up and end on words that somebody has written: short rounds, on a page and in the guide."""

import html

import pytest

from handbook.meeting.plan import of_order
from handbook.records.order import Happening, Order
from handbook.records.text import LANGUAGES
from handbook.site.site import Site
from handbook.words import markup
from handbook.workbook.books.editions import books
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
