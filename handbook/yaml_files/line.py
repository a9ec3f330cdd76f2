"""One line of YAML as an editor sees it: what leads up to the field, its name and its value."""

import re
from dataclasses import dataclass
from typing import Self

_FIELD = re.compile(
    r"(?P<before>\s*(?:- +)*)(?P<name>[^\s'\"\[\]{}#:-][^'\"\[\]{}#:]*|\"[^\"]*\"|'[^']*'):(?P<space>[ \t]+|$)(?P<value>.*)$"
)
_ENTRY = re.compile(r"(?P<before>\s*)-(?P<space>[ \t]+)(?P<value>.*)$")
CURLY = re.compile("[“”„][^“”„]+[“”]|[‘‚][^‘’‚]+[‘’]")
"""A text in quotes that a text editor has bent, which YAML takes for a part of the text."""
_SURPLUS = re.compile(r"(?P<quote>['\"])(?P<before>(?P=quote)*)(?P<text>(?:(?!(?P=quote)).)+)(?P=quote)(?P<after>(?P=quote)*)")
"""A text with any number of quotes before and behind it, and none of the same kind within."""
_SPECIAL = re.compile(r"[%@`*&!|>,\]}]|[-?:](?=\s|$)")


@dataclass(frozen=True)
class YamlLine:
    """A line split in two: all before the value, and the value; `name` is empty for an entry of a list."""

    before: str
    name: str
    value: str

    @classmethod
    def split(cls, line: str) -> Self | None:
        """Return a line's parts, or None when it holds neither a field nor an entry."""
        if match := _FIELD.match(line):
            return cls(line[: match.start("value")], match["name"], match["value"].rstrip())
        if match := _ENTRY.match(line):
            return cls(line[: match.start("value")], "", match["value"].rstrip())
        return None

    @property
    def indent(self) -> int:
        """The column in which the field's name or the entry's dash begins, counted from 0."""
        start = re.match(r"\s*(?:- +)*(?=\S)" if self.name else r"\s*", self.before)
        return start.end() if start else 0

    @property
    def special(self) -> str:
        """The mark at the beginning of the value that no plain text may begin with, or an empty text."""
        match = _SPECIAL.match(self.value)
        return match[0] if match else ""

    @property
    def open_quote(self) -> bool:
        """Whether the value begins with a quote that this line does not close."""
        return self.value[:1] in ("'", '"') and self.value.count(self.value[0]) % 2 == 1

    @property
    def surplus(self) -> bool:
        """Whether there are more quotes than one before the value or behind it."""
        match = _SURPLUS.fullmatch(self.value)
        return bool(match and (match["before"] or match["after"]))

    @property
    def quoted(self) -> str:
        """The value in single quotes, freed of quotes around the whole of it."""
        inner = self.value
        if (match := _SURPLUS.fullmatch(inner)) and self.surplus:
            inner = match["text"]
        elif inner[:1] in ("'", '"') and len(inner) > 1 and inner[-1] == inner[0]:
            inner = inner[1:-1].replace("''", "'")
        elif CURLY.fullmatch(inner):
            inner = inner[1:-1]
        return "'" + inner.replace("'", "''") + "'"

    @property
    def mended(self) -> str:
        """The line with its value in quotes."""
        return self.before + self.quoted
