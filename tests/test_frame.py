"""The frame round the pages: what they may run, how they are shown elsewhere, how heavy they are, and that they are valid."""

import gzip
import json
import re
import subprocess
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PIL import Image
from playwright.sync_api import expect

from handbook import addresses
from handbook.handbook import Handbook
from handbook.kinds import KINDS
from handbook.preview import pictures
from handbook.records.text import LANGUAGES
from handbook.rules.check import load_checked
from handbook.site.policy import first_script, lost_script
from handbook.site.preview_place import HEIGHT, WIDTH
from handbook.words import markup
from tests import tree
from tests.browser import served, visit
from tests.pages import Page, read_all

FIRST_VIEW = 250 * 1024
"""Bytes that may be fetched before a page is read, as a host sends them: text compressed."""
LARGEST_PREVIEW = 40 * 1024
CHECKER = tree.ROOT / ".venv/html-checker/node_modules/vnu-jar/build/dist/vnu.jar"
CHANGES = """() => new Promise(resolve => {
  const moved = []
  const told = entry => [entry.value, ...entry.sources.map(({ node }) => node?.outerHTML ?? node?.textContent)]
  const observer = new PerformanceObserver(list => moved.push(...list.getEntries().map(told)))
  observer.observe({ type: "layout-shift", buffered: true })
  setTimeout(() => resolve(moved), 300)
})"""


def paths(handbook: Handbook) -> list[str]:
    """The address of one page of every kind below a language's front page."""
    found = ["", "about/", "how-to-use/", "contribute/", "accessibility/", *(f"{kind.index}/" for kind in KINDS)]
    return found + [addresses.page_path(kind, handbook.of(kind.name)[0].id) for kind in KINDS if kind.has_page]


