"""Materials: paper that a record asks for is printed from here, or said not to be."""

import re
from collections.abc import Iterator

from handbook.problems.hint import did_you_mean
from handbook.problems.problem import Problem
from handbook.reading.draft import Draft
from handbook.records.text import LANGUAGES, Language

PAPER: dict[Language, re.Pattern[str]] = {
    "da": re.compile(
        r"(?<!\w)\w*(?:ark|kort|plakat|skilt|tjekliste|lærred)(?:e[tnr]?|erne|ene)?s?(?!\w)|\w*strim(?:mel|ler)\w*", re.IGNORECASE
    ),
    "en": re.compile(r"(?<!\w)\w*(?:sheet|card|poster|sign|checklist|canvas|strip)(?:e?s)?(?!\w)", re.IGNORECASE),
}
"""The words by which a material speaks of paper, in each language."""


def paper_is_printed_from_here(draft: Draft) -> Iterator[Problem]:
    """A material that speaks of a sheet, a card, a poster or the like names its edition, or says `printed: false`."""
    for written in draft.of("tool", "workshop"):
        for index, material in enumerate(written.entry.materials):
            if material.edition or material.prop or material.printed is False or not material.text:
                continue
            spoken = [match[0] for language in LANGUAGES if (match := PAPER[language].search(material.text[language]))]
            if spoken:
                wrong = f"speaks of '{spoken[0]}', but names nothing to print"
                remedy = "Add edition: such as poster, with record:, or prop:, or printed: false for paper that is not printed from here."
                yield written.problem(("materials", index), wrong, remedy)


def editions_are_of_the_record(draft: Draft) -> Iterator[Problem]:
    """The edition that a material names is made of the record that it names."""
    editions = {written.id: written.entry for written in draft.of("edition")}
    for written in draft.of("tool", "workshop"):
        for index, material in enumerate(written.entry.materials):
            edition = editions.get(material.edition)
            record = draft.find(material.record) if material.record else written
            if edition is None or record is None or record.kind is None or record.entry is None:
                continue
            if record.kind.name in edition.each and edition.is_of(record.entry):
                continue
            wrong = f"there is no {edition.id} of {record.id}, which is a {record.kind.name}"
            made = sorted(id for id, one in editions.items() if record.kind.name in one.each)
            remedy = did_you_mean(edition.id, made, f"Name another edition ({', '.join(made) or 'none is made of it'}), or another record.")
            yield written.problem(("materials", index, "edition"), wrong, remedy)
