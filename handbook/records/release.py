"""A release: what an edition held on the day it came out, part by part, so that a sheet can be told apart from its page."""

from typing import Annotated

from pydantic import Field

from handbook.records.quantity import Day
from handbook.records.reference import Id
from handbook.records.text import Language, Typed

CODE_PATTERN = r"^[A-Z]$"
NUMBER_PATTERN = r"^[0-9]+\.[0-9]+$"
DIGEST_PATTERN = r"^[0-9a-f]{8}$"

Code = Annotated[str, Field(pattern=CODE_PATTERN)]
"""The letter that leads the short code on every sheet, such as A in A1.0."""
Number = Annotated[str, Field(pattern=NUMBER_PATTERN)]
"""Such as 1.0."""
Digest = Annotated[str, Field(pattern=DIGEST_PATTERN)]
"""The first eight digits of a hash over a part's content in both languages."""
PartKey = Annotated[str, Field(pattern=r"^#?[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
"""A part's anchor, such as `#think-first`, or the name of its heading among the interface's labels, such as `materials`."""


class InLanguages(Typed):
    """The hashes of a part's content in each language."""

    da: Digest
    en: Digest

    def __getitem__(self, language: Language) -> str:
        said: str = getattr(self, language)
        return said


Said = dict[Id, dict[Digest, InLanguages]]
"""For every record that was released, by the hash of a part in both languages: what it said in each.

By these, a sheet in one language is not called changed for words of the other.
"""


class Release(Typed):
    """An edition as it came out under a number; the file is written by `handbook release` and never changed."""

    edition: Id
    code: Code
    number: Number
    released: Day
    records: dict[Id, dict[PartKey, Digest]]
    """For every record that the edition held, the hash of each of its parts."""

    @property
    def file_name(self) -> str:
        """The name of its file, such as `complete-1.0.json`."""
        return f"{self.edition}-{self.number}.json"

    @property
    def short_code(self) -> str:
        """What stands on every sheet of it, such as A1.0."""
        return f"{self.code}{self.number}"
