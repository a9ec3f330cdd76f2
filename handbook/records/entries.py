"""The records by kind and id; who asks by a kind's name gets the type of that kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, overload

from handbook.records.base import Entry
from handbook.records.checklist import Checklist
from handbook.records.edition import Edition
from handbook.records.model import Model
from handbook.records.prop import Prop
from handbook.records.reference import Id
from handbook.records.round import Round
from handbook.records.situation import Situation
from handbook.records.source import Source
from handbook.records.term import Term
from handbook.records.theme import Theme
from handbook.records.tool import Tool
from handbook.records.workshop import Workshop


@dataclass(frozen=True, eq=False)
class Entries:
    """All records by the name of their kind, such as `"tool"`, and by id, in the order in which readers meet them."""

    entries: Mapping[str, Mapping[Id, Entry]]

    @overload
    def of(self, kind: Literal["theme"]) -> tuple[Theme, ...]: ...
    @overload
    def of(self, kind: Literal["model"]) -> tuple[Model, ...]: ...
    @overload
    def of(self, kind: Literal["checklist"]) -> tuple[Checklist, ...]: ...
    @overload
    def of(self, kind: Literal["tool"]) -> tuple[Tool, ...]: ...
    @overload
    def of(self, kind: Literal["workshop"]) -> tuple[Workshop, ...]: ...
    @overload
    def of(self, kind: Literal["prop"]) -> tuple[Prop, ...]: ...
    @overload
    def of(self, kind: Literal["round"]) -> tuple[Round, ...]: ...
    @overload
    def of(self, kind: Literal["term"]) -> tuple[Term, ...]: ...
    @overload
    def of(self, kind: Literal["source"]) -> tuple[Source, ...]: ...
    @overload
    def of(self, kind: Literal["edition"]) -> tuple[Edition, ...]: ...
    @overload
    def of(self, kind: Literal["situation"]) -> tuple[Situation, ...]: ...
    @overload
    def of(self, kind: str) -> tuple[Entry, ...]: ...
    def of(self, kind: str) -> tuple[Entry, ...]:
        """Return every record of a kind (`"tool"`), in order."""
        return tuple(self.entries[kind].values())

    @overload
    def get(self, kind: Literal["theme"], id: Id) -> Theme: ...
    @overload
    def get(self, kind: Literal["model"], id: Id) -> Model: ...
    @overload
    def get(self, kind: Literal["checklist"], id: Id) -> Checklist: ...
    @overload
    def get(self, kind: Literal["tool"], id: Id) -> Tool: ...
    @overload
    def get(self, kind: Literal["workshop"], id: Id) -> Workshop: ...
    @overload
    def get(self, kind: Literal["prop"], id: Id) -> Prop: ...
    @overload
    def get(self, kind: Literal["round"], id: Id) -> Round: ...
    @overload
    def get(self, kind: Literal["term"], id: Id) -> Term: ...
    @overload
    def get(self, kind: Literal["source"], id: Id) -> Source: ...
    @overload
    def get(self, kind: Literal["edition"], id: Id) -> Edition: ...
    @overload
    def get(self, kind: Literal["situation"], id: Id) -> Situation: ...
    @overload
    def get(self, kind: str, id: Id) -> Entry: ...
    def get(self, kind: str, id: Id) -> Entry:
        """Return one record; raises KeyError when there is none."""
        return self.entries[kind][id]
