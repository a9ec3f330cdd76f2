"""JSON Schema for the data and for the open data, made from the types."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from handbook.kinds import KINDS
from handbook.open_data.export_types import export_type
from handbook.reading.loader import DATA, SINGLES
from handbook.records import interface
from handbook.records.order import Order

FOLDER = DATA / "schema"
OF_EXPORT = "handbook.schema.json"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def texts() -> dict[str, str]:
    """Return the text of every schema file, by the file's name."""
    made = {}
    for kind in KINDS:
        made[f"{kind.name}.schema.json"] = _of_data(kind.name if kind.in_folder else kind.plural, kind.in_file, kind.type.__doc__)
    for name, type_ in SINGLES.items():
        made[f"{name}.schema.json"] = _of_data(name, type_, interface.__doc__)
    made["order.schema.json"] = _of_data("order", Order, Order.__doc__)
    made[OF_EXPORT] = {"$schema": _DIALECT} | TypeAdapter(export_type()).json_schema(mode="serialization")
    return {name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n" for name, schema in made.items()}


def write_all(root: Path) -> list[Path]:
    """Write every schema below `root/data/schema`; return the files that changed."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    changed = []
    for name, text in texts().items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            changed.append(FOLDER / name)
    return changed


def _of_data(name: str, type_: Any, described: str | None) -> dict[str, Any]:
    """Return the schema of a data file; `described` is its description where the type itself has none."""
    made = {"$schema": _DIALECT, "title": name.capitalize(), "description": (described or "").strip()} | TypeAdapter(type_).json_schema()
    return {**_as_written(made), "title": name.capitalize()}


def _as_written(schema: Any) -> Any:
    """Return a schema as strict as the loader: no value may be null, and no key may fall outside its pattern."""
    if isinstance(schema, list):
        return [_as_written(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    choices = [choice for choice in schema.get("anyOf", []) if choice != {"type": "null"}]
    if len(choices) == 1:
        schema = {key: value for key, value in schema.items() if key not in ("anyOf", "default")} | choices[0]
    if "patternProperties" in schema:
        schema = schema | {"additionalProperties": False}
    return {key: _as_written(value) for key, value in schema.items()}
