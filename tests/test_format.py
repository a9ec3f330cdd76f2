"""One form for every data file: whatever a program did to it, it says the same, and comes out the same."""

import random
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from handbook.editing import canonical, formatting
from handbook.reading import loader
from handbook.records import shape
from handbook.yaml_files import reader
from tests import tree
from tests.examples import good
from tests.fuzz import DATA, WHOLE

FILES = sorted(path for path in (tree.ROOT / "data").rglob("*.yml"))
NAMES = [path.relative_to(tree.ROOT) for path in FILES]


def managed(data: Any, type_: Any, quote: str | None) -> str:
    """Return data as a content manager saves it, with every text in one kind of quotes, or with as few as it thinks it can do with."""
    return yaml.dump(_shuffled(data, type_), allow_unicode=True, width=80, sort_keys=False, default_style=quote)


def _shuffled(data: Any, type_: Any) -> Any:
    """Return data with the fields of every record in the order of their names; what has no fixed fields stays in its order."""
    if isinstance(data, list):
        return [_shuffled(value, shape.inside(type_, (index,))) for index, value in enumerate(data)]
    if not isinstance(data, dict):
        return data
    names = sorted(data) if shape.is_model(type_) else data
    return {name: _shuffled(data[name], shape.inside(type_, (name,))) for name in names}


