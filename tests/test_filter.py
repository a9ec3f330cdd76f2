"""The list of tools narrowed down, with the choice kept in the address."""

import pytest
from playwright.sync_api import expect

from tests.browser import visit


@pytest.fixture(scope="module")
def page(browser, address):
    with visit(browser, address) as reader:
        yield reader.open("tools/")
        assert reader.complaints == []


def shown(page) -> set[str]:
    return {link.split("/")[-2] for link in page.locator("li[data-minutes]:visible a").evaluate_all("links => links.map(a => a.href)")}


def test_the_list_is_narrowed_and_the_address_remembers(page, handbook):
    tools = {tool.id: tool for tool in handbook.of("tool")}
    assert shown(page) == set(tools)
    page.get_by_label("Tid").select_option("60")
    page.get_by_label("Til", exact=True).select_option("team")
    page.get_by_label("Deltagere").fill("8")
    wanted = {
        id for id, tool in tools.items() if tool.minutes.min <= 60 and "team" in tool.audiences and tool.people.min <= 8 <= tool.people.max
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


def test_nothing_that_fits_is_said_honestly(page):
    page.get_by_label("Deltagere").fill("499")
    expect(page.locator("[data-filter-none]")).to_be_visible()
    assert shown(page) == set()
