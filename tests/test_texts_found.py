"""What is found in a record is the same with and without its places, whatever is wrong with the record."""

from handbook.reading.loader import read
from tests.examples import BAD, bad
from tests.tree import ROOT


def test_texts_are_the_strings(tmp_path):
    roots = [ROOT, *(bad(path.name, tmp_path / path.name) for path in BAD.iterdir())]
    counted = 0
    for root in roots:
        for written in read(root).written:
            assert list(written.texts) == [text for _, text in written.strings], (root, written.id)
            counted += len(written.texts)
    assert counted > 10_000
