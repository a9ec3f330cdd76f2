"""A plan handed on: as a code that a phone reads, as a link and as a mail; and its own page on paper, without fields and buttons."""

import io
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pypdf
import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, expect

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.records.text import LANGUAGES, Language
from tests.browser import Visit, faultless

PLAN = "meeting/#1~t=Møde+på+Ærø~d=2026-12-01~s=1330~p=9~side-talk~!goodbye"


@pytest.fixture
def reader(browser: Browser, paper: str) -> Iterator[Visit]:
    with faultless(browser, paper, accept_downloads=True) as opened:
        yield opened


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_reads_the_plan_from_the_screen(scheme: str, reader: Visit) -> None:
    page = reader.open(PLAN)
    page.emulate_media(color_scheme=scheme)
    page.locator("[data-share]").click()
    expect(page.locator(".share svg.qr")).to_be_visible()
    (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(page.screenshot())))
    assert code.text == page.url == page.locator("#share-link").input_value()
    mail = page.locator(".share a").get_attribute("href") or ""
    assert mail.startswith("mailto:?subject=") and page.url in unquote(mail)
    page.keyboard.press("Escape")
    expect(page.locator(".share")).to_be_hidden()
    expect(page.locator("[data-share]")).to_be_focused()


@pytest.mark.parametrize(
    ("language", "told"), [("da", "Kopiér linket, og send det i en mail."), ("en", "Copy the link and send it in an email.")]
)
def test_a_plan_too_long_for_a_code_says_what_to_do(language: Language, told: str, reader: Visit) -> None:
    talks = "~!talk.5.Et+punkt+med+et+langt+navn+om+noget+på+Ærø"
    page = reader.open(LANGUAGE_FOLDERS[language] + PLAN + talks * 30)
    page.locator("[data-share]").click()
    assert len(page.locator("#share-link").input_value()) > 1200
    expect(page.locator(".share__code")).to_contain_text(told)
    assert page.locator(".share svg.qr, .share a").count() == 0  # no program takes a mail with an address of that length
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".share [data-copy]").click()
    assert page.evaluate("navigator.clipboard.readText()") == page.url


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_a_plan_prints_as_a_programme(language: Language, reader: Visit, tmp_path: Path) -> None:
    page = reader.open(LANGUAGE_FOLDERS[language] + PLAN)
    page.locator("[data-agree]").click()
    page.keyboard.type("Tavlen kommer op")
    page.locator("[data-goes-on='1']").check()
    page.pdf(path=tmp_path / "plan.pdf", prefer_css_page_size=True)
    pages = pypdf.PdfReader(tmp_path / "plan.pdf").pages
    text = " ".join(" ".join(side.extract_text() for side in pages).split())
    ends = {"da": "14.25", "en": "14:25"}[language]
    places = page.locator(".agreed__places label").first.inner_text().strip()
    for wanted in ("Møde på Ærø", ends, "Tavlen kommer op", places):
        assert wanted in text, (wanted, text)
    for unwanted in ("http://127", {"da": "Hvad hedder mødet?", "en": "What is the meeting called?"}[language]):
        assert unwanted not in text
    assert len(pages) == 1
    page.emulate_media(media="screen")
    expect(page.locator(".printed")).to_be_hidden()
