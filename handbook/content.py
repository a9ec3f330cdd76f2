"""What a record says, part by part: each with its title, its place on the page and hashes of its words."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from handbook.kinds import Kind, Paged
from handbook.records.renamed import Renamed
from handbook.records.text import LANGUAGES, Language, Text

PARTED = ("parts", "steps", "items", "sessions")
"""The fields whose entries have an anchor and a title of their own."""
SILENT = {
    *("id", "theme", "number", "colour", "order", "supplement", "search_words", "heard", "worries", "related", "reviewed"),
    *("talk_about", "in_step"),
}
"""What says where a record stands and who looked after it, and nothing to whoever holds a sheet."""
HEADING = "heading"

FACTS = ("minutes", "people", "audience", "occasions")
"""What every record says at a glance."""

_LABELS = {
    "title": HEADING,
    "summary": HEADING,
    "introduction": HEADING,
    "audiences": "audience",
    "notes": "sources",
    "groups": "parts",
    "facets": "parts",
    "compare": "parts",
    "diagram": "diagram-text",
    "sessions": "timetable",
    "split_after": "steps",
    "promised_minutes": "minutes",
}
"""The fields that stand under a label of another name."""
_PLACES = {
    "checklist-scale": "checklist-how",
    "workshop-preparation": "workshop-tasks-1",
    "workshop-follow-up": "workshop-tasks-2",
    **{f"{kind}-{fact}": f"{kind}-facts" for kind in ("model", "checklist", "tool", "workshop") for fact in FACTS},
}
"""The parts that stand within a section of another name."""
_DIGITS = 8


@dataclass(frozen=True)
class Part:
    """A part of a record; `key` is `#anchor` for a part with a title of its own, else the name of its label in the interface."""

    key: str
    anchor: str
    """Where it stands on the record's page; empty where the record says nothing of the kind."""
    title: Text | None
    """None where the interface's label is the title."""
    digest: str
    """The hash of what it says in both languages, by which releases know it."""
    in_language: Mapping[Language, str]
    """The hash of what it says in one language, with all that is the same in both."""


def parts(kind: Kind, record: Paged, renamed: Renamed | None = None) -> tuple[Part, ...]:
    """Return every part of a record, in the order of its fields and of its page.

    A record that was renamed counts by its first id wherever another names it: nobody who holds a sheet reads an id.
    """
    first: dict[str, str] = {}
    for old, now in (renamed or {}).items():
        first.setdefault(now, old)
    sections: dict[str, dict[str, Any]] = {}
    own: list[Part] = []
    for field, value in record.model_dump(mode="json").items():
        if field in SILENT:
            continue
        if field in PARTED:
            own += _entries(record, value, first)
            value = [entry["id"] for entry in value]  # their order; what they say is told one by one
        sections.setdefault(label(field), {})[field] = value
    return (*(_part(name, _anchor(kind, record, name, value), None, value, first) for name, value in sections.items()), *own)


def label(field: str) -> str:
    """Return the name of the label under which a field is shown."""
    return _LABELS.get(field) or field.replace("_", "-")


def _entries(record: Paged, values: list[dict[str, Any]], first: Mapping[str, str]) -> Iterator[Part]:
    titles = record.anchors()
    return (_part(f"#{value['id']}", value["id"], titles[value["id"]], value, first) for value in values)


def _part(key: str, anchor: str, title: Text | None, value: dict[str, Any], first: Mapping[str, str]) -> Part:
    said = {language: _digest(_said(value, language), first) for language in LANGUAGES}
    return Part(key, anchor, title, _digest(value, first), said)


def _said(value: Any, language: Language) -> Any:
    """Return what a value says in one language: each text becomes its words, and all else stays."""
    if isinstance(value, dict):
        return value[language] if value.keys() == set(LANGUAGES) else {key: _said(one, language) for key, one in value.items()}
    return [_said(one, language) for one in value] if isinstance(value, list) else value


def _anchor(kind: Kind, record: Paged, name: str, values: dict[str, Any]) -> str:
    if name == HEADING:
        return record.id
    place = f"{kind.name}-{name}"
    return _PLACES.get(place, place) if any(values.values()) else ""


def _digest(value: Any, first: Mapping[str, str]) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for now, old in first.items():
        text = re.sub(rf'(?<=["(]){re.escape(now)}(?=["#)])', old, text)
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]
