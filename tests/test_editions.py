"""The download page offers every edition as it is: picture, pages, size, paper, and how many to print."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect
from pypdf import PdfReader

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.kinds import KINDS
from handbook.records.text import LANGUAGES, Language
from handbook.site.pdf_offers import REGISTER, PdfOffers, Unmade
from handbook.words import markup
from handbook.words.file_size import written
from handbook.workbook.books.book import Book
from handbook.workbook.books.editions import books, held
from handbook.workbook.pdf.folding import SIDES
from handbook.workbook.register import Made, read_register, write_register
from tests import tree
from tests.browser import visit

PEOPLE = 14


@pytest.fixture(scope="module", params=LANGUAGES)
def opened(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[tuple[Language, Page]]:
    """The download page of a language, with everything unfolded."""
    with visit(browser, address) as reader:
        page = reader.open(f"{LANGUAGE_FOLDERS[request.param]}workbook/")
        page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true })")
        yield request.param, page
        assert reader.complaints == []


def section(page: Page, edition: str) -> Locator:
    """What the page says of an edition: a book with its picture and files, or a kind of sheet."""
    return page.locator(f"section[aria-labelledby='{edition}']")


@cache
def destinations(path: Path) -> set[str]:
    """Where links into a PDF can lead."""
    return set(PdfReader(path).named_destinations)


def pages_of(book: Book, path: Path) -> set[int]:
    """The numbers of pages that a book may claim: the PDF's own, or those that fit on its sheets when it is folded."""
    sides = len(pypdfium2.PdfDocument(path))
    return set(range(2 * sides - SIDES + 1, 2 * sides + 1)) if book.stock.paper == "A5" else {sides}


def test_every_edition_is_there_with_what_it_is_for(opened, site, handbook):
    language, page = opened
    assert len(handbook.of("edition")) > 8
    for edition in handbook.of("edition"):
        here = section(page, edition.id)
        expect(here.locator("h3")).to_have_text(edition.title[language])
        expect(here).to_contain_text(markup.drawn(edition.description, language))
        expect(page.locator(f".codes [data-edition='{edition.id}']")).to_contain_text(edition.short_code)
        if edition.form == "custom":
            for option in ("--tools", "--kit"):
                expect(here).to_contain_text(f"handbook workbook {option}")
            continue
        copies = handbook.interface["prints"]["to-look-up"] if edition.form == "book" else handbook.interface["copies"][edition.copies]
        expect(here).to_contain_text(copies[language])


def test_pictures_are_those_of_the_files(opened, site):
    _, page = opened
    pictures = page.locator("article img[src$='.webp']")
    assert pictures.count() > 50
    for src, width, height, loading in pictures.evaluate_all("all => all.map(one => [one.src, one.width, one.height, one.loading])"):
        name = src.rsplit("/", 1)[1]
        assert loading == "lazy" and width and height
        with Image.open(site / "workbook" / name) as drawn:
            assert drawn.format == "WEBP", name


def test_every_pdf_is_offered_with_its_pages_and_the_readers_language_first(opened, site, handbook):
    language, page = opened
    links = page.locator("article a[type='application/pdf']").evaluate_all(
        """links => links.map((a) => ({
            address: a.href, name: a.download, language: a.hreflang, text: a.textContent,
            around: (a.closest(".sheets li li, .prints__files") ?.parentElement.querySelector(".prints__facts")
                ?? a.closest(".edition").querySelector("dd")).textContent,
            own: a.closest(".sheets li li")?.querySelector(".prints__facts").textContent ?? "",
        }))"""
    )
    offered = [link["name"] for link in links]
    wanted = {name: book for book in books(handbook) for name in book.files.values()}
    assert len(wanted) > 200
    assert sorted(offered) == sorted(wanted)
    for link in links:
        path = site / "workbook" / link["name"]
        assert link["address"].endswith(f"/workbook/{path.name}")
        told = link["own"] or link["around"]
        if path.stem.partition("-booklet")[1] == "" or link["own"]:
            assert int(told.split()[0]) in pages_of(wanted[path.name], path), path.name
        assert path.stem.rpartition(f"{wanted[path.name].name}-")[2].startswith(link["language"])
    for book in books(handbook):
        own_first = [name for languages, name in sorted(book.files.items(), key=lambda pair: language not in pair[0])]
        assert [name for name in offered if name in book.files.values()] == own_first


def test_what_can_be_filled_in_says_so(opened, handbook):
    _, page = opened
    marked = page.locator(".sheets li li[data-fillable] a").evaluate_all("links => links.map(a => a.download)")
    of_sheets = [book for book in books(handbook) if book.edition.form not in ("book", "guide", "large-print", "bilingual", "theme-book")]
    fillable = {name for book in of_sheets if book.stock.fillable for name in book.files.values()}
    assert fillable and set(marked) == fillable


def test_the_sheets_are_narrowed_down_by_words_kind_and_fields(browser, address, handbook):
    with visit(browser, address) as reader:
        page = reader.open("workbook/")
        rows = page.locator(".sheets > ul > li:visible")
        assert rows.count() == 0  # folded, theme by theme
        page.get_by_label("Titel").fill("rette balancer")
        expect(rows).to_have_count(1)
        page.get_by_label("Slags").select_option("cards")
        expect(rows.locator("li:visible")).to_have_count(1)
        page.get_by_label("Kan udfyldes på skærmen").check()
        expect(rows).to_have_count(0)
        page.get_by_label("Titel").fill("")
        page.get_by_label("Slags").select_option("handout")
        expect(rows).to_have_count(len(handbook.of("tool")) + len(handbook.of("checklist")))
        assert reader.complaints == []


