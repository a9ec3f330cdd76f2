"""In how many copies something is needed by so many people, and how they divide into groups."""

from handbook.records.vocabulary import Copies

GROUP, LARGEST_GROUP = 4, 5
"""People in a group, and the most there can be: three to five, as the field's dialogue tools have it."""


def copies_for(copies: Copies, people: int | None) -> int | None:
    """Return how many copies so many people need: one each, one a pair, one a group, or one in the room."""
    if people is None:
        return None
    return {"person": people, "pair": -(-people // 2), "group": groups(people), "room": 1}[copies]


def groups(people: int) -> int:
    """Return into how many groups of three to five people divide; up to five are one group."""
    return 1 if people <= LARGEST_GROUP else -(-people // GROUP)
