"""The site opened from a folder, without a server: links lead to pages, type and looks hold, and the search says what is not to be had."""

from pathlib import Path

import pytest
from playwright.sync_api import expect


@pytest.fixture(scope="module")
def page(browser, site: Path):
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_links_lead_to_pages_in_both_languages(page, site):
    front = (site.resolve() / "index.html").as_uri()
    for path in ("index.html", "tools/index.html", "models/four-communities/index.html", "en/themes/specialist-careers/index.html"):
        page.goto((site.resolve() / path).as_uri())
        page.wait_for_function("!document.querySelector('.md-footer a[href$=\\'/about/\\']')")
        links = page.locator("a[href]").evaluate_all("all => all.map(one => new URL(one.getAttribute('href'), document.baseURI).href)")
        local = [link.split("#")[0].split("?")[0] for link in links if link.startswith("file:")]
        assert len(local) > 20
        assert [link for link in local if not Path(link.removeprefix("file://")).is_file()] == []
    page.goto(front)
    page.locator(".md-tabs a").first.click()
    expect(page.locator("h1")).to_be_visible()
    page.locator("[data-twin]").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_looks_and_type_hold(page, site):
    page.goto((site.resolve() / "tools/right-balances/index.html").as_uri())
    page.wait_for_load_state()
    assert page.evaluate("document.fonts.ready.then(all => [...all].filter(one => one.status === 'loaded').map(one => one.family))")
    loaded = page.evaluate("[...document.fonts].filter(one => one.status === 'loaded').map(one => one.family.replaceAll('\"', ''))")
    assert {"Albert Sans", "Source Serif 4"} <= set(loaded)
    assert page.evaluate("getComputedStyle(document.querySelector('.logo__core')).fill") != "rgb(0, 0, 0)"


def test_the_search_says_that_it_cannot_and_offers_the_lists(page, site):
    page.goto((site.resolve() / "index.html").as_uri())
    page.locator("[data-search-open]").click()
    expect(page.locator("[data-search-status]")).to_contain_text("åbnet fra en mappe")
    expect(page.locator("[data-search-query]")).to_be_disabled()
    page.locator("[data-search-lists] a").nth(3).click()
    expect(page.locator("h1")).to_have_text("Dialogværktøjer")
    assert page.url.endswith("/tools/index.html")
