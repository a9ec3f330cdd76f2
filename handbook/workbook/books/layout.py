"""How a book is to be laid out: how dense each section is, and how much room to write is added to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Density = Literal["roomy", "compact", "snug", "tight"]
DENSITIES: tuple[Density, ...] = ("roomy", "compact", "snug", "tight")
"""How a section can be set, from what is best to read and write in to what takes least room; snug is for run sheets only."""


@dataclass(frozen=True)
class Layout:
    """The choices for one language, by the sections' anchors; a section that is not named is tight and has nothing added."""

    densities: Mapping[str, Density] = field(default_factory=dict)
    note_lines: Mapping[str, int] = field(default_factory=dict)
    """Lines to write on, at the end of a sheet whose last page has room for them."""
    answers: Mapping[str, Mapping[str, tuple[float, float]]] = field(default_factory=dict)
    """How high the fields for answers are that share out what is left of their page, and how far apart their lines, in millimetres."""
    note_pages: Mapping[str, int] = field(default_factory=dict)
    """Pages to write on, after a section that takes more pages in another language."""
    pages: Mapping[str, int] = field(default_factory=dict)
    """The page on which each anchor stands, for the links to it."""
    begins: Mapping[str, int] = field(default_factory=dict)
    """The page on which each section begins."""
