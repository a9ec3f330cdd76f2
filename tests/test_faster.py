"""What makes WeasyPrint faster changes no byte, remembers only so much, and keeps away from any other WeasyPrint."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import tinyhtml5
from weasyprint.css.properties import INITIAL_VALUES
from weasyprint.text import fonts, line_break

from handbook.workbook.books import stock
from handbook.workbook.books.layout import Layout
from handbook.workbook.pdf.faster import html_reading, installing, signature
from handbook.workbook.pdf.faster.memory import Memory
from handbook.workbook.pdf.faster.nesting import Unlike
from handbook.workbook.typesetting.book_drawer import BookDrawer
from tests import pressing, tree

CUT_UP = {"poster-tiles", "working-tiles"}
"""The stocks whose pages are cut from another one's."""
STOCKS = {one.name for one in vars(stock).values() if isinstance(one, stock.Stock)} - {stock.RIGHT.name} - CUT_UP
"""Every stock that is laid out; a book on facing pages is laid out on two."""


def _pressed(out: Path, plain: bool) -> dict[str, bytes]:
    out.mkdir()
    environment = tree.environment(tree.ROOT) | ({installing.SWITCH: "1"} if plain else {})
    command = [sys.executable, "-m", "tests.pressing", str(out), "first", *([] if plain else ["second"])]
    subprocess.run(command, cwd=tree.ROOT, env=environment, check=True, timeout=1800)
    return {path.name: path.read_bytes() for path in out.glob("*.pdf")}


