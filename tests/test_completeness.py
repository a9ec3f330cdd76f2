"""Every kind is whole in every room, and a half-added one is told where it is not."""

import re

import pytest
import yaml

from handbook.drawing.diagrams import DIAGRAMS
from handbook.kinds import KINDS, Kind
from handbook.reading.macro_names import MACROS
from handbook.records.text import LANGUAGES
from handbook.records.theme import Theme
from handbook.records.vocabulary import DiagramKind
from handbook.rules.check import load_checked
from handbook.site.site import Site
from tests.completeness import missing
from tests.tree import ROOT


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_is_whole(kind):
    assert missing(kind, ROOT) == []


def test_a_half_added_kind_is_told_every_place():
    case = Kind("case", "cases", Theme, in_folder=True, has_page=True, in_workbook=True)
    places = {line.partition(":")[0] for line in missing(case, ROOT)}
    assert places == {
        "data/cases",
        "data/schema/case.schema.json",
        "overrides/site/case.html",
        "overrides/print/case.html",
        "data/interface.yml",
        "mkdocs.yml",
        "handbook/reading/macro_names.py",
    }


def test_every_template_of_a_record_belongs_to_a_kind_or_is_included():
    """No template lies about unused."""
    for medium in ("site", "print"):
        templates = {path.name for path in (ROOT / "overrides" / medium).glob("*.html")}
        assert templates
        python = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "handbook").rglob("*.py"))
        named = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "overrides" / medium).glob("*.html")) + python
        kinds = {f"{kind.name}.html" for kind in KINDS}
        assert [name for name in sorted(templates - kinds) if f'"{name}"' not in named and f'"{name[:-5]}"' not in named] == []


def test_every_diagram_kind_is_drawn():
    assert set(DIAGRAMS) == set(DiagramKind.__args__)


def test_pages_may_call_the_macros_that_there_are():
    assert set(Site(load_checked(ROOT), "da", ROOT).macros()) == set(MACROS)


def test_every_kind_has_pages_in_both_languages():
    handbook = load_checked(ROOT)
    for language in LANGUAGES:
        paths = Site(handbook, language, ROOT).pages
        for kind in KINDS:
            assert f"{kind.index}/index.md" in paths
            if kind.has_page:
                assert handbook.of(kind.name)
                assert all(f"{kind.plural}/{entry.id}.md" in paths for entry in handbook.of(kind.name))


QUOTED = re.compile(r"\"([a-z0-9_-]+)\"")
WORD = re.compile(r"\bui\.([a-z_]+)(?:\.([a-z0-9_]+)|\[([^\]]+)\])")


def test_interface_words_are_those_the_templates_ask_for():
    interface = yaml.safe_load((ROOT / "data/interface.yml").read_text(encoding="utf-8"))
    sources = [*(ROOT / "overrides").rglob("*.html"), *(ROOT / "handbook").rglob("*.py"), *(ROOT / "overrides").rglob("*.xml")]
    asked: set[tuple[str, str]] = set()
    whole: set[str] = set()
    quoted: set[str] = set()
    for path in sources:
        text = path.read_text(encoding="utf-8")
        quoted |= {word.replace("_", "-") for word in QUOTED.findall(text)}
        for group, word, key in WORD.findall(text):
            if word:
                asked.add((group.replace("_", "-"), word.replace("_", "-")))
            elif key.strip("'\"") != key:
                asked.add((group.replace("_", "-"), key.strip("'\"").replace("_", "-")))
            else:
                whole.add(group.replace("_", "-"))
    assert len(asked) > 50
    there = {(group, word) for group, words in interface.items() for word in words}
    assert asked - there == set()
    months = {f"m{month}" for month in range(1, 13)}
    # A group that is asked for by a variable is used as far as its words are values somewhere.
    unused = {(group, word) for group, word in there - asked if group not in whole or word not in quoted | months}
    assert unused == set()
