"""Links in prose pages."""

import posixpath
import re
from collections.abc import Iterator
from functools import cached_property
from urllib.parse import unquote, urlsplit

from handbook.content import parts
from handbook.kinds import KINDS
from handbook.problems.hint import did_you_mean
from handbook.problems.problem import Problem, shown
from handbook.reading.draft import Draft
from handbook.reading.prose import DOCS, Page
from handbook.rules.links import hosts, unknown_host
from handbook.rules.prose_markdown import find, tokens, without_code

_UNDEFINED = re.compile(r"(?<!\\)\[([^\[\]]+)\]\[([^\[\]]*)\]")
_SPACED = re.compile(r"(?<!\\)\[[^\[\]]+\]\((?P<target>[^()\s<]+[ \t]+(?![ \t\"'])[^()]*)\)")
_OPEN = re.compile(r"(?<![!\\])\[[^\[\]]*\]\((?![^()]*\))")


def page_links_lead_somewhere(draft: Draft) -> Iterator[Problem]:
    """A link leads to a page of the same language by its .md file (or an anchor there), or to a host that the handbook knows."""
    links = _Links(draft)
    for page in draft.readable_pages:
        yield from links.problems(page)


class _Links:
    """All that links may lead to."""

    def __init__(self, draft: Draft):
        self.draft = draft

    @cached_property
    def _made(self) -> dict[str, set[str] | None]:
        """The pages made from data, with the anchors on each; None where nobody knows them."""
        made: dict[str, set[str] | None] = {f"{kind.index}/index.md": None for kind in KINDS}
        for written in self.draft.records:
            if written.kind.has_page:
                known = written.entry and {written.id, *written.anchors, *(part.anchor for part in parts(written.kind, written.entry))}
                made[f"{written.kind.plural}/{written.id}.md"] = known or None
        return made

    @cached_property
    def _hosts(self) -> frozenset[str] | None:
        return hosts(self.draft)

    def problems(self, page: Page) -> Iterator[Problem]:
        """Yield every fault of a page's links."""
        for number, line in page.prose:
            plain = without_code(line)
            for match in _UNDEFINED.finditer(plain):
                remedy = "Write the address in round brackets: [words](tools/index.md)."
                yield page.problem(number, match.start() + 1, f"'{shown(match[0])}' is no link", remedy)
            for match in _OPEN.finditer(plain):
                yield page.problem(number, match.start() + 1, f"the link '{shown(match[0])}' is not closed", "Write ) behind the address.")
            for match in _SPACED.finditer(plain):
                wrong = f"the address '{shown(match['target'])}' has a space in it"
                yield page.problem(number, match.start("target") + 1, wrong, "Take it out, or write %20 for it.")
        for token in tokens(page):
            for child in token.children or ():
                target = child.attrGet("href") if child.type == "link_open" else child.attrGet("src") if child.type == "image" else None
                fault = self._fault(page, unquote(str(target)), child.type == "image") if target is not None else None
                if fault:
                    at = find(page, token, f"({unquote(str(target))}" if target else "]()")
                    yield page.problem(at[0], at[1] + (1 if target else 2), *fault)

    def _fault(self, page: Page, target: str, image: bool) -> tuple[str, str] | None:
        if not target:
            return "the link leads nowhere", _FORM
        try:
            address = urlsplit(target)
        except ValueError:  # such as a bracket in the host
            return f"the link '{shown(target)}' leads nowhere", _FORM
        if address.scheme or address.netloc:
            return self._out(address.scheme, address.netloc, target, image)
        if image:
            beside = self.draft.root / DOCS / page.language / self._resolved(page, address.path)
            return None if beside.is_file() else (f"there is no picture '{shown(target)}'", "Put the file beside the page, or take it out.")
        path = self._resolved(page, address.path) if address.path else page.path.as_posix()
        prose = {other.path.as_posix(): other for other in self.draft.pages if other.language == page.language}
        if path in prose:
            anchors = {name for _, _, name in prose[path].anchors} if prose[path].text is not None else None
        elif path in self._made or self._in_doubt(path):
            anchors = self._made.get(path)
        else:
            known = [*prose, *self._made]
            near = next((other for other in (f"{path}.md", f"{path}/index.md") if other in known), "")
            remedy = f"Did you mean {self._seen_from(page, near)}?" if near else did_you_mean(path, known, _FORM)
            return f"there is no page '{shown(target)}'", remedy
        if address.fragment and anchors is not None and address.fragment not in anchors:
            remedy = did_you_mean(address.fragment, anchors, "Write the anchor of one of its headings, or leave it out.")
            return f"{path} has no anchor '{shown(address.fragment)}'", remedy
        return None

    def _out(self, scheme: str, host: str, target: str, image: bool) -> tuple[str, str] | None:
        if image:
            return f"the picture '{shown(target)}' would be fetched from another host", "Put the file beside the page."
        if scheme == "mailto":
            return None
        if scheme not in ("http", "https") or not host:
            return f"the link '{shown(target)}' leads nowhere", _FORM
        return unknown_host(host, self._hosts)

    def _resolved(self, page: Page, target: str) -> str:
        """Return a link's target as a path below the language's folder; a folder's address stands for itself."""
        return posixpath.normpath(posixpath.join("/", page.path.parent.as_posix(), target))[1:]

    def _seen_from(self, page: Page, path: str) -> str:
        return posixpath.relpath(path, page.path.parent.as_posix() or ".")

    def _in_doubt(self, path: str) -> bool:
        """Whether the path is that of a record which could not be read."""
        folder, _, name = path.partition("/")
        kind = next((kind for kind in KINDS if kind.has_page and kind.plural == folder and name.endswith(".md")), None)
        return kind is not None and self.draft.may_exist(name.removesuffix(".md"), kind.name)


_FORM = "Write the path of a page, such as tools/index.md."
