"""What a reader does, in a real browser."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from handbook import addresses
from handbook.kinds import KINDS
from tests.browser import Visit, visit


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[Visit]:
    with visit(browser, address) as opened:
        yield opened
        assert opened.requests
        assert opened.complaints == []
        assert opened.hosts() == {urlsplit(address).netloc}


def search(page: Page, words: str) -> list[str]:
    page.keyboard.press("/")
    page.keyboard.type(words, delay=20)
    expect(page.locator("[data-search-status]")).to_contain_text("result")
    return page.locator("[data-search] .hit a").evaluate_all("links => links.map(link => link.getAttribute('href'))")


def test_no_page_is_wider_than_the_screen(browser, address, handbook):
    with visit(browser, address) as reader:
        page = reader.context.new_page()
        for kind in KINDS:
            path = addresses.page_path(kind, handbook.of(kind.name)[-1].id) if kind.has_page else f"{kind.index}/"
            page.goto(address + path)
            for width in (1280, 768, 390, 320):
                page.set_viewport_size({"width": width, "height": 800})
                assert page.evaluate("innerWidth") == width
                assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_the_language_switch_lands_on_the_same_page_and_anchor(reader):
    page = reader.open("tools/right-balances/#think-first")
    page.locator("[data-twin]").click()
    page.wait_for_url("**/en/tools/right-balances/#think-first")
    assert page.locator("html").get_attribute("lang") == "en"
    expect(page.locator("#think-first")).to_have_text("Think first")
    page.locator("[data-twin]").click()
    page.wait_for_url(lambda url: "/en/" not in url and url.endswith("tools/right-balances/#think-first"))
    expect(page.locator("#think-first")).to_have_text("Tænk først")


@pytest.mark.parametrize(
    ("path", "words", "wanted"),
    [
        ("", "fire fællesskaber", "models/four-communities"),
        ("", "trivselsgruppe", "glossary"),
        ("en/", "imbalances", "checklists/twelve-imbalances"),
    ],
)
def test_search_finds(reader, path, words, wanted):
    found = search(reader.open(path), words)
    assert any(wanted in address for address in found)
    assert all(("/en/" in urlsplit(address).path) == (path == "en/") or not address.startswith("http") for address in found)


def test_a_term_shows_its_definition_on_hover_and_focus_and_goes_on_escape(reader):
    page = reader.open("models/four-communities/")
    term = page.locator("a.term").first
    definition = page.locator(f"#{term.get_attribute('aria-describedby')}").text_content().strip()
    box = page.locator(".term-box")
    assert len(definition) > 20
    expect(box).to_be_hidden()
    term.hover()
    expect(box).to_have_text(definition)
    expect(box).to_be_visible()
    box.hover()
    page.wait_for_timeout(400)
    expect(box).to_be_visible()
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    term.focus()
    expect(box).to_be_visible()
    term.blur()
    expect(box).to_be_hidden()


def test_a_term_shows_its_definition_on_touch_before_it_leads_away(browser, address):
    with visit(browser, address, has_touch=True, viewport={"width": 390, "height": 800}) as phone:
        page = phone.open("models/four-communities/")
        term = page.locator("a.term").first
        term.tap()
        expect(page.locator(".term-box")).to_be_visible()
        assert page.url.endswith("models/four-communities/")
        term.tap()
        page.wait_for_url("**/glossary/#*")


def test_everything_is_readable_without_javascript(browser, address, handbook):
    with visit(browser, address, java_script_enabled=False) as plain:
        page = plain.open("tools/right-balances/")
        for step in handbook.get("tool", "right-balances").steps:
            expect(page.locator(f"#{step.id}")).to_be_visible()
        page.locator("a.term").first.click()
        page.wait_for_url("**/glossary/#*")
        page = plain.open("models/four-communities/")
        page.locator(".diagram__part").nth(1).click()
        page.wait_for_url("**/models/four-communities/#task")
        page.locator("[data-twin]").click()
        page.wait_for_url("**/en/models/four-communities/")
        assert plain.complaints == []


def test_a_part_of_a_drawing_leads_to_its_text_by_keyboard(reader):
    page = reader.open("models/four-communities/")
    page.locator(".diagram__part").nth(2).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/models/four-communities/#professional")


def test_the_map_of_a_theme_shows_the_ways_of_the_record_in_focus(reader):
    page = reader.open("themes/work-communities/")
    node, lit = page.locator("[data-node]").first, page.locator(".map__way--lit")
    id = node.get_attribute("data-node")
    ways = page.locator(f"[data-from={id}], [data-to={id}]").count()
    assert ways > 0
    expect(lit).to_have_count(0)
    node.locator("a").focus()
    expect(lit).to_have_count(ways)
    node.locator("a").press("Tab")
    expect(page.locator(f".map__way--lit:not([data-from={id}], [data-to={id}])").first).to_be_visible()
    page.locator("h1").click()
    expect(lit).to_have_count(0)
    node.locator("a").click()
    page.wait_for_url(f"**/models/{id}/")
