"""Every kind is whole in every room, and a half-added one is told where it is not."""

import pytest

from handbook.drawing.figures import DIAGRAMS
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
