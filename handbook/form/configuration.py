"""What the form's page is told: the kinds and their fields, what there is to choose from, words, and where proposals go."""

import os
from typing import Any
from urllib.parse import urlsplit

from handbook.form import choices
from handbook.form.fields import Fields
from handbook.handbook import Handbook
from handbook.kinds import KINDS, Kind
from handbook.reading import schema_comment
from handbook.reading.loader import DATA
from handbook.records.base import Entry
from handbook.records.text import Language
from handbook.words.wording import Wording

ENTRIES = "entries"
"""The field in which a file with many records holds them; the file itself is the list."""


HERE = "HANDBOOK_EDIT_HERE"
"""Set to 1 where the manager's own server runs beside, as in scripts/edit.sh: the form then writes in the files of this computer."""


def saves_here() -> bool:
    """Whether the form writes in the files of this computer."""
    return os.environ.get(HERE) == "1"


def can_save(handbook: Handbook) -> bool:
    """Whether the form has somewhere to save, so that pages may lead to it: the files here, or proposals on GitHub."""
    return saves_here() or handbook.publication.sign_in is not None


def facts(handbook: Handbook, language: Language) -> dict[str, Any]:
    """Return the facts as plain data. The same handbook gives the same facts."""
    ui = Wording(handbook.interface, language)
    publication = handbook.publication
    return {
        "language": language,
        "repository": urlsplit(publication.repository).path.strip("/"),
        "branch": publication.branch,
        "address": handbook.address,
        "sign_in": publication.sign_in,
        "here": saves_here(),
        "collections": [_collection(kind, ui) for kind in KINDS],
        "choices": choices.lists(handbook, language),
        "words": {name.replace("-", "_"): text[language] for name, text in handbook.interface["form"].items()},
    }


def entry_path(kind: Kind, entry: Entry) -> str:
    """Return where the form opens a record, as the end of its page's address."""
    return f"#/collections/{kind.plural}/entries/{entry.id if kind.in_folder else f'{kind.plural}?record={entry.id}'}"


def _collection(kind: Kind, ui: Wording) -> dict[str, Any]:
    fields = Fields(ui).of(kind.type)
    label = ui.kinds_plural[kind.name]
    path = DATA / (f"{kind.plural}/x.yml" if kind.in_folder else f"{kind.plural}.yml")
    made = {"name": kind.plural, "label": label, "label_singular": ui.kinds[kind.name], "head": schema_comment.line_for(path)}
    if kind.in_folder:
        return made | {"folder": path.parent.as_posix(), "fields": fields}
    entries = {"name": ENTRIES, "label": label, "widget": "handbook-entries", "fields": fields}
    entries["called"] = "word" if any(field["name"] == "word" for field in fields) else "title"
    return made | {"files": [{"name": kind.plural, "label": label, "file": path.as_posix(), "fields": [entries]}]}
