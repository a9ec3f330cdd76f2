"""How the words are spelt, in records and in prose pages."""

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from handbook.problems.problem import Location, Problem
from handbook.reading.draft import Draft, Written
from handbook.reading.loader import OWN_WORDS
from handbook.reading.prose import Page
from handbook.records.text import LANGUAGES, OTHER, Language, Words
from handbook.rules.unwritten import LONG, is_unwritten
from handbook.words.alphabet import place
from handbook.words.dictionary import Dictionary, NoDictionary, dictionary
from handbook.words.markup import plain
from handbook.words.spelling import Spelling, is_abroad, words

LIST = f"data/{OWN_WORDS}.yml"
_UNSEEN = {"search_words", "worries", "kinds-search-words", "avoid"}
"""The fields whose words nobody is shown, spelt as people spell them."""
_NEAR = 0.8
"""How alike two words are at least, from 0 to 1, for one to be a slip in the other."""
_ADDRESS = r"https?://\S+"
_UNSAID = re.compile(rf"\{{[^{{}}]*\}}|{_ADDRESS}")
_UNSAID_ON_PAGES = re.compile(rf"(`+)(?!`).*?(?<!`)\1(?!`)|\{{\{{.*?\}}\}}|\{{%.*?%\}}|\]\([^)]*\)|\{{[^{{}}]*\}}|{_ADDRESS}")
_SET_APART = re.compile(r"\*[^*]+\*|[„“\"][^“”\"]+[“”\"]")
"""What is in italics or in quotes, and so may be in the other language."""


@dataclass(frozen=True, eq=False)
class _Said:
    """Something that readers read: its language, its words, and those that may be in either language.

    `problem` makes a warning of what is wrong, what to do, and a cause; `both` is where it stands with its twin, for what has one.
    """

    language: Language
    words: list[str]
    foreign: frozenset[str]
    problem: Callable[[str, str, str], Problem]
    both: tuple[Written, Location] | None = None

    def is_abroad(self, spellings: Mapping[Language, Spelling]) -> bool:
        """Tell whether it is in the other language."""
        own, other = spellings[self.language], spellings[OTHER[self.language]]
        return is_abroad([word for word in self.words if word not in self.foreign] if self.foreign else self.words, own, other)


def words_are_spelt(draft: Draft) -> Iterator[Problem]:
    """Warning: every word that readers see is in its language's dictionary, in the handbook's list of own words or among its sources.

    A warning, since no dictionary knows all words: a right word must not keep a proposal from being shown. What stands in italics or in
    quotes, every word of a term, and names may be in either language. Words that are only searched are spelt as people spell them.
    A handbook without a list of own words is not held to any spelling.
    """
    own = _own_words(draft)
    if own is None:
        return
    names = {word for source in draft.of("source") for found in source.found if found.type is str for word in words(found.value)}
    try:
        dictionaries = {language: dictionary(language, draft.root) for language in LANGUAGES}
    except NoDictionary as missing:
        yield Problem(Path("package-lock.json"), 1, 1, "", f"{missing} is not there", "Run: bash scripts/setup-browser.sh")
        return
    spellings = {language: Spelling(known, frozenset(names | {*_listed(own, language)})) for language, known in dictionaries.items()}
    said = list(_said(draft))
    abroad = [one for one in said if one.is_abroad(spellings)]
    copied = {(one.both, *one.words) for one in said if one.language == "da" and len(one.words) >= LONG}  # told by a rule of its own
    yield from _in_the_wrong_language([one for one in abroad if one.language == "da" or (one.both, *one.words) not in copied])
    said = [one for one in said if one not in abroad]
    for language, other in (LANGUAGES, LANGUAGES[::-1]):
        spelt, elsewhere = spellings[language], spellings[other]
        used = {word for one in said if one.language == language for word in one.words}
        unknown = {word for word in used if not spelt.knows(word)}
        known = [word for word in used - unknown if len(word) > 3]
        remedies: dict[str, str] = {}  # looking for words that are like another takes longest, and few are told
        for one in said:
            for word in dict.fromkeys(one.words) if one.language == language and not unknown.isdisjoint(one.words) else ():
                if word in unknown and not (elsewhere.knows(word) and (word in one.foreign or elsewhere.is_name(word))):
                    if word not in remedies:
                        remedies[word] = _remedy(word, known, language, elsewhere.knows(word))
                    yield one.problem(f"'{word}' is not in the dictionary", remedies[word], f"spelling:{word}")
    for said_before in dictionaries.values():
        said_before.keep()


