"""Every text lies within its box and apart from its neighbours, on every stock; or its editor is told which is too long."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from handbook.drawing.diagrams.charts import chart
from handbook.drawing.diagrams.shrinking import LEAST, misfits as misfits_of_drawing
from handbook.drawing.figures import DIAGRAMS
from handbook.records.order import Order
from handbook.records.text import LANGUAGES, Text
from handbook.rules.check import examine
from handbook.workbook.books.custom import ordered
from handbook.workbook.books.editions import as_booklet, books
from handbook.workbook.books.layout import Layout
from handbook.workbook.books.pointers import pointers
from handbook.workbook.pdf import rendering
from handbook.workbook.pdf.text_overflow import misfits
from handbook.workbook.typesetting.book_drawer import BookDrawer
from handbook.workbook.typesetting.overflow_report import crowded
from tests import examples, tree

OVERRIDES = tree.ROOT / "overrides"
LONG = ("Arbejdsmiljørepræsentanten", "Medarbejderudviklingssamtaler", "Kompetenceudviklingsplanlægning", "Interdisciplinarity")
LONG_TITLE = "Samtalen om arbejdsmiljørepræsentantens rolle i omstillinger"
DAY_TITLE = "Uddannelsesdag for arbejdsmiljørepræsentanter"
STYLE = """@page { size: 100mm 60mm; margin: 10mm } body { margin: 0; font: 400 12pt/1.2 "Albert Sans" } p { margin: 0 }
    .box { width: 20mm } .cut { height: 6mm; overflow: hidden; width: 80mm }
    .at { position: absolute; top: 1mm; left: 0 } svg { width: 20mm }"""
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" role="img"><title>A box</title><path d="M0 0h9v9z"/></svg>'


def _misfits(body: str) -> list[tuple[str, str]]:
    html = f'<html lang="da"><title>A</title><style>{STYLE}</style><body>{body}'
    return [(found.text, found.on) for found in misfits(rendering.press(OVERRIDES, ("print/fonts.css",)).lay_out(html).pages)]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<p>Kort</p><p>og godt</p>", []),
        ('<p class="box">Arbejdsmiljørepræsentanten</p>', [("Arbejdsmiljørepræsentanten", "")]),
        ('<p class="cut">En linje<br>to linjer<br>tre linjer</p>', [("En linjeto linjertre linjer", "")]),
        ('<p>Ordene</p><p class="at">Andre ord</p>', [("Ordene", "Andre ord")]),
        (f'{DRAWING}<p class="at">Titel</p>', [("Titel", "a drawing")]),
        (f"<p>Før {DRAWING} efter</p>", []),
    ],
)
def test_a_text_that_leaves_its_box_or_stands_on_another_is_seen(body, told):
    assert _misfits(body) == told


def test_a_long_word_in_a_folded_key_is_broken(handbook):
    """A booklet's key has two narrow columns of links."""
    folded = (as_booklet(book) for book in books(handbook) if book.edition.booklet)
    book = next(book for book in folded if "checklist" in {section.template for section in book.sections})
    drawer = BookDrawer(handbook, tree.ROOT, book, "da")
    section = next(section for section in book.sections if section.template == "checklist")
    html = drawer.html(section, Layout({section.anchor: book.stock.densities[-1]}), draft=True)
    target, _ = pointers(section.entry)[0]
    title = handbook.pages[target][1].title["da"]
    assert f" {title}</a>" in html
    html = html.replace(f" {title}</a>", " Kompetenceudviklingsplanlægningen</a>")
    assert list(misfits(rendering.press(OVERRIDES, book.stock.style_sheets).lay_out(html).pages)) == []


def test_words_of_a_drawing_keep_to_their_shapes_and_can_be_read(handbook):
    drawn = 0
    for model in handbook.of("model"):
        for word in LONG:
            title = Text(da=f"{word} i søjler", en=word)
            parts = (model.parts[0].model_copy(update={"title": title}), *model.parts[1:])
            for language in LANGUAGES:
                drawing = DIAGRAMS[model.diagram.kind](model.model_copy(update={"parts": parts}), language, OVERRIDES)
                assert [words.text for words, _ in misfits_of_drawing(drawing, OVERRIDES)] == [], model.id
                sizes = [words.size for shape in drawing.shapes for words in shape.lettering] + [words.size for words in drawing.headings]
                assert min(sizes) >= LEAST, model.id
                drawn += any(word in words.text for shape in drawing.shapes for words in shape.lettering)
    assert drawn > 100


