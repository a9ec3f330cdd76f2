"""Begins a record: everything it needs, in its place, with the texts still to be written."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, get_args, get_origin

import yaml

from handbook.editing import canonical
from handbook.kinds import KINDS, Kind
from handbook.problems.problem import Problem, ProblemsFound, shown
from handbook.reading import loader, schema_comment
from handbook.reading.draft import Draft, Written
from handbook.records import shape
from handbook.records.reference import ID_PATTERN, RefersTo
from handbook.records.text import LANGUAGES, Text, Words

LATER = "TODO"
"""What stands where a text is still to be written; the check names every one."""
BEGUN = {kind.name: kind for kind in KINDS if kind.in_folder or kind.name in ("term", "source")}
"""The kinds of which a record can be begun."""
_CALLED = {"source": None, "term": "word"}
"""The field that names a record, where it is not its title in both languages."""
_FACTS = ("container_title", "publisher", "publisher_place", "issued", "url", "language", "cited_in", "see")
"""The fields that need not be there and say what holds of no other source or term."""
_HEARD = 4
"""So many sentences a record hears at least."""
_CHOSEN = ("audiences", "occasions", "people", "materials", "related")
"""The fields whose values a new record has from the one that it is begun after, though no text in them says so."""


class NotBegun(ValueError):
    """The record cannot be begun; the message says why, and what to do."""


def id_of(title: str) -> str:
    """Return the id that an English title suggests, such as `the-right-balances`; it may be empty."""
    plain = unicodedata.normalize("NFKD", title.lower().replace("’", "").replace("'", "")).encode("ascii", "ignore").decode()
    return re.sub(r"^[^a-z]+|-+$", "", re.sub(r"[^a-z0-9]+", "-", plain))


def begin(root: Path, kind: Kind, theme: str, title: dict[str, str], id: str, today: date) -> tuple[Path, int]:
    """Write a record with a title in both languages; return its file, by its path below `root`, and the line in which it begins.

    It has the form of the shortest record of its kind, of the theme's own before others; all its texts are `TODO`. Raises NotBegun,
    or ProblemsFound when the data is so faulty that there is none to go by.
    """
    draft = loader.read(root)
    _may_be_begun(draft, kind, theme, id)
    pattern = _shortest(draft, kind, theme)
    data = _blank(kind.type, {name: value for name, value in pattern.data.items() if name not in _FACTS}, _names(pattern.data)) | {"id": id}
    if "author" in data:
        data["author"] = [{"family": LATER}]
    if "theme" in kind.type.model_fields:
        data["theme"] = theme
    if name := _CALLED.get(kind.name, "title"):
        data[name] = title
    else:
        data["title"] = title["da"]
    if "order" in kind.type.model_fields:
        orders = [one.entry.order for one in draft.of(kind.name) if one.entry.theme == theme]
        data |= {"order": max(orders, default=0) + 1, "supplement": max((one.entry.supplement for one in draft.of(kind.name)), default=0)}
        data |= {"reviewed": today}
    if "heard" in kind.type.model_fields:
        data["search_words"] = {language: [LATER] for language in LANGUAGES}
        data["heard"] = [{language: LATER for language in LANGUAGES} for _ in range(_HEARD)]
    data.pop("in_step", None)
    if not data.get("supplement"):
        data.pop("supplement", None)
    return _write(root, kind, id, data)


def unwritten(problems: list[Problem], path: Path, first_line: int) -> Iterator[Problem]:
    """Yield what the check says of a file from a line on."""
    return (problem for problem in problems if problem.path == path and problem.line >= first_line and not problem.warning)


def count_unwritten(draft: Draft, kind: Kind, id: str) -> int:
    """Return how many texts of a record are still to be written; one in both languages counts once."""
    record = draft.find(id, kind.name)
    return sum(LATER in found.texts for found in record.found) if record else 0


def chosen_for_another(kind: Kind) -> list[str]:
    """Return the fields of a kind in which a new record has what was chosen for another, as an editor is to look at them again."""
    return [field for field in _CHOSEN if field in kind.type.model_fields]


def _may_be_begun(draft: Draft, kind: Kind, theme: str, id: str) -> None:
    if not re.match(ID_PATTERN, id):
        raise NotBegun(f"'{shown(id)}' is no id. Write small English letters, digits and hyphens, beginning with a letter.")
    if draft.find(id) if kind.has_page else draft.find(id, kind.name):
        raise NotBegun(f"'{id}' is another record's id. Choose another one.")
    if id in draft.handbook.renamed:
        raise NotBegun(f"'{id}' was the id of {draft.handbook.renamed[id]}, whose old address leads on. Choose another one.")
    if "theme" in kind.type.model_fields and theme not in draft.ids("theme"):
        raise NotBegun(f"There is no theme '{shown(theme)}'. Choose among {', '.join(draft.ids('theme'))}.")


def _shortest(draft: Draft, kind: Kind, theme: str) -> Written:
    known = list(draft.of(kind.name))
    if not known:
        raise ProblemsFound([problem for problem in draft.problems if not problem.warning])
    return min(known, key=lambda one: (getattr(one.entry, "theme", theme) != theme, len(one.texts), one.id))


def _names(data: Any, field: str = "") -> dict[str, str]:
    """Return new ids for all parts of a record, by their old ones: `step-1` for the first of its steps."""
    if isinstance(data, tuple):
        named = {one["id"]: f"{_one(field)}-{number}" for number, one in enumerate(data, 1) if isinstance(one, dict) and "id" in one}
        return named | {old: new for one in data for old, new in _names(one, field).items()}
    return {old: new for name, value in data.items() for old, new in _names(value, name).items()} if isinstance(data, dict) else {}


def _one(field: str) -> str:
    return {"boxes": "box"}.get(field, field.removesuffix("s").replace("_", "-")) or "part"


def _blank(type_: Any, data: Any, names: dict[str, str], refers: bool = False) -> Any:
    """Return plain data of a type with its texts still to be written, its parts called anew, and without what need not be there."""
    inner = shape.bare(type_)
    if inner is Words or data is None:
        return None
    if isinstance(inner, type) and issubclass(inner, Text):
        return {"da": LATER, "en": LATER}
    if shape.is_model(inner):
        if "origin" in inner.model_fields:
            return {"origin": "own"}
        spare = {name for name in data if "theme" in inner.model_fields and name not in shape.required(inner) and _is_text(data[name])}
        kept = {name: shape.fields(inner)[name] for name in data if name not in spare}
        theirs = {} if "record" in data else names  # steps are those of the record that it names
        blank = {name: _blank(of, data[name], names if name == "id" else theirs, _refers(of)) for name, of in kept.items()}
        return {name: value for name, value in blank.items() if value is not None}
    if get_origin(inner) is tuple:
        entries = [_blank(of, value, names, _refers(of)) for index, value in enumerate(data) if (of := shape.entry(inner, index))]
        return [entry for number, entry in enumerate(entries) if not isinstance(entry, dict) or entry != {"origin": "own"} or not number]
    if get_origin(inner) is dict:
        return {names.get(key, key): _blank(get_args(inner)[1], value, names) for key, value in data.items()}
    return names.get(data, data) if isinstance(data, str) and not refers else data


def _is_text(data: Any) -> bool:
    """Whether data is a text in both languages, or a list of such."""
    return (isinstance(data, dict) and data.keys() <= {"da", "en"}) or (isinstance(data, tuple) and all(_is_text(one) for one in data))


def _refers(annotation: Any) -> bool:
    return any(isinstance(item, RefersTo) for item in shape.metadata(annotation))


def _write(root: Path, kind: Kind, id: str, data: dict[str, Any]) -> tuple[Path, int]:
    if kind.in_folder:
        path = loader.DATA / kind.plural / f"{id}.yml"
        text = canonical.text(_dumped(data), kind.type, schema_comment.line_for(path))
        (root / path).write_text(text, encoding="utf-8", newline="\n")
        return path, 1
    path = loader.DATA / f"{kind.plural}.yml"
    entry = canonical.text(_dumped([data]), kind.in_file, None)
    before = (root / path).read_text(encoding="utf-8").rstrip("\n") + "\n"
    (root / path).write_text(before + entry, encoding="utf-8", newline="\n")
    return path, before.count("\n") + 1


def _dumped(data: Any) -> str:
    return str(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000))
