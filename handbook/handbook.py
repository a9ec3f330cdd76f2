"""The handbook: every record, typed and frozen, and how to find one."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from handbook.content import Part as ContentPart, parts
from handbook.kinds import KINDS, Kind, Paged, Subject
from handbook.records.base import Entry, Record
from handbook.records.checklist import Checklist
from handbook.records.entries import Entries
from handbook.records.interface import Interface
from handbook.records.model import Model, Part
from handbook.records.publication import Publication
from handbook.records.reference import Id
from handbook.records.release import Release, Said
from handbook.records.renamed import Renamed
from handbook.records.sheet_numbers import sheet_numbers
from handbook.records.term import Term
from handbook.records.text import Text
from handbook.records.theme import Theme
from handbook.yaml_files.file import YamlFile


@dataclass(frozen=True)
class Origin:
    """Where a record was read: its file, and its location in that file (`()` for a file of its own)."""

    file: YamlFile
    location: tuple[str | int, ...] = ()

    @property
    def line(self) -> int:
        """The line where the record begins."""
        return self.file.place(self.location)[0]


@dataclass(frozen=True, eq=False)
class Handbook(Entries):
    """All records by kind and id, in the order in which readers meet them, with the words around them."""

    origins: Mapping[tuple[str, Id], Origin] = field(repr=False)
    interface: Interface = field(repr=False)
    publication: Publication = field(repr=False)
    renamed: Renamed = field(default_factory=dict, repr=False)
    """The present id of every record that was once called something else, by what it was called."""
    releases: tuple[Release, ...] = field(default=(), repr=False)
    """What came out before, in the order of the editions and then of the days."""
    said: Said = field(default_factory=dict, repr=False)
    """What the parts of releases said in each language."""

    @property
    def address(self) -> str:
        """The public address of the Danish front page; HANDBOOK_ADDRESS overrides it where a copy is published elsewhere."""
        return os.environ.get("HANDBOOK_ADDRESS") or self.publication.address

    @cached_property
    def pages(self) -> dict[Id, tuple[Kind, Paged]]:
        """Every record that has a page, by id, with its kind."""
        return {entry.id: (kind, entry) for kind in KINDS for entry in self.of(kind.name) if isinstance(entry, Paged)}

    @cached_property
    def sheets(self) -> tuple[tuple[Kind, Record], ...]:
        """Every record with a numbered workbook sheet, theme by theme, supplement by supplement and kind by kind."""
        found = [(kind, record) for kind in KINDS for record in self.of(kind.name) if isinstance(record, Record)]
        places = {theme.id: place for place, theme in enumerate(self.of("theme"))}
        return tuple(sorted(found, key=lambda sheet: (places[sheet[1].theme], sheet[1].supplement)))

    @cached_property
    def numbers(self) -> dict[Id, str]:
        """The number of every sheet, by its record's id."""
        return sheet_numbers((record for _, record in self.sheets), self.theme_of)

    @cached_property
    def contents(self) -> dict[Id, tuple[ContentPart, ...]]:
        """The parts of every record that has a page, by the record's id."""
        return {id: parts(kind, entry, self.renamed) for id, (kind, entry) in self.pages.items()}

    def take_over(self, before: "Handbook") -> None:
        """Take over the parts of every record that is the same as in an earlier reading; to be called before they are asked for."""
        vars(self)["contents"] = {
            id: before.contents[id] if before.pages.get(id, (None, None))[1] is entry else parts(kind, entry, self.renamed)
            for id, (kind, entry) in self.pages.items()
        }

    def theme_of(self, entry: Subject | Term) -> Theme:
        """Return the theme that a record belongs to; a theme is its own."""
        return entry if isinstance(entry, Theme) else self.get("theme", entry.theme)

    def emblem(self, theme: Theme) -> Model | None:
        """Return the model whose drawing stands for a theme: the first on its path, when there is one."""
        models = self.entries["model"]
        return next((self.get("model", stop.record) for stop in theme.start_here if stop.record in models), None)

    def kind_of(self, id: Id) -> Kind:
        """Return the kind of the record with this id and a page of its own."""
        return self.pages[id][0]

    def with_kind(self, entries: Iterable[Entry]) -> list[tuple[Kind, Paged]]:
        """Pair records that have a page with their kinds."""
        return [self.pages[entry.id] for entry in entries]

    def within(self, theme: Id, kind: str) -> tuple[Record, ...]:
        """Return the records of a kind in a theme, in order."""
        return tuple(self._within.get((theme, kind), ()))

    @cached_property
    def _within(self) -> dict[tuple[Id, str], list[Record]]:
        found: dict[tuple[Id, str], list[Record]] = {}
        for kind in KINDS:
            for record in self.of(kind.name):
                if isinstance(record, Record):
                    found.setdefault((record.theme, kind.name), []).append(record)
        return found

    def anchor_title(self, target: str) -> Text:
        """Return the title of the part that a target `record#anchor` points at; raises KeyError when there is none."""
        id, _, anchor = target.partition("#")
        return self.pages[id][1].anchors()[anchor]

    def profile(self, checklist: Checklist) -> list[tuple[Part, tuple[bool, ...]]]:
        """Return each part of the model that a checklist profiles, with which of its items point at the part; none if it has no model."""
        if checklist.profile is None:
            return []
        model = self.get("model", checklist.profile)
        rows = []
        for part in model.parts:
            targets = {f"{model.id}#{anchor}" for anchor in model.anchors_of(part)}
            rows.append((part, tuple(bool(targets.intersection(item.points_to)) for item in checklist.items)))
        return rows

    def citing(self, source: Id) -> tuple[Paged, ...]:
        """Return every record and theme with a page that credits a source."""
        return tuple(self._citing.get(source, ()))

    @cached_property
    def _citing(self) -> dict[Id, list[Paged]]:
        found: dict[Id, list[Paged]] = {}
        for _, entry in self.pages.values():
            for source in dict.fromkeys(credit.source for credit in entry.sources if credit.source):
                found.setdefault(source, []).append(entry)
        return found

    def related(self, record: Record) -> tuple[Paged, ...]:
        """Return what the record names as related, and then what names it, each once."""
        named = (*record.related, *self._relating.get(record.id, ()))
        return tuple(self.pages[id][1] for id in dict.fromkeys(named) if id != record.id)

    @cached_property
    def _relating(self) -> dict[Id, list[Id]]:
        """The records that name a record as related, in the order of the sheets."""
        found: dict[Id, list[Id]] = {}
        for _, record in self.sheets:
            for id in record.related:
                found.setdefault(id, []).append(record.id)
        return found
