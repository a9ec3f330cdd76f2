"""A share: the books that one machine of several makes, and the mark by which it is known again."""

import heapq
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict

from handbook.cache.store import digest
from handbook.handbook import Handbook
from handbook.workbook.books.book import Book
from handbook.workbook.books.forms import FORMS
from handbook.workbook.typesetting.cache_keys import layout_key, templates_key

MARK = "share.json"
"""The mark's name, beside the PDFs of a share."""


@dataclass(frozen=True, order=True)
class Share:
    """Which one it is, counted from 1, and of how many."""

    number: int
    of: int

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the share that `2/6` names; raises ValueError for anything else."""
        found = re.fullmatch(r"([1-9]\d{0,3})/([1-9]\d{0,3})", text, re.ASCII)
        if not found or int(found[1]) > int(found[2]):
            raise ValueError(text)
        return cls(int(found[1]), int(found[2]))

    def __str__(self) -> str:
        return f"{self.number}/{self.of}"


class Mark(BaseModel):
    """What lies beside the PDFs of a share: which one it is, the state it was made from, and the hash of every file."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    name: Annotated[str, AfterValidator(lambda text: str(Share.read(text)))]
    state: str
    files: dict[str, str]

    @property
    def share(self) -> Share:
        """Which one it is."""
        return Share.read(self.name)


def divide(books: Sequence[Book], of: int) -> list[list[Book]]:
    """Divide books among machines so that each has about as much to do; every book is in one share.

    The dearest first, each to whoever has least. The cost is known from the sections alone, so that an edit of words moves no
    book to a machine that has not made it before.
    """
    shares: list[list[Book]] = [[] for _ in range(of)]
    loads = [(0.0, index) for index in range(of)]
    for book in sorted(books, key=lambda book: (-cost(book), book.name)):
        load, index = loads[0]
        shares[index].append(book)
        heapq.heapreplace(loads, (load + cost(book), index))
    place = {book.name: index for index, book in enumerate(books)}
    return [sorted(share, key=lambda book: place[book.name]) for share in shares]


def cost(book: Book) -> float:
    """Return about how many CPU seconds a book takes, in both languages."""
    return len(book.sections) * FORMS[book.edition.form].cost


def state(handbook: Handbook, root: Path, books: Sequence[Book]) -> str:
    """Return a hash of all that goes into the books: data, prose, looks, code, packages, and the address on the sheets."""
    overrides = root.absolute() / "overrides"
    stocks = [layout_key(stock, overrides) for stock in dict.fromkeys(book.stock for book in books)]
    parts = [handbook.address, templates_key(overrides), *stocks]
    for folder in ("data", "docs"):
        for path in sorted((root / folder).rglob("[!.]*")):
            if path.is_file():
                parts += [path.relative_to(root).as_posix(), digest(path.read_bytes())]
    return digest(*parts)
