"""The workbook can be filled in, read aloud and followed: fields, tags, links and codes."""

import re
import subprocess

import page as page_validation
import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
import zxingcpp

from handbook.addresses import LANGUAGE_FOLDERS, print_address, public_address
from handbook.records.text import LANGUAGES
from handbook.workbook import typesetter

TYPED = "Rødgrød på åen, Ærø"


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_passes_pdf_ua(language, workbooks):
    assert workbooks[language].pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert page_validation.validate_pdf(str(workbooks[language].path), profile="ua1").failures == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_fields_have_names_of_their_own(language, workbooks):
    names = [field["/T"] for _, field in workbooks[language].fields()]
    assert len(names) > 200
    assert len(set(names)) == len(names)


def test_both_languages_have_the_same_fields_apart_from_note_pages(workbooks):
    danish, english = ({f["/T"] for _, f in workbooks[language].fields() if "--note-page-" not in f["/T"]} for language in LANGUAGES)
    assert len(danish) > 200
    assert danish == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_says_what_it_is_in_its_language(language, workbooks, handbook):
    fields, words = workbooks[language].fields(), handbook.interface
    assert fields
    phrases = [text[language] for group in ("workbook", "agreement-fields") for text in words[group].values()]
    patterns = [re.compile(re.sub(r"\\\{[a-z]+\\\}", ".+", re.escape(phrase)) + r"(: .+)?") for phrase in phrases]
    strange = [field["/TU"] for _, field in fields if not any(pattern.fullmatch(field["/TU"]) for pattern in patterns)]
    assert strange == []


def test_what_is_typed_stays_and_shows(workbooks, tmp_path):
    book = workbooks["da"]
    number, field = next((n, f) for n, f in book.fields() if f["/FT"] == "/Tx")
    document = pypdfium2.PdfDocument(book.path)
    document.init_forms()
    before = document[number].render(scale=2).to_pil()
    x1, y1, x2, y2 = (float(edge) for edge in field["/Rect"])
    sheet, point = document[number], ((x1 + x2) / 2, (y1 + y2) / 2)
    pdfium.FORM_OnMouseMove(document.formenv, sheet, 0, *point)
    pdfium.FORM_OnLButtonDown(document.formenv, sheet, 0, *point)
    pdfium.FORM_OnLButtonUp(document.formenv, sheet, 0, *point)
    for letter in TYPED:
        pdfium.FORM_OnChar(document.formenv, sheet, ord(letter), 0)
    pdfium.FORM_ForceToKillFocus(document.formenv)
    document.save(tmp_path / "typed.pdf")
    again = pypdf.PdfReader(tmp_path / "typed.pdf")
    assert again.get_fields()[field["/T"]]["/V"] == TYPED
    shown = pypdfium2.PdfDocument(tmp_path / "typed.pdf")
    shown.init_forms()
    assert shown[number].render(scale=2).to_pil() != before
    appearance = next(a for a in (a.get_object() for a in again.pages[number]["/Annots"]) if a.get("/T") == field["/T"])["/AP"]["/N"]
    assert all(letter.encode("cp1252") in appearance.get_data() for letter in "øåÆ")


def test_the_fields_font_holds_danish(workbooks):
    fonts = workbooks["da"].pdf.trailer["/Root"]["/AcroForm"]["/DR"]["/Font"]
    assert len(fonts) == 1
    font = next(iter(fonts.values()))
    assert font["/Subtype"] == "/TrueType" and font["/Encoding"] == "/WinAnsiEncoding"
    widths = dict(zip(range(font["/FirstChar"], font["/LastChar"] + 1), font["/Widths"], strict=True))
    unknown = widths[0x81]
    assert all(widths[code] != unknown for code in "æøåÆØÅé–".encode("cp1252"))


@pytest.fixture(scope="session")
def ticked(workbooks, tmp_path_factory):
    """The Danish workbook with every box ticked, and the first page that has boxes."""
    book = workbooks["da"]
    writer = pypdf.PdfWriter(clone_from=book.path)
    for sheet in writer.pages:
        for field in (item.get_object() for item in sheet.get("/Annots", ())):
            if field.get("/FT") == "/Btn":
                field[pypdf.generic.NameObject("/V")] = field[pypdf.generic.NameObject("/AS")] = pypdf.generic.NameObject("/on")
    path = tmp_path_factory.mktemp("ticked") / "ticked.pdf"
    writer.write(path)
    return path, next((n, field) for n, field in book.fields() if field["/FT"] == "/Btn")


def _ink(image, rectangle, scale):
    x1, y1, x2, y2 = (float(edge) * scale for edge in rectangle)
    box = image.convert("L").crop((min(x1, x2), image.height - max(y1, y2), max(x1, x2), image.height - min(y1, y2)))
    return sum(1 for tone in box.tobytes() if tone < 128)


def test_ticks_show_in_pdfium(ticked, workbooks):
    path, (number, field) = ticked
    images = []
    for one in (workbooks["da"].path, path):
        document = pypdfium2.PdfDocument(one)
        document.init_forms()
        images.append(document[number].render(scale=4).to_pil())
    empty, full = (_ink(image, field["/Rect"], 4) for image in images)
    assert full > empty + 200


def test_ticks_show_in_poppler(ticked, workbooks, tmp_path):
    from PIL import Image

    path, (number, field) = ticked
    inks = []
    for name, one in (("empty", workbooks["da"].path), ("full", path)):
        page_number = str(number + 1)
        options = ["-r", "288", "-f", page_number, "-singlefile", "-png"]
        subprocess.run(["pdftoppm", *options, one, tmp_path / name], check=True)
        inks.append(_ink(Image.open(tmp_path / f"{name}.png"), field["/Rect"], 4))
    assert inks[1] > inks[0] + 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_internal_link_has_a_target(language, workbooks):
    book = workbooks[language]
    targets, named = [link["/Dest"] for link in book.links() if "/Dest" in link], book.pdf.named_destinations
    assert len(targets) > 200
    assert sorted({target for target in targets if target not in named}) == []


def test_a_link_without_a_target_stops_the_book(tmp_path):
    html = '<html lang="en"><title>A</title><p><a href="#nowhere">B</a>'
    with pytest.raises(typesetter.Complaint, match="No anchor #nowhere"):
        typesetter.write(typesetter.press(tmp_path, ()).lay_out(html), tmp_path / "a.pdf")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_external_link_is_the_handbooks_own_or_a_sources(language, workbooks, handbook):
    addresses = {link["/A"]["/URI"] for link in workbooks[language].links() if "/A" in link}
    known = {public_address(handbook, language, *page) for page in handbook.pages.values()}
    known |= {source.url for source in handbook.of("source")} | {handbook.publication.address + LANGUAGE_FOLDERS[language]}
    assert len(addresses) > 3
    assert addresses - known == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_codes_of_every_page_lead_to_it(language, workbooks, handbook):
    book = workbooks[language]
    found = {}
    for number, sheet in enumerate(book.pdfium, start=1):
        for code in zxingcpp.read_barcodes(sheet.render(scale=2, grayscale=True).to_pil()):
            found.setdefault(code.text, number)
    code = handbook.get("edition", "complete").short_code
    wanted = {print_address(handbook, language, kind, entry, code): id for id, (kind, entry) in handbook.pages.items()}
    assert len(wanted) > 10
    assert set(found) == {*wanted, handbook.publication.address + LANGUAGE_FOLDERS[language]}
    order = [*book.starts, "end"]
    pages = {**book.starts, "end": len(book.pages) + 1}
    for address, id in wanted.items():
        assert book.starts[id] <= found[address] < pages[order[order.index(id) + 1]], id
