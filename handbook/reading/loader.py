"""Reads `data/` into a Draft, gathering every fault on the way."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from handbook.handbook import Handbook, Origin
from handbook.kinds import KINDS, THEME, Kind
from handbook.problems.problem import Location, Problem
from handbook.reading import type_problems
from handbook.reading.draft import Draft, Written, WrittenRecord
from handbook.reading.earlier_reading import EarlierReading
from handbook.reading.misplaced import kind_meant
from handbook.records import shape
from handbook.records.base import Entry
from handbook.records.interface import Interface
from handbook.records.publication import Publication
from handbook.records.reference import ID_PATTERN
from handbook.records.release import Release, Said
from handbook.records.renamed import Renamed
from handbook.records.text import Words
from handbook.records.theme import Theme
from handbook.yaml_files import copies, plain_text, reader
from handbook.yaml_files.endings import base
from handbook.yaml_files.file import YamlFile

DATA = Path("data")
RELEASES = DATA / "releases"
"""What `handbook release` wrote, one file for each number of each edition."""
SAID = "languages.json"
"""The file beside the releases that tells what their parts said in each language."""
IN_STEP = "in-step.json"
"""The file beside them that holds which texts somebody has called right although only one language was changed."""
OWN_WORDS = "words"
SINGLES: dict[str, Any] = {"interface": Interface, "publication": Publication, "renamed": Renamed, OWN_WORDS: Words}
"""The files in `data/` that hold one thing each, by name without `.yml`."""
MAY_LACK = {"renamed", OWN_WORDS}
"""Those that are only there when there is something to say."""
RELEASE_ENDING = ".json"


def read(root: Path, known: EarlierReading | None = None) -> Draft:
    """Read everything below `root/data`; faults of reading and type are in the draft's problems, none is raised.

    What is `known` of files that are as they were is taken from there, and what is read is added to it.
    """
    reading = _Reading(root, EarlierReading() if known is None else known)
    for kind in KINDS:
        reading.read_folder(kind) if kind.in_folder else reading.read_list(kind)
    singles = {name: reading.read_single(name, type_) for name, type_ in SINGLES.items()}
    releases, renamed = reading.read_releases(), singles["renamed"] or {}
    handbook = Handbook(
        reading.in_order(),
        reading.origins,
        singles["interface"] or {},
        singles["publication"],
        renamed,
        reading.releases_in_order(releases, renamed),
        {renamed.get(id, id): parts for id, parts in reading.read_said().items()},
    )
    read = (tuple(reading.written), tuple(releases), tuple(reading.files), tuple(reading.problems))
    return Draft(root, handbook, *read, frozenset(reading.in_doubt))


@cache
def _adapter(type_: Any) -> TypeAdapter[Any]:
    return TypeAdapter(type_)


class _Reading:
    """One pass over `data/`."""

    def __init__(self, root: Path, known: EarlierReading):
        self.root = root
        self.known = known
        self.written: list[Written] = []
        self.files: list[YamlFile] = []
        self.problems: list[Problem] = []
        self.in_doubt: set[str] = set()
        self.entries: dict[str, dict[str, Entry]] = {kind.name: {} for kind in KINDS}
        self.origins: dict[tuple[str, str], Origin] = {}

    def read_folder(self, kind: Kind) -> None:
        """Read the records that have a file each."""
        for path in self._paths(kind):
            file = self._file(path)
            meant = kind_meant(file.data, kind)
            if meant is not kind:
                wrong = f"is a {meant.name}, and stands among the {kind.plural}"
                self.problems.append(file.problem(("id",), wrong, f"Move the file to {(DATA / meant.plural).as_posix()}."))
            self._record(meant, file.data, Origin(file))

    def read_list(self, kind: Kind) -> None:
        """Read the records that share a file."""
        file = self._file(self.root / DATA / f"{kind.plural}.yml")
        if not isinstance(file.data, tuple):
            self.in_doubt.add(kind.name)
            if file.data is not None:
                wrong = "must be a list of records"
                self.problems.append(file.problem((), wrong, "Begin each record with - id: on a line of its own."))
            return
        for index, data in enumerate(file.data):
            self._record(kind, data, Origin(file, (index,)))
        last = file.data[-1] if file.data else None
        if isinstance(last, dict) and not {*shape.required(kind.type)} <= {*last}:
            self.in_doubt.add(kind.name)  # the list may have been cut off in it

    def read_single(self, name: str, type_: Any) -> Any:
        """Read a file that holds one thing; return it, or None when it is not valid or not there."""
        path = self.root / DATA / f"{name}.yml"
        if name in MAY_LACK and not path.exists():
            return None
        file = self._file(path)
        entry = self._validated(type_, file.data, file, ())
        self.written.append(Written(None, type_, file.data, Origin(file), entry))
        return entry

    def read_releases(self) -> list[Written]:
        """Read what came out before."""
        paths, problems = plain_text.entries(self.root / RELEASES, RELEASES)
        self.problems += problems
        files = [self._file(path) for path in paths if path.suffix == RELEASE_ENDING and path.name not in (SAID, IN_STEP)]
        return [Written(None, Release, file.data, Origin(file), self._validated(Release, file.data, file, ())) for file in files]

    def read_said(self) -> Said:
        """Read what the parts of releases said in each language; nothing is known before the first release."""
        path = self.root / RELEASES / SAID
        if not path.exists():
            return {}
        file = self._file(path)
        return self._validated(Said, file.data, file, ()) or {}

    def releases_in_order(self, releases: list[Written], renamed: Renamed) -> tuple[Release, ...]:
        """Return the valid releases, in the order of the editions and then of the days, with what they hold by its present ids."""
        editions = list(self.entries["edition"])
        valid = [written.entry for written in releases if written.entry and written.entry.edition in editions]
        known = [one.model_copy(update={"records": {renamed.get(id, id): parts for id, parts in one.records.items()}}) for one in valid]
        return tuple(sorted(known, key=lambda release: (editions.index(release.edition), release.released, release.number)))

    def in_order(self) -> dict[str, dict[str, Entry]]:
        """Return the records as readers meet them: by theme number, then `order`, then id; those without a page as in their file."""
        numbers = {id: theme.number for id, theme in self.entries[THEME.name].items() if isinstance(theme, Theme)}

        def place(entry: Entry) -> tuple[int, int, str]:
            return numbers.get(getattr(entry, "theme", ""), 0), getattr(entry, "number", getattr(entry, "order", 0)), entry.id

        return {
            kind.name: {record.id: record for record in sorted(self.entries[kind.name].values(), key=place)}
            if kind.has_page
            else self.entries[kind.name]
            for kind in KINDS
        }

    def _paths(self, kind: Kind) -> list[Path]:
        name = DATA / kind.plural
        paths, problems = plain_text.entries(self.root / name, name)
        if problems:
            self.problems += problems
            self.in_doubt.add(kind.name)
        return [path for path in paths if base(path) and not copies.is_stray(path)]

    def _file(self, path: Path) -> YamlFile:
        file = self.known.file(path) or self.known.keep_file(path, reader.read(path, path.relative_to(self.root)))
        self.files.append(file)
        self.problems += file.problems
        return file

    def _record(self, kind: Kind, data: Any, origin: Origin) -> None:
        entry = self._validated(kind.type, data, origin.file, origin.location)
        written = WrittenRecord(kind, kind.type, data, origin, entry)
        self.written.append(written)
        if not re.match(ID_PATTERN, written.id):
            self.in_doubt.add(kind.name)
        if entry is not None and entry.id not in self.entries[kind.name]:
            self.entries[kind.name][entry.id] = entry
            self.origins[kind.name, entry.id] = origin

    def _validated(self, type_: Any, data: Any, file: YamlFile, location: Location) -> Any:
        if data is None and file.problems:
            return None
        if (entry := self.known.entry(file, location)) is not None:
            return entry
        try:
            return self.known.keep_entry(file, location, _adapter(type_).validate_python(data))
        except ValidationError as error:
            places = {(problem.line, problem.column) for problem in file.problems}
            lines = {problem.line for problem in file.problems if not problem.field}
            found = type_problems.from_validation(error, type_, file, location)
            self.problems += [fault for fault in found if (fault.line, fault.column) not in places and fault.line not in lines]
            return None
