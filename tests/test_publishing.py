"""Nothing is published under an address that stands in for a real one."""

from pathlib import Path

from handbook.rules.check import check
from handbook.rules.publishing import PUBLISH
from tests.examples import edit, good


def _told(root: Path) -> list[str]:
    return [str(problem).partition(" Write")[0] for problem in check(root)[1] if not problem.warning]


def test_a_build_for_publication_refuses_what_stands_in_for_an_address(tmp_path, monkeypatch):
    root = good(tmp_path / "handbook")
    assert not _told(root)
    monkeypatch.setenv(PUBLISH, "1")
    lines = _told(root)
    assert [line.split(": ")[1] for line in lines] == ["address", "repository", "publisher.email"]
    assert lines[0] == "data/publication.yml:2:10: address: stands in for a real address, since 'handbook.example' never exists."


def test_real_addresses_are_published(tmp_path, monkeypatch):
    root = good(tmp_path / "handbook")
    edit(root, "data/publication.yml", "https://repository.example/handbook", "https://github.com/somebody/handbook")
    edit(root, "data/publication.yml", "us@handbook.example", "us@somewhere.dk")
    monkeypatch.setenv(PUBLISH, "1")
    monkeypatch.setenv("HANDBOOK_ADDRESS", "https://somebody.github.io/handbook/")
    assert not _told(root)
