"""Every interface word that a template asks for is there, with its places; a word lost, misspelt or left over is told by the check."""

import re
from pathlib import Path

import pytest
import yaml

from handbook.rules.asked_words import asked
from handbook.rules.check import check
from tests.examples import INTERFACE, edit, good
from tests.tree import ROOT

WORDS = yaml.safe_load((ROOT / INTERFACE).read_text(encoding="utf-8"))
THERE = [(group, word) for group, words in WORDS.items() for word in words]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The good tree with the handbook's own templates."""
    root = good(tmp_path / "x")
    (root / "overrides").symlink_to(ROOT / "overrides")
    return root


def told(root: Path) -> list[tuple[str, str]]:
    return [(problem.field, problem.remedy) for problem in check(root)[1]]


def test_words_are_those_that_are_asked_for():
    assert len(THERE) > 200
    assert set(asked(ROOT / "overrides")) == set(THERE)


def test_places_are_those_that_are_filled_in():
    for (group, word), places in asked(ROOT / "overrides").items():
        for language in ("da", "en"):
            assert set(re.findall(r"\{(\w+)\}", WORDS[group][word][language])) == places, (group, word)


def test_every_word_that_is_lost_is_told(root):
    """One by one; what nobody would miss would be told by the two tests above."""
    whole = (root / INTERFACE).read_text(encoding="utf-8")
    silent = []
    several = [(group, word) for group, word in THERE if len(WORDS[group]) > 1]  # a group without words is another fault
    for group, word in several[:: max(1, len(several) // 40)]:
        lost = re.sub(rf"(?m)^({group}:\n(?:  .*\n)*?)  {word}:\n    da: .*\n    en: .*\n", r"\1", whole, count=1)
        assert lost != whole, (group, word)
        (root / INTERFACE).write_text(lost, encoding="utf-8")
        problems = [problem for problem in check(root)[1] if problem.path == Path(INTERFACE)]
        if [problem.field for problem in problems] != [f"{group}.{word}"]:
            silent.append((group, word, [str(problem) for problem in problems]))
    assert silent == []


def test_a_word_that_is_not_written_yet_lacks_nothing_else(root):
    edit(root, INTERFACE, "    en: Fetching … {done} of {total}", "    en: TODO")
    assert told(root) == [("take-along.keeping.en", "Write the text.")]


def test_misspelt_words_groups_and_places_are_guessed(root):
    edit(root, INTERFACE, "\n  med-committee:\n", "\n  med-comittee:\n")
    edit(root, INTERFACE, "\n  break:\n", "\n  interval:\n")
    edit(root, INTERFACE, "\n  m11:\n", "\n  m13:\n")
    edit(root, INTERFACE, "\nfilter:\n", "\nfilters:\n")
    edit(root, INTERFACE, "    da: 'Klar: {thing}'\n    en: 'Ready: {thing}'", "    da: 'Klar: {ting}'\n    en: 'Ready: {ting}'")
    edit(root, INTERFACE, "    da: 'Klokkeslæt: {title}'\n    en: 'Started at: {title}'", "    da: Klokkeslæt\n    en: Started at")
    assert sorted(told(root)) == [
        ("activities.break", "Add break: with da: and en: under activities:."),
        ("activities.interval", "Take it out."),
        ("audiences.med-comittee", "Did you mean med-committee?"),
        ("filters", "Did you mean filter?"),
        ("months.m13", "Did you mean m11?"),
        ("workbook.started-at-for.da", "Put it back, where its value is to stand."),
        ("workbook.started-at-for.en", "Put it back, where its value is to stand."),
        ("workbook.tick-have.da", "Did you mean {thing}?"),
        ("workbook.tick-have.en", "Did you mean {thing}?"),
    ]


def test_a_word_that_nothing_asks_for_is_told(root):
    edit(root, INTERFACE, "\nmonths:\n", "\nmonths:\n  leap:\n    da: Skud\n    en: Leap\n")
    assert told(root) == [("months.leap", "Take it out.")]
