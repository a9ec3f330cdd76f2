"""What was made: one PDF, and the register of all of them, which the download page and the tests read."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

from handbook.records.text import Language

REGISTER = "editions.json"
"""The register's name, beside the PDFs."""


@dataclass(frozen=True)
class Made:
    """One PDF: its file and picture, what it is, its pages, its size in bytes, and the page on which each section begins."""

    file: str
    picture: str
    book: str
    edition: str
    form: str
    subject: str | None
    languages: tuple[Language, ...]
    code: str
    paper: str
    pages: int
    size: int
    starts: dict[str, int]

    @classmethod
    def of(cls, fact: dict[str, Any]) -> Self:
        """Return what `fact` told."""
        return cls(**{**fact, "languages": tuple(fact["languages"])})

    @property
    def fact(self) -> dict[str, Any]:
        """The same as JSON can hold it."""
        return asdict(self)

    @property
    def language(self) -> Language:
        """The language of the PDF, or of its left-hand pages."""
        return self.languages[0]


def write_register(folder: Path, made: Iterable[Made]) -> None:
    """Write the register into the folder of the PDFs."""
    text = json.dumps([one.fact for one in made], ensure_ascii=False, indent=1)
    (folder / REGISTER).write_text(f"{text}\n", encoding="utf-8")


def read_register(folder: Path) -> list[Made]:
    """Return what the register in a folder says; raises FileNotFoundError when there is none."""
    return [Made.of(one) for one in json.loads((folder / REGISTER).read_text(encoding="utf-8"))]
