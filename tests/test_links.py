"""Every link of every page leads somewhere, and nothing is fetched from elsewhere."""

import re
from collections.abc import Collection
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

from tests.pages import Page, read_all
from tests.workbooks import IMPOSED, Workbook

FETCHED = {"script", "img", "iframe", "source", "video", "audio", "embed", "object", "track", "input"}


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Page]:
    return {page.path: page for page in read_all(site)}


@pytest.fixture(scope="module")
def destinations(editions: list[Workbook]) -> dict[Path, set[str]]:
    pdfs = {book.path: book.destinations for book in editions}
    assert {path for path, names in pdfs.items() if names} == {book.path for book in editions if book.paper not in IMPOSED}
    assert len(pdfs) > 5
    return pdfs


def is_there(anchor: str, page: Page, planned: Collection[str], worries: Collection[str]) -> bool:
    """Tell whether an anchor is on a page, or names what is there to plan, hold or answer something with: a record, a round, a worry."""
    asked = re.fullmatch(r"(worry=|put=|1~|)([a-z0-9-]+)(?:~group)?", anchor)
    if anchor in page.ids or not asked or "meeting" not in page.path.parts:
        return anchor in page.ids
    return asked[2] in (worries if asked[1] == "worry=" else planned) and bool(asked[1]) != ("answer" in page.path.parts)


def test_every_internal_link_and_anchor_exists(site, pages, destinations, handbook):
    checked, broken = 0, []
    planned = {*handbook.pages, *(round.id for round in handbook.of("round"))}
    worries = {situation.id for situation in handbook.of("situation")}
    for page in pages.values():
        for _, address in page.references:
            parts = urlsplit(address)
            if parts.scheme or address.startswith("//"):
                continue
            checked += 1
            path, anchor = urldefrag(address)
            target = (site / path.lstrip("/") if path.startswith("/") else page.path.parent / unquote(path)) if path else page.path
            target = target.resolve()
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file():
                broken.append(f"{page.path.relative_to(site)}: {address}")
            elif target.parent.name == "edit":
                asked = re.fullmatch(r"/collections/[a-z]+/entries/(?:[a-z]+\?record=)?([a-z0-9-]+)", anchor)
                if not asked or asked[1] not in handbook.pages:
                    broken.append(f"{page.path.relative_to(site)}: {address} (no such record in the form)")
            elif anchor and target.suffix == ".html" and not is_there(unquote(anchor), pages[target], planned, worries):
                broken.append(f"{page.path.relative_to(site)}: {address} (no such anchor)")
            elif anchor and target.suffix == ".pdf" and anchor not in destinations[target]:
                broken.append(f"{page.path.relative_to(site)}: {address} (no such destination)")
    assert checked > 2000
    assert broken == []


def test_nothing_is_fetched_from_another_host(site, pages):
    fetched = [
        (page.path, address)
        for page in pages.values()
        for name, address in page.references
        if name in FETCHED or (name == "link" and address not in {a for n, a in page.references if n == "a"})
    ]
    assert len(fetched) > 100
    foreign = {address for _, address in fetched if urlsplit(address).scheme in ("http", "https")}
    canonical = {
        attributes["href"] for page in pages.values() for name, attributes in page.elements if attributes.get("rel") == "canonical"
    }
    assert foreign <= canonical
    styles = list(site.rglob("*.css"))
    assert styles
    for style in styles:
        text = style.read_text(encoding="utf-8")
        assert "@import" not in text
        assert "url(http" not in text.replace('"', "").replace("'", "")


def test_links_out_lead_to_known_places(pages, handbook):
    known = {urlsplit(handbook.publication.repository).netloc, urlsplit(handbook.address).netloc}
    known |= {urlsplit(source.url).netloc for source in handbook.of("source") if source.url}
    known |= {"creativecommons.org", "opensource.org", "github.com"}
    out = {urlsplit(a).netloc for page in pages.values() for n, a in page.references if n == "a" and urlsplit(a).scheme.startswith("http")}
    assert out
    assert out <= known
