"""The shape of the open data: the records' own types, with what only the export tells."""

from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, create_model

from handbook.kinds import KINDS, Kind
from handbook.records.text import Text


@cache
def export_type() -> type[BaseModel]:
    """Return the type of the whole export: a list of records for each kind, with their public address."""
    lists: dict[str, Any] = {kind.plural: (list[_exported(kind)], ...) for kind in KINDS}  # type: ignore[misc]
    return create_model(
        "Handbook",
        __config__=ConfigDict(extra="forbid"),
        __doc__="All records of the handbook in both languages.",
        schema_=(str, Field(alias="$schema", description="The schema beside this file.")),
        address=(str, Field(description="The public address of the Danish front page.")),
        licence=(Text, Field(description="Under what terms the records may be used.")),
        **lists,
    )


def _exported(kind: Kind) -> type[BaseModel]:
    added: dict[str, Any] = {"address": (Text, Field(description="The record's public address in each language."))}
    if kind.in_workbook:
        added["workbook_number"] = (str, Field(description="The number of the record's sheet in the workbook, such as 1.8."))
    return create_model(kind.type.__name__, __base__=kind.type, __doc__=kind.type.__doc__, **added)
