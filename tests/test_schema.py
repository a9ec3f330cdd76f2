"""The schemas and the open data: current, valid, and agreeing with the data and with each other."""

import json

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker

from handbook.kinds import KINDS
from handbook.open_data import export, schema
from handbook.reading import schema_comment
from handbook.reading.loader import SINGLES
from handbook.rules.check import load_checked
from tests import tree

NAMES = [*(kind.name for kind in KINDS), *SINGLES]
DATA_FILES = sorted((tree.ROOT / "data").glob("*.yml")) + sorted((tree.ROOT / "data").glob("*/*.yml"))


class JsonLoader(yaml.CSafeLoader):
    """Reads dates as text, as JSON Schema sees them."""


JsonLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def validator(name):
    made = json.loads(schema.texts()[f"{name}.schema.json"])
    Draft202012Validator.check_schema(made)
    return Draft202012Validator(made, format_checker=FormatChecker())


def test_schemas_are_current():
    folder = tree.ROOT / schema.FOLDER
    assert {path.name for path in folder.iterdir()} == set(schema.texts())
    stale = [name for name, text in schema.texts().items() if (folder / name).read_text(encoding="utf-8") != text]
    assert stale == [], "data/schema is not up to date. Run handbook schema."


@pytest.mark.parametrize("name", NAMES)
def test_schema_has_dialect_title_and_description(name):
    made = json.loads(schema.texts()[f"{name}.schema.json"])
    assert made["$schema"].startswith("https://json-schema.org/")
    assert made["title"]
    assert made["description"]


def test_there_are_data_files():
    assert len(DATA_FILES) >= len(NAMES)


@pytest.mark.parametrize("path", DATA_FILES, ids=lambda path: path.name)
def test_data_fits_the_schema_that_its_head_names(path):
    first, _, rest = path.read_text(encoding="utf-8").partition("\n")
    named = path.parent / first.removeprefix(f"{schema_comment.BEGINNING} $schema=")
    made = json.loads(named.read_text(encoding="utf-8"))
    errors = Draft202012Validator(made, format_checker=FormatChecker()).iter_errors(yaml.load(rest, Loader=JsonLoader))
    assert [error.message for error in errors] == []


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("tool", {"id": "x"}),
        ("publication", {"address": "x"}),
        ("interface", {"labels": {"Ikke Godt": {"da": "x", "en": "y"}}}),
        ("interface", {"labels": {"good": {"da": "x"}}}),
        ("term", [{"id": "x", "theme": "y", "word": {"da": "x", "en": "y"}, "definition": {"da": "x", "en": "y", "de": "z"}}]),
        ("source", [{"id": "x", "cited_in": None}]),
    ],
)
def test_schema_refuses_what_the_check_refuses(name, data):
    assert list(validator(name).iter_errors(data))


def test_export_fits_its_schema(handbook):
    made = export.export(handbook)
    errors = validator("handbook").iter_errors(json.loads(json.dumps(made, ensure_ascii=False)))
    assert [error.message for error in errors] == []


def test_export_holds_every_record_in_both_languages(handbook):
    made = export.export(handbook)
    for kind in KINDS:
        assert [record["id"] for record in made[kind.plural]] == [entry.id for entry in handbook.of(kind.name)]
        for record in made[kind.plural]:
            assert record["address"]["da"].startswith(handbook.publication.address)
            assert record["address"]["en"].startswith(f"{handbook.publication.address}en/")
            assert ("workbook_number" in record) == kind.in_workbook


def test_export_is_the_same_every_time(tmp_path):
    written = []
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        export.write(load_checked(tree.ROOT), folder)
        written.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert set(written[0]) == {export.FILE, schema.OF_EXPORT}
    assert written[0] == written[1]
    assert json.loads(written[0][export.FILE])["$schema"] == schema.OF_EXPORT
