"""What a plain word or number in YAML stands for, more narrowly than YAML has it."""

import re
from datetime import date

Scalar = str | int | bool | date | None

NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_TRUTH = {"true": True, "false": False}
_BOOLEAN = re.compile(r"(?:yes|no|on|off|true|false)\Z", re.IGNORECASE)
_WHOLE_NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\Z")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
LONGEST = 19
"""A plain text of more characters is neither a number nor a date nor anything else but a text."""


class Misread(ValueError):
    """YAML reads the word as something that nobody means; carries what is wrong and what to do."""

    def __init__(self, wrong: str, remedy: str):
        super().__init__(wrong)
        self.wrong = wrong
        self.remedy = remedy


def _meant(plain: str) -> str:
    return "true" if plain.lower() in ("yes", "on") else "false"


def is_word(plain: str) -> bool:
    """Tell whether YAML reads plain text as a word, so that it can be a key."""
    return plain not in NOTHING and not _BOOLEAN.match(plain)


def read(plain: str) -> Scalar:
    """Return what plain text (without quotes) stands for; numbers with a fraction stay text. Raises Misread."""
    if len(plain) > LONGEST:
        return plain
    if plain in NOTHING:
        wrong = f"'{plain}' is read by YAML as nothing" if plain else "is empty"
        raise Misread(wrong, "Write what belongs here, or take the line out.")
    if plain.lower() in _TRUTH:
        return _TRUTH[plain.lower()]
    if _BOOLEAN.match(plain):
        remedy = f"Put it in quotes: '{plain}'; where true or false belongs, write {_meant(plain)}."
        raise Misread(f"'{plain}' is read by YAML as yes or no", remedy)
    if _WHOLE_NUMBER.match(plain):
        return int(plain)
    if _DATE.match(plain):
        try:
            return date.fromisoformat(plain)
        except ValueError:
            return plain
    return plain
