"""References from one record to another, and the ids they use."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"

Id = Annotated[str, Field(pattern=ID_PATTERN)]


@dataclass(frozen=True)
class RefersTo:
    """Marks a field that holds the id of a record of one of these kinds; no kinds means any record with a page."""

    kinds: tuple[str, ...] = ()


ThemeId = Annotated[Id, RefersTo(("theme",))]
SourceId = Annotated[Id, RefersTo(("source",))]
EditionId = Annotated[Id, RefersTo(("edition",))]
PropId = Annotated[Id, RefersTo(("prop",))]
ToolId = Annotated[Id, RefersTo(("tool",))]
ModelId = Annotated[Id, RefersTo(("model",))]
ChecklistId = Annotated[Id, RefersTo(("checklist",))]
RecordId = Annotated[Id, RefersTo()]
Target = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*(#[a-z][a-z0-9-]*)?$"), RefersTo()]
"""A record's id, or `record#anchor` for a part of it, such as `four-communities#task-ways-forward`."""
