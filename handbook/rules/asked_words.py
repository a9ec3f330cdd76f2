"""The interface words that templates and code ask for, with the places in them that are filled in."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args

from handbook.content import SILENT, label
from handbook.form import fields as form_fields
from handbook.kinds import KINDS
from handbook.records import shape
from handbook.records.vocabulary import GROUPS

_CODE = Path(__file__).parent.parent
_TEMPLATES = ("*.html", "*.xml", "*.webmanifest")
_WORD = r"""\.(?!items\b|format\b)([a-z0-9_]+)|\[["']([a-z0-9_-]+)["']\]"""
_ASKED = re.compile(rf"\bui\.([a-z_]+)(?:{_WORD})(?P<filled>(?: \| e\))?\.format\()?")
_ASKED_OF_DATA = re.compile(r"""\binterface\["([a-z-]+)"\]\["([a-z-]+)"\]""")
_SCRIPTS = "browser"
"""The folder beside the templates with the scripts that ask for words as templates do."""
_FILLED_BY_SCRIPT = re.compile(r"\bfilled\(ui\.([a-z_]+)\.([a-z_]+), \{")
_ARGUMENT = re.compile(r"(?<=[( ])(\w+)=")
_PROPERTY = re.compile(r"(?<=[{,] )(\w+)(?=[:, ])")

Word = tuple[str, str]
"""Group and name of a word, such as `("labels", "minutes")`."""

_KINDS = tuple(kind.name for kind in KINDS)
_BY_VALUE: dict[str, tuple[str, ...]] = {
    **{group: get_args(values) for group, values in GROUPS.items()},
    **{f"kinds{ending}": _KINDS for ending in ("", "-plural", "-lead", "-search-words")},
    "answering": ("close", "mixed", "apart"),
    "changes": ("phone", "desk"),
    "charts": ("decides", "unit", "citizen", "command", "cooperation"),
    "doors": ("da", "en"),
    "form-fields": tuple(form_fields.names()),
    "form-help": form_fields.HELPED,
    "kit": ("black", "helps", "needed", "one", "two-long", "two-short", "too-short", "how-many"),
    "labels": tuple({label(field) for kind in KINDS if kind.has_page for field in shape.fields(kind.type) if field not in SILENT}),
    "months": tuple(f"m{month}" for month in range(1, 13)),
    "pages": (
        *("about", "accessibility", "contribute", "facilitating", "how-to-use"),
        *("props", "rounds", "sources", "take-along", "worked-examples"),
    ),
    "papers": ("a4", "a5", "facing", "large"),
    "status": ("da-changed", "en-changed"),
    "stages": tuple(kind.name for kind in KINDS if kind.in_workbook),
    "workbook": (
        *("name", "date", "workplace", "online", "begun"),
        *(f"cards-how-{number}" for number in (1, 2, 3)),
        *(f"{role}{ending}" for role in ("chair", "note-taker", "timekeeper") for ending in ("", "-does")),
    ),
}
"""What is asked for by a value and not by name, such as `ui.months[...]`; a test holds that with the rest, it is all that there is."""
_FILLED_ELSEWHERE: dict[Word, str] = {
    ("filter", "noted"): "n",
    ("filter", "plan"): "n",
    ("filter", "spare"): "n",
    ("filter", "tight"): "n",
    ("kit", "ends"): "time",
    ("kit", "few"): "n",
    ("kit", "leave-out"): "steps",
    ("kit", "many"): "n",
    ("kit", "short"): "n",
    ("kit", "spare"): "n",
    ("meeting", "at-least"): "n",
    ("meeting", "at-most"): "n",
    ("meeting", "calendar-done"): "what",
    ("meeting", "calendar-follow-up"): "what",
    **{("meeting", word): "title" for word in ("move-up", "move-down", "take-out", "name-of", "minutes-of", "shorter", "longer")},
    ("prints", "number-to-print"): "n",
    ("search", "best"): "n",
    ("search", "count"): "n",
    ("search", "fit-both"): "minutes people n",
    ("search", "fit-minutes"): "minutes n",
    ("search", "fit-people"): "people n",
    ("search", "missing"): "words",
    ("search", "nothing"): "query",
    ("workbook", "enclosed"): "title",
}
"""Words that scripts and code fill in, with the places in them."""


@cache
def asked(overrides: Path) -> dict[Word, set[str]]:
    """Return every word that is asked for, with the names of the places in it that are filled in; none without templates."""
    files = [path for pattern in _TEMPLATES for path in sorted(overrides.rglob(pattern))]
    if not files:
        return {}
    words: dict[Word, set[str]] = {(group, name): set() for group, names in _BY_VALUE.items() for name in names}
    words |= {word: set(fields.split()) for word, fields in _FILLED_ELSEWHERE.items()}
    for path in (*files, *sorted(_CODE.rglob("*.py"))):
        text = path.read_text(encoding="utf-8")
        for match in _ASKED.finditer(text):
            word = (match[1].replace("_", "-"), (match[2] or match[3]).replace("_", "-"))
            fields = words.setdefault(word, set())
            if match["filled"]:
                fields.update(_fields(text, match.end(), _ARGUMENT))
        for match in _ASKED_OF_DATA.finditer(text):
            words.setdefault((match[1], match[2]), set())
    for path in sorted((overrides.resolve().parent / _SCRIPTS).rglob("*.js")):
        text = path.read_text(encoding="utf-8")
        for match in _ASKED.finditer(text):
            words.setdefault((match[1].replace("_", "-"), (match[2] or match[3]).replace("_", "-")), set())
        for match in _FILLED_BY_SCRIPT.finditer(text):
            word = (match[1].replace("_", "-"), match[2].replace("_", "-"))
            words.setdefault(word, set()).update(_fields(text, match.end(), _PROPERTY))
    return words


def _fields(text: str, start: int, field: re.Pattern[str]) -> Iterator[str]:
    """Yield the names of the arguments of a call, or of the properties of an object, that has just been opened."""
    depth, position = 1, start
    while depth and position < len(text):
        if depth == 1 and (match := field.match(text, position)):
            yield match[1]
        depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(text[position], 0)
        position += 1
