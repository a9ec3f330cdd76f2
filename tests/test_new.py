"""A record is begun with all that it must have: what the check then names is the texts still to be written, and nothing else."""

import itertools
import re
from pathlib import Path

import pytest
import yaml

from handbook.editing import new_record
from handbook.reading import loader
from handbook.rules.check import check
from handbook.terminal.report import count
from tests import tree

LEFT = ("no record uses the source", "is shown in no situation")
"""What else is said of a record just begun: somebody is to use it."""
TITLES = {"theme": "wicked-problems", "da": "En ny ting: hvordan?", "en": "What’s a new thing?"}


@pytest.fixture(scope="module")
def root(tmp_path_factory) -> Path:
    return tree.copy(tmp_path_factory.mktemp("new") / "x")


def new(root: Path, kind: str, **options: str):
    given = [part for name, value in options.items() for part in (f"--{name}", value)]
    return tree.run(root, "new", kind, *given)


@pytest.mark.parametrize("kind", new_record.BEGUN)
def test_only_the_texts_are_still_to_be_written(root, kind):
    options = {name: value for name, value in TITLES.items() if name != "theme" or kind != "source"}
    done = new(root, kind, **options, id=f"a-new-{kind}")
    assert done.returncode == 0, done.stderr
    place, *told, counted = done.stdout.splitlines()
    path, line = place.split(":")
    of = new_record.BEGUN[kind]
    assert path == (f"data/{of.plural}/a-new-{kind}.yml" if of.in_folder else f"data/{of.plural}.yml")
    faults = [problem for problem in check(root)[1] if not problem.warning and problem.path == Path(path)]
    assert [str(problem) for problem in faults if problem.line >= int(line)] == told != []
    assert all("is not written yet" in fault or any(left in fault for left in LEFT) for fault in told)
    text = (root / path).read_text(encoding="utf-8")
    assert counted == f"{count(len(re.findall(r'(?<!en: )(?<!en: .)TODO', text)), 'text')} still to be written."
    fields = [fault.split(": ")[1].partition("[")[0] for fault in told]
    assert max(map(fields.count, fields)) <= 4, "what is alike in a field is told once"
    written = itertools.count(1)
    (root / path).write_text(re.sub("TODO", lambda match: f"Skrevet {next(written)} {kind}", text), encoding="utf-8")
    left = [problem.wrong for problem in check(root)[1] if not problem.warning and problem.path == Path(path)]
    assert [wrong for wrong in left if not wrong.startswith(LEFT)] == []
    record = loader.read(root).handbook.get(kind, f"a-new-{kind}")
    assert getattr(record, "title", None) in (TITLES["da"], None) or record.title.en == TITLES["en"]


def test_a_new_source_says_nothing_that_holds_of_another(tmp_path):
    root = tree.copy(tmp_path / "x")
    kept = {"type", "author", "title", "cited_for", "id"}
    assert any(source.issued and source.cited_in for source in loader.read(root).handbook.of("source"))
    assert new(root, "source", da="Det gode møde", en="The good meeting").returncode == 0
    begun = yaml.safe_load((root / "data/sources.yml").read_text(encoding="utf-8"))[-1]
    assert begun.keys() == kept and begun["author"] == [{"family": "TODO"}] and begun["title"] == "Det gode møde"


def test_the_id_is_made_from_the_english_title(tmp_path):
    assert new_record.id_of(TITLES["en"]) == "whats-a-new-thing"
    assert new_record.id_of("3 ways – and Ærø") == "ways-and-r"
    root = tree.small(tmp_path / "x")
    known = next(iter(loader.read(root).handbook.of("theme"))).id
    assert "is another record's id" in new(root, "tool", theme=known, da="x", en="y", id="side-talk").stderr
    assert "There is no theme 'nope'" in new(root, "tool", theme="nope", da="x", en="y", id="y").stderr
    assert "is no id" in new(root, "tool", theme=known, da="x", en="y", id="Y y").stderr
    begun = new(root, "tool", theme=known, da="x", en="Without an id")
    assert begun.stdout.startswith("data/tools/without-an-id.yml:1\n") and "audiences, occasions" in begun.stderr
    (root / "data/tools/without-an-id.yml").unlink()
    nobody = new(root, "tool", theme=known, da="x")
    assert nobody.returncode == 2 and "På engelsk / In English?" in nobody.stderr
    assert new(root, "theme", da="x", en="y").returncode == 2
    assert not [path for path in (root / "data/tools").iterdir() if path.stem not in ("side-talk",)]
