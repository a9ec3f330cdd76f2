"""What the status page shows editors: texts of which one language was changed alone, and when records are to be read again."""

import json
import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from handbook.handbook import Handbook
from handbook.kinds import Kind, Paged
from handbook.records.text import LANGUAGES, Language

STATUS = "HANDBOOK_STATUS"
"""The environment variable that names the facts of `handbook.editing.status.lasting`; without it, the page says how to ask."""
FILE = "status.json"
"""Where they stand in the site's root, as open data."""


class Waiting(NamedTuple):
    """A text of which one language was changed alone; `page` is the record that it stands in, where that has a page.

    `prose` is the address of the prose page that it stands in, from the site's root of a language; None where it stands in data.
    """

    page: tuple[Kind, Paged] | None
    prose: str | None
    file: str
    line: int
    field: str
    changed: Language
    on: date | None
    texts: Mapping[Language, str]


class Reading(NamedTuple):
    """When a record was last read against its sources, and when it is due again."""

    page: tuple[Kind, Paged]
    reviewed: date
    again: date


class Status(NamedTuple):
    """What waits; `ahead` is None where it is not known."""

    ahead: tuple[Waiting, ...] | None
    readings: tuple[Reading, ...]


def from_environment(handbook: Handbook) -> Status | None:
    """Return the status that the build has found out, or None where there is none."""
    path = os.environ.get(STATUS)
    return _status(handbook, json.loads(Path(path).read_text(encoding="utf-8"))) if path else None


def _status(handbook: Handbook, facts: Mapping[str, Any]) -> Status:
    ahead = facts["ahead"]
    waiting = None if ahead is None else tuple(_waiting(handbook, one) for one in ahead)
    readings = (
        Reading(handbook.pages[one["id"]], date.fromisoformat(one["reviewed"]), date.fromisoformat(one["again"]))
        for one in facts["readings"]
    )
    return Status(waiting, tuple(readings))


def _waiting(handbook: Handbook, one: Mapping[str, Any]) -> Waiting:
    texts = {language: one[language] for language in LANGUAGES}
    on = date.fromisoformat(one["on"]) if one["on"] else None
    prose = one["page"]
    page = handbook.pages.get(one["record"]) if prose is None else None
    return Waiting(page, prose, one["file"], one["line"], one["field"], one["changed"], on, texts)
