"""The PDFs can be filled in in every viewer, read aloud, kept and followed: fields, tags, files in them, links and codes."""

import re
import subprocess
import zlib
from datetime import date
from io import BytesIO
from itertools import pairwise

import pypdf
import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from handbook.addresses import LANGUAGE_FOLDERS, print_address, public_address
from handbook.records.text import LANGUAGES
from handbook.words.markup import drawn
from handbook.workbook.books.editions import codes, records_of
from handbook.workbook.pdf import rendering
from handbook.workbook.pdf.attached_file import AttachedFile
from tests.kept import share
from tests.tree import ROOT
from tests.viewers import DOTS, FILLERS, VIEWERS, area
from tests.workbooks import Workbook, failures, field_name, validate

BOOKS = tuple(f"complete-{language}" for language in LANGUAGES)
"""The names of the PDFs of the built site that all this is asked of."""

FORM = "complete-da"
"""The PDF that is filled in; what shows there shows in all, since all have the same form."""

STANDARDS = ("3a", "ua1")
"""PDF/A-3a and PDF/UA-1, as page-validation calls them."""

TYPED = "Ærø: grød på åen, idé – “ja” ’nej’ … · 5 €"
LONG = f"{TYPED} " * 4
TICKS = 3
STRANGE = 8
"""As many dots, in a place a letter wide, may be drawn otherwise: less than the dot over an i."""


ON_PAPER_ONLY = ("cards-press", "booklet", "tiles")
"""PDFs for a print shop, for folding or to glue together; nobody reads them on screen."""


def _opened(editions, name):
    return next(book for book in editions if book.path.name == f"{name}.pdf")


@pytest.fixture(scope="session", params=BOOKS)
def book(request, editions) -> Workbook:
    """One PDF of the built site."""
    return _opened(editions, request.param)


@pytest.fixture(scope="session")
def books(workbooks) -> dict[str, Workbook]:
    """The complete book in each language."""
    return workbooks


@pytest.fixture(scope="session")
def form(editions) -> Workbook:
    """The PDF that is filled in."""
    return _opened(editions, FORM)


@pytest.mark.parametrize("standard", STANDARDS)
def test_every_pdf_for_the_screen_keeps_to_the_standard(standard, editions):
    read = [book for book in editions if not any(word in book.path.name for word in ON_PAPER_ONLY)]
    assert len({book.form for book in read}) > 5
    share(validate, [book.path for book in read], standard)
    assert {book.path.name: found for book in read if (found := failures(book.path, standard))} == {}


def test_a_validator_sees_what_is_wrong(tmp_path):
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.write(tmp_path / "bare.pdf")
    assert all(validate(tmp_path / "bare.pdf", standard) for standard in STANDARDS)


# ── Fields ────────────────────────────────────────────────────


def test_fields_have_names_of_their_own(book):
    names = [field_name(field) for _, field in book.fields()]
    assert len(names) > 200
    assert len(set(names)) == len(names)


def test_fields_of_one_name_stop_the_book(tmp_path):
    html = '<html lang="en"><title>A</title><form><input name="b" title="B"><input name="b" title="C"></form>'
    with pytest.raises(rendering.Complaint, match="2 fields have the same name: b"):
        rendering.write(rendering.press(tmp_path, ()).lay_out(html), tmp_path / "a.pdf")
    assert not (tmp_path / "a.pdf").exists()


def test_both_languages_have_the_same_fields_apart_from_note_pages(books):
    danish, english = (
        {field_name(f) for _, f in books[language].fields() if "--note-page-" not in field_name(f)} for language in LANGUAGES
    )
    assert len(danish) > 200
    assert danish == english


def test_every_field_says_what_it_is_in_its_language(book, handbook):
    fields, words = book.fields(), handbook.interface
    assert fields
    phrases = [drawn(text, book.language) for group in ("workbook", "agreement-fields") for text in words[group].values()]
    patterns = [re.compile(re.sub(r"\\\{[a-z]+\\\}", ".+", re.escape(phrase)) + r"(: .+)?") for phrase in phrases]
    strange = [field["/TU"] for _, field in fields if not any(pattern.fullmatch(field["/TU"]) for pattern in patterns)]
    assert strange == []


