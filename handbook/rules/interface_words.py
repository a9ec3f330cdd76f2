"""The interface words that the vocabularies need."""

from collections.abc import Iterator
from typing import Any, get_args

from handbook.problems.hint import did_you_mean, meant
from handbook.problems.problem import Problem
from handbook.reading.draft import Draft
from handbook.records import vocabulary
from handbook.records.interface import Interface

GROUPS: dict[str, Any] = {
    "audiences": vocabulary.Audience,
    "occasions": vocabulary.Occasion,
    "seatings": vocabulary.Seating,
    "agreement-fields": vocabulary.AgreementField,
    "activities": vocabulary.Activity,
    "source-types": vocabulary.SourceType,
    "sides": vocabulary.Sides,
    "colour-use": vocabulary.ColourUse,
    "copies": vocabulary.Copies,
}
"""The groups of `data/interface.yml` whose names are the values of a vocabulary; colours are never shown."""


def vocabulary_has_words(draft: Draft) -> Iterator[Problem]:
    """Every value that records choose from has its words in `data/interface.yml`, and these groups hold no other words."""
    words = next(written for written in draft.written if written.type is Interface)
    if not isinstance(words.data, dict):
        return
    for group, vocabulary_type in GROUPS.items():
        values = get_args(vocabulary_type)
        names = words.data.get(group, {})
        if not isinstance(names, dict):
            continue
        misspelt = {meant(name, values) for name in names if name not in values}
        for value in values:
            if value not in names and value not in misspelt:
                yield words.problem((group, value), "is missing", f"Add {value}: with da: and en: under {group}:.", cause="interface words")
        for name in names:
            if name not in values:
                wrong = f"is not one of the {group.replace('-', ' ')} that records choose from"
                yield words.problem((group, name), wrong, did_you_mean(name, values, "Take it out."), of_key=True)