def test_every_page_runs_nothing_but_the_site_s_own_scripts(site):
    script = first_script(tree.ROOT)
    for page in read_all(site):
        policy = page.first("meta", **{"http-equiv": "Content-Security-Policy"})["content"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        own = [lost_script(tree.ROOT), script] if page.path.name == "404.html" else [script]
        assert re.findall(r"<script(?! src)[^>]*>(.*?)</script>", page.html, re.DOTALL) == own, page.path
        assert not [name for name, attributes in page.elements if "style" in attributes or name == "style"], page.path
        assert not [key for _, attributes in page.elements for key in attributes if key.startswith("on")], page.path
    assert "Content-Security-Policy: frame-ancestors 'self'\n" in (site / "_headers").read_text(encoding="utf-8")


def test_the_policy_stops_a_script_that_is_not_ours(browser, address):
    with visit(browser, address) as opened:
        page = opened.open("about/")
        page.evaluate("document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }))")
        assert not page.evaluate("window.ran")
        assert any("Content Security Policy" in complaint for complaint in opened.complaints)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_breaks_its_policy_whatever_the_reader_does(browser, address, handbook, language):
    folder = addresses.LANGUAGE_FOLDERS[language]
    with visit(browser, address) as opened:
        opened.context.add_init_script("addEventListener('securitypolicyviolation', event => console.error(event.violatedDirective))")
        for path in paths(handbook):
            page = opened.open(folder + path)
            assert page.locator("h1").count() == 1
            page.close()
        page = opened.open(f"{folder}models/four-communities/")
        page.locator("a.term").first.hover()
        expect(page.locator(".term-box")).to_be_visible()
        page.locator("[data-palette]").click()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        page.emulate_media(media="print")
        page.emulate_media(media="screen")
        page.keyboard.press("/")
        page.keyboard.type("balance")
        expect(page.locator("[data-search-hits] a").first).to_be_visible()
        page.keyboard.press("Escape")
        page.locator("[data-twin]").click()
        opened.rest(page)
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        page = opened.open(f"{folder}tools/")
        page.locator("[data-filter] select").first.select_option(index=1)
        page.close()
        assert opened.complaints == []
        page = opened.open(f"{folder}404.html")
        expect(page.locator("h1")).to_be_visible()
        assert opened.complaints == []


def test_the_site_works_below_another_path(browser, site, tmp_path):
    (tmp_path / "somewhere").mkdir()
    (tmp_path / "somewhere" / "else").symlink_to(site)
    with served(tmp_path) as root, visit(browser, f"{root}somewhere/else/") as opened:
        page = opened.open("en/tools/right-balances/")
        page.locator("[data-twin]").click()
        page.wait_for_url("**/somewhere/else/tools/right-balances/")
        page.keyboard.press("/")
        page.keyboard.type("balance")
        page.locator("[data-search-hits] a").first.click()
        page.wait_for_url("**/somewhere/else/**")
        opened.rest(page)
        assert opened.complaints == []
        assert all("/somewhere/else/" in url for url in opened.requests if url.startswith("http"))


def test_every_page_has_a_preview_picture(site, handbook):
    shown = set()
    for page in read_all(site):
        if page.path.name == "404.html":
            continue
        said = {attributes["property"]: attributes["content"] for name, attributes in page.elements if "property" in attributes}
        assert said["og:url"] == page.first("link", rel="canonical")["href"]
        assert (said["og:image:width"], said["og:image:height"]) == (str(WIDTH), str(HEIGHT))
        assert said["og:title"] and said["og:description"] and said["og:title"] in said["og:image:alt"]
        assert page.first("meta", name="twitter:card")["content"] == "summary_large_image"
        assert said["og:image"].startswith(handbook.address)
        picture = site / said["og:image"].removeprefix(handbook.address)
        with Image.open(picture) as opened:
            assert opened.size == (WIDTH, HEIGHT)
            assert len(opened.getcolors()) > 8, f"{picture} is empty"
        assert picture.stat().st_size <= LARGEST_PREVIEW, picture
        shown.add(picture)
    assert len(shown) > 2 * len(handbook.pages)


def test_a_picture_is_drawn_again_only_when_its_card_changes(tmp_path):
    root = tree.small(tmp_path / "cards")
    first = pictures.make(load_checked(root), root, tmp_path / "one")
    assert first > 20
    assert pictures.make(load_checked(root), root, tmp_path / "two") == 0
    path = root / "data/tools/side-talk.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("Talk about two sides", "Talk of both sides", 1), encoding="utf-8")
    assert pictures.make(load_checked(root), root, tmp_path / "three") == 2
    changed = {
        old.relative_to(tmp_path / "two").as_posix()
        for old in (tmp_path / "two").rglob("*.png")
        if old.read_bytes() != (tmp_path / "three" / old.relative_to(tmp_path / "two")).read_bytes()
    }
    assert changed == {"en/previews/tools/side-talk.png", "en/previews/workshops/side-hour.png"}  # the workshop shows its tools


@pytest.mark.parametrize("language", LANGUAGES)
def test_manifest_and_icons_are_there(site, handbook, language):
    folder = site / addresses.LANGUAGE_FOLDERS[language]
    manifest = json.loads((folder / "site.webmanifest").read_text(encoding="utf-8"))
    assert manifest["lang"] == language
    assert handbook.interface["site"]["name"][language] == manifest["short_name"]
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}
    for icon in manifest["icons"]:
        path = folder / icon["src"]
        assert path.is_file()
        if path.suffix == ".png":
            with Image.open(path) as opened:
                assert "x".join(map(str, opened.size)) == icon["sizes"]
    page = Page.read(folder / "index.html")
    assert (folder / page.first("link", rel="manifest")["href"]).samefile(folder / "site.webmanifest")
    for link, size in ((page.first("link", rel="apple-touch-icon"), 180), (page.first("link", rel="icon", type="image/png"), 32)):
        with Image.open(folder / link["href"]) as opened:
            assert opened.size == (size, size)


@pytest.mark.parametrize(("language", "width"), [("da", 390), ("en", 1280)])
def test_a_first_view_is_light_stands_still_and_asks_no_other_host(browser, address, site, handbook, language, width):
    for path in paths(handbook):
        with visit(browser, address, viewport={"width": width, "height": 800}) as opened:
            page = opened.open(addresses.LANGUAGE_FOLDERS[language] + path)
            assert page.evaluate(CHANGES) == [], f"{path} moves while it loads"
            assert opened.hosts() == {urlsplit(address).netloc}
            fetched = [site / url.removeprefix(address).partition("?")[0] for url in set(opened.requests) if url.startswith(address)]
            assert len(fetched) > 5
            weight = sum(_sent(file / "index.html" if file.is_dir() else file) for file in fetched)
            assert weight <= FIRST_VIEW, f"{path} fetches {weight} bytes"


