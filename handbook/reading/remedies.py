"""What to write in place of a number, a day or a text that is not of the right form."""

import re
import unicodedata
from datetime import date
from typing import Any

from handbook.records.release import CODE_PATTERN, DIGEST_PATTERN, NUMBER_PATTERN

_REMEDIES = {
    CODE_PATTERN: "Write one capital letter, such as A.",
    NUMBER_PATTERN: "Write two numbers with a full stop between them, such as '1.0'.",
    DIGEST_PATTERN: "Take the file out and run handbook release; nobody writes these by hand.",
}


def number(given: Any) -> str:
    """Say what to write in place of something that is no whole number."""
    match = re.fullmatch(r"\s*(-?\d+)\s*([^\d:.,]*)", given) if isinstance(given, str) else None
    if match and not match[2]:
        return f"Take the quotes away: {match[1]}."
    return f"Write digits only, such as {match[1] if match else 15}."


def for_pattern(pattern: str, given: Any) -> str:
    """Say what to write where a text must follow a pattern, instead of what is given."""
    if pattern.startswith("^https"):
        return f"Write the whole address, beginning with https://{' and ending in /' if pattern.endswith('/$') else ''}."
    if pattern.endswith(":[0-5]\\d$"):
        return "Write hours and minutes, such as 9:00."
    if pattern in _REMEDIES:
        return _REMEDIES[pattern]
    if pattern == "^[a-z]{2}$":
        return "Write two small letters, such as da or en."
    return f"Use small English letters, digits and hyphens, such as {_as_id(given) or 'right-balances'}."


def _as_id(given: Any) -> str:
    """Return what was probably meant as an id, without capitals, signs and Danish letters; it may be empty."""
    letters = str(given).lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    plain = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode()
    return re.sub(r"^[^a-z]+|-+$", "", re.sub(r"[^a-z0-9]+", "-", plain))


def day(given: Any) -> str:
    """Return a day written in the Danish way, such as 20.11.2026, as year-month-day; else an empty text."""
    match = re.fullmatch(r"\s*(\d{1,2})[./ -]+(\d{1,2})[./ -]+(\d{4})\s*", given) if isinstance(given, str) else None
    try:
        return date(int(match[3]), int(match[2]), int(match[1])).isoformat() if match else ""
    except ValueError:
        return ""
