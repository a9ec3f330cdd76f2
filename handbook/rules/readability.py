"""How the texts read: light enough, and in the glossary's words."""

import re
from collections.abc import Iterable, Iterator

from handbook.problems.problem import Problem
from handbook.reading.draft import Draft, Written, WrittenRecord
from handbook.records.text import LANGUAGES, Language, Text
from handbook.words.lix import LIMIT, LIMITS, lix


def texts_are_light(draft: Draft) -> Iterator[Problem]:
    """Warning: a record's LIX is at most 40 in tools and checklists, 45 elsewhere, in either language."""
    for written in lengthy(draft):
        limit = LIMITS.get(written.kind.name, LIMIT)
        for language in LANGUAGES:
            if (heavy := written_lix(written, language)) > limit:
                wrong = f"LIX {heavy:.0f} in {language}, and {limit} is the limit"
                yield written.problem(("id",), wrong, "Shorten sentences, and choose shorter words.", warning=True)


def lengthy(draft: Draft) -> list[WrittenRecord]:
    """Return the records that are long enough to have a LIX: those with a page."""
    return [written for written in draft.records if written.kind.has_page]


def written_lix(written: Written, language: Language) -> float:
    """Return the LIX of all texts of a record in a language."""
    return lix(written.in_language(language))


def words_are_the_glossary_s(draft: Draft) -> Iterator[Problem]:
    """Warning: no text uses a word that the glossary says to avoid."""
    for language in LANGUAGES:
        avoided = {word: term.entry for term in draft.of("term") for word in term.entry.avoid[language]}
        if not avoided:
            continue
        pattern = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, avoided))})", re.IGNORECASE)
        words = {word.casefold(): term for word, term in avoided.items()}
        for written in draft.written:
            if written.kind is None or written.kind.name in ("term", "source"):
                continue
            if not _has("\n".join(written.in_language(language)), words):
                continue
            for location, text in (
                pair for found in written.found if found.type is Text for pair in found.strings() if pair[0][-1] == language
            ):
                for match in pattern.finditer(text) if _has(text, words) else ():
                    word = words[match.group(1).casefold()].word[language]
                    yield written.problem(location, f"says '{match.group(1)}', which the glossary avoids", f"Write {word}.", warning=True)


def _has(text: str, words: Iterable[str]) -> bool:
    """Tell whether a word may stand in a text, much faster than a pattern does."""
    folded = text.casefold()
    return any(word in folded for word in words)
