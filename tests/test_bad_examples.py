"""Every bad example is told in exactly the lines that stand beside it. To add one, add a folder."""

import pytest

from handbook.reading.loader import read
from handbook.rules import RULES
from handbook.rules.check import check
from tests.examples import BAD, EXPECTED, bad, good

CASES = sorted(path.name for path in BAD.iterdir())


def test_there_are_enough():
    assert len(CASES) >= 25


def test_the_good_example_is_good(tmp_path):
    handbook, problems = check(good(tmp_path / "good"))
    assert problems == []
    assert handbook is not None


@pytest.mark.parametrize("name", CASES)
def test_bad_example(name, tmp_path):
    expected = (BAD / name / EXPECTED).read_text(encoding="utf-8").splitlines()
    handbook, problems = check(bad(name, tmp_path / name))
    assert [str(problem) for problem in problems] == expected
    assert expected
    assert (handbook is None) == any(not problem.warning for problem in problems)


def test_every_rule_has_a_bad_example(tmp_path):
    """A rule that no bad example breaks may hold nothing at all."""
    broken = set()
    for name in CASES:
        draft = read(bad(name, tmp_path / name))
        broken |= {rule for rule in RULES if any(rule(draft))}
    # The good tree has no templates and no fonts, and is not published: rules about these are broken in tests of their own.
    alone = {f"handbook.rules.{name}" for name in ("interface_words", "publishing", "text_length")}
    assert {rule.__module__ for rule in RULES if rule not in broken} == alone


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_says_what_it_holds(rule):
    assert rule.__doc__
    assert rule.__doc__.rstrip().endswith(".")
