"""Terms of the glossary."""

import re
from collections.abc import Iterator

from handbook.problems.problem import Problem
from handbook.reading.draft import Draft
from handbook.records.term import Term
from handbook.records.text import LANGUAGES, Text
from handbook.rules.links import targets

_MACRO = re.compile(r"""\bterm\(\s*["']([a-z0-9-]+)["']""")


def terms_are_used(draft: Draft) -> Iterator[Problem]:
    """Warning: a term, its synonyms or its forms stand in some text, or something links to it."""
    if not draft.complete:
        return
    named = {target.removeprefix("term:") for target in targets(draft)}
    named |= {id for page in draft.pages for id in _MACRO.findall(page.body)}
    texts = {language: _texts(draft, language) for language in LANGUAGES}
    for written in draft.of("term"):
        if written.id not in named and not any(_stands(written.entry, texts[language], language) for language in LANGUAGES):
            wrong = f"no text uses the term '{written.id}'"
            yield written.problem(("id",), wrong, "Use it, give it the forms that texts use, or take it out.", warning=True)


def _texts(draft: Draft, language: str) -> str:
    """Return all texts in a language as one, without those of the glossary."""
    strings = [page.body for page in draft.pages if page.language == language]
    for written in draft.written:
        if written.kind is None or written.kind.name != "term":
            strings += [
                string for found in written.found if found.type is Text for where, string in found.strings() if where[-1] == language
            ]
    return "\n".join(strings).casefold()


def _stands(term: Term, text: str, language: str) -> bool:
    words = (term.word[language], *term.synonyms[language], *term.forms[language])
    return any(word.casefold() in text for word in words)