@pytest.mark.parametrize(("language", "width"), [("en", 390), ("da", 1280)])
def test_a_page_stands_still_while_it_arrives(browser, site, handbook, language, width):
    with served(site, slowly=True) as address:
        for path in paths(handbook):
            with visit(browser, address, viewport={"width": width, "height": 800}) as opened:
                page = opened.open(addresses.LANGUAGE_FOLDERS[language] + path)
                assert page.evaluate(CHANGES) == [], f"{path} moves while it arrives"


def _sent(file: Path) -> int:
    content = file.read_bytes()
    return len(content if file.suffix in (".woff2", ".png") else gzip.compress(content))


def test_a_page_prints_as_a_clean_sheet(browser, address, handbook):
    hidden = (".md-header", ".md-tabs", ".md-sidebar", ".md-footer", ".md-skip", "[data-search-open]", "[data-filter]")
    with visit(browser, address, color_scheme="dark") as opened:
        for path in paths(handbook):
            page = opened.open(path)
            page.evaluate("dispatchEvent(new Event('beforeprint'))")
            page.emulate_media(media="print", color_scheme="dark")
            for part in hidden:
                assert page.locator(f"{part}:visible").count() == 0, f"{path} prints {part}"
            assert page.locator("h1").is_visible()
            expect(page.locator(".sheet-foot")).to_contain_text(f"{handbook.address}{path}")
            assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
            page.close()


def test_what_needs_a_script_is_not_shown_without_one(browser, address):
    for scripts in (True, False):
        with visit(browser, address, java_script_enabled=scripts) as opened:
            page = opened.open("tools/")
            expect(page.locator("[data-palette]")).to_be_visible(visible=scripts)
            expect(page.locator("[data-filter]")).to_be_visible(visible=scripts)


def test_every_page_is_valid_html(site):
    java = subprocess.run([tree.ROOT / "scripts/find-java.sh"], capture_output=True, text=True, check=True).stdout.strip()
    pages = sorted(map(str, site.rglob("*.html")))
    assert len(pages) > 100
    assert CHECKER.is_file(), "make test sets the HTML checker up"
    command = [java, "-Xss4m", "-jar", str(CHECKER), "--errors-only", "--format", "json", "--stdout", *pages]
    told = json.loads(subprocess.run(command, capture_output=True, text=True).stdout)["messages"]
    assert [f"{message.get('url')}:{message.get('lastLine')}: {message['message']}" for message in told] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_record_says_how_to_cite_it_and_leads_to_its_data(site, handbook, language):
    data = json.loads((site / "handbook.json").read_text(encoding="utf-8"))
    edition = handbook.of("edition")[0]
    assert handbook.pages
    for kind, entry in handbook.pages.values():
        folder = site / addresses.LANGUAGE_FOLDERS[language] / kind.plural / entry.id
        page = Page.read(folder / "index.html")
        address = addresses.public_address(handbook, language, kind, entry)
        title = markup.drawn(entry.title, language)
        assert page.first("link", rel="canonical")["href"] == address
        text = re.search(r'<details class="cite".*?<p>(.*?)</p>', page.html, re.DOTALL)[1]
        for part in (title, handbook.interface["site"]["name"][language], edition.number, str(edition.released.year), "CC BY 4.0", address):
            assert part in unescape(text), page.path
        bibtex = unescape(re.search(r"<pre><code>(@misc.*?)</code></pre>", page.html, re.DOTALL)[1])
        fields = dict(re.findall(r"^  (\w+) = \{+(.*?)\}+,?$", bibtex, re.MULTILINE))
        assert bibtex.startswith(f"@misc{{{entry.id},\n") and bibtex.count("{") == bibtex.count("}")
        assert fields["title"] == entry.title[language] and fields["url"] == address and fields["year"] == str(edition.released.year)
        link = page.first("a", type="application/json")["href"]
        assert (folder / link).samefile(site / "handbook.json")
        assert {"id": entry.id, "address": address} in [
            {"id": record["id"], "address": record["address"][language]} for record in data[kind.plural]
        ]
