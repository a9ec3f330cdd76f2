"""Characters that look like those YAML is made of and are not: spaces and dashes pasted from a text editor."""

import re
import unicodedata
from pathlib import Path

import yaml

from handbook.problems.problem import Problem

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff"
_DASHES = "–—−‒‐‑•·‣◦●▪*"
_DASH = re.compile(rf"\n *(?:- +)*[{_DASHES}][ \t{_SPACES}]")
"""Whatever may be a dash at the beginning of a line; nearly no file has one."""

_GAP = rf"[\s{_SPACES}{_UNSEEN}]"
_LEAD = re.compile(rf"(?:{_GAP}|-)*(?:[\w{_UNSEEN}-]+{_GAP}*:(?={_GAP}|$){_GAP}*)?")
"""All of a line before the value: spaces, dashes and the field's name with its colon."""
_ODD = re.compile(rf"[{_SPACES}{_UNSEEN}]")
_ENTRY = re.compile(rf"(?P<indent> *)(?P<dash>[{_DASHES}])(?P<space>[ \t{_SPACES}]+)")
_ENTRY_OR_NAME = re.compile(rf" *(?:-|[{_DASHES}])[ \t]|.*:\s*$")
_FIELD = re.compile(r"[a-z_]+:(?:\s|$)")


def mended(text: str, name: Path, first_line: int = 1) -> tuple[str, list[Problem]]:
    """Return the text as it was meant, and a problem for each line that has such a character before its value.

    Such characters within values are left as they are; the rules tell of those.
    """
    if not (_ODD.search(text) or _DASH.search(f"\n{text}")):
        return text, []
    lines, problems, above = text.split("\n"), [], ""
    for number, line in enumerate(lines):
        fault, lines[number] = _line(line, above)
        if fault and fault[0] < len(line) - len(line.lstrip()):
            lines[number] = _beside_its_neighbours(lines, number)
        if fault:
            column, wrong, remedy = fault
            problems.append(Problem(name, number + first_line, column + 1, "", wrong, remedy, cause=f"{name}: {wrong}"))
        above = lines[number] if lines[number].strip() else above
    return "\n".join(lines), problems


def _beside_its_neighbours(lines: list[str], number: int) -> str:
    """Return a line that was indented by an odd space as far in as those around it allow: an odd space may be one too many."""
    bare = lines[number].lstrip(" ")
    width = len(lines[number]) - len(bare)
    below = next((at for at in range(number + 1, len(lines)) if lines[at].strip()), number)
    for indented in (" " * width + bare, " " * (width - 1) + bare, " " * (width + 1) + bare):
        if _parses("\n".join([*lines[:number], indented, *lines[number + 1 : below + 1]])):
            return indented
    return lines[number]


def _parses(text: str) -> bool:
    try:
        return all(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError:
        return False


def _line(line: str, above: str) -> tuple[tuple[int, str, str] | None, str]:
    """Return what is wrong with a line, if anything: the column from 0, the fault and what to do; and the line as it was meant."""
    matched = _LEAD.match(line)
    assert matched  # it takes nothing, too
    lead = matched[0]
    if odd := _ODD.search(lead):
        code = f"U+{ord(odd[0]):04X} {unicodedata.name(odd[0], '').lower()}".strip()
        wrong = f"there is {'an odd space' if odd[0].isspace() else 'a character that cannot be seen'} here ({code})"
        too_much = not odd[0].isspace() or lead[: odd.start()].endswith("- ")
        whole = _ODD.sub(lambda match: " " if match[0].isspace() and not too_much else "", lead)
        return (odd.start(), wrong, "Delete it." if too_much else "Write an ordinary space."), whole + line[len(lead) :]
    entry = _ENTRY.match(line)
    if entry and (_ENTRY_OR_NAME.match(above) or _FIELD.match(line, entry.end())):
        code = f"{entry['dash']} (U+{ord(entry['dash']):04X})"
        meant = f"{entry['indent']}- {line[entry.end() :]}"
        return (len(entry["indent"]), f"the entry of the list begins with {code}", "Write an ordinary dash and a space: -."), meant
    return None, line