@pytest.fixture(scope="module")
def formatted(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("formatted")
    shutil.copytree(tree.ROOT / "data", root / "data")
    formatting.format_all(root)
    return root


def test_every_file_has_a_type_and_can_be_formatted(formatted):
    assert len(FILES) > 80
    assert all(formatting.type_of(name) for name in NAMES)
    assert formatting.format_all(formatted) == formatting.Formatted((), ()), "twice is once"


def test_formatting_changes_nothing_that_is_said(formatted):
    before, after = loader.read(tree.ROOT), loader.read(formatted)
    assert not before.problems and not after.problems
    assert before.handbook.entries == after.handbook.entries
    assert before.handbook.interface == after.handbook.interface
    assert before.handbook.publication == after.handbook.publication


def test_comments_and_first_lines_stay(formatted):
    noted = [(name, line) for name in NAMES for line in (tree.ROOT / name).read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    assert len(noted) > len(NAMES), "every file has a first line, and some a comment"
    for name, line in noted:
        assert line in (formatted / name).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("quote", [None, '"', "'"])
def test_what_a_content_manager_saved_comes_out_as_it_was(formatted, tmp_path, quote):
    shutil.copytree(formatted / "data", tmp_path / "data")
    lost = 0
    for name in NAMES:
        text = (formatted / name).read_text(encoding="utf-8")
        data = yaml.load(text, Loader=yaml.BaseLoader) if quote else yaml.safe_load(text)
        (tmp_path / name).write_text(managed(data, formatting.type_of(name), quote), encoding="utf-8")
        lost += 1
    assert lost == len(NAMES)
    formatting.format_all(tmp_path)
    for name in NAMES:
        kept = [line for line in (formatted / name).read_text(encoding="utf-8").splitlines() if not line.startswith("# ")]
        now = [line for line in (tmp_path / name).read_text(encoding="utf-8").splitlines() if not line.startswith("# ")]
        assert now == kept, name


CASES = {
    "a comment goes with what follows it": (
        "# first\nid: x\ntitle:\n  # of Danish\n  en: a\n  da: b\n# of order\norder: 3\n",
        "# first\nid: x\n# of order\norder: 3\ntitle:\n  da: b\n  # of Danish\n  en: a\n",
    ),
    "a comment behind a value stands before it": ("order: 3 # why\n", "# why\norder: 3\n"),
    "a comment at the end stays there": ("id: x\n# last\n", "id: x\n# last\n"),
    "a number sign in a text is none": ("title: {da: 'a # b', en: c#d}\n", "title:\n  da: 'a # b'\n  en: c#d\n"),
    "folded lines are unfolded": (
        "title:\n  da: one\n    two\n  en: >-\n    three\n    four\n",
        "title:\n  da: one two\n  en: three four\n",
    ),
    "lines of their own stay": ("title:\n  da: |-\n    one\n    two\n", "title:\n  da: |-\n    one\n    two\n"),
    "words that programs take for something else are quoted": (
        "title: {da: 'no', en: '9:05'}\nsummary: {da: '1.0', en: \"~\"}\n",
        "title:\n  da: 'no'\n  en: '9:05'\nsummary:\n  da: '1.0'\n  en: '~'\n",
    ),
    "numbers and dates lose their quotes": ("order: '3'\nreviewed: \"2026-11-20\"\n", "order: 3\nreviewed: 2026-11-20\n"),
    "a colon or a star is quoted": ("title: {da: 'a: b', en: \"*c*\"}\n", "title:\n  da: 'a: b'\n  en: '*c*'\n"),
    "short lists of words stand on a line": ("audiences:\n- team\n- leader-group\n", "audiences: [team, leader-group]\n"),
    "what the type does not know stays, last": ("odd: 1\nid: x\n", "id: x\nodd: 1\n"),
}


@pytest.mark.parametrize("case", CASES)
def test_the_form(case):
    given, expected = CASES[case]
    written = canonical.text(given, formatting.type_of(Path("data/tools/x.yml")), None)
    assert written == expected
    assert canonical.text(written, formatting.type_of(Path("data/tools/x.yml")), None) == expected


def test_the_first_line_is_put_where_it_is_missing_or_wrong(tmp_path):
    root = good(tmp_path / "x")
    formatting.format_all(root)
    tool, terms, themes = root / "data/tools/side-talk.yml", root / "data/terms.yml", root / "data/themes.yml"
    before = {path: path.read_bytes() for path in (tool, terms, themes)}
    tool.write_bytes(before[tool].partition(b"\n")[2])
    terms.write_bytes(
        b"\xef\xbb\xbf# yaml-language-server: $schema=wrong.json\r\n" + before[terms].partition(b"\n")[2].replace(b"\n", b"\r\n")
    )
    command = [sys.executable, "-m", "handbook", "format"]
    told = subprocess.run(command, cwd=root, env=tree.environment(tree.ROOT), capture_output=True, text=True, timeout=60)
    assert sorted(told.stdout.split()) == ["data/terms.yml", "data/tools/side-talk.yml"]
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize("text", ["a: &x 1\nb: *x\n", "a: !tag b\n", "a: 1\na: 2\n", "a: [\n", "", "a: 1\n---\nb: 2\n"])
def test_what_is_no_yaml_of_ours_is_left(text):
    with pytest.raises(canonical.Unclear):
        canonical.text(text, None, None)


ALTERED = 1000


def test_no_altered_file_comes_out_saying_something_else():
    """A file with a slip in it is left as it is, or comes out with the same faults and the same data."""
    chance, slips = random.Random(4), sorted((DATA | WHOLE).items())
    files = [(path.relative_to(tree.ROOT), path.read_text(encoding="utf-8").split("\n")) for path in FILES if path.stat().st_size < 9_000]
    written = left = 0
    while written + left < ALTERED:
        name, lines = chance.choice(files)
        at = chance.randrange(1, len(lines))
        changed = list(lines)
        if not chance.choice(slips)[1](changed, at, chance):
            continue
        source = "\n".join(changed)
        type_ = formatting.type_of(name)
        try:
            text = canonical.text(source, type_, None)
        except canonical.Unclear:
            left += 1
            continue
        written += 1
        assert canonical.text(text, type_, None) == text, source
        before, after = reader.parse(source, name), reader.parse(text, name)
        assert not after.problems or before.problems, (source, text)
        if not before.problems:
            assert _plain(after.data) == _plain(before.data), (source, text)
    assert written > ALTERED // 3 and left > ALTERED // 20


def _plain(data: Any) -> Any:
    """Return data with every number and date as it is written, since quotes round them come and go."""
    if isinstance(data, dict):
        return {key: _plain(value) for key, value in data.items()}
    return [_plain(value) for value in data] if isinstance(data, tuple) else str(data)
