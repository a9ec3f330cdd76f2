"""Prose pages: Markdown files with front matter in `docs/da` and `docs/en`."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from pathlib import Path, PurePosixPath

from handbook.problems.problem import Problem
from handbook.records.text import LANGUAGES, Language
from handbook.yaml_files import copies, plain_text, reader
from handbook.yaml_files.file import YamlFile

DOCS = Path("docs")
HOW_TO_USE = PurePosixPath("how-to-use.md")
GROUND_RULES = "ground-rules"
"""The anchor of its list of rules, which the question cards print."""
_ANCHOR = re.compile(r"\{[^{}]*?#([A-Za-z][\w-]*)[^{}]*\}\s*$")
_ITEM = re.compile(r"\d+\.\s+(.*\S)")
_FENCE = re.compile(r"\s{0,3}(```+|~~~+)")


@dataclass(frozen=True)
class Page:
    """One page. `path` is below its language's folder; `text` is None when the file cannot be read."""

    name: Path
    language: Language
    path: PurePosixPath
    text: str | None
    problems: tuple[Problem, ...]

    @cached_property
    def _lines(self) -> list[str]:
        return [line.removesuffix("\r") for line in (self.text or "").split("\n")]

    @cached_property
    def first_line(self) -> int:
        """The line, from 1, in which the body begins; 1 when there is no front matter."""
        if self._lines[0].rstrip() != "---":
            return 1
        return next((n + 2 for n, line in enumerate(self._lines[1:], start=1) if line.rstrip() in ("---", "...")), 1)

    @property
    def body(self) -> str:
        """What stands below the front matter."""
        return "\n".join(self._lines[self.first_line - 1 :])

    @cached_property
    def front(self) -> YamlFile | None:
        """The front matter, or None when there is none."""
        if self.first_line == 1:
            return None
        return reader.parse("\n".join([*self._lines[1 : self.first_line - 2], ""]), self.name, first_line=2)

    @property
    def prose(self) -> tuple[tuple[int, str], ...]:
        """The body's lines with their numbers, without code blocks."""
        return self._without_code[0]

    @property
    def open_block(self) -> int | None:
        """The line of a code block that is opened and not closed, or None."""
        return self._without_code[1]

    @property
    def anchors(self) -> tuple[tuple[int, int, str], ...]:
        """Line, column and name of the anchor of every heading that has one, such as `{ #contents }`."""
        headings = ((number, line) for number, line in self.prose if line.startswith("#"))
        return tuple((number, match.start() + 1, match[1]) for number, line in headings if (match := _ANCHOR.search(line)))

    def listed(self, anchor: str) -> list[str]:
        """Return the items of the numbered list below the heading with an anchor; none when there is no such heading or list."""
        starts = [number for number, _, name in self.anchors if name == anchor]
        below = [line for number, line in self.prose if starts and number > starts[0]]
        return [item[1] for line in takewhile(lambda line: not line.startswith("#"), below) if (item := _ITEM.match(line))]

    @cached_property
    def _without_code(self) -> tuple[tuple[tuple[int, str], ...], int | None]:
        kept, fence, opened = [], "", None
        for number, line in enumerate(self.body.split("\n"), start=self.first_line):
            mark = _FENCE.match(line)
            if not fence and mark:
                fence, opened = mark[1], number
            elif fence and mark and mark[1].startswith(fence) and line.strip() == mark[1]:
                fence, opened = "", None
            elif not fence:
                kept.append((number, line))
        return tuple(kept), opened

    def problem(self, line: int, column: int, wrong: str, remedy: str) -> Problem:
        """Make a problem that points into the page; line and column count from 1."""
        return Problem(self.name, min(line, len(self._lines)), column, "", wrong, remedy)


def how_to_use(root: Path, language: Language) -> Page:
    """Read the page that every workbook prints."""
    name = DOCS / language / HOW_TO_USE
    text, problems = plain_text.read(root / name, name)
    return Page(name, language, HOW_TO_USE, text, tuple(problems))


def read_all(root: Path) -> list[Page]:
    """Read every page below `root/docs`, language by language, in the order of their paths."""
    pages = []
    for language in LANGUAGES:
        folder = root / DOCS / language
        for path in sorted(path for path in folder.rglob("*.md") if not copies.is_stray(path)):
            name = path.relative_to(root)
            text, problems = plain_text.read(path, name)
            pages.append(Page(name, language, PurePosixPath(path.relative_to(folder).as_posix()), text, tuple(problems)))
    return pages