def test_a_meeting_is_chosen_and_its_page_has_the_box(browser, address, handbook):
    with visit(browser, address) as reader:
        page = reader.open("workbook/")
        page.locator("[data-kit-meeting] [name=people]").fill("9")
        links = page.locator(".meetings a")
        assert links.count() == len(handbook.of("workshop")) + len(handbook.of("tool"))
        page.get_by_role("link", name=handbook.get("workshop", "balance-90").title.da).first.click()
        page.wait_for_url("**/workshops/balance-90/#workshop-kit")
        assert page.locator("[data-kit-meeting] [name=people]").input_value() == "9"
        expect(page.locator("[data-kit] [data-copies='person']").first).to_have_text("9 stk.")
        assert reader.complaints == []


def test_an_address_that_ends_in_a_fold_opens_it(browser, address):
    with visit(browser, address) as reader:
        expect(reader.open("workbook/#cards").locator("#cards")).to_be_in_viewport()


def test_pictures_pages_and_sizes_in_the_register_are_those_of_the_files(site, handbook):
    register = {one.file: one for one in read_register(site / "workbook")}
    assert set(register) == {path.name for path in (site / "workbook").glob("*.pdf")}
    known = {name: book for book in books(handbook) for name in book.files.values()}
    for one in register.values():
        path = site / "workbook" / one.file
        assert one.size == path.stat().st_size
        assert one.pages in pages_of(known[one.file], path)
        assert (site / "workbook" / one.picture).is_file()


def test_so_many_people_need_so_many_copies(browser, address, handbook):
    with visit(browser, address) as reader:
        page = reader.open("workbook/")
        page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true })")
        assert page.locator("[data-copies]:visible").count() == 0
        page.locator("[data-kit-meeting] [name=people]").fill(str(PEOPLE))
        needed = {"person": 14, "group": 4, "room": 1}
        counted = set()
        for edition in handbook.of("edition"):
            if edition.form not in ("custom", "book"):
                counted.add(edition.copies)
                expect(section(page, edition.id).locator("[data-copies]")).to_have_text(f"{needed[edition.copies]} stk.")
        assert counted == set(needed)
        assert page.url.endswith(f"workbook/?people={PEOPLE}")
        page.reload()
        expect(section(page, "large-print").locator("[data-copies]")).to_have_text("14 stk.")
        page.locator("[data-kit-meeting] [name=people]").fill("")
        expect(section(page, "large-print").locator("[data-copies]")).to_be_hidden()
        assert page.url.endswith("workbook/")
        assert reader.complaints == []


def test_without_javascript_the_words_stand(browser, address, handbook):
    with visit(browser, address, java_script_enabled=False) as plain:
        page = plain.open("workbook/")
        expect(page.locator("[data-kit-meeting]")).to_be_hidden()
        expect(section(page, "complete")).to_contain_text(handbook.interface["prints"]["to-look-up"].da)
        page.locator("details.sheets summary").first.click()
        expect(page.locator("details.sheets").first.locator("a").nth(1)).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_the_page_is_no_wider_than_the_screen(browser, address, width):
    with visit(browser, address, viewport={"width": width, "height": 800}) as reader:
        page = reader.open("en/workbook/")
        page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true })")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.has_page], ids=lambda kind: kind.name)
def test_a_records_page_leads_to_every_paper_that_holds_it(browser, address, site, handbook, kind):
    record = handbook.of(kind.name)[0]
    wanted = {
        book.file("da") if not book.stock.facing else book.files[LANGUAGES]
        for book in books(handbook)
        if record.id in {one.id for one in held(book.sections)}
    }
    assert len(wanted) > 2
    with visit(browser, address) as reader:
        page = reader.open(f"{kind.plural}/{record.id}/")
        addresses = page.locator(".on-paper a").evaluate_all("links => links.map(a => a.href)")
        assert wanted <= {path.rsplit("/", 1)[1].partition("#")[0] for path in addresses}
        for path in addresses:
            file, _, anchor = path.rsplit("/", 1)[1].partition("#")
            assert not anchor or anchor in destinations(site / "workbook" / file), path


def test_a_pdf_that_was_not_made_is_told_and_without_a_register_the_page_does_without(tmp_path, handbook, monkeypatch):
    made = [
        Made(
            name,
            f"{name}.webp",
            book.name,
            book.edition.id,
            book.edition.form,
            None,
            languages,
            book.codes[languages[0]],
            book.stock.paper,
            2,
            1,
            {},
        )
        for book in books(handbook)
        for languages, name in book.files.items()
    ]
    write_register(tmp_path, made)
    register = tmp_path / "editions.json"
    assert len(PdfOffers(handbook, register).offers) == len(books(handbook))
    assert all(file.made is None for offer in PdfOffers(handbook, None).offers for file in offer.files)
    write_register(tmp_path, made[1:])
    with pytest.raises(Unmade, match=f"^workbook/{made[0].file} was not made, but the pages offer it.$"):
        PdfOffers(handbook, register)
    monkeypatch.setenv(REGISTER, str(register))
    done = tree.run(tree.ROOT, "build", "-f", "mkdocs.yml", "-d", str(tmp_path / "site"), module="mkdocs")
    assert done.returncode == 1
    assert f"workbook/{made[0].file} was not made" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("size", "words"),
    [(1, ("1 kB", "1 kB")), (93_626, ("94 kB", "94 kB")), (1_349_000, ("1,3 MB", "1.3 MB")), (999_700, ("1,0 MB", "1.0 MB"))],
)
def test_sizes_are_written_with_the_languages_decimal_sign(size, words):
    assert tuple(written(size, language) for language in LANGUAGES) == words
