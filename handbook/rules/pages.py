"""Prose pages: both languages have the same ones, with title, description and one main heading."""

import re
from collections.abc import Iterator

from handbook.draft import Draft
from handbook.hint import did_you_mean
from handbook.kinds import KINDS
from handbook.problem import Problem, shown
from handbook.prose import DOCS, Page
from handbook.records.text import LANGUAGES

_HEADING = re.compile(r"#\s+\S")
_ANCHOR = re.compile(r"\{[^{}]*?#([A-Za-z][\w-]*)[^{}]*\}\s*$")
_LINK = re.compile(r"(?<!!)\[[^\[\]]*\]\(\s*([^()\s]+?\.md)(#[^()\s]*)?(?:\s[^()]*)?\)")


def pages_are_readable(draft: Draft) -> Iterator[Problem]:
    """Every page is UTF-8 without characters that nobody sees."""
    for page in draft.pages:
        yield from page.problems


def pages_have_a_twin(draft: Draft) -> Iterator[Problem]:
    """`docs/da` and `docs/en` hold the same pages."""
    for language in LANGUAGES:
        own = {page.path for page in draft.pages if page.language == language}
        for page in draft.pages:
            if page.language != language and page.path not in own:
                yield page.problem(1, 1, f"has no twin {(DOCS / language / page.path).as_posix()}", "Add it, or take this page out.")
                own.add(page.path)


def pages_have_title_and_description(draft: Draft) -> Iterator[Problem]:
    """Every page begins with front matter that gives a title and a description."""
    for page in _readable(draft):
        if page.front is None:
            yield page.problem(1, 1, "has no front matter", "Begin with a line ---, then title: and description:, then a line ---.")
            continue
        yield from page.front.problems
        if page.front.data is not None and not isinstance(page.front.data, dict):
            yield page.front.problem((), "the front matter has no fields", "Write title: and description: there.")
            continue
        for name in ("title", "description") if page.front.data is not None else ():
            value = page.front.data.get(name)
            if not isinstance(value, str) or not value.strip():
                wrong = "is missing" if value is None else "must be a text"
                yield page.front.problem((name,), wrong, f"Write {name}: and the page's {name} in the front matter.")


def pages_have_one_main_heading(draft: Draft) -> Iterator[Problem]:
    """Every page has one main heading (a line that begins with # and a space)."""
    for page in _readable(draft):
        headings = [number for number, line in page.prose_lines() if _HEADING.match(line)]
        if not headings:
            yield page.problem(page.first_line, 1, "has no main heading", "Begin the text with a line such as: # Title.")
        for number in headings[1:]:
            yield page.problem(number, 1, f"is a second main heading; the first is in line {headings[0]}", "Begin the line with ##.")


def page_anchors_agree(draft: Draft) -> Iterator[Problem]:
    """Headings have the same anchors, such as { #contents }, in both languages, and each once."""
    anchors = {(page.language, page.path): _anchors(page) for page in _readable(draft)}
    for page in _readable(draft):
        own = anchors[page.language, page.path]
        seen: set[str] = set()
        for number, column, anchor in own:
            if anchor in seen:
                yield page.problem(number, column, f"the anchor '{anchor}' stands twice", "Give one of the headings another.")
            seen.add(anchor)
        for language in LANGUAGES:
            twin = {anchor for _, _, anchor in anchors.get((language, page.path), own)}
            for number, column, anchor in own:
                if anchor not in twin:
                    name = (DOCS / language / page.path).as_posix()
                    remedy = did_you_mean(anchor, twin - seen, "Let both headings have the same.")
                    yield page.problem(number, column, f"{name} has no anchor '{anchor}'", remedy)


def page_links_lead_somewhere(draft: Draft) -> Iterator[Problem]:
    """A link to an .md file leads to a page of the same language: a prose page, or one made from a record."""
    made = {f"{kind.index}/index.md" for kind in KINDS} | {
        f"{written.kind.plural}/{id}.md" for id, written in draft.ids().items() if written.kind
    }
    for page in _readable(draft):
        known = made | {other.path.as_posix() for other in draft.pages if other.language == page.language}
        for number, line in page.prose_lines():
            for match in _LINK.finditer(re.sub(r"`[^`]*`", lambda code: " " * len(code[0]), line)):
                target = _resolve(page, match[1])
                folder, _, name = target.partition("/")
                kind = next((kind for kind in KINDS if kind.plural == folder and kind.has_page), None)
                in_doubt = kind is not None and draft.may_exist(name.removesuffix(".md"), kind.name)
                if "://" not in match[1] and target not in known and not in_doubt:
                    remedy = did_you_mean(target, known, "Write the path of a page, such as tools/index.md.")
                    yield page.problem(number, match.start(1) + 1, f"there is no page '{shown(match[1])}'", remedy)


def _readable(draft: Draft) -> list[Page]:
    return [page for page in draft.pages if page.text is not None]


def _anchors(page: Page) -> list[tuple[int, int, str]]:
    """Return line, column and name of every anchor that a heading of the page has."""
    lines = page.prose_lines()
    return [(number, match.start() + 1, match[1]) for number, line in lines if line.startswith("#") and (match := _ANCHOR.search(line))]


def _resolve(page: Page, target: str) -> str:
    """Return a relative link's target as a path below the language's folder."""
    parts = list(page.path.parent.parts)
    for part in target.split("/"):
        if part == "..":
            parts = parts[:-1] if parts else [".."]
        elif part not in (".", ""):
            parts.append(part)
    return "/".join(parts)
