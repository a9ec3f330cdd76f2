"""The rules of the sheets are told in one place, `overrides/print/README.md`, each with what sets it and what holds it."""

import re

from tests.tree import ROOT

RULES = "overrides/print/README.md"


def test_every_rule_names_a_place_and_a_test_that_are_there():
    rows = re.findall(r"^\| (?!rule|---)(.+?) \| (.+?) \| `(.+?)` \|$", (ROOT / RULES).read_text(encoding="utf-8"), re.MULTILINE)
    assert len(rows) > 15
    named = {test for *_, test in rows} | {path for _, place, _ in rows for path in re.findall(r"`(handbook/[\w/.]+)`", place)}
    named |= {f"overrides/print/{path}" for _, place, _ in rows for path in re.findall(r"`([\w-]+\.(?:css|html))`", place)}
    assert {path for path in named if not (ROOT / path).exists()} == set()
