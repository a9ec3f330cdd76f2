"""A plan on paper: one file for the printer and one to fill in, put together in the browser from the site's own sheets."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdf
import pytest
from playwright.sync_api import Page, expect

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.records.text import LANGUAGES
from tests import tree
from tests.browser import Visit, faultless
from tests.workbooks import validate

PLAN = "meeting/#1~t=Et+møde~d=2026-12-01~s=1330~m=75~p=9~l=Søndre+Skole~!welcome.5~side-talk~!goodbye"
SCRIPTS = ("join-", "printing-", "letters.pdf", "sheets.json")


@pytest.fixture
def reader(browser, paper: str) -> Iterator[Visit]:
    with faultless(browser, paper, accept_downloads=True) as opened:
        yield opened


def _planned(reader: Visit, language: str = "da") -> Page:
    page = reader.open(LANGUAGE_FOLDERS[language] + PLAN)
    page.locator(".planner__paper").wait_for()
    return page


def _got(page: Page, button: str, to: Path) -> Path:
    with page.expect_download() as waited:
        page.locator(f".planner__paper [{button}]").click()
    waited.value.save_as(to / waited.value.suggested_filename)
    return to / waited.value.suggested_filename


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_to_fill_in_holds_the_plan_and_its_sheets(language, reader: Visit, tmp_path: Path):
    page = _planned(reader, language)
    path = _got(page, "data-fill", tmp_path)
    assert path.name == {"da": "Et møde – til at skrive i.pdf", "en": "Et møde – to fill in.pdf"}[language]
    expect(page.locator(".planner__paper .planner__said")).to_contain_text(path.name)
    pdf = pypdf.PdfReader(path)
    cover, programme = pdf.pages[0].extract_text(), pdf.pages[1].extract_text()
    for text in ("Et møde", "Søndre Skole", "2026", {"da": "Indhold", "en": "Contents"}[language]):
        assert text in cover
    assert {"da": "13.35", "en": "13:35"}[language] in programme
    assert len(pdf.pages) > 5
    assert len(pdf.get_fields()) > 10
    assert pdf.trailer["/Root"]["/Lang"] == language
    assert validate(path, "ua1") == []


def test_notes_of_the_meeting_stand_in_the_file_to_fill_in_and_are_read_from_it(reader: Visit, tmp_path: Path):
    page = _planned(reader)
    notes = {"side-talk/look/0": "Vi hjælper hinanden på Ærø", "side-talk/choose/0": "Tavlen", "0//0": "Kaffe"}
    page.evaluate("notes => localStorage.setItem(`notes ${JSON.parse(localStorage.meetings).plans[0].id}`, JSON.stringify(notes))", notes)
    path = _got(page, "data-fill", tmp_path)
    found = pypdf.PdfReader(path).get_fields().items()
    fields = {name.partition(":")[2]: field.get("/V", "") for name, field in found if name.startswith("handout")}
    assert fields["side-talk--look--1"] == notes["side-talk/look/0"]
    assert fields["side-talk--notes"] == "Tavlen"
    expect(page.locator(".planner__paper .planner__said")).to_contain_text("Nogle af jeres noter")
    assert validate(path, "ua1") == []
    page.evaluate("for (const name of Object.keys(localStorage)) if (name.startsWith('notes ')) localStorage.removeItem(name)")
    page.locator("[data-read-notes]").set_input_files(path)
    expect(page.locator(".planner__paper .planner__said")).to_contain_text("Noter læst ind: 1.")
    kept = "JSON.parse(Object.entries(localStorage).find(([name]) => name.startsWith('notes '))[1])"
    assert page.evaluate(kept) == {"side-talk/look/0": notes["side-talk/look/0"]}
    own = "notes => { localStorage[Object.keys(localStorage).find(name => name.startsWith('notes '))] = JSON.stringify(notes) }"
    page.evaluate(own, {"side-talk/look/0": "Vi spiser sammen"})
    page.locator("[data-read-notes]").set_input_files(tree.ROOT / "package.json")
    expect(page.locator(".planner__paper .planner__said")).to_contain_text("ikke en PDF")
    page.locator("[data-read-notes]").set_input_files(path)
    expect(page.locator(".planner__paper .planner__said")).to_contain_text("Noter læst ind: 1.")
    assert page.evaluate(kept) == {"side-talk/look/0": f"Vi spiser sammen\n{notes['side-talk/look/0']}"}
    assert "Ærø" not in "".join(page.extract_text() for page in pypdf.PdfReader(_got(page, "data-print", tmp_path)).pages)


def test_the_file_for_the_printer_has_as_many_copies_as_people_and_groups_need(reader: Visit, tmp_path: Path):
    page = _planned(reader)
    filled, printed = (_got(page, button, tmp_path) for button in ("data-fill", "data-print"))
    with pikepdf.open(filled) as pdf, pikepdf.open(printed) as paper:
        assert "/AcroForm" not in paper.Root
        assert len(paper.pages) % 2 == 0
        assert len(paper.pages) > len(pdf.pages) + 9
    texts = [page.extract_text() for page in pypdf.PdfReader(printed).pages]
    assert max(texts.count(text) for text in texts if text) == 9


def test_nothing_of_it_is_fetched_before_it_is_asked_for(reader: Visit, tmp_path: Path):
    page = _planned(reader)
    assert not [url for url in reader.requests if any(script in url for script in SCRIPTS) or url.endswith(".pdf")]
    _got(page, "data-fill", tmp_path)
    assert {script for script in SCRIPTS for url in reader.requests if script in url} == set(SCRIPTS)
    assert len(reader.hosts()) == 1


def test_without_a_network_it_says_so_and_can_be_tried_again(reader: Visit, tmp_path: Path):
    page = _planned(reader)
    reader.context.set_offline(True)
    page.locator(".planner__paper [data-fill]").click()
    expect(page.locator(".planner__paper .planner__said")).to_contain_text("forbindelse")
    reader.context.set_offline(False)
    reader._complaints.clear()
    assert _got(page, "data-fill", tmp_path).exists()


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="90" height="30" fill="#a32"/></svg>'


def test_who_holds_the_meeting_stands_on_the_cover_with_a_logo(reader: Visit, tmp_path: Path):
    page = _planned(reader)
    page.locator(".house summary").click()
    page.locator("#house-organisation").fill("Søndre Skole – Ærø")
    page.locator("#house-organisation").press("Tab")
    page.locator("[data-logo]").set_input_files({"name": "logo.txt", "mimeType": "text/plain", "buffer": b"no"})
    expect(page.locator(".house [role=status]")).to_contain_text("kan ikke bruges som logo")
    page.locator("[data-logo]").set_input_files({"name": "logo.svg", "mimeType": "image/svg+xml", "buffer": SVG})
    expect(page.locator(".house__logo img")).to_be_visible()
    page.reload()
    path = _got(page, "data-print", tmp_path)
    cover = pypdf.PdfReader(path).pages[0]
    assert "Søndre Skole – Ærø" in cover.extract_text()
    (picture,) = cover.images
    assert picture.image and picture.image.width / picture.image.height == 3
    filled = _got(page, "data-fill", tmp_path)
    assert validate(filled, "ua1") == []
    with page.expect_download() as waited:
        page.locator("[data-save]").click()
    assert "organisation: 'Søndre Skole – Ærø'" in Path(waited.value.path()).read_text(encoding="utf-8")
    page.locator("[data-logo-drop]").click()
    assert not pypdf.PdfReader(_got(page, "data-print", tmp_path)).pages[0].images


def test_the_agreement_stands_in_the_file_and_is_read_from_it(reader: Visit, handbook, tmp_path: Path):
    page = _planned(reader)
    for what in ("Tavlen kommer op", "Vi spørger om vikarer", "Vi siger godmorgen"):
        page.locator("[data-agree]").click()
        page.keyboard.type(what)
    page.locator("[id$=-who]").first.fill("Søren Ågård")
    page.locator("[id$=-followUp]").first.fill("2027-06-01")
    page.locator("[data-goes-on='2']").check()
    page.locator("#agreement-goes-to").fill("Byrådet")
    path = _got(page, "data-fill", tmp_path)
    fields = pypdf.PdfReader(path).get_fields() or {}
    written = {name: str(field["/V"]) for name, field in fields.items() if "--agreement--" in name and field.get("/V")}
    assert sorted(value for name, value in written.items() if name.endswith("--what")) == [
        "Tavlen kommer op",
        "Vi siger godmorgen",
        "Vi spørger om vikarer",
    ]
    ticked = [name for name, value in written.items() if value == "/on"]
    said = handbook.interface["workbook"]["result-goes"].da
    assert ticked and {fields[name]["/TU"] for name in ticked} == {f"{said}: Arbejdsmiljøgruppen"}
    assert validate(path, "ua1") == []
    agreed = "JSON.parse(localStorage.agreements)"
    page.evaluate("localStorage.removeItem('agreements')")
    page.reload()
    page.locator("[data-read-notes]").set_input_files(path)
    expect(page.locator(".planner__paper .planner__said")).to_contain_text("Aftaler læst ind: 3.")
    expect(page.locator(".agreed__line")).to_have_count(3)
    expect(page.locator("[data-goes-on='2']")).to_be_checked()
    expect(page.locator("#agreement-goes-to")).to_have_value("Byrådet")
    page.locator("[data-read-notes]").set_input_files(path)
    expect(page.locator(".agreed__line")).to_have_count(3)
    (kept,) = page.evaluate(agreed)["agreements"].values()
    assert {(line["what"], line["who"], line["followUp"]) for line in kept["now"]["lines"]} == {
        ("Tavlen kommer op", "Søren Ågård", "2027-06-01"),
        ("Vi spørger om vikarer", "", ""),
        ("Vi siger godmorgen", "", ""),
    }
