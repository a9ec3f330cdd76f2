"""Misspelt words are found in what readers read, and nothing else is called misspelt."""

import re

import pytest

from handbook.cache.store import Store
from handbook.reading.loader import OWN_WORDS, read
from handbook.rules import spelling
from handbook.words import dictionary
from tests.examples import edit, good
from tests.tree import ROOT

PLANTED = {
    "da": "fælleskabet medarbjder ledlse desværrre arbejdspladsn samarbejed komission resourser indragelse tillidsrepresentant",
    "en": "comunity recieve seperate managment comittee responsability collegue occured organization labor",
}
LIST = f"data/{OWN_WORDS}.yml"
TOOL = "data/tools/side-talk.yml"
SAID = {"da": "  da: To trin. I vælger én ting.", "en": "  en: Two steps. You choose one thing."}


@pytest.fixture
def root(tmp_path):
    """The good tree, with the handbook's own list of words."""
    root = good(tmp_path / "x")
    (root / LIST).write_bytes((ROOT / LIST).read_bytes())
    return root


def told(root):
    """Return the words that are called misspelt, in order."""
    return [re.match(r"'(.+?)'", problem.wrong)[1] for problem in spelling.words_are_spelt(read(root))]


def test_no_word_of_the_handbook_is_called_misspelt():
    draft = read(ROOT)
    assert draft.texts > 5000
    assert [str(problem) for problem in (*spelling.words_are_spelt(draft), *spelling.own_words_are_needed(draft))] == []


@pytest.mark.parametrize("language", PLANTED)
def test_planted_slips_are_found(root, language):
    slips = PLANTED[language].split()
    assert len(slips) == 10
    assert told(root) == []
    edit(root, TOOL, SAID[language], f"{SAID[language]} {' '.join(slips).capitalize()}.")
    assert [word.lower() for word in told(root)] == [slip.lower() for slip in slips]


def test_a_slip_on_a_page_is_told_in_its_line(root):
    edit(root, "docs/da/about.md", "# Om os\n\n", "# Om os\n\nVi har `kodefejll` og et fælleskab.\n\n")
    (problem,) = spelling.words_are_spelt(read(root))
    assert str(problem).startswith("docs/da/about.md:8:1: warning: 'fælleskab' is not in the dictionary. Did you mean fællesskab?")


def test_a_word_of_the_list_may_begin_a_sentence_and_stand_in_the_genitive(root):
    edit(root, TOOL, SAID["da"], f"{SAID['da']} Xyzzy er xyzzys ven.")
    assert told(root) == ["Xyzzy", "xyzzys"]
    path = root / LIST
    path.write_text(path.read_text(encoding="utf-8").replace("en:\n", "  - xyzzy\nen:\n"), encoding="utf-8")
    assert told(root) == []


def test_the_other_language_may_stand_in_italics_only(root):
    edit(root, TOOL, SAID["en"], f"{SAID['en']} It is *fællesskab*, “fællesskab” and fællesskab.")
    assert told(root) == []  # the word stands apart once, and so is known to be Danish
    edit(root, TOOL, "*fællesskab*, “fællesskab” and ", "")
    assert told(root) == ["fællesskab"]


def test_words_that_are_only_searched_are_spelt_as_people_spell_them(root):
    edit(root, TOOL, "audiences:", "search_words:\n  da: [fælleskab]\naudiences:")
    assert any(written.entry.search_words["da"] for written in read(root).of("tool"))
    assert told(root) == []


def test_the_next_check_knows_what_the_dictionary_said(tmp_path, monkeypatch):
    words = {"fællesskab": True, "fælleskab": False, "prøvetidssamtale": True}
    first = dictionary.Dictionary("da", Store(tmp_path))
    assert {word: first.spell(word) for word in words} == words
    first.keep()
    monkeypatch.setattr(dictionary, "_hunspell", lambda folder: pytest.fail("the dictionary is opened"))
    again = dictionary.Dictionary("da", Store(tmp_path))
    assert {word: again.spell(word) for word in words} == words


def test_without_a_dictionary_one_line_says_what_to_do(root, monkeypatch):
    dictionary.dictionary.cache_clear()
    monkeypatch.setitem(dictionary.PACKAGES, "da", "dictionary-of-nobody")
    draft = read(root)
    (problem,) = (*spelling.words_are_spelt(draft), *spelling.own_words_are_needed(draft))
    assert str(problem) == "package-lock.json:1:1: dictionary-of-nobody is not there. Run: bash scripts/setup-browser.sh"
    dictionary.dictionary.cache_clear()
