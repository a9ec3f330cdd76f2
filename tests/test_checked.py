"""What a build hands on to the processes that make the pages is the handbook that it checked."""

from handbook import workbook
from handbook.building import pickled_handbook
from handbook.rules.check import load_checked
from tests.examples import edit, good


def test_a_handbook_that_is_handed_on_is_the_same(tmp_path, monkeypatch):
    root = good(tmp_path / "x")
    handbook = load_checked(root)
    pickled_handbook.write(workbook.light(handbook), tmp_path / "checked")
    edit(root, "data/tools/side-talk.yml", "id: side-talk", "id: another")  # from now on faulty, and nobody looks
    monkeypatch.setenv(pickled_handbook.CHECKED, str(tmp_path / "checked"))
    handed = pickled_handbook.load(root)
    assert handed.sheets
    assert handed.entries == handbook.entries
    assert handed.interface == handbook.interface
    assert handed.publication == handbook.publication
    assert handed.origins
    assert {key: origin.line for key, origin in handed.origins.items()} == {key: origin.line for key, origin in handbook.origins.items()}
    assert {origin.file.text for origin in handed.origins.values()} == {origin.file.text for origin in handbook.origins.values()}


def test_without_one_the_data_is_read(tmp_path, monkeypatch):
    monkeypatch.delenv(pickled_handbook.CHECKED, raising=False)
    assert pickled_handbook.load(good(tmp_path / "x")).get("tool", "side-talk")
