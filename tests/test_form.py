"""The form for editors: what it reads and writes, and that a proposal made in it holds what was typed and nothing else."""

import difflib
import json
import subprocess
from pathlib import Path

import pytest
import yaml

from handbook.editing.canonical import text as canonical
from handbook.form.configuration import facts
from handbook.form.fields import Fields
from handbook.handbook import Handbook
from handbook.kinds import KINDS
from handbook.words.wording import Wording
from tests.test_browser_rooms import NODE
from tests.tree import ROOT


@pytest.fixture(scope="module")
def told(handbook: Handbook, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with what the form is told."""
    path = tmp_path_factory.mktemp("form") / "form.json"
    path.write_text(json.dumps(facts(handbook, "da")), encoding="utf-8")
    return path


def rewritten(told: Path, *change: str) -> dict[str, str]:
    """The data files as the form writes them, by path."""
    done = subprocess.run([str(NODE), ROOT / "tests/browser/rewriting.js", told, ROOT, *change], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def kind_of(path: str):
    return next(kind for kind in KINDS if Path(path).stem == kind.plural or Path(path).parent.name == kind.plural)


def test_what_nobody_changed_stays_letter_by_letter(told):
    files = rewritten(told)
    assert len(files) > 100
    assert {kind_of(path).name for path in files} == {kind.name for kind in KINDS}
    assert {path: text for path, text in files.items() if text != (ROOT / path).read_text(encoding="utf-8")} == {}


def test_a_change_is_all_that_a_file_shows(told):
    files = rewritten(told, "change")
    for path, text in files.items():
        before = (ROOT / path).read_text(encoding="utf-8")
        assert canonical(text, kind_of(path).in_file, text.partition("\n")[0]) == text, path
        lines = [line for line in difflib.ndiff(before.splitlines(), text.splitlines()) if line[0] in "+-"]
        assert len(lines) == 4, path
        assert [line for line in lines if line[0] == "+" and " – og nej" in line], path
        last = list(texts(yaml.safe_load(text)))[-1]
        assert last["en"].endswith(" #2: 'no'"), path


def texts(data):
    """Every text of plain data in both languages, in the order in which they stand."""
    if isinstance(data, dict) and all(isinstance(data.get(language), str) for language in ("da", "en")):
        yield data
    elif isinstance(data, dict | list):
        for value in data.values() if isinstance(data, dict) else data:
            yield from texts(value)


def test_every_field_of_every_type_has_its_place_in_the_form(handbook):
    for language in ("da", "en"):
        fields = Fields(Wording(handbook.interface, language))
        for kind in KINDS:
            made = fields.of(kind.type)
            assert {field["name"] for field in made} == set(kind.type.model_fields)
            assert all(field["label"] for field in made)
