"""The larger handbook that tests and measurements are made with is as sound as the real one."""

import pytest

from handbook.rules.check import check
from tests.larger import larger

RECORDS = 200


def test_a_larger_handbook_is_sound(tmp_path):
    """It passes the check, and a whole copy refers to nothing but itself."""
    handbook, problems = check(larger(tmp_path / "larger", RECORDS))
    assert [str(problem) for problem in problems if not problem.warning] == []
    assert handbook is not None
    assert len(handbook.sheets) == RECORDS
    tool = handbook.get("tool", "right-balances-2")
    assert tool.title.da.endswith(" 2")
    assert tool.related
    assert all(id.endswith("-2") for id in tool.related)
    places = [(kind.name, record.theme, record.order) for kind, record in handbook.sheets]
    assert len(places) == len(set(places))


def test_a_smaller_one_is_refused(tmp_path):
    with pytest.raises(ValueError, match="already"):
        larger(tmp_path / "larger", 5)
