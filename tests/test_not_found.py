"""A missing page: in the reader's language, whole at any depth, and with the pages that may be meant."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import tree
from tests.browser import Visit, served, visit
from tests.pages import Page as Built


@pytest.fixture(params=["", "handbook/", "deep/down/"], ids=["root", "folder", "folders"])
def reader(request, browser: Browser, site: Path, tmp_path: Path) -> Iterator[Visit]:
    """The site as a host serves it, at its root or in a folder that the build knew nothing of."""
    place = tmp_path / request.param.rstrip("/") if request.param else tmp_path / "site"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(site)
    folder = place if not request.param else tmp_path
    if request.param.count("/") > 1:  # such a host looks for its page in its uppermost folder
        (tmp_path / "404.html").symlink_to(site / "404.html")
    with served(folder, hosted=True) as address, visit(browser, address + request.param) as opened:
        yield opened


def shown(reader: Visit, path: str, language: str) -> Page:
    page = reader.open(path)
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("[data-palette-name]")).to_have_text(re.compile("visning|mode|view|dark|light|mørk|lys", re.IGNORECASE))
    assert page.url == reader.address + path
    assert page.evaluate("getComputedStyle(document.querySelector('.logo__core')).fill") != "rgb(0, 0, 0)", "the style sheet is missing"
    return page


@pytest.mark.parametrize(
    ("path", "language", "title"),
    [
        ("tools/old-name/", "da", "Siden findes ikke"),
        ("a/b/c/d", "da", "Siden findes ikke"),
        ("en/tools/old-name/", "en", "This page does not exist"),
        ("en/a/b/c/d", "en", "This page does not exist"),
    ],
)
def test_it_speaks_the_reader_s_language_and_everything_leads_somewhere(reader, path, language, title):
    page = shown(reader, path, language)
    expect(page.locator("h1")).to_have_text(title)
    links = page.locator("a[href]:not([href^=http]), link[href]").evaluate_all("all => all.map(one => one.href)")
    assert len(links) > 20
    for address in {link.partition("#")[0] for link in links}:
        assert reader.context.request.get(address).ok, address
    page.keyboard.press("/")
    page.keyboard.type("balance")
    page.locator("[data-search-hits] a").first.click()
    page.wait_for_url(re.compile(re.escape(reader.address + ("en/" if language == "en" else "")) + "(?!en/)[a-z]+/"))
    assert reader.context.request.get(page.url).ok


def test_the_switch_leads_to_the_other_front_page(reader):
    page = shown(reader, "tools/old-name/", "da")
    page.locator("[data-twin]").click()
    page.wait_for_url(f"{reader.address}en/")
    expect(page.locator("html")).to_have_attribute("lang", "en")


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("tools/right-balance/", "tools/right-balances/"),
        ("workshops/right-balances", "tools/right-balances/"),
        ("en/models/communities-four/", "en/models/four-communities/"),
        ("vaerktoejer/de-rigtige-balancer/", "tools/right-balances/"),
        ("tools/zzzz/", "tools/"),
    ],
)
def test_the_nearest_pages_are_offered(browser, site, path, wanted):
    with served(site, hosted=True) as address, visit(browser, address) as opened:
        page = opened.open(path)
        expect(page.locator("[data-nearest]")).to_be_visible()
        offered = page.locator("[data-nearest] a").evaluate_all("all => all.map(link => link.href)")
        assert 0 < len(offered) <= 5
        assert address + wanted in offered[:2]


def test_nothing_is_offered_where_nothing_is_near(browser, site):
    with served(site, hosted=True) as address, visit(browser, address) as opened:
        page = opened.open("qqqq/xxzzxx/")
        assert any(url.endswith("search/index.json") for url in opened.requests)
        expect(page.locator("[data-nearest]")).to_be_hidden()
        expect(page.locator("[aria-labelledby=look-up] a")).to_have_count(9)


@pytest.mark.parametrize(("language", "configuration"), [("da", "mkdocs.yml"), ("en", "mkdocs.en.yml")])
def test_without_a_script_its_links_begin_where_the_handbook_is_published(tmp_path, monkeypatch, language, configuration):
    monkeypatch.setenv("HANDBOOK_ADDRESS", "https://somewhere.example/handbook/")
    root = tree.small(tmp_path / "small")
    done = tree.run(root, "build", "--strict", "-f", configuration, "-d", str(root / "site"), module="mkdocs")
    assert done.returncode == 0, done.stdout + done.stderr
    page = Built.read(root / "site/404.html")
    own = [address for _, address in page.references if not address.startswith(("http", "#"))]
    assert len(own) > 20
    assert [address for address in own if not address.startswith("/handbook/")] == []
    twin = next(attributes for name, attributes in page.elements if "data-twin" in attributes)
    assert twin["href"] == ("/handbook/en/" if language == "da" else "/handbook/")
    assert page.first("link", rel="manifest")["href"] == f"/handbook/{'en/' if language == 'en' else ''}site.webmanifest"
