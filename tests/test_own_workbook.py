"""A workbook of one's own: just the sheets that were asked for, for one meeting; a bad order is answered like bad data."""

import json
import shutil
from pathlib import Path

import jsonschema
import page as page_validation
import pypdf
import pypdfium2
import pytest
import yaml

from handbook.workbook.pdf.folding import pairs
from tests import tree

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#1c587a"/></svg>'
NAME = "vores-dag-i-viborg-2026-12-01"
A4 = (595, 842)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, store: Path) -> Path:
    """The handbook of a few records."""
    root = tree.small(tmp_path_factory.mktemp("own") / "small", store)
    (root / "logo.svg").write_text(LOGO, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def made(small: Path) -> dict[str, Path]:
    """What the options of the command make, by file name."""
    options = ["--tools", "side-talk", "--title", "Vores dag i Viborg", "--date", "2026-12-01", "--organisation", "Viborg Kommune"]
    options += ["--logo", "logo.svg", "--start", "9:00", "--participants", "14", "--language", "da"]
    done = tree.run(small, "workbook", *options)
    assert done.returncode == 0, done.stdout + done.stderr
    return {Path(line).name: small / line for line in done.stdout.split()}


def _text(path: Path, pages: slice = slice(None)) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(path).pages[pages]).split())


def test_it_holds_what_was_asked_for_and_nothing_else(made):
    assert sorted(made) == sorted(f"{name}-da.pdf" for name in (NAME, f"{NAME}-run-sheet", f"print-{NAME}"))
    own = made[f"{NAME}-da.pdf"]
    cover = _text(own, slice(1))
    for words in ("Vores dag", "Viborg Kommune", "1. december 2026"):
        assert words in cover
    tool = yaml.safe_load((tree.SMALL / "data/tools/side-talk.yml").read_text(encoding="utf-8"))
    other = yaml.safe_load((tree.SMALL / "data/models/two-sides.yml").read_text(encoding="utf-8"))
    assert tool["title"]["da"] in _text(own)
    assert other["question"]["da"] not in _text(own)
    assert pypdf.PdfReader(own).get_fields()


def test_the_run_sheet_has_clock_times_and_numbers_of_copies(made):
    text = _text(made[f"{NAME}-run-sheet-da.pdf"])
    assert "9.00" in text
    assert "14" in text
    tool = yaml.safe_load((tree.SMALL / "data/tools/side-talk.yml").read_text(encoding="utf-8"))
    for words in (tool["materials"][0]["text"]["da"], tool["safe_use"]["power"]["da"], tool["steps"][0]["questions"][0]["da"]):
        assert words in text


def test_it_can_be_read_aloud(made):
    read = [path for name, path in made.items() if not name.startswith("print-")]
    assert len(read) == 2
    for path in read:
        assert page_validation.validate_pdf(str(path), profile="ua1").failures == []


def test_faulty_options_are_told_all_at_once(small):
    options = ["--tools", "side-tlak", "--start", "25:00", "--date", "2026-13-01", "--logo", "none.svg"]
    done = tree.run(small, "workbook", *options, "--out", "nowhere")
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "handbook workbook:1:1: title: is missing. Add title: with its value.",
        "handbook workbook:1:7: date: '2026-13-01' is not a date. Write year-month-day, such as 2026-11-20.",
        "handbook workbook:2:7: logo: none.svg is not there. Write the way to it from the order's folder.",
        "handbook workbook:3:8: start: '25:00' is not of the right form. Write hours and minutes, such as 9:00.",
        "handbook workbook:4:9: tools[1]: there is no tool with the id 'side-tlak'. Did you mean side-talk?",
    ]
    assert not (small / "nowhere").exists()


def test_a_faulty_order_is_told_with_file_and_line(small):
    (small / "order.yml").write_text("title: En dag\nparticipants: mange\ntools:\n- side-tlak\n", encoding="utf-8")
    done = tree.run(small, "workbook", "--order", "order.yml")
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "order.yml:2:15: participants: 'mange' is not a whole number. Write digits only, such as 15.",
        "order.yml:4:3: tools[1]: there is no tool with the id 'side-tlak'. Did you mean side-talk?",
    ]


def test_an_unknown_edition_gives_one_line(small):
    done = tree.run(small, "workbook", "handuot")
    assert done.returncode == 1
    assert done.stderr.splitlines() == ["There is no edition or book 'handuot'. Did you mean handout?"]


def test_two_ways_of_asking_at_once_are_refused(small):
    done = tree.run(small, "workbook", "handout", "--tools", "side-talk")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_the_example_of_an_order_is_valid_and_makes_what_it_says(tmp_path):
    example = tree.ROOT / "orders" / "example.yml"
    order = yaml.safe_load(example.read_text(encoding="utf-8"))
    schema = json.loads((tree.ROOT / "data/schema/order.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(json.dumps(order, default=str)), schema)
    root = tree.copy_with_store(tmp_path / "example")
    shutil.copytree(tree.ROOT / "orders", root / "orders")
    done = tree.run(root, "workbook", "--order", "orders/example.yml")
    assert done.returncode == 0, done.stdout + done.stderr
    names = [Path(line).name for line in done.stdout.split()]
    assert names[:2] == ["en-dag-om-balancer-2026-12-01-da.pdf", "en-dag-om-balancer-2026-12-01-run-sheet-da.pdf"]
    named = [happening["record"] for happening in order["programme"] if "record" in happening]
    tools = [id for id in named if (tree.ROOT / f"data/tools/{id}.yml").exists()]
    printed = "print-en-dag-om-balancer-2026-12-01-da.pdf"
    assert len(tools) == 2 and {*(f"cards-{tool}-da.pdf" for tool in tools), printed} == set(names[2:])
    run_sheet = " ".join(_text(root / line) for line in done.stdout.split() if "run-sheet" in line)
    for words in ("9.00", "Velkomst", "Kaffe", "12.00"):
        assert words in run_sheet


def test_a_booklet_is_a5_two_by_two_on_a4(small):
    options = ["--tools", "side-talk", "--models", "two-sides", "--title", "Hæfte", "--booklet", "--out", "folded"]
    done = tree.run(small, "workbook", *options)
    assert done.returncode == 0, done.stdout + done.stderr
    pdf = pypdf.PdfReader(small / "folded" / "haefte-booklet-da.pdf")
    assert len(pdf.pages) % 2 == 0
    for page in pdf.pages:
        assert (round(page.mediabox.height), round(page.mediabox.width)) == A4
    assert pdf.trailer["/Root"]["/ViewerPreferences"]["/Duplex"] == "/DuplexFlipShortEdge"
    # The cover is the right-hand half of the first side, and the colophon, which names the book too, the left-hand one.
    side = pypdfium2.PdfDocument(small / "folded" / "haefte-booklet-da.pdf")[0]
    text = side.get_textpage()
    search = text.search("Hæfte")
    lefts = [text.get_charbox(found[0])[0] for found in iter(search.get_next, None)]
    assert min(lefts) < side.get_width() / 2 < max(lefts)


def test_pages_of_a_booklet_follow_each_other_when_folded():
    assert pairs(8) == [(8, 1), (2, 7), (6, 3), (4, 5)]
    assert pairs(5) == pairs(8)
    for count in (4, 12, 20):
        sides = pairs(count)
        assert sorted(number for side in sides for number in side) == list(range(1, count + 1))
