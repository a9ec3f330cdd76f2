"""Props are printed whole, as many pieces as a set has, and lead to the tool that asks for them."""

from pathlib import Path

import pytest

from handbook.addresses import public_address
from handbook.handbook import Handbook
from handbook.kinds import TOOL
from handbook.meeting.materials import materials
from handbook.records.text import LANGUAGES
from handbook.words import markup
from tests import tree
from tests.reading import sides
from tests.workbooks import validate

SAMPLES = ("four-keys-field", "line-signs", "problem-strips", "doubt-cases", "cluster-task-cards")
"""One of each kind."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A prop of each kind in both languages."""
    root = tree.copy_with_store(tmp_path_factory.mktemp("props") / "tree")
    done = tree.run(root, "workbook", *(f"prop-{name}" for name in SAMPLES))
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "build/workbook"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SAMPLES)
def test_every_piece_is_printed_as_often_as_a_set_has_it(name, language, folder, handbook: Handbook):
    path = folder / f"prop-{name}-{language}.pdf"
    pages = sides(path)
    text = "".join(letter.character for page in pages for letter in page.letters).replace("-", "")
    prop = handbook.get("prop", name)
    for piece in prop.pieces:
        for words in filter(None, (piece.title, *piece.text)):
            bare = "".join(markup.drawn(words, language).split()).replace("-", "")
            assert text.count(bare) >= piece.times, words
    tool = handbook.get("tool", prop.record)
    assert pages[0].codes[0].partition("?")[0] == public_address(handbook, language, TOOL, tool)
    assert validate(path, "ua1") == []


def test_the_samples_are_of_every_kind(handbook: Handbook):
    assert {handbook.get("prop", name).kind for name in SAMPLES} == {prop.kind for prop in handbook.of("prop")}


def test_every_prop_is_among_the_materials_of_its_tool(handbook: Handbook):
    assert len(handbook.of("prop")) > 20
    for prop in handbook.of("prop"):
        ready = materials(handbook, handbook.get("tool", prop.record))
        assert prop.id in {one.printable.record.id for one in ready if one.printable}, prop.id
