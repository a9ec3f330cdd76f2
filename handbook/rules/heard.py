"""What records hear people say, and what people write who search for them."""

import re
from collections.abc import Iterator

from handbook.problems.problem import Problem
from handbook.reading.draft import Draft
from handbook.records.text import LANGUAGES, Language, Words
from handbook.rules.unwritten import is_unwritten

LEAST = 4
"""How many sentences a record hears, if it hears any: fewer are no picture of what people say."""

LONGEST = 160
"""How many letters a worry has at most."""
_NONE = Words()


def sentences_are_enough(draft: Draft) -> Iterator[Problem]:
    """A record that hears anything hears at least four sentences."""
    for written in draft.records:
        if 0 < (many := len(getattr(written.entry, "heard", ()))) < LEAST:
            yield written.problem(("heard",), f"has {many} of at least {LEAST} sentences", "Add what is missing, or take the field out.")


def sentences_have_a_situation(draft: Draft) -> Iterator[Problem]:
    """What a record hears is shown in some situation, on the page that gathers what people say."""
    if not draft.complete:
        return
    shown = {id for written in draft.of("situation") for id in written.entry.records}
    for written in draft.records:
        if getattr(written.entry, "heard", ()) and shown.isdisjoint({written.id, written.stem}):  # an id unlike its file is told by itself
            remedy = f"Name {written.id} under records: in data/situations.yml, where it belongs most."
            yield written.problem(("heard",), "is shown in no situation", remedy)


def sentences_are_heard_once(draft: Draft) -> Iterator[Problem]:
    """No two records hear the same sentence, and none hears it twice: whoever says it could not be led to one of them."""
    first: dict[tuple[Language, str], str] = {}
    for written in draft.records:
        if written.stem and written.id != written.stem:  # a copy, whose id is told
            continue
        heard = [one for one in getattr(written.entry, "heard", ()) if not any(is_unwritten(one[language]) for language in LANGUAGES)]
        others = {first.get((language, _bare(sentence[language]))) for sentence in heard for language in LANGUAGES}
        if len(heard) > 1 and len(others) == 1 and (copied := others.pop()):
            remedy = "Write what people say when this record is the one for them."
            yield written.problem(("heard",), f"has the sentences of {copied}", remedy)
            continue
        for place, sentence in enumerate(heard):
            for language in LANGUAGES:
                said = _bare(sentence[language])
                before = first.setdefault((language, said), written.id)
                if before != written.id or any(_bare(other[language]) == said for other in heard[:place]):
                    remedy = "Keep it where it belongs most, and say it otherwise here."
                    yield written.problem(("heard", place, language), f"is heard by {before} already", remedy)


def worries_are_written_once(draft: Draft) -> Iterator[Problem]:
    """No worry stands twice in the handbook, for it could not lead to one record; and none is so long that it is no sentence any more."""
    first: dict[tuple[Language, str], str] = {}
    for written in draft.records:
        if written.stem and written.id != written.stem:  # a copy, whose id is told
            continue
        worries = list(_each(getattr(written.entry, "worries", _NONE)))
        others = {first.get((language, _bare(worry))) for language, _, worry in worries}
        if len(worries) > 1 and len(others) == 1 and (copied := others.pop()):
            remedy = "Write what people write when this record is the one for them."
            yield written.problem(("worries",), f"has the worries of {copied}", remedy)
            continue
        for language, place, worry in worries:
            location = ("worries", language, place)
            if len(worry) > LONGEST:
                wrong = f"is {len(worry)} letters long, of at most {LONGEST}"
                yield written.problem(location, wrong, "Keep what worries people, or make two of it.")
            key = (language, _bare(worry))
            if key in first:
                yield written.problem(location, f"is a worry of {first[key]} already", "Keep it where it belongs most.")
            first.setdefault(key, written.id)


def _each(worries: Words) -> Iterator[tuple[Language, int, str]]:
    for language in LANGUAGES:
        yield from ((language, place, worry) for place, worry in enumerate(worries[language]))


def _bare(sentence: str) -> str:
    """Return a sentence by its words alone, in small letters."""
    return " ".join(re.findall(r"\w+", sentence.casefold()))