@pytest.fixture(scope="module")
def pressed(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Sheets of every stock as they are made, twice over, and as WeasyPrint makes them by itself, which remembers nothing."""
    folder = tmp_path_factory.mktemp("pressed")
    with ThreadPoolExecutor() as threads:
        made = threads.map(_pressed, (folder / "faster", folder / "plain"), (False, True))
    return tuple(made)


def test_every_stock_comes_out_the_same_to_the_byte(pressed):
    faster, plain = pressed
    assert {name.partition("-")[0] for name in plain} == STOCKS
    assert {name.replace("-second.", "-first.") for name in faster} == plain.keys()
    assert len(faster) == 2 * len(plain)
    assert [name for name in faster if faster[name] != plain[name.replace("-second.", "-first.")]] == []


def test_workbooks_come_out_the_same_to_the_byte(small_built, tmp_path):
    """Here drafts are finished as what is printed, where WeasyPrint by itself lays all out anew."""
    root = tree.small(tmp_path / "plain")
    environment = tree.environment(root) | {installing.SWITCH: "1"}
    subprocess.run([sys.executable, "-m", "handbook", "workbook", "--out", "out"], cwd=root, env=environment, check=True, timeout=1800)
    faster, plain = (
        {path.name: path.read_bytes() for path in folder.glob("*.pdf")} for folder in (small_built / "site/workbook", root / "out")
    )
    assert len(plain) > 3
    assert faster.keys() == plain.keys()
    assert [name for name in plain if faster[name] != plain[name]] == []


def test_it_was_written_for_the_version_that_is_installed():
    assert installing.hindrance() is None
    assert len(list(installing.patches())) > 5


def test_another_version_is_told_in_a_sentence_and_left_alone(monkeypatch):
    installing.hindrance.cache_clear()
    monkeypatch.setitem(installing.WRITTEN_FOR, "weasyprint", "69.0")
    try:
        assert installing.hindrance() == (
            "workbook: weasyprint 70.0 is not 69.0, for which handbook/workbook/pdf/faster is written. "
            "Sheets are laid out without it, more slowly."
        )
        monkeypatch.setattr(installing, "_installed", False)
        assert not installing.install()
    finally:
        installing.hindrance.cache_clear()


@pytest.mark.parametrize("patch", list(installing.patches()), ids=lambda patch: f"{patch.owner.__name__}.{patch.name}")
def test_a_function_of_another_source_is_not_replaced(patch, monkeypatch):
    monkeypatch.setattr("handbook.workbook.pdf.faster.patch.inspect.getsource", lambda function: f"# {function.__name__}")
    assert not patch.fits


def test_all_that_lines_are_set_by_is_in_the_signature():
    sources = "".join(Path(module.__file__).read_text(encoding="utf-8") for module in (line_break, fonts))
    named = {name for name in INITIAL_VALUES if f"style['{name}']" in sources}
    assert len(named) > 20
    # The height of a line is read for struts only.
    assert named - {"line_height"} <= set(signature.READ)


def test_memory_forgets_what_nobody_asks_for():
    memory: Memory[int, int] = Memory(10)
    memory.keep(-1, -1)
    for number in range(100):
        memory.keep(number, number)
        assert memory.get(-1) == -1
    assert memory.get(99) == 99
    assert memory.get(5) is None
    assert len(memory) <= 20


def _same(one, other, way=""):
    """Yield where two trees differ."""
    way = f"{way}/{one.tag}"
    if (one.tag, list(one.attrib.items()), one.text or "", one.tail or "") != (
        other.tag,
        list(other.attrib.items()),
        other.text or "",
        other.tail or "",
    ):
        yield f"{way}: {one.attrib} {one.text!r} {one.tail!r}, {other.attrib} {other.text!r} {other.tail!r}"
    if len(one) != len(other):
        yield f"{way} holds {[child.tag for child in one]}, {[child.tag for child in other]}"
    for child, twin in zip(one, other, strict=False):
        yield from _same(child, twin, way)


def test_every_kind_of_sheet_is_read_as_an_html_parser_reads_it(handbook):
    held = 0
    for book in pressing.samples(handbook):
        for language in book.languages:
            drawer = BookDrawer(handbook, tree.ROOT, book, language)
            for section in book.sections:
                html = drawer.html(section, Layout(note_lines={section.anchor: 3}, note_pages={section.anchor: 1}))
                assert list(_same(html_reading.parse(html), tinyhtml5.parse(html, namespace_html_elements=False))) == []
                held += 1
    assert held > 20


HEAD = "<!doctype html><html><head><title>a</title></head><body>"


@pytest.mark.parametrize(
    "body",
    [
        "<p>a<div>b</div></p>",
        "<table><tr><td>a</td></tr></table>",
        "<table><tbody><tr><td>a</td></tr></tbody>b</table>",
        "<a href='#a'><b><a href='#b'>c</a></b></a>",
        "<ul><p>a</p></ul><li>b</li>",
        "<textarea>\na</textarea>",
        "<div/>b",
        "a<!-- b -->c",
        "<image/>",
        "<svg><div>a</div></svg>",
        "<svg viewbox='0 0 1 1'></svg>",
        "<p ID='a'>b</p>",
        "<h1><h2>a</h2></h1>",
        "&#150;",
        "<style>a::before { content: '&amp;' }</style>",
        "</body>a<body>",
        "<p>a",
        "a & b",
        "<p title=a<b>c</p>",
    ],
)
def test_what_xml_reads_in_another_way_is_left_to_the_html_parser(body):
    html = f"{HEAD}{body}</body></html>"
    with pytest.raises((Unlike, html_reading.expat.ExpatError)):
        html_reading.parse(html)
    read = html_reading.read(html, "", None)
    assert list(_same(read.etree_element, tinyhtml5.parse(html, namespace_html_elements=False))) == []


@pytest.mark.parametrize(
    "body",
    [
        "a&nbsp;b &aelig; &lt; &#39; &amp;nbsp;",
        "<input disabled><br>\n<input value=a name='b\nc' checked>",
        "<p title='a > b'>c</p>",
        "<style>p { color: red }</style><p>a</p>\n",
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>a</title><g><path d="M0 0"/></g></svg>',
        "<table><colgroup><col><col></colgroup><thead><tr><th>a</th></tr></thead><tbody>\n<tr><td><p>b</p></td></tr></tbody></table>",
    ],
)
def test_html_that_is_no_xml_is_read_quickly_all_the_same(body):
    html = f"\n{HEAD}\n{body}\n</body>\n</html>\n"
    assert list(_same(html_reading.parse(html), tinyhtml5.parse(html, namespace_html_elements=False))) == []
