"""The queries of `queries.yml`, `worries.yml` and `unseen_worries.yml`, and how well answers meet them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from handbook.addresses import page_path
from handbook.handbook import Handbook
from handbook.kinds import BY_NAME


@dataclass(frozen=True)
class Query:
    """One query. `addresses` are the pages of which one should come, below the language's front page; none means that nothing should."""

    query: str
    language: str
    sort: str
    addresses: tuple[str, ...]
    held_out: bool
    """Nothing was tuned on it."""
    batch: int = 0
    """The number of the batch of worries that it was held aside with."""

    def place(self, found: Iterable[str]) -> int:
        """Return the place, from 0, of the first right address; -1 when there is none."""
        return next((place for place, address in enumerate(found) if address in self.addresses), -1)


def read(handbook: Handbook, name: str = "queries.yml") -> list[Query]:
    """Read every query of a file beside this one; raises KeyError for a page that is not there."""
    written = yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return [_query(handbook, one) for one in written]


def _query(handbook: Handbook, one: dict[str, Any]) -> Query:
    addresses = tuple(_address(handbook, page) for page in one["pages"])
    batch = one.get("held_aside", 0)
    return Query(one["query"], one["language"], one["sort"], addresses, one.get("held_out", batch > 0), batch)


def _address(handbook: Handbook, page: str) -> str:
    namespace, _, id = page.rpartition(":")
    if namespace in ("term", "source", "edition"):
        return page_path(BY_NAME[namespace], handbook.get(namespace, id).id)
    return f"{id}/" if namespace else page_path(handbook.kind_of(id), id)


@dataclass
class Score:
    """How many queries were asked, and for how many the right page came first, or among the first three; and those that missed."""

    asked: int = 0
    first: int = 0
    three: int = 0
    missed: list[str] = field(default_factory=list)

    def count(self, query: Query, found: list[str]) -> None:
        """Count one answer: the addresses found, in order."""
        place = query.place(found)
        right = not found if not query.addresses else place == 0
        among = not found if not query.addresses else 0 <= place < 3
        self.asked += 1
        self.first += right
        self.three += among
        if not among:
            self.missed.append(f"{query.query} ({query.language})")

    def __str__(self) -> str:
        return f"{100 * self.first / self.asked:5.1f} % first, {100 * self.three / self.asked:5.1f} % in three, of {self.asked}"
