"""The glossary stands in the order in which a reader of each language looks for words, whatever languages lent them."""

import pytest

from handbook.records.text import Text
from handbook.words.alphabet import alphabetical, by_letter

DANISH = ["adel", "arbejde", "café", "caféliv", "cykel", "dvale", "Dvořák", "enhed", "État", "evne", "muesli", "mylder", "müsli", "mål"]
DANISH += ["yoga", "zone", "ærlig", "ätze", "øje", "økonomi", "Örebro", "åben", "Aalborg", "ånd"]
ENGLISH = ["ångström", "café", "coffee", "élan", "enter", "naïve", "nature", "øre", "öst", "zeal"]


@pytest.mark.parametrize(("language", "words"), [("da", DANISH), ("en", ENGLISH)])
def test_letters_of_other_languages_stand_where_readers_look(language, words):
    shuffled = [Text(da=word, en=word) for word in sorted(words, reverse=True)]
    assert [text[language] for text in alphabetical(shuffled, lambda text: text, language)] == words


def test_headings_are_the_letters_that_words_are_sorted_by():
    texts = [Text(da=word, en=word) for word in ("État", "evne", "Örebro", "øje", "Aalborg", "ånd", "üben", "yoga", "æble")]
    danish = [(letter, id) for letter, id, _ in by_letter(texts, lambda text: text, "da")]
    assert danish == [("E", "e"), ("Y", "y"), ("Æ", "ae"), ("Ø", "oe"), ("Å", "aa")]
    english = [letter for letter, _, _ in by_letter(texts, lambda text: text, "en")]
    assert english == ["A", "E", "O", "U", "Y"]
