"""The data as it stands."""

import pytest

from handbook.kinds import KINDS
from handbook.reading.draft import Draft
from handbook.reading.loader import read
from handbook.records.text import Text
from handbook.rules.check import check
from handbook.rules.links import LINK
from handbook.words import markup
from tests.tree import ROOT


@pytest.fixture(scope="module")
def draft() -> Draft:
    """Everything that was read."""
    return read(ROOT)


def test_the_data_passes():
    handbook, problems = check(ROOT)
    assert [str(problem) for problem in problems if not problem.warning] == []
    assert handbook is not None


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_has_records(kind, handbook):
    assert handbook.of(kind.name)


def test_the_walk_finds_what_is_there(draft):
    """Counted another way: every pair of da and en in the plain data is a text or a list of words."""

    def pairs(data) -> int:
        children = data.values() if isinstance(data, dict) else data if isinstance(data, tuple) else ()
        own = isinstance(data, dict) and {*data} <= {"da", "en"} and bool(data)
        return own or sum(pairs(child) for child in children)

    counted = sum(pairs(written.data) for written in draft.written)
    assert counted > 500
    assert sum(found.type is not str for written in draft.written for found in written.found) == counted


def test_links_are_those_that_pages_show(draft):
    """The check and the pages read the same links in every text."""
    texts = [text for written in draft.written for found in written.found if found.type is Text for _, text in found.strings()]
    assert texts
    for text in texts:
        assert [match["target"] for match in LINK.finditer(text)] == markup.targets(text)
