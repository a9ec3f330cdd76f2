"""Notes and agreements for Word: headings that are headings, lists that are lists, the language told, and nothing fetched before."""

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.document import Document
from playwright.sync_api import Browser, Page

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.records.text import LANGUAGES, Language
from tests.browser import Visit, faultless

PLAN = "#1~t=Møde+på+Ærø~d=2026-12-01~side-talk~!goodbye"
LOCALES = {"da": "da-DK", "en": "en-GB"}
LANG = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}lang"
VALUE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}val"


@pytest.fixture
def reader(browser: Browser, paper: str) -> Iterator[Visit]:
    with faultless(browser, paper, accept_downloads=True) as opened:
        yield opened


def _got(page: Page, button: str, to: Path) -> tuple[str, Document]:
    with page.expect_download() as waited:
        page.locator(button).first.click()
    waited.value.save_as(to / "file.docx")
    return waited.value.suggested_filename, docx.Document(str(to / "file.docx"))


def _agree(page: Page) -> None:
    page.locator("[data-agree]").click()
    page.locator("[id$=-what]").fill("Tavlen kommer op")
    page.locator("[id$=-who]").fill("Søren Ågård")
    page.locator("[id$=-byWhen]").fill("2026-12-15")


def _lines(file: Document) -> list[tuple[str, str]]:
    return [(paragraph.style.name if paragraph.style else "", paragraph.text) for paragraph in file.paragraphs]


@pytest.mark.parametrize("language", LANGUAGES)
def test_notes_and_agreement_are_headings_and_lists_in_their_language(language: Language, reader: Visit, tmp_path: Path) -> None:
    front = LANGUAGE_FOLDERS[language]
    page = reader.open(f"{front}meeting/{PLAN}")
    _agree(page)
    page.locator("[data-run]").click()
    page.locator("[data-begin]").click()
    step = page.locator(".room__title").inner_text()
    page.locator(".chair-view__notes textarea").first.fill("Vi hjælper hinanden\n- også om natten")
    scripts = [url for url in reader.requests if "/word-" in url]
    name, file = _got(page, ".chair-view [data-word]", tmp_path)
    assert scripts == []
    assert name == "Møde på Ærø.docx"
    lines = _lines(file)
    assert lines[0] == ("Heading 1", "Møde på Ærø")
    assert ("Heading 2", step) in lines
    bullets = [text for style, text in lines if style == "List Paragraph"]
    assert bullets[:2] == ["Vi hjælper hinanden", "også om natten"]
    assert [text for style, text in lines if style == "Heading 2"][-1] == {"da": "Aftalen", "en": "The agreement"}[language]
    assert ("Heading 3", "1. Tavlen kommer op") in lines
    assert any("Søren Ågård" in text for text in bullets)
    told = {lang.get(VALUE) for lang in file.styles.element.iter(LANG)}
    assert told == {LOCALES[language]}
    assert file.core_properties.title == "Møde på Ærø"


def test_the_agreement_comes_out_by_itself(reader: Visit, tmp_path: Path) -> None:
    page = reader.open(f"meeting/{PLAN}")
    _agree(page)
    name, file = _got(page, ".agreed [data-word]", tmp_path)
    assert name == "Møde på Ærø – Aftalen.docx"
    texts = [text for _, text in _lines(file)]
    assert "1. Tavlen kommer op" in texts
    assert any("15. december 2026" in text for text in texts)
    assert any(text.startswith("http") and "side-talk" in text for text in texts)
