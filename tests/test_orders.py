"""An order for a workbook of one's own passes the same gates as the data, whatever somebody writes into it."""

import base64
import random
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from PIL import Image, ImageFile

from handbook.meeting.plan import of_order
from handbook.meeting.timetable import clock, lines
from handbook.problems.problem import ProblemsFound
from handbook.reading import loader
from handbook.records.order import Order
from handbook.rules import orders
from handbook.workbook.books.custom import name_of, ordered
from tests.examples import good
from tests.tree import ROOT

ALL = {"title": "En dag", "tools": ["side-talk"]}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">{}</svg>'


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory):
    """The good tree with the handbook's own fonts, read once."""
    root = good(tmp_path_factory.mktemp("orders") / "x")
    (root / "overrides").symlink_to(ROOT / "overrides")
    return loader.read(root)


class Plain(yaml.SafeDumper):
    """Writes what stands in two places twice, as people do."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def told(draft, folder: Path, fields: dict) -> tuple[Order | None, list[str]]:
    """Return the order, or None, and every line about it."""
    path = folder / "order.yml"
    path.write_text(yaml.dump(fields, Dumper=Plain, allow_unicode=True, sort_keys=False), encoding="utf-8")
    lines: list[str] = []
    try:
        order, _ = orders.from_file(draft, path, lambda warnings: lines.extend(map(str, warnings)))
    except ProblemsFound as found:
        return None, [str(problem) for problem in found.problems]
    return order, lines


@pytest.mark.parametrize("start", [9, "9", "9:00", "09:00", "9.00", "09.00", "kl. 9"])
def test_a_time_is_understood_as_people_write_it(draft, tmp_path, start):
    order, lines = told(draft, tmp_path, ALL | {"start": start})
    assert (order and order.start, lines) == ("9:00", [])


@pytest.mark.parametrize("start", [24, "9:75", "om morgenen", -1, 930])
def test_what_is_no_time_is_told_once(draft, tmp_path, start):
    order, lines = told(draft, tmp_path, ALL | {"start": start})
    assert order is None
    assert len(lines) == 1 and ": start: " in lines[0]


@pytest.mark.parametrize(
    ("fields", "remedy"),
    [
        ({"tools": ["Side-Talk"]}, "Did you mean side-talk?"),
        ({"tools": ["Samtale om to sider"]}, "Write an id that stands in data/tools, or add the record."),
        ({"tools": ["side-talk"], "participants": 2001}, "Write a smaller number."),
    ],
)
def test_one_slip_is_told_once_and_with_what_helps(draft, tmp_path, fields, remedy):
    order, lines = told(draft, tmp_path, {"title": "En dag"} | fields)
    assert order is None
    assert len(lines) == 1 and lines[0].endswith(remedy), lines


def _picture(kind: str) -> bytes:
    data = BytesIO()
    Image.new("RGB", (40, 20), "navy").save(data, kind)
    return data.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.png", _picture("PNG")), ("a.jpg", _picture("JPEG")), ("a.svg", SVG.format("").encode()), ("wrongly.svg", _picture("PNG"))],
)
def test_pictures_that_people_have_are_taken(draft, tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    assert told(draft, tmp_path, ALL | {"logo": name})[1] == []


def _carried(content: bytes, kind: str = "png") -> str:
    return f"data:image/{kind};base64,{base64.b64encode(content).decode()}"


@pytest.mark.parametrize(
    "logo", [_carried(_picture("PNG")), _carried(_picture("JPEG"), "jpeg"), _carried(SVG.format("").encode(), "svg+xml")]
)
def test_an_order_can_carry_its_picture(draft, tmp_path, logo):
    path = tmp_path / "order.yml"
    path.write_text(yaml.dump(ALL | {"logo": logo}), encoding="utf-8")
    assert orders.from_file(draft, path)[1].startswith(logo.partition(";")[0])


@pytest.mark.parametrize(
    ("logo", "words"),
    [
        (_carried(_picture("PNG")[:60]), "data:image/png;base64 is a damaged picture."),
        (_carried(_picture("PNG"))[:-7] + "!", "data:image/png;base64 is a damaged picture."),
        (_carried(_picture("GIF"), "gif"), "data:image/gif;base64 is neither SVG nor PNG nor JPEG."),
        (_carried(b""), "data:image/png;base64 is empty or larger than 5 MB."),
        ("data:", "data: is neither SVG nor PNG nor JPEG."),
    ],
)
def test_a_picture_that_an_order_carries_is_told_in_one_line(draft, tmp_path, logo, words):
    order, lines = told(draft, tmp_path, ALL | {"logo": logo})
    assert order is None
    assert len(lines) == 1 and f": logo: {words}" in lines[0]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GIF89a",
        _picture("PNG")[:60],
        b"<html></html>",
        SVG.format('<image xlink:href="other.png" width="9" height="9"/>').encode(),
        SVG.format('<image href="https://example.org/x.png"/>').encode(),
        SVG.format("<script>1</script>").encode(),
        SVG.format("<style>@import 'x.css'</style>").encode(),
        SVG.format('<rect fill="url(x.svg#a)"/>').encode(),
        b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format("&a;").encode(),
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        SVG.replace("0 0 40 20", "0 0 0 0").format("").encode(),
    ],
)
@pytest.mark.parametrize("overlooked", [False, True], ids=["alone", "beside WeasyPrint"])
def test_other_files_are_told_in_one_line(draft, tmp_path, monkeypatch, content, overlooked):
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", overlooked)  # which WeasyPrint sets for the whole process
    (tmp_path / "logo").write_bytes(content)
    order, lines = told(draft, tmp_path, ALL | {"logo": "logo"})
    assert order is None
    assert len(lines) == 1 and ": logo: " in lines[0]


def test_files_are_named_by_title_and_day_and_no_title_is_markdown(draft, tmp_path):
    names = set()
    for title in ("Temadag [udkast](2)", "Temadag *nu*", "Dag & nat", "Ærø: åben dag"):
        order, lines = told(draft, tmp_path, ALL | {"title": title, "date": "2026-12-01"})
        assert lines == []
        names.add(name_of(order))
    assert names == {"temadag-udkast-2-2026-12-01", "temadag-nu-2026-12-01", "dag-nat-2026-12-01", "aeroe-aaben-dag-2026-12-01"}


def test_letters_that_cannot_be_printed_are_told(draft, tmp_path):
    order, lines = told(draft, tmp_path, ALL | {"title": "Dag → 2 ✓", "organisation": "A\u00a0B"})
    assert order is None
    assert [line.partition(": ")[2].partition(":")[0] for line in lines] == ["title", "organisation"]


def test_records_come_in_the_order_in_which_they_were_given(draft, tmp_path):
    order, _ = told(draft, tmp_path, {"title": "x", "tools": ["side-talk"], "models": ["two-sides"], "checklists": ["side-signs"]})
    assert order.records == ("side-talk", "two-sides", "side-signs")


def test_a_meeting_that_will_not_work_is_told_and_made(draft, tmp_path):
    fields = {"title": "x", "start": "9:00", "participants": 1400, "models": ["two-sides"], "tools": ["side-talk", "side-talk"]}
    order, lines = told(draft, tmp_path, fields)
    assert order
    assert all(": warning: " in line for line in lines)
    for words in ("more will come", "stands twice"):
        assert sum(words in line for line in lines) == 1, words


WALK = [
    {"talk": "Velkomst", "minutes": 10},
    {"record": "side-signs", "minutes": 0},
    {"record": "side-talk"},
    {"pause": 15, "title": "Kaffe"},
    {"record": "two-sides", "minutes": 20},
]
"""A programme with one of everything."""


def test_a_programme_is_held_in_its_order_by_the_clock(draft, tmp_path):
    order, lines_told = told(draft, tmp_path, {"title": "En dag", "start": "13.30", "participants": 9, "programme": WALK})
    assert order and [line for line in lines_told if "has no time" not in line] == []
    plan = of_order(draft.handbook, order)
    held = [(line.begins, line.block.title.da) for line in lines(plan)]
    assert held[0] == ("13:30", "Velkomst") and held[1][0] == "13:40"
    kinds = [block.activity for block in plan.blocks]
    assert kinds == ["talk", "checklist", *["tool"] * (len(kinds) - 4), "break", "model"]
    assert order.records == ("side-signs", "side-talk", "two-sides")
    assert ordered(draft.handbook, order)


def test_what_a_meeting_has_in_minutes_is_spread_over_it(draft, tmp_path):
    tool = draft.handbook.get("tool", "side-talk")
    wanted = 45 + (tool.minutes.min + tool.minutes.max) // 2
    for time in ({"minutes": wanted}, {"start": "9:00", "end": clock("9:00", wanted)}):
        order, _ = told(draft, tmp_path, {"title": "En dag", "programme": WALK} | time)
        assert order and of_order(draft.handbook, order).minutes == wanted


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"programme": [{"record": "side-tlak"}]}, ["3:11: programme[1].record: there is no "]),
        ({"programme": [{"tool": "side-talk"}]}, ["3:3: programme[1].tool: is not a field here. Write record: in its place."]),
        ({"pause": 15}, ["2:1: pause: is not a field here. Write pause: under programme:, behind a dash of its own."]),
        ({"programme": [{"record": "side-talk"}, {"break": 9}]}, ["4:3: programme[2].break: is not a field here. Write pause: in its"]),
        ({"programme": [{"record": "side-talk", "pause": 15}]}, ["3:3: programme[1]: is not one thing."]),
        ({"programme": [{"talk": "Velkomst"}]}, ["3:3: programme[1]: is a talk without time. Add minutes:."]),
        ({"programme": [{"talk": "Velkomst", "minutes": 5}]}, ["1:1: names nothing to print."]),
        ({"programme": [{"pause": "lang"}]}, ["3:10: programme[1].pause: 'lang' is not a whole number."]),
        ({"programme": [{"record": "two-sides", "steps": ["x"]}]}, ["5:3: programme[1].steps: two-sides is no tool, and has no steps."]),
        ({"programme": [{"record": "side-talk", "steps": ["x"]}]}, ["5:5: programme[1].steps[1]: side-talk has no step 'x'."]),
        ({"programme": [{"record": "side-talk"}], "tools": ["side-talk"]}, ["1:1: names records in programme: and in tools:."]),
        ({"tools": ["side-talk"], "end": "9:00"}, ["1:1: has an end and no start."]),
        ({"tools": ["side-talk"], "start": "10:00", "end": "9:00"}, ["1:1: ends at 9:00, and begins at 10:00."]),
        ({"tools": ["side-talk"], "start": "9:00", "end": "10:00", "minutes": 60}, ["1:1: says twice how long the meeting is."]),
        ({"kit": "side-talk", "tools": ["side-talk"]}, ["1:1: asks for a kit and for a workbook of its own."]),
        ({"kit": "side-talk"}, ["1:1: asks for a kit, and does not say for how many people. Add participants:."]),
        ({"kit": "two-sides", "participants": 9}, ["2:6: kit: 'two-sides' stands among the models, not the "]),
    ],
)
def test_a_faulty_programme_is_told_line_by_line(draft, tmp_path, fields, expected):
    order, found = told(draft, tmp_path, {"title": "En dag"} | fields)
    assert order is None
    assert len(found) == len(expected), found
    for line, words in zip(found, expected, strict=True):
        assert line.partition("order.yml:")[2].startswith(words), found


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"minutes": 5}, "more than there are"),
        ({"minutes": 900}, "are left"),
        ({"start": "15:30"}, "past 16:00"),
        ({"participants": 1}, "fewer will come"),
        ({"programme": [{"record": "side-talk", "minutes": 5}]}, "and has 5"),
        ({"programme": [{"record": "side-talk"}, {"record": "side-talk"}]}, "stands twice"),
        ({"programme": [{"record": "side-signs", "minutes": 0}, {"record": "side-talk"}]}, "has no time in the meeting"),
        ({"programme": [{"talk": "a", "minutes": 90}, {"record": "side-talk"}, {"talk": "b", "minutes": 45}]}, "without a break"),
    ],
)
def test_what_will_not_work_is_told_and_made(draft, tmp_path, fields, words):
    whole = {"title": "En dag", "programme": [{"record": "side-talk"}]} | fields
    order, found = told(draft, tmp_path, whole)
    assert order and sum(": warning: " in line and words in line for line in found) == 1, found


def test_a_kit_is_called_as_its_record_unless_it_has_a_title(draft, tmp_path):
    kit, title = {"kit": "side-talk", "participants": 9}, draft.handbook.get("tool", "side-talk").title
    for more, expected in (({}, title.da), ({"language": "en"}, title.en), ({"title": "Tirsdag"}, "Tirsdag")):
        order, _ = told(draft, tmp_path, kit | more)
        assert order and order.title == expected


def test_no_order_ends_in_a_traceback(draft, tmp_path):
    """2,000 orders of odd values: each is made into books or answered in lines, three for each odd value at the most."""
    chance = random.Random(10)
    (tmp_path / "logo.png").write_bytes(_picture("PNG"))
    odd = ["", " ", "x", "[a](b)", "{{ x }}", "<b>", "→", "\u202e", "a\nb", "'", '"', 0, -1, 10**12, 1.5, True, None, [], {}, ["x"]]
    odd += ["data:image/png;base64,AAAA"]
    odd += ["2026-02-30", "9:00", "../..", "/dev/null", ".", "logo.png", "\x00", "side-talk", ["side-talk"], [["side-talk"]], "å" * 300]
    whole = {"title": "Dag", "language": "da", "date": "2026-12-01", "organisation": "Os", "logo": "logo.png", "start": "9:00"}
    whole |= {"participants": 10, "tools": ["side-talk"], "models": ["two-sides"], "also": ["cards"], "booklet": True}
    sequence = {"title": "Dag", "start": "9:00", "minutes": 90, "participants": 10, "programme": WALK}
    odd += [[{"record": "side-talk", "steps": ["x"]}], [{"pause": 15}], [{"talk": "x", "minutes": -5}], [{}], [None], WALK[2:]]
    made = 0
    for number in range(2_000):
        fields = dict(chance.choice((whole, sequence)))
        changed = chance.sample([*fields, "pause", "titel", "kit"], k=chance.randint(0, 2))
        for field in changed:
            fields[field] = chance.choice(odd)
        order, lines = told(draft, tmp_path, fields)
        faults = [line for line in lines if ": warning: " not in line]
        assert len(faults) <= 3 * len(changed), (number, fields, lines)
        if order:
            made += 1
            assert ordered(draft.handbook, order)
        else:
            assert faults
    assert 100 < made < 1_900
