"""The interface words: buttons, labels and headings, by group and name."""

from handbook.records.reference import Id
from handbook.records.text import Text

Interface = dict[Id, dict[Id, Text]]
"""Group, name, text: `interface["labels"]["minutes"]`."""
