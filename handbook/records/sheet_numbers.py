"""The number that a sheet bears: the theme's number and the place in the theme, such as `1.8`."""

from collections.abc import Callable, Iterable

from handbook.records.base import Record
from handbook.records.reference import Id
from handbook.records.theme import Theme


def sheet_numbers(records: Iterable[Record], theme_of: Callable[[Record], Theme]) -> dict[Id, str]:
    """Return the number of every record with a sheet, by its id; `records` come in the order of the sheets."""
    numbers: dict[Id, str] = {}
    counts: dict[Id, int] = {}
    for record in records:
        counts[record.theme] = counts.get(record.theme, 0) + 1
        numbers[record.id] = f"{theme_of(record).number}.{counts[record.theme]}"
    return numbers
