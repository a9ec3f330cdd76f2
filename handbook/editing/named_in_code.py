"""Where developers' files name a record by its id: tests, and the pages at the root with their examples."""

import re
from collections.abc import Iterator
from pathlib import Path

from handbook.editing.changed_texts import ChangedTexts
from handbook.kinds import Kind
from handbook.reading.draft import Draft

TESTS = Path("tests")
GUIDES = ("README.md", "CONTRIBUTING.md", "BIDRAG.md")
_OF_MESSAGES = "test_danish.py"
"""It holds the examples that messages give, which stay as they are in the code."""


def follow(root: Path, texts: ChangedTexts, draft: Draft, kind: Kind, old: str, new: str) -> None:
    """Put a new id in the place of an old one in tests and in the pages at the root, so that a proposal that renames passes them."""
    ways = list(_ways(draft, kind, old))
    tests = sorted(path for path in (root / TESTS).glob("*.py") if path.name != _OF_MESSAGES)
    for path in [*tests, *(root / name for name in GUIDES if (root / name).is_file())]:
        for way in ways:
            texts.everywhere(path.relative_to(root), way, new)


def _ways(draft: Draft, kind: Kind, id: str) -> Iterator[re.Pattern[str]]:
    """Yield how a record can be named: as an address, as a sheet of its own, and by its id alone where no other word is like it."""
    whole = rf"{re.escape(id)}(?=(?:-(?:da|en|\d))*(?![\w-]))"
    yield re.compile(rf"(?<=\b{kind.plural}/){whole}")
    for edition in draft.ids("edition"):
        yield re.compile(rf"(?<=\b{edition}-){whole}")
    if any(one.id == id and one.kind is not kind for one in draft.written):
        return
    yield re.compile(rf"(?<![\w-]){whole}" if "-" in id else rf"""(?<=["']){re.escape(id)}(?=["'])""")
