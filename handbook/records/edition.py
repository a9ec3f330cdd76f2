"""An edition of the workbook."""

from datetime import date

from handbook.records.base import Entry
from handbook.records.text import Line, Text


class Edition(Entry):
    """One workbook, made in both languages."""

    title: Text
    subtitle: Text
    description: Text
    """What it is for, on the download page."""
    number: Line
    """Such as 1.0."""
    released: date