def _forms(element):
    """Return the fields below a structure element, in the order in which they are read aloud."""
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        kid = kid.get_object()
        if isinstance(kid, dict) and kid.get("/Type") == "/OBJR":
            if element["/S"] == "/Form":
                yield field_name(kid["/Obj"])
        elif isinstance(kid, dict):
            yield from _forms(kid)


def test_the_tab_key_goes_through_the_fields_as_they_are_read(book):
    fields = [field_name(field) for _, field in book.fields()]
    assert len(fields) > 200
    assert list(_forms(book.pdf.trailer["/Root"]["/StructTreeRoot"])) == fields
    assert {sheet["/Tabs"] for sheet in book.pdf.pages} == {"/S"}


def _choose(book):
    """Return a field of one line and one of several, both with room for what is typed, and some boxes to tick."""

    def size(field):
        x1, y1, x2, y2 = (float(edge) for edge in field["/Rect"])
        return abs(x2 - x1), abs(y2 - y1)

    texts = [item for item in book.fields() if item[1].get("/FT") == "/Tx" and size(item[1])[0] > 280]
    one = next(item for item in texts if not item[1].get("/Ff", 0) & 1 << 12)
    several = next(item for item in texts if item[1].get("/Ff", 0) & 1 << 12 and size(item[1])[1] > 60)
    return one, several, [item for item in book.fields() if item[1].get("/FT") == "/Btn"][:TICKS]


@pytest.fixture(scope="session", params=FILLERS)
def filled(request, form, tmp_path_factory):
    """The PDF filled in and saved by each program, and what was filled in."""
    one, several, ticks = _choose(form)
    path = tmp_path_factory.mktemp("filled") / "filled.pdf"
    FILLERS[request.param](form.path, path, [(one, TYPED), (several, LONG)], ticks)
    return request.param, path, one, several, ticks


def test_what_is_filled_in_stays(filled):
    _, path, (number, one), (_, several), ticks = filled
    again = pypdf.PdfReader(path)
    values = again.get_fields()
    assert values[one["/T"]]["/V"] == TYPED
    assert values[several["/T"]]["/V"] == LONG
    assert [values[tick["/T"]]["/V"] for _, tick in ticks] == ["/on"] * TICKS
    text = subprocess.run(["pdftotext", "-f", str(number + 1), "-l", str(number + 1), path, "-"], check=True, capture_output=True)
    assert TYPED in text.stdout.decode()


@pytest.mark.parametrize("standard", STANDARDS)
def test_what_is_typed_needs_no_font_but_the_pdfs_own(standard, filled):
    assert [failure for failure in validate(filled[1], standard) if "FONT" in failure] == []


def _letters(image):
    """Return the letters of a picture in black on white, without what is around them."""
    ink = image.point(lambda tone: 0 if tone < 150 else 255)
    return ink.crop(ImageChops.invert(ink).getbbox())


def _strangest(seen, wanted):
    """Return how many dots, in the worst place a letter wide, have ink in one picture and none near in the other."""
    size = max(seen.width, wanted.width), max(seen.height, wanted.height)
    first, second = (Image.new("L", size, 255) for _ in range(2))
    first.paste(seen)
    second.paste(wanted)

    def far(ink, other):
        return ImageChops.lighter(ink, ImageChops.invert(other.filter(ImageFilter.MinFilter(5))))

    strange = ImageChops.darker(far(first, second), far(second, first))
    step = 4 * DOTS
    return max(strange.crop((x, 0, min(x + step, size[0]), size[1])).tobytes().count(0) for x in range(0, size[0], step))


def _size(path, name):
    """Return the size in which a field is set in a file; PDFium chooses one that fits."""
    field = next(item for _, item in Workbook(path, None).fields() if field_name(item) == name)
    return float(re.findall(rb"([\d.]+) Tf", field["/AP"]["/N"].get_data())[-1])


