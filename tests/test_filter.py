"""The list of tools narrowed down, with the choice kept in the address, and what fits on a condition told with it."""

import pytest
from playwright.sync_api import expect

from handbook.records.tool import MANY
from handbook.words.markup import drawn
from tests.browser import visit
from tests.pages import Page

PEOPLE = 25


@pytest.fixture(scope="module")
def page(browser, address):
    with visit(browser, address) as reader:
        yield reader.open("tools/")
        assert reader.complaints == []


def shown(page) -> set[str]:
    return {link.split("/")[-2] for link in page.locator("li[data-minutes]:visible h3 a").evaluate_all("links => links.map(a => a.href)")}


def notes(page, kind: str) -> dict[str, str]:
    """The conditions that are shown, by the tool's id."""
    found = page.locator(f"li[data-minutes]:visible:has([data-note={kind}]:visible)")
    return {
        card.locator("h3 a").get_attribute("href").split("/")[-2]: " ".join(card.locator(f"[data-note={kind}]").inner_text().split())
        for card in found.all()
    }


def left_out(tool, minutes: int) -> int | None:
    """The number of the one step without which a tool fits, the shortest that is enough; None when no one step is."""
    short = tool.minutes.min - minutes
    enough = [(step.minutes.min, -number) for number, step in enumerate(tool.steps[1:-1], 2) if step.minutes.min >= short]
    return -min(enough)[1] if enough else None


def held_in(tool, minutes: int) -> bool:
    return tool.minutes.min <= minutes or left_out(tool, minutes) is not None


def test_the_list_is_narrowed_and_the_address_remembers(page, handbook):
    tools = {tool.id: tool for tool in handbook.of("tool")}
    assert shown(page) == set(tools)
    page.get_by_label("Vi har").fill("60")
    page.get_by_label("Til", exact=True).select_option("team")
    page.get_by_label("Deltagere").fill("8")
    wanted = {
        id for id, tool in tools.items() if held_in(tool, 60) and "team" in tool.audiences and tool.people.min <= 8 <= tool.people.max
    }
    assert 0 < len(wanted) < len(tools)
    assert shown(page) == wanted
    assert page.url.endswith("tools/?minutes=60&people=8&audience=team")
    expect(page.locator("[data-filter-count]")).to_have_text(f"{len(wanted)} af {len(tools)} vises")
    page.reload()
    expect(page.locator("[data-filter-count]")).to_have_text(f"{len(wanted)} af {len(tools)} vises")
    page.get_by_role("button", name="Vis alle").click()
    expect(page.locator("[data-filter-count]")).to_have_text(f"{len(tools)} af {len(tools)} vises")
    assert page.url.endswith("tools/")


@pytest.mark.parametrize("minutes", [50, 70])
def test_each_tool_that_can_be_held_in_the_time_says_how(page, handbook, minutes):
    page.get_by_label("Vi har").fill(str(minutes))
    fitting = {tool.id: tool for tool in handbook.of("tool") if held_in(tool, minutes)}
    tight = {id: tool for id, tool in fitting.items() if tool.minutes.min > minutes}
    assert tight and len(tight) < len(fitting)
    assert shown(page) == set(fitting)
    said = notes(page, "time")
    assert set(said) == set(fitting)
    for id, tool in fitting.items():
        if id in tight:
            assert f"trin {left_out(tool, minutes)} over" in said[id], id
        elif tool.minutes.max < minutes:
            assert f"{minutes - tool.minutes.max} min. til overs" in said[id], id
        else:
            assert f"plan på {minutes} min." in said[id], id
    expect(page.locator("[data-filter-noted]")).to_contain_text(f"{len(tight)} af dem på en betingelse")
    page.get_by_role("button", name="Vis alle").click()
    expect(page.locator("[data-note]:visible")).to_have_count(0)
    expect(page.locator("[data-filter-noted]")).to_be_empty()


def test_for_many_people_each_tool_is_shown_with_what_it_says(page, handbook):
    page.get_by_label("Deltagere").fill(str(PEOPLE))
    tools = {tool.id: tool for tool in handbook.of("tool") if tool.people.max < PEOPLE}
    assert tools and PEOPLE > MANY
    said = notes(page, "many")
    wanted = {id: " ".join(drawn(tool.variants.many, "da").split()) for id, tool in tools.items()}
    assert {id: " ".join(text.split()) for id, text in said.items()} == wanted
    page.get_by_label("Deltagere").fill(str(MANY - 5))
    assert shown(page) == {tool.id for tool in handbook.of("tool") if tool.people.min <= MANY - 5 <= tool.people.max}
    expect(page.locator("[data-note]:visible")).to_have_count(0)
    page.get_by_role("button", name="Vis alle").click()


def test_nothing_that_fits_is_said_honestly(page, handbook):
    assert all(tool.people.min > 1 for tool in handbook.of("tool"))
    page.get_by_label("Deltagere").fill("1")
    expect(page.locator("[data-filter-none]")).to_be_visible()
    assert shown(page) == set()


@pytest.mark.parametrize("path", ["tools/?minutes=60&people=8", "workbook/?people=14"])
def test_what_was_chosen_goes_along_to_the_other_language(browser, address, path):
    with visit(browser, address) as reader:
        page = reader.open(path)
        page.locator("[data-twin]").click()
        page.wait_for_url(f"{address}en/{path}")
        expect(page.locator("input[name=people]")).to_have_value(path.rpartition("=")[2])
        page.locator("[data-twin]").click()
        page.wait_for_url(f"{address}{path}")
        assert reader.complaints == []


def test_a_choice_made_on_the_page_goes_along_and_a_search_does_not(browser, address):
    with visit(browser, address) as reader:
        page = reader.open("tools/?q=balance")
        page.keyboard.press("Escape")
        page.get_by_label("Deltagere").fill("9")
        page.evaluate("history.replaceState(null, '', location.href + '&q=balance')")
        page.locator("[data-twin]").click()
        page.wait_for_url(f"{address}en/tools/?people=9")


@pytest.mark.parametrize("folder", ["", "en/"])
def test_no_two_choices_are_called_the_same(site, folder):
    html = Page.read(site / folder / "tools/index.html").html
    selects = html.split("<select")[1:]
    assert len(selects) == 3
    for select in selects:
        words = [option.split("</option>")[0].partition(">")[2] for option in select.partition("</select>")[0].split("<option")[1:]]
        assert len(words) > 2
        assert len(set(words)) == len(words), words
