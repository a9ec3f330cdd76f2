"""Whatever slips into one line of the data, a page or the interface words, is told there in a few lines. `make fuzz` tries 5,000."""

from tests.fuzz import run

TREES = 150


def test_a_slip_is_told_in_few_lines_at_its_place_and_never_ends_in_a_traceback():
    tally = run(TREES, seed=1)
    assert tally.trees == TREES
    assert tally.placed > 0.7 * TREES
    assert tally.tracebacks == []
    assert tally.silent == []
    assert tally.too_many == []
    assert tally.english_only == []
    assert len(tally.elsewhere) <= tally.placed // 100, tally.elsewhere
