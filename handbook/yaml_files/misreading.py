"""YAML's own faults, told so that an editor can mend them: the cause, where YAML names the symptom."""

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from handbook.problems.problem import Problem, shown
from handbook.yaml_files.line import YamlLine

CONFLICT = re.compile(r"(<{7}|={7}|>{7})(\s|$)")
"""A line that version control leaves where it could not put two versions together."""


@dataclass(frozen=True)
class Explained:
    """The problems behind an error, and the text as it was meant, where that is plain."""

    problems: list[Problem]
    mended: str | None = None


def explain(error: yaml.YAMLError, text: str, name: Path, first_line: int = 1) -> Explained:
    """Explain an error that YAML's C parser raised for a text that begins in line `first_line` of the file `name`."""
    return _Explanation(error, text, name, first_line).explain()


class _Explanation:
    """One error with the lines around it; lines and columns count from 0 here, as the parser's do."""

    def __init__(self, error: yaml.YAMLError, text: str, name: Path, first_line: int):
        self.lines = text.splitlines() or [""]
        self.name = name
        self.first_line = first_line
        self.said = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or ''}"
        start = getattr(error, "context_mark", None)
        mark = getattr(error, "problem_mark", None) or start
        self.start = self._within(start) if start else None
        self.line, self.column = self._within(mark) if mark else (0, 0)

    def _within(self, mark: yaml.Mark) -> tuple[int, int]:
        line = min(mark.line, len(self.lines) - 1)
        return line, min(mark.column, len(self.lines[line]))

    def explain(self) -> Explained:
        """Try the slips that editors make, the surest first."""
        return (
            self._conflict()
            or self._tabs()
            or self._surplus_quotes()
            or self._unfinished_quote()
            or self._value_of(self.line)
            or (self._value_of(self.start[0]) if self.start and self.start[0] != self.line else None)
            or self._brackets()
            or self._line_itself()
        )

    def _told(self, line: int, column: int, wrong: str, remedy: str, mended: str | None = None, cause: str = "") -> Explained:
        cause = f"{self.name}: {cause}" if cause else ""
        problem = Problem(self.name, line + self.first_line, column + 1, "", wrong, remedy, cause=cause)
        if mended is None or mended == self.lines[line]:
            return Explained([problem])
        return Explained([problem], "\n".join([*self.lines[:line], mended, *self.lines[line + 1 :]]) + "\n")

    def _conflict(self) -> Explained | None:
        marks = [n for n, line in enumerate(self.lines) if CONFLICT.match(line)]
        begins = [n for n in marks if self.lines[n].startswith("<")]
        remedy = "Keep one of the versions, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>."
        told = (self._told(n, 0, "two versions of the file were not merged here", remedy, cause="versions") for n in begins or marks)
        found = [problem for explained in told for problem in explained.problems]
        return Explained(found) if found else None

    def _tabs(self) -> Explained | None:
        if not any("\t" in line for line in self.lines[max(self.line - 1, 0) : self.line + 1]):
            return None
        indented = [(n, match.end() - 1) for n, line in enumerate(self.lines) if (match := re.match(r"[ -]*\t", line))]
        if not any(n in (self.line, self.line - 1) for n, _ in indented):
            return None
        told = (self._told(n, column, "there is a tab", "Indent with spaces.", cause="tabs") for n, column in indented)
        return Explained([problem for explained in told for problem in explained.problems])

    def _surplus_quotes(self) -> Explained | None:
        for n in range(self.line, -1, -1):
            field = YamlLine.split(self.lines[n])
            if field and field.surplus and (n == self.line or field.open_quote):
                remedy = f"Write one before it and one behind it: {shown(field.quoted)}."
                return self._told(n, len(field.before), "there are too many quotes round the text", remedy, field.mended)
        return None

    def _unfinished_quote(self) -> Explained | None:
        for n in range(self.line, -1, -1):
            field = YamlLine.split(self.lines[n])
            if field and field.open_quote and (n < self.line or "quoted scalar" in self.said):
                quote = "''" if field.value[0] == "'" else '\\"'
                remedy = f"Close it; a quote inside the text is written {quote}."
                return self._told(n, len(field.before), "a quote is opened here and does not end", remedy)
            if n < self.line and not self.lines[n].strip():
                break
        if "unexpected end of stream" in self.said and self.start:
            return self._told(*self.start, "a quote is opened here and does not end", "Close it.")
        if "unknown escape" in self.said or "escape code" in self.said:
            return self._told(self.line, self.column, "a text in double quotes has a backslash in it", "Use single quotes instead.")
        return None

    def _value_of(self, line: int) -> Explained | None:
        """What is wrong with the value in a line, when the error lies in it."""
        field = YamlLine.split(self.lines[line])
        if field is None or not field.value or (line == self.line and self.column < len(field.before)):
            return None
        column = len(field.before)
        remedy = f"Put quotes round the text: '{shown(field.quoted[1:-1])}'."
        mended = None if self._goes_on(line, field) else field.mended
        if field.special:
            return self._told(line, column, f"a text cannot begin with {field.special}", remedy, mended)
        if line != self.line:
            return None
        if field.value[0] in "'\"":
            return self._told(line, self.column, "the text goes on after a closing quote", remedy, mended)
        if "mapping values are not allowed" in self.said:
            return self._told(line, self.column, "the text has a colon in it", remedy, mended)
        if field.value[0] in "[{" and "flow" not in self.said:
            wrong = f"the text goes on after a closing {']' if field.value[0] == '[' else '}'}"
            return self._told(line, self.column, wrong, remedy, mended)
        return None

    def _goes_on(self, line: int, field: YamlLine) -> bool:
        """Whether the value goes on in the next line, so that quotes round this one alone would not mend it."""
        after = next((text for text in self.lines[line + 1 :] if text.strip()), "")
        return len(after) - len(after.lstrip()) > field.indent

    def _brackets(self) -> Explained | None:
        if "flow" not in self.said or self.start is None:
            return None
        opening = self.lines[self.start[0]][self.start[1] : self.start[1] + 1]
        if opening in "[{" and (self.line != self.start[0] or self.column >= len(self.lines[self.line].rstrip())):
            return self._told(*self.start, f"a {opening} is opened here and not closed", "Close it, or put quotes round the text.")
        remedy = "Write it on lines of its own, with da: over en:, or put quotes round the text."
        return self._told(self.line, self.column, "this does not fit within the brackets", remedy)

    def _line_itself(self) -> Explained:
        """What is wrong with a line that does not fit those around it."""
        for n in dict.fromkeys((self.start[0] if "simple key" in self.said and self.start else self.line, self._line_above())):
            stripped = self.lines[n].strip()
            if stripped[:1] == "%" or stripped == "...":
                return self._told(n, 0, f"a line cannot begin with {stripped[:1]}", "Take the line out, or put quotes round the text.")
            column = len(self.lines[n]) - len(self.lines[n].lstrip())
            if re.match(r"-[^\s-]", stripped):
                return self._told(n, column, "a space is missing after the dash", "Write - and a space before the entry.")
            if re.match(r"[\w-]+:[^\s:/]", stripped):
                return self._told(
                    n, column + stripped.index(":"), "a space is missing after the colon", "Write the field's name, a colon and a space."
                )
            if stripped and not stripped.startswith("#") and not YamlLine.split(self.lines[n]):
                remedy = "Join it with the text above, in the same line, or write it as a field with a colon and a space."
                return self._told(n, column, "this is neither a field nor an entry of a list", remedy)
        above = YamlLine.split(self.lines[self._line_above()])
        column = len(self.lines[self.line]) - len(self.lines[self.line].lstrip())
        if "mapping values are not allowed" in self.said and above and above.value and column > above.indent:
            wrong = "is indented further than the line above, which is finished"
            return self._told(self.line, column, wrong, self._fitting(column, "Let both begin in the same column."))
        remedy = self._fitting(column, "Let the fields of one part begin in the same column.")
        return self._told(self.line, column, "the indentation does not fit the lines above", remedy)

    def _fitting(self, column: int, otherwise: str) -> str:
        """How a line comes to fit those above: Danish has its field's line above it, an entry of a list begins where one like it does."""
        if self.lines[self.line].strip().startswith("da:"):
            return f"If the line above it is gone, such as title:, write it again. Otherwise: {otherwise[0].lower()}{otherwise[1:]}"
        entry = re.match(r"\s*- [\w-]+:", self.lines[self.line])
        if entry:
            for n in range(self.line - 1, -1, -1):
                if self.lines[n].strip().startswith(entry[0].strip()) and (before := self.lines[n].index("-")) != column:
                    line = n + self.first_line
                    return f"Let it begin in column {before + 1} as line {line} does, and move all that belongs to it as far."
        return otherwise

    def _line_above(self) -> int:
        above = (n for n in range(self.line - 1, -1, -1) if self.lines[n].strip() and not self.lines[n].lstrip().startswith("#"))
        return next(above, self.line)