@pytest.mark.parametrize("viewer", VIEWERS)
def test_every_letter_that_was_typed_shows(viewer, filled, form, tmp_path):
    _, path, (number, field), _, _ = filled
    font = form.pdf.trailer["/Root"]["/AcroForm"]["/DR"]["/Font"]["/Fields"]
    file, size = font["/FontDescriptor"]["/FontFile2"].get_data(), _size(path, field["/T"])
    # Pillow sets letters on whole dots: set larger, they drift less.
    letters = ImageFont.truetype(BytesIO(file), size * DOTS * 8, layout_engine=ImageFont.Layout.BASIC)

    def set_in_type(text):
        sheet = Image.new("L", (1600 * 8, 100 * 8), 255)
        ImageDraw.Draw(sheet).text((80, 160), text, font=letters, fill=0)
        return _letters(sheet.reduce(8))

    seen = _letters(area(VIEWERS[viewer](path, number, tmp_path), field))
    assert _strangest(seen, set_in_type(TYPED)) < STRANGE
    assert _strangest(seen, set_in_type(TYPED.replace("é", "e"))) > STRANGE


@pytest.mark.parametrize("viewer", VIEWERS)
def test_a_long_text_breaks_into_lines(viewer, filled, tmp_path):
    filler, path, _, (number, field), _ = filled
    image = area(VIEWERS[viewer](path, number, tmp_path), field)
    image = image.point(lambda tone: 0 if tone < 100 else 255)
    inked = [0 in image.crop((0, y, image.width, y + 1)).tobytes() for y in range(image.height)]
    lines = sum(1 for above, below in pairwise(inked) if below and not above)
    # pypdf leaves a text in one line, whatever the field.
    assert (lines > 1) == (filler == "PDFium")
    assert filler == "pypdf" or 0 not in image.crop((image.width - DOTS, 0, image.width, image.height)).tobytes()


@pytest.mark.parametrize("viewer", VIEWERS)
def test_ticks_show(viewer, filled, form, tmp_path):
    _, path, _, _, ticks = filled
    assert len(ticks) == TICKS
    number = ticks[0][0]
    before, after = (VIEWERS[viewer](one, number, tmp_path).convert("L") for one in (form.path, path))
    for page_number, field in ticks:
        if page_number == number:
            empty, full = (sum(1 for tone in area(image, field).tobytes() if tone < 128) for image in (before, after))
            assert full > empty + 200


# ── Languages, links, enclosed files and the file itself ──────

WORDS = {"da": "Rødgrød med fløde", "en": "Strawberries and cream"}


def _sheet(language, body=""):
    """Lay out a small document of its own."""
    html = f"""<html lang="{language}"><title>A</title><meta name="dcterms.created" content="2026-11-01">
        <meta name="dcterms.modified" content="2026-11-01">
        <style>* {{ font-family: "Albert Sans" }} input {{ font-family: "Handbook Fields" }}</style>
        <body><h1>{WORDS[language]}</h1><form><p><label for="{language}">{WORDS[language]}</label>
        <input id="{language}" name="{language}"></form>{body}"""
    return rendering.press(ROOT / "overrides", ("print/fonts.css",)).lay_out(html)


def _languages(element, inherited):
    """Return the language in which each field's tool tip is read aloud."""
    language, kids = element.get("/Lang", inherited), element.get("/K", [])
    for kid in (kid.get_object() for kid in (kids if isinstance(kids, list) else [kids])):
        if isinstance(kid, dict) and kid.get("/Type") == "/OBJR" and element["/S"] == "/Form":
            yield kid["/Obj"]["/T"], language
        elif isinstance(kid, dict):
            yield from _languages(kid, language)


def test_pages_in_two_languages_are_read_aloud_each_in_its_own(tmp_path):
    danish, english = _sheet("da"), _sheet("en")
    path = tmp_path / "both.pdf"
    rendering.write(danish.copy([*danish.pages, *english.pages]), path, languages=("da", "en"))
    root = pypdf.PdfReader(path).trailer["/Root"]
    assert root["/Lang"] == "da"
    assert dict(_languages(root["/StructTreeRoot"], root["/Lang"])) == {"da": "da", "en": "en"}
    assert [validate(path, standard) for standard in STANDARDS] == [[], []]


def test_a_link_says_what_stands_there(tmp_path):
    path = tmp_path / "link.pdf"
    rendering.write(_sheet("en", '<p id="here"><a href="#here">Back to the\n top</a>'), path)
    links = [item.get_object() for item in pypdf.PdfReader(path).pages[0]["/Annots"] if item.get_object()["/Subtype"] == "/Link"]
    assert [link["/Contents"] for link in links] == ["Back to the top"]


