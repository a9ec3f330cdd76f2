"""The handbook as open data: all records, both languages, in one JSON file."""

import json
from pathlib import Path
from typing import Any

from handbook import addresses
from handbook.handbook import Handbook
from handbook.kinds import KINDS, Kind
from handbook.open_data import schema
from handbook.records.base import Entry
from handbook.records.text import LANGUAGES

FILE = "handbook.json"


def export(handbook: Handbook) -> dict[str, Any]:
    """Return every record of every kind, in the order of the site, as plain JSON data."""
    records = {kind.plural: [_record(handbook, kind, entry) for entry in handbook.of(kind.name)] for kind in KINDS}
    licence = handbook.publication.licence.model_dump(mode="json")
    return {"$schema": schema.OF_EXPORT, "address": handbook.address, "licence": licence, **records}


def write(handbook: Handbook, folder: Path) -> None:
    """Write the export and its schema into a folder; the same handbook gives the same bytes."""
    text = json.dumps(export(handbook), ensure_ascii=False, indent=1)
    (folder / FILE).write_text(text + "\n", encoding="utf-8")
    (folder / schema.OF_EXPORT).write_text(schema.texts()[schema.OF_EXPORT], encoding="utf-8")


def _record(handbook: Handbook, kind: Kind, entry: Entry) -> dict[str, Any]:
    address = {language: addresses.public_address(handbook, language, kind, entry) for language in LANGUAGES}
    number = {"workbook_number": handbook.numbers[entry.id]} if kind.in_workbook else {}
    return entry.model_dump(mode="json", exclude={"in_step"}) | {"address": address} | number