def _in_the_wrong_language(abroad: list[_Said]) -> Iterator[Problem]:
    """Yield what is told of texts in the other language: of both of a pair that they have changed places, else where each stands."""
    places = Counter(one.both for one in abroad if one.both)
    for one in abroad:
        if one.both and places[one.both] == len(LANGUAGES):
            written, location = one.both
            remedy = "Put each behind its own: Danish behind da:, English behind en:."
            cause = f"swapped:{written.origin.file.path}"
            yield written.problem(location, "Danish and English have changed places", remedy, warning=True, cause=cause)
        elif one.language == "da":
            yield one.problem("is in English", "Write it in Danish.", "abroad:da")
        else:
            yield one.problem("is in Danish", "Write it in English.", "abroad:en")


def own_words_are_needed(draft: Draft) -> Iterator[Problem]:
    """Warning: the list of own words is in order, and has no word twice, nor one that the dictionary has."""
    own = _own_words(draft)
    if own is None:
        return
    for language in LANGUAGES:
        try:
            listed, known = _listed(own, language), dictionary(language, draft.root)
        except NoDictionary:
            return  # told by the rule above
        for at, word in enumerate(listed):
            if found := _needless(word, listed[:at], language, known):
                yield own.problem((language, at), *found, warning=True)
        known.keep()


def _needless(word: str, above: tuple[str, ...], language: Language, known: Dictionary) -> tuple[str, str] | None:
    """Return what is wrong with a word of the list below some others, and what to do; None when all is well."""
    if word in above:
        return f"'{word}' stands twice", "Take one of them out."
    if after := next((other for other in above if place(other, language) > place(word, language)), ""):
        return f"'{word}' stands out of order", f"Move it up, above {after}."
    if known.spell(word):
        return f"'{word}' is in the dictionary", "Take it out."
    return None


def _own_words(draft: Draft) -> Written | None:
    """Return the list of own words, when there is one that can be read."""
    return next((one for one in draft.written if one.type is Words and one.entry is not None), None)


def _listed(own: Written, language: Language) -> tuple[str, ...]:
    listed: tuple[str, ...] = own.entry[language]
    return listed


def _remedy(word: str, known: list[str], language: Language, abroad: bool) -> str:
    """Say what to do about a word that a language does not know; `abroad` is that the other language does."""
    near = difflib.get_close_matches(word, known, n=1, cutoff=_NEAR)
    if abroad:
        question = f"Did you mean {near[0]}? If not, it" if near else "It"
        return f"{question} is a word of the other language: translate it, or write it in italics, *{word}*."
    question = f"Did you mean {near[0]}? If not, add" if near else "Mend it, or add"
    return f"{question} {word} to {LIST}, under {language}."


def _said(draft: Draft) -> Iterator[_Said]:
    for written in draft.written:
        if written.kind is not None and written.kind.name == "source":
            continue
        for found in written.found:
            if found.type is str or written.type is Words or not _UNSEEN.isdisjoint(map(str, found.location)):
                continue
            for location, text in found.strings():
                if is_unwritten(text):
                    continue
                language = next(key for key in reversed(location) if key in LANGUAGES)
                text = unicodedata.normalize("NFC", text)  # an å from a Mac is told by its own rule
                spelt = words(_UNSAID.sub(" ", plain(text)))
                foreign = spelt if found.type is Words else words(" ".join(_SET_APART.findall(text)))
                both = (written, found.location)
                yield _Said(language, spelt, frozenset(foreign), partial(_in_record, written, location), both)
    for page in draft.readable_pages:
        for number, line in (*_front(page), *page.prose):
            text = _UNSAID_ON_PAGES.sub(" ", unicodedata.normalize("NFC", line))
            apart = words(" ".join(_SET_APART.findall(text)))
            yield _Said(page.language, words(text.replace("*", " ")), frozenset(apart), partial(_on_page, page, number))


def _front(page: Page) -> Iterator[tuple[int, str]]:
    """Yield what readers see of a page's front matter, with its line."""
    front = page.front
    for field in ("title", "description") if front and isinstance(front.data, dict) else ():
        if front and isinstance(text := front.data.get(field), str):
            yield front.place((field,))[0], text


def _in_record(written: Written, location: Location, wrong: str, remedy: str, cause: str) -> Problem:
    return written.problem(location, wrong, remedy, warning=True, cause=cause)


def _on_page(page: Page, number: int, wrong: str, remedy: str, cause: str) -> Problem:
    return Problem(page.name, number, 1, "", wrong, remedy, warning=True, cause=cause)