def test_words_of_a_chart_keep_to_their_boxes(handbook):
    part = next(part for model in handbook.of("model") for part in model.parts if part.chart)
    boxes = tuple(box.model_copy(update={"title": Text(da="Sundhedsforvaltningen", en="Interdisciplinarity")}) for box in part.chart.boxes)
    changed = part.model_copy(update={"chart": part.chart.model_copy(update={"boxes": boxes})})
    for language in LANGUAGES:
        assert list(misfits_of_drawing(chart(changed, language, OVERRIDES), OVERRIDES)) == []


@pytest.mark.parametrize("form", ["cards", "poster", "handout", "participant"])
def test_long_words_fit_on_every_stock(form, handbook):
    """A title of the longest words, drawn by the real templates; what is drawn is what is printed."""
    book = next(book for book in books(handbook) if book.edition.form == form and book.subject)
    titles = {"cards": LONG_TITLE, "participant": DAY_TITLE}
    assert _crowded(handbook, book, titles.get(form, LONG[2])) == []


@pytest.mark.parametrize(
    ("title", "organisation"),
    [
        (DAY_TITLE, ""),
        (
            "Temadag om trivsel, samarbejde og arbejdsmiljø i Center for Børn, Unge og Familier",
            "Hovedudvalget i Center for Børn, Unge og Familier",
        ),
    ],
)
@pytest.mark.parametrize("booklet", [False, True])
def test_the_cover_of_ones_own_workbook_has_room(title, organisation, booklet, handbook):
    order = Order(title=title, organisation=organisation or None, tools=(handbook.of("tool")[0].id,), booklet=booklet)
    book = ordered(handbook, order)[0]
    assert _crowded(handbook, book, None, only="edition") == []


def test_the_clock_has_room_for_four_figures_on_the_roomiest_sheet(handbook):
    book = next(book for book in books(handbook) if book.edition.form == "run-sheet" and book.subject in handbook.of("workshop"))
    (section,) = (section for section in book.sections if section.entry is book.subject)
    drawer = BookDrawer(handbook, tree.ROOT, book, "da")
    html = drawer.html(section, Layout({section.anchor: "roomy"}), draft=True)
    assert "roomy" in book.stock.densities and 'data-density="roomy"' in html and ">10." in html
    assert crowded(drawer, section, rendering.press(OVERRIDES, book.stock.style_sheets).lay_out(html).pages) == []


def _crowded(handbook, book, title, only=None) -> list[str]:
    """Return what is told of a book whose subject has another title."""
    lines = []
    if title:
        subject = book.subject.model_copy(update={"title": Text(da=title, en=LONG[3])})
        sections = tuple(
            replace(section, entry=subject) if section.entry is book.subject else section for section in book.sections if section.entry
        )
        book = replace(book, subject=subject, title=subject.title, sections=sections)
    for language in book.languages:
        drawer = BookDrawer(handbook, tree.ROOT, book, language)
        press = rendering.press(OVERRIDES, book.stock.style_sheets)
        for section in book.sections:
            if only in (None, section.template):
                layout = Layout({section.anchor: book.stock.densities[-1]})
                lines += crowded(drawer, section, press.lay_out(drawer.html(section, layout, draft=True)).pages)
    return lines


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The handbook of a few records."""
    return tree.small(tmp_path_factory.mktemp("boxes") / "small")


def test_the_check_tells_a_question_that_no_card_holds(small, tmp_path):
    root = tmp_path / "copy"
    shutil.copytree(small, root)
    path, asked = "data/tools/side-talk.yml", "Hvad mærker I"
    examples.edit(root, path, f"{asked}?", f"{' '.join([asked] * 27)}?")
    line = (root / path).read_text(encoding="utf-8").splitlines().index(f"      - da: {' '.join([asked] * 27)}?") + 1
    told = [str(problem) for problem in examine(root)[1] if not problem.warning]
    assert len(told) == 1
    assert told[0].startswith(f"{path}:{line}:13: steps[1].questions[1].da: is ")
    assert "letters too long for a card in 11 points. Shorten it, or ask two questions." in told[0]


def test_the_build_tells_a_title_that_no_cover_holds(small):
    done = tree.run(small, "workbook", "--tools", "side-talk", "--title", "Ø" * 90, "--language", "da")
    assert done.returncode == 1
    assert "handbook workbook: title: is about" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert not list((small / "build/workbook").glob("own-da*.pdf"))