ATTACHED = (
    AttachedFile("right-balances.yml", "title: Rette balancer – på åen\n", "Værktøjets data", date(2026, 11, 2)),
    AttachedFile("a-list.json", "[]", "En liste", date(2026, 11, 3)),
)


def test_files_go_along(tmp_path):
    path = tmp_path / "files.pdf"
    rendering.write(_sheet("da"), path, attachments=ATTACHED)
    root = pypdf.PdfReader(path).trailer["/Root"]
    names = root["/Names"]["/EmbeddedFiles"]["/Names"]
    assert names[::2] == sorted(attached.name for attached in ATTACHED)
    assert [file.idnum for file in root["/AF"]] == [file.idnum for file in names[1::2]]
    files = {file["/UF"]: file for file in (item.get_object() for item in names[1::2])}
    for attached in ATTACHED:
        file, content = files[attached.name], files[attached.name]["/EF"]["/F"]
        assert file["/F"] == attached.name
        assert file["/Desc"] == attached.description
        assert file["/AFRelationship"] == "/Source"
        assert content.get_data().decode() == attached.text
        assert content["/Subtype"] == f"/{attached.media_type}"
        assert content["/Params"]["/ModDate"] == f"D:{attached.modified:%Y%m%d}000000Z"
    assert [validate(path, standard) for standard in STANDARDS] == [[], []]


def test_the_same_book_is_the_same_file(tmp_path):
    for name in ("a.pdf", "b.pdf"):
        rendering.write(_sheet("da"), tmp_path / name, attachments=ATTACHED)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_a_stream_may_end_in_a_carriage_return(tmp_path):
    text = next(str(number) for number in range(20_000) if zlib.compress(str(number).encode(), 9).endswith(b"\r"))
    rendering.write(_sheet("en"), tmp_path / "a.pdf", attachments=[AttachedFile("a.txt", text, "A number", date(2026, 11, 1))])
    assert b"\r\r\nendstream" in (tmp_path / "a.pdf").read_bytes()
    assert pypdf.PdfReader(tmp_path / "a.pdf").attachments["a.txt"] == [text.encode()]
    assert validate(tmp_path / "a.pdf", "3a") == []


# ── Links and codes ───────────────────────────────────────────


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_internal_link_has_a_target(language, books):
    book = books[language]
    targets, named = [link["/Dest"] for link in book.links() if "/Dest" in link], book.pdf.named_destinations
    assert len(targets) > 200
    assert sorted({target for target in targets if target not in named}) == []


def test_a_link_without_a_target_stops_the_book(tmp_path):
    html = '<html lang="en"><title>A</title><p><a href="#nowhere">B</a>'
    with pytest.raises(rendering.Complaint, match="No anchor #nowhere"):
        rendering.write(rendering.press(tmp_path, ()).lay_out(html), tmp_path / "a.pdf")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_external_link_is_the_handbooks_own_or_a_sources(language, books, handbook):
    addresses = {link["/A"]["/URI"] for link in books[language].links() if "/A" in link}
    known = {public_address(handbook, language, *page) for page in handbook.pages.values()}
    known |= {source.url for source in handbook.of("source")} | {handbook.publication.address + LANGUAGE_FOLDERS[language]}
    known.add(f"mailto:{handbook.publication.publisher.email}")
    assert len(addresses) > 3
    assert addresses - known == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_codes_of_every_page_lead_to_it(language, books, handbook):
    book = books[language]
    found = {}
    for number, side in enumerate(book.sides, start=1):
        for code in side.codes:
            found.setdefault(code, number)
    complete = handbook.get("edition", "complete")
    code = codes(handbook, complete, records_of(handbook, complete))[language]
    wanted = {print_address(handbook, language, kind, entry, code): id for id, (kind, entry) in handbook.pages.items()}
    assert len(wanted) > 10
    assert set(found) == {*wanted, handbook.publication.address + LANGUAGE_FOLDERS[language]}
    targets = {name: book.pdf.get_destination_page_number(target) + 1 for name, target in book.pdf.named_destinations.items()}
    starts = sorted({targets[id] for id in (*wanted.values(), "register", "glossary", "sources", "colophon")})
    for address, id in wanted.items():
        end = next((start for start in starts if start > targets[id]), len(book.pages) + 1)
        assert targets[id] <= found[address] < end, id
