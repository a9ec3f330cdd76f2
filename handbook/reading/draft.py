"""The handbook as its editors left it: what is valid and what is not, and where it stands. Rules read it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from handbook.handbook import Handbook, Origin
from handbook.kinds import KINDS, Kind
from handbook.problems.problem import Location, Problem
from handbook.reading.prose import Page, read_all
from handbook.records.text import LANGUAGES, Language, Text
from handbook.records.walk import Found, walk
from handbook.yaml_files.endings import base
from handbook.yaml_files.file import YamlFile

_WITH_PAGE = tuple(kind.name for kind in KINDS if kind.has_page)


@dataclass(frozen=True, eq=False)
class Written:
    """One record as it was written (or the interface words, the publication or a release; then `kind` is None).

    `data` is None when the file could not be read, `entry` when the data is not valid.
    """

    kind: Kind | None
    type: Any
    data: Any
    origin: Origin
    entry: Any = None

    @cached_property
    def id(self) -> str:
        """The id as it stands in the data, else the file's name for a record with a file of its own, else an empty text."""
        written = self.data.get("id") if isinstance(self.data, dict) else None
        return written if isinstance(written, str) else self.stem

    @property
    def stem(self) -> str:
        """The file's name without its ending, when the record has a file of its own; else an empty text."""
        return base(self.origin.file.path) if self.kind and self.kind.in_folder else ""

    @cached_property
    def found(self) -> tuple[Found, ...]:
        """Every text, word list, plain string and reference in it, valid or not."""
        return tuple(walk(self.type, self.data))

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Every string in it, in either language."""
        return tuple(text for found in self.found for text in found.texts)

    @property
    def strings(self) -> Iterator[tuple[Location, str]]:
        """Every string in it, in either language, with its location."""
        return (pair for found in self.found for pair in found.strings())

    def in_language(self, language: Language) -> tuple[str, ...]:
        """Return its texts in one language, without lists of words."""
        return self._in_languages[language]

    @cached_property
    def _in_languages(self) -> dict[Language, tuple[str, ...]]:
        texts = [found for found in self.found if found.type is Text]
        return {language: tuple(text for found in texts if isinstance(text := found.in_language(language), str)) for language in LANGUAGES}

    @cached_property
    def anchors(self) -> tuple[str, ...]:
        """The anchors on its page; none when it is not valid or has no page."""
        return tuple(self.entry.anchors()) if self.entry and self.kind and self.kind.has_page else ()

    def place(self, location: Location) -> tuple[int, int]:
        """Return line and column of a location in the record."""
        return self.origin.file.place((*self.origin.location, *location))

    def problem(
        self, location: Location, wrong: str, remedy: str, *, of_key: bool = False, warning: bool = False, cause: str = ""
    ) -> Problem:
        """Make a problem that points at a location in the record."""
        return self.origin.file.problem((*self.origin.location, *location), wrong, remedy, of_key=of_key, warning=warning, cause=cause)


@dataclass(frozen=True, eq=False)
class WrittenRecord(Written):
    """One record as it was written."""

    kind: Kind


@dataclass(frozen=True)
class Draft:
    """Everything that was read below `root`. `handbook` holds what is valid; it is the whole handbook only without problems."""

    root: Path
    handbook: Handbook
    written: tuple[Written, ...]
    releases: tuple[Written, ...]
    """What `handbook release` wrote, a file each."""
    files: tuple[YamlFile, ...]
    problems: tuple[Problem, ...]
    in_doubt: frozenset[str]
    """The kinds of which some ids could not be read, so that no reference to them can be called wrong."""

    @property
    def complete(self) -> bool:
        """Whether every record was read and is valid."""
        return not self.in_doubt and all(written.entry is not None for written in (*self.written, *self.releases))

    def all_valid(self, kind: str) -> bool:
        """Whether every record of a kind was read and is valid."""
        return kind not in self.in_doubt and all(written.entry is not None for written in self._by_kind[kind])

    def of(self, *kinds: str) -> Iterator[WrittenRecord]:
        """Yield the valid records of some kinds, in the order in which they were read."""
        return (written for kind in kinds for written in self._by_kind[kind] if written.entry is not None)

    def find(self, id: str | None, *kinds: str) -> WrittenRecord | None:
        """Return the record of some kinds with an id, valid or not; no kinds means all that have a page."""
        return next((self._by_id[kind][id] for kind in kinds or _WITH_PAGE if id in self._by_id[kind]), None)

    def ids(self, *kinds: str) -> list[str]:
        """Return every id of some kinds; no kinds means all that have a page."""
        return [id for kind in kinds or _WITH_PAGE for id in self._by_id[kind]]

    def may_exist(self, id: str, *kinds: str) -> bool:
        """Tell whether a record with this id exists, or may exist in a part that could not be read."""
        return any(kind in self.in_doubt or id in self._names[kind] for kind in kinds or _WITH_PAGE)

    @property
    def records(self) -> list[WrittenRecord]:
        """All records, valid or not, without the interface words and the publication."""
        return [written for written in self.written if isinstance(written, WrittenRecord)]

    @property
    def texts(self) -> int:
        """How many texts were found, each of them in two languages."""
        return sum(found.type is Text for written in self.written for found in written.found)

    def strings(self, that: Callable[[str], object] = lambda text: True) -> Iterator[tuple[Written, Location, str]]:
        """Yield every string of every record, in either language, with its location; only those that a quick test lets through."""
        for written in self.written:
            if any(map(that, written.texts)):
                yield from ((written, location, text) for location, text in written.strings if that(text))

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """The prose pages, language by language."""
        return tuple(read_all(self.root))

    @property
    def readable_pages(self) -> list[Page]:
        """The prose pages whose text could be read."""
        return [page for page in self.pages if page.text is not None]

    @cached_property
    def _by_kind(self) -> dict[str, list[WrittenRecord]]:
        return {kind.name: [written for written in self.records if written.kind is kind] for kind in KINDS}

    @cached_property
    def _by_id(self) -> dict[str, dict[str, WrittenRecord]]:
        """Of two with the same id, the first."""
        return {kind: {one.id: one for one in reversed(written) if one.id} for kind, written in self._by_kind.items()}

    @cached_property
    def _names(self) -> dict[str, set[str]]:
        return {kind: {name for w in written for name in (w.id, w.stem)} - {""} for kind, written in self._by_kind.items()}
