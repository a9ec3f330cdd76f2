"""The registry of kinds: what records there are, where they stand and where they are shown."""

from dataclasses import dataclass
from types import GenericAlias
from typing import Any

from handbook.records.base import Entry, Record
from handbook.records.checklist import Checklist
from handbook.records.edition import Edition
from handbook.records.model import Model
from handbook.records.prop import Prop
from handbook.records.round import Round
from handbook.records.situation import Situation
from handbook.records.source import Source
from handbook.records.term import Term
from handbook.records.theme import Theme
from handbook.records.tool import Tool
from handbook.records.workshop import Workshop


@dataclass(frozen=True)
class Kind:
    """One kind of record.

    `plural` is its folder (`data/tools/*.yml`) or list file (`data/terms.yml`), its address (`/tools/<id>/`),
    and the name of its templates is `name`.
    """

    name: str
    plural: str
    type: type[Entry]
    in_folder: bool = False
    """One file a record; otherwise a list of records in one file."""
    has_page: bool = False
    """A page for each record; otherwise an anchor on a page of its kind, named by `address`."""
    in_workbook: bool = False
    """A numbered sheet for each record."""
    on_screen_only: bool = False
    """Never printed: it has no template for paper."""
    address: str = ""
    """The address of the kind's own page, when it is not the plural."""

    @property
    def in_file(self) -> Any:
        """The type of what one of its files holds: a record, or a tuple of them."""
        return self.type if self.in_folder else GenericAlias(tuple, (self.type, ...))

    @property
    def index(self) -> str:
        """The address of the page that lists the kind, without slashes."""
        return self.address or self.plural


Paged = Theme | Record
"""What has a page of its own: kinds with `has_page`, of which those with `in_workbook` are records."""

THEME = Kind("theme", "themes", Theme, has_page=True)
MODEL = Kind("model", "models", Model, in_folder=True, has_page=True, in_workbook=True)
CHECKLIST = Kind("checklist", "checklists", Checklist, in_folder=True, has_page=True, in_workbook=True)
TOOL = Kind("tool", "tools", Tool, in_folder=True, has_page=True, in_workbook=True)
WORKSHOP = Kind("workshop", "workshops", Workshop, in_folder=True, has_page=True, in_workbook=True)
Subject = Theme | Record | Prop
"""What a book can be about."""

SITUATION = Kind("situation", "situations", Situation, on_screen_only=True, address="heard")
ROUND = Kind("round", "rounds", Round)
PROP = Kind("prop", "props", Prop, in_folder=True)
TERM = Kind("term", "terms", Term, address="glossary")
SOURCE = Kind("source", "sources", Source)
EDITION = Kind("edition", "editions", Edition, address="workbook")

KINDS = (THEME, MODEL, CHECKLIST, TOOL, WORKSHOP, ROUND, PROP, TERM, SOURCE, EDITION, SITUATION)
"""In the order in which readers meet them; workbook numbers follow it."""

BY_NAME = {kind.name: kind for kind in KINDS}
