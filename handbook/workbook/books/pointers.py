"""Where the items of a checklist lead: each record once, with the items that point at it."""

from handbook.records.checklist import Checklist
from handbook.records.reference import Id


def pointers(checklist: Checklist) -> list[tuple[Id, list[int]]]:
    """Return every record that items point at or at a part of, in the order in which they do, with the items' numbers from 1."""
    found: dict[Id, list[int]] = {}
    for number, item in enumerate(checklist.items, 1):
        for id in dict.fromkeys(target.partition("#")[0] for target in item.points_to):
            found.setdefault(id, []).append(number)
    return list(found.items())
