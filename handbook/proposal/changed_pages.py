"""Which pages of the site a proposal changes, and what in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from handbook.records.text import LANGUAGES, Language

_CONTENT = re.compile(r"<article\b.*?</article>", re.DOTALL)
_UNSEEN = re.compile(r""" data-[a-z-]+=(?:"[^"]*"|'[^']*')|<script\b.*?</script>""", re.DOTALL)
_HASHED = re.compile(r"(?<=[.-])[0-9a-f]{8,64}(?=\.(?:css|js)\b)")


@dataclass(frozen=True)
class ChangedPage:
    """A page that is new, gone or other than it was: its address below the language's front page, and where it was built."""

    language: Language
    address: str
    before: Path | None
    after: Path | None

    @property
    def name(self) -> str:
        """A name for files about it, such as `da-tools-right-balances`."""
        return f"{self.language}-{self.address.strip('/').replace('/', '-') or 'front'}"


def changed(before: Path, after: Path) -> Iterator[ChangedPage]:
    """Yield the pages of two sites, each with a folder for every language, whose content differs."""
    for language in LANGUAGES:
        old, new = _pages(before / language), _pages(after / language)
        for address in sorted({*old, *new}):
            was, now = old.get(address), new.get(address)
            if was is None or now is None or content(was) != content(now):
                yield ChangedPage(language, address, was, now)


def content(page: Path) -> str:
    """Return what a page says, without its frame, what only scripts read, and the hashes in its files' names."""
    found = _CONTENT.search(page.read_text(encoding="utf-8"))
    return _HASHED.sub("", _UNSEEN.sub("", found[0])) if found else ""


@dataclass(frozen=True)
class Difference:
    """A run of blocks that is other than it was: where it begins and ends on the page before, and on the page after."""

    before: range
    after: range


def differing(before: list[str], after: list[str]) -> list[Difference]:
    """Return where the blocks of two pages differ, in order."""
    found = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [Difference(range(a, b), range(c, d)) for what, a, b, c, d in found if what != "equal"]


def _pages(site: Path) -> dict[str, Path]:
    return {f"{path.parent.relative_to(site).as_posix()}/".removeprefix("./"): path for path in site.rglob("index.html")}
