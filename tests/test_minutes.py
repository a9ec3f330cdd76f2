"""Minutes are honest: a wanted total is spread exactly, each step within its span, and what cannot be met is said.

The same examples hold the browser's script.
"""

import json

import pytest

from handbook.meeting.minutes import EVEN, leave_out, spread
from handbook.records.quantity import Minutes
from tests.tree import ROOT

EXAMPLES = json.loads((ROOT / "tests/example-files/minutes.json").read_text(encoding="utf-8"))


def spans_of(example: dict) -> list[Minutes]:
    return [Minutes(min=least, max=most) for least, most in example["spans"]]


def test_every_example_is_spread_as_it_says():
    assert len(EXAMPLES["spread"]) > 100
    for example in EXAMPLES["spread"]:
        found = spread(spans_of(example), example["wanted"])
        assert (list(found.values), found.short, found.spare) == (example["values"], example["short"], example["spare"]), example


def test_every_example_says_what_to_leave_out():
    assert len(EXAMPLES["leave_out"]) > 50
    for example in EXAMPLES["leave_out"]:
        found = leave_out(spans_of(example), example["wanted"], example["kept"])
        assert found == (None if example["left_out"] is None else tuple(example["left_out"])), example


def test_the_minutes_of_every_tool_add_up_for_every_total(handbook):
    tools = handbook.of("tool")
    assert len(tools) > 20
    for tool in tools:
        spans = [step.minutes for step in tool.steps]
        for wanted in range(1, 200):
            found = spread(spans, wanted)
            assert sum(found.values) == wanted + found.short - found.spare, (tool.id, wanted)
            assert all(span.min <= value <= span.max for span, value in zip(spans, found.values, strict=True)), (tool.id, wanted)
            assert not (found.short and found.spare)


@pytest.mark.parametrize("wanted", (75, 80))
def test_a_tool_of_whole_fives_gets_whole_fives(handbook, wanted):
    held = 0
    for tool in handbook.of("tool"):
        spans = [step.minutes for step in tool.steps]
        if all(number % EVEN == 0 for span in spans for number in (span.min, span.max)) and tool.minutes.min <= wanted <= tool.minutes.max:
            assert all(value % EVEN == 0 for value in spread(spans, wanted).values), tool.id
            held += 1
    assert held


def test_what_is_left_out_is_enough_and_neither_first_nor_last(handbook):
    held = 0
    for tool in handbook.of("tool"):
        spans = [step.minutes for step in tool.steps]
        for wanted in range(5, tool.minutes.min, 5):
            out = leave_out(spans, wanted, {0, len(spans) - 1})
            if out is not None:
                assert out and not {0, len(spans) - 1} & {*out}
                assert sum(span.min for place, span in enumerate(spans) if place not in out) <= wanted
                held += 1
    assert held > 20
