"""Links between pages, in prose pages."""

import re
from collections.abc import Iterator

from handbook.kinds import KINDS
from handbook.problems.hint import did_you_mean
from handbook.problems.problem import Problem, shown
from handbook.reading.draft import Draft
from handbook.reading.prose import Page

_LINK = re.compile(r"(?<!!)\[[^\[\]]*\]\(\s*(?P<target>[^()\s]+?\.md)(?:#(?P<anchor>[^()\s]*))?(?:\s[^()]*)?\)")
_CODE = re.compile(r"`[^`]*`")


def page_links_lead_somewhere(draft: Draft) -> Iterator[Problem]:
    """A link to an .md file leads to a page of the same language (or an anchor there): a prose page, or one made from a record."""
    made = {f"{kind.index}/index.md" for kind in KINDS}
    made |= {f"{written.kind.plural}/{written.id}.md" for written in draft.records if written.kind.has_page}
    for page in draft.readable_pages:
        prose = {other.path.as_posix(): other for other in draft.readable_pages if other.language == page.language}
        unreadable = {other.path.as_posix() for other in draft.pages if other.text is None}
        for number, match in _links(page):
            path = _resolve(page, match["target"])
            if path in prose and match["anchor"]:
                anchors = [name for _, _, name in prose[path].anchors]
                if match["anchor"] not in anchors:
                    remedy = did_you_mean(match["anchor"], anchors, "Write the anchor of one of its headings, or leave it out.")
                    yield page.problem(number, match.start("anchor") + 1, f"{path} has no anchor '{shown(match['anchor'])}'", remedy)
            elif path not in {*prose, *made, *unreadable} and not _in_doubt(draft, path):
                remedy = did_you_mean(path, [*prose, *made], "Write the path of a page, such as tools/index.md.")
                yield page.problem(number, match.start("target") + 1, f"there is no page '{shown(match['target'])}'", remedy)


def _links(page: Page) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield every link to an .md file of the handbook's, with its line."""
    for number, line in page.prose:
        for match in _LINK.finditer(_CODE.sub(lambda code: " " * len(code[0]), line)):
            if "://" not in match["target"]:
                yield number, match


def _resolve(page: Page, target: str) -> str:
    """Return a relative link's target as a path below the language's folder."""
    parts = list(page.path.parent.parts)
    for part in target.split("/"):
        if part == "..":
            parts = parts[:-1] if parts else [".."]
        elif part not in (".", ""):
            parts.append(part)
    return "/".join(parts)


def _in_doubt(draft: Draft, path: str) -> bool:
    """Whether the path is that of a record which could not be read."""
    folder, _, name = path.partition("/")
    kind = next((kind for kind in KINDS if kind.has_page and kind.plural == folder), None)
    return kind is not None and draft.may_exist(name.removesuffix(".md"), kind.name)
