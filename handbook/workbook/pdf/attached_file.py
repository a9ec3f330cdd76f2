"""A file that goes along in a PDF, such as the record that a sheet is made from."""

from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

_MEDIA_TYPES = {".json": "application/json", ".md": "text/markdown", ".txt": "text/plain", ".yml": "application/yaml"}


@dataclass(frozen=True)
class AttachedFile:
    """One file: its name with an ending, its text, what it is in the book's language, and the day on which it was last changed."""

    name: str
    text: str
    description: str
    modified: date

    @property
    def media_type(self) -> str:
        """The type by the name's ending; never asked of the machine, which may know others; raises KeyError for an unknown ending."""
        return _MEDIA_TYPES[PurePath(self.name).suffix]
