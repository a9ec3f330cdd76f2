"""What comes in a supplement moves no number that stands on paper."""

from dataclasses import replace


def test_the_numbers_of_the_first_edition_stay(handbook):
    later = [record for _, record in handbook.sheets if record.supplement]
    assert later
    first = {kind: {id: entry for id, entry in entries.items() if entry not in later} for kind, entries in handbook.entries.items()}
    before = replace(handbook, entries=first).numbers
    assert len(before) > 80
    assert {id: handbook.numbers[id] for id in before} == before
    assert len(set(handbook.numbers.values())) == len(before) + len(later)
