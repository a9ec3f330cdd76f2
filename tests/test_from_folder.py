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


def drawn_in(page, selector: str) -> set[str]:
    """The families of the fonts in which an element's own text is drawn, fallbacks and all."""
    session = page.context.new_cdp_session(page)
    for part in ("DOM", "CSS"):
        session.send(f"{part}.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    session.detach()
    return {font["familyName"] for font in fonts}


@pytest.mark.parametrize("path", ["index.html", "tools/right-balances/index.html"])
def test_looks_and_type_hold(page, site, path):
    page.goto((site.resolve() / path).as_uri())
    page.wait_for_load_state()
    page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))")
    for selector, family in (("h1", "Albert Sans"), (".lead", "Source Serif 4"), (".md-tabs__link", "Albert Sans")):
        drawn = drawn_in(page, selector)
        assert drawn and all(name.startswith(family) for name in drawn), (selector, drawn)
    assert page.evaluate("getComputedStyle(document.querySelector('.logo__core')).fill") != "rgb(0, 0, 0)"


def test_the_search_says_that_it_cannot_and_offers_the_lists(page, site):
    page.goto((site.resolve() / "index.html").as_uri())
    page.locator("[data-search-open]").click()
    expect(page.locator("[data-search-status]")).to_contain_text("åbnet fra en mappe")
    expect(page.locator("[data-search-query]")).to_be_disabled()
    page.locator("[data-search-lists] a").nth(3).click()
    expect(page.locator("h1")).to_have_text("Dialogværktøjer")
    assert page.url.endswith("/tools/index.html")


@pytest.mark.parametrize("path", ["meeting/index.html", "meeting/answer/index.html", "meeting/run/index.html", "en/take-along/index.html"])
def test_pages_with_a_script_say_what_a_browser_forbids_there(page, site, path):
    page.goto((site.resolve() / path).as_uri())
    expect(page.locator("[data-from-folder]")).to_be_visible()
    expect(page.locator(".needs-script")).to_be_visible()
    expect(page.locator(".needs-script a").first).to_be_visible()
