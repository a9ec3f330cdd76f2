"""Terms of the glossary."""

import re
from collections.abc import Iterator

from handbook.problems.problem import Problem
from handbook.reading.draft import Draft
from handbook.records.term import Term
from handbook.records.text import LANGUAGES, Language
from handbook.rules.links import targets

_APART = 50
_PAIR = re.compile(r"(.)\1")
_MACRO = re.compile(r"""\bterm\(\s*["']([a-z0-9-]+)["']""")


def terms_are_used(draft: Draft) -> Iterator[Problem]:
    """Warning: a term, its synonyms or its forms stand in some text, or something links to it."""
    if not draft.complete:
        return
    named = {target.removeprefix("term:") for target in targets(draft)}
    named |= {id for page in draft.pages for id in _MACRO.findall(page.body)}
    unused = {written.id: written for written in draft.of("term") if written.id not in named}
    for language in LANGUAGES:
        words = {id: _words(written.entry, language) for id, written in unused.items()}
        for text in _texts(draft, language):
            for id in [id for id, those in words.items() if any(word in text for word in those)]:
                del unused[id], words[id]
    for id, written in unused.items():
        remedy = "Use it, give it the forms that texts use, or take it out."
        yield written.problem(("id",), f"no text uses the term '{id}'", remedy, warning=True)


def synonyms_are_spelt(draft: Draft) -> Iterator[Problem]:
    """Warning: no synonym is its term's own word with a letter too many or too few of a pair, for pages show synonyms."""
    for written in draft.of("term"):
        for language in LANGUAGES:
            word = written.entry.word[language].casefold()
            for at, synonym in enumerate(written.entry.synonyms[language]):
                if synonym.casefold() != word and _singly(synonym.casefold()) == _singly(word):
                    wrong = f"'{synonym}' is '{word}' spelt in another way"
                    remedy = "Move it to search_words: it is found, and not shown."
                    yield written.problem(("synonyms", language, at), wrong, remedy, warning=True)


def _singly(word: str) -> str:
    """Return a word with each pair of the same letter as one."""
    return _PAIR.sub(r"\1", word)


def _texts(draft: Draft, language: Language) -> Iterator[str]:
    """Yield all that is said in a language, a page or a record at a time, without what the glossary says."""
    yield from (page.body.casefold() for page in draft.pages if page.language == language)
    # Neighbours say much the same: records far apart name more of the terms sooner.
    for written in (written for start in range(_APART) for written in draft.written[start::_APART]):
        if written.kind is None or written.kind.name != "term":
            yield "\n".join(written.in_language(language)).casefold()


def _words(term: Term, language: Language) -> list[str]:
    return [word.casefold() for word in (term.word[language], *term.synonyms[language], *term.forms[language])]
