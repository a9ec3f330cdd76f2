"""What the quick reading takes for faultless is so, and says the same as the careful one."""

import pytest

from handbook.yaml_files import data, faultless
from handbook.yaml_files.file import YamlFile
from tests.examples import BAD, GOOD
from tests.tree import ROOT

REAL = sorted((ROOT / "data").rglob("*.yml"))
EXAMPLES = sorted(path for folder in (GOOD, BAD) for path in folder.rglob("*.yml"))
SLIPS = {
    "a reference": "a: *b\n",
    "a name": "a: &b c\n",
    "a type": "a: !b c\n",
    "a second document": "a: b\n---\nc: d\n",
    "a key twice": "a: b\na: c\n",
    "nothing": "a:\n",
    "nothing within braces": "a: {b}\n",
    "a comment behind": "a: b # c\n",
    "a comment alone": "a: # c\n",
    "a key that is no word": "no: a\n",
    "a key taken over": "<<: a\n",
    "a key with parts": "[a]: b\n",
    "yes or no": "a: yes\n",
    "null": "- null\n",
    "far too deep": "[" * 30 + "]" * 30 + "\n",
    "an empty file": "\n",
    "not closed": "a: 'b\n",
}


def test_both_readings_say_the_same():
    compared = 0
    for path in (*REAL, *EXAMPLES):
        text = path.read_bytes().decode("utf-8", errors="replace")
        quick = faultless.read(text, first_line=3)
        if quick is None:
            continue
        file = YamlFile(path)
        assert data.build(file, text, first_line=3) is None, path
        assert (file.problems, quick[0]) == ([], file.data), path
        assert list(map(type, _leaves(quick[0]))) == list(map(type, _leaves(file.data))), path
        assert quick[1].items() <= file.places.values.items(), path
        assert () in quick[1]
        compared += 1
    assert compared > 100


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_gets_the_careful_reading(slip):
    assert faultless.read(SLIPS[slip]) is None


def test_the_real_files_are_read_quickly():
    quick = [path for path in REAL if faultless.read(path.read_text(encoding="utf-8")) is not None]
    assert len(quick) > 0.9 * len(REAL) > 50


def _leaves(value):
    children = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else None
    return [value] if children is None else [leaf for child in children for leaf in _leaves(child)]
