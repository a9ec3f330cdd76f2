"""A handbook many times as large: every page stays light, and every record is found by links, filter, fold and search."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from handbook.handbook import Handbook
from handbook.rules.check import load_checked
from handbook.site import lists, menu
from handbook.site.lists import Lists
from tests import tree
from tests.browser import Visit, served, visit
from tests.larger import larger
from tests.pages import Page, read_all
from tests.test_filter import held_in

RECORDS = 600
TEXTS = re.compile(r"/search/(?:texts.*|said)\.json$")
LARGEST_PAGE = 250_000  # bytes of HTML
LARGEST_FIRST = 150_000  # bytes of what the first answer of the search waits for, gzipped


@pytest.fixture(scope="module")
def root(shared: Path) -> Path:
    """A tree of many records, built in Danish, without PDFs."""

    def make(folder: Path) -> None:
        larger(folder, RECORDS)
        done = tree.run(folder, "build", "--strict", "-d", str(folder / "site"), module="mkdocs")
        assert done.returncode == 0, done.stdout + done.stderr

    return tree.once(shared / "larger", make)


@pytest.fixture(scope="module")
def many(root: Path) -> Handbook:
    return load_checked(root)


@pytest.fixture
def reader(browser, root: Path) -> Iterator[Visit]:
    with served(root / "site") as address, visit(browser, address) as opened:
        yield opened
        assert opened.complaints == []


def links(path: Path) -> list[Path]:
    """Return where the links of a page lead, as folders."""
    page = Page.read(path / "index.html")
    return [(path / href).resolve() for name, href in page.references if name == "a" and "#" not in href and ":" not in href]


def test_no_page_and_no_first_answer_is_heavy(root, many):
    pages = read_all(root / "site")
    assert len(pages) > len(many.sheets) > RECORDS / 2
    assert {str(page.path): len(page.html.encode()) for page in pages if len(page.html.encode()) > LARGEST_PAGE} == {}
    assert len(gzip.compress((root / "site/search/index.json").read_bytes(), 9)) < LARGEST_FIRST


def test_every_record_is_reached_from_its_list_by_links_alone(root, many):
    site = (root / "site").resolve()
    spread = Lists(many).of_kind
    assert spread
    assert any(len(pieces) > 1 for by_theme in spread.values() for pieces in by_theme.values())
    for kind, by_theme in spread.items():
        folder = site / f"{kind}s"
        found: set[Path] = set()
        for pieces in by_theme.values():
            first, *others = [site / piece.address for piece in pieces]
            assert first in links(folder) and set(others) <= set(links(first))
            found.update(*map(links, (first, *others)))
        assert {folder / record.id for record in many.of(kind)} <= found


def test_a_menu_of_a_long_theme_names_neighbours_and_leads_to_all(root, many):
    record = many.of("model")[RECORDS // 5]
    theme = many.theme_of(record)
    page = Page.read(root / "site/models" / record.id / "index.html")
    named = page.html.split('class="theme-menu"')[1].split("</nav>")[0]
    assert 2 * menu.NEIGHBOURS < named.count("md-nav__link") <= 2 * menu.NEIGHBOURS + 2
    for kind in ("models", "checklists", "tools", "workshops"):
        assert f"{kind}/{theme.id}/" in named or f"{kind}/#{theme.id}" in named


def test_the_filter_narrows_down_the_whole_of_a_long_list(reader, many):
    page = reader.open("tools/")
    shown = page.locator("li[data-minutes]:visible")
    expect(shown).to_have_count(lists.FIRST * len(many.of("theme")))
    expect(page.locator("[data-filter-count]")).to_have_text(f"{len(many.of('tool'))} af {len(many.of('tool'))} vises")
    page.get_by_label("Vi har").fill("60")
    page.get_by_label("Deltagere").fill("8")
    wanted = {tool.id for tool in many.of("tool") if held_in(tool, 60) and tool.people.min <= 8 <= tool.people.max}
    expect(page.locator("[data-filter-count]")).to_have_text(f"{len(wanted)} af {len(many.of('tool'))} vises")
    assert {href.split("/")[-2] for href in shown.locator("h3 a").evaluate_all("links => links.map(a => a.href)")} == wanted
    page.get_by_role("button", name="Vis alle").click()
    expect(shown).to_have_count(lists.FIRST * len(many.of("theme")))


def test_a_fold_of_the_workbook_fetches_its_books_and_without_a_script_leads_to_them(reader, browser, root, many):
    page = reader.open("workbook/")
    fold = page.locator("details[data-pieces]").first
    fold.locator("summary").click()
    total = int(fold.locator("summary .prints__facts").inner_text())
    expect(fold.locator(".prints > li")).to_have_count(total)
    download = fold.locator("a[download]").first.get_attribute("href")
    assert download.startswith(f"{reader.address}workbook/") and download.endswith(".pdf")
    with visit(browser, reader.address, java_script_enabled=False) as plain:
        bare = plain.open("workbook/")
        bare.locator("details[data-pieces] summary").first.click()
        bare.locator("[data-pieces-link] a").first.click()
        expect(bare.locator(".prints > li").first).to_be_visible()


def test_the_search_says_nothing_only_when_all_of_it_was_asked(reader, root):
    text = "xyzzyq"
    held: list = []
    page = reader.open()
    page.route(TEXTS, lambda route: held.append(route))
    page.keyboard.press("/")
    page.keyboard.type(text)
    status = page.locator("[data-search-status]")
    expect(status).to_have_text("Henter …")
    expect(page.locator("[data-search-tip]")).to_be_hidden()
    parts = json.loads((root / "site/search/index.json").read_text(encoding="utf-8"))["parts"]
    page.wait_for_timeout(300)
    assert len(held) == len(parts) > 2
    for route in held:
        route.continue_()
    page.locator("[data-search][data-whole]").wait_for()
    expect(status).to_have_text(f"Håndbogen har intet om »{text}«.")


def test_a_result_at_which_the_reader_is_stays_in_its_place_when_more_come(reader):
    held: list = []
    page = reader.open()
    page.route(TEXTS, lambda route: held.append(route))
    page.keyboard.press("/")
    page.keyboard.type("kerneopgave")
    hits = page.locator("[data-search-body] > [data-search-hits] > .hit")
    expect(hits.first).to_be_visible()
    before = hits.locator(".hit__title").all_inner_texts()
    page.keyboard.press("ArrowDown")
    for route in held:
        route.continue_()
    page.locator("[data-search][data-whole]").wait_for()
    after = hits.locator(".hit__title").all_inner_texts()
    assert after[: len(before)] == before
    expect(hits.first.locator(".hit__title a")).to_be_focused()
