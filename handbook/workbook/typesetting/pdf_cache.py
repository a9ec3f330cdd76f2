"""Keeps each PDF by what it is made of: the HTML of its sections, and all that lays it out.

The files within it are no part of that. They change places in a PDF that is kept, and nothing is laid out for them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from handbook.cache.store import Store, digest
from handbook.records.text import Language
from handbook.workbook.pdf.attached_file import AttachedFile
from handbook.workbook.pdf.thumbnail import picture_of
from handbook.workbook.typesetting.book_drawer import BookDrawer
from handbook.workbook.typesetting.cache_keys import layout_key


@dataclass(frozen=True)
class Pdf:
    """What is known of a PDF: its pages, and for each language the page on which each section begins."""

    pages: int
    begins: dict[Language, dict[str, int]]


@dataclass(frozen=True)
class _Kept:
    """A PDF that is kept, and the hash of the files that were last put into it."""

    pdf: Pdf
    enclosed: str


def key(drawers: Iterable[BookDrawer], drawn: Iterable[str], attached: Iterable[AttachedFile]) -> str:
    """Return a hash of all that goes into a PDF but the texts of its files; `drawn` is the HTML of every section."""
    stocks = [layout_key(drawer.book.stock, drawer.overrides) for drawer in drawers]
    names = [words for file in attached for words in (file.name, file.description)]
    return digest(*stocks, *map(digest, names), *drawn)


def fetch(store: Store, key: str, attached: Sequence[AttachedFile], path: Path) -> Pdf | None:
    """Put a PDF that was kept, with these files in it, and its picture into place; returns None when there is none."""
    kept = store.fact(key, _Kept)
    if kept is None:
        return None
    now = _digest(attached)
    content = store.content(digest(key, now), path.suffix)
    if content is None and kept.enclosed != now:
        content = store.content(digest(key, kept.enclosed), path.suffix)
        if content is not None:
            from handbook.workbook.pdf import embedding

            content = embedding.replaced(content, attached)
            _keep(store, key, _Kept(kept.pdf, now), path.suffix, content)
    if content is None or not store.fetch(key, picture_of(path)):
        return None
    path.write_bytes(content)
    return kept.pdf


def keep(store: Store, key: str, attached: Sequence[AttachedFile], path: Path, pdf: Pdf) -> None:
    """Keep a PDF that holds these files, and its picture."""
    store.keep_file(key, picture_of(path))
    _keep(store, key, _Kept(pdf, _digest(attached)), path.suffix, path.read_bytes())


def _keep(store: Store, key: str, kept: _Kept, suffix: str, content: bytes) -> None:
    store.keep(digest(key, kept.enclosed), suffix, content)
    store.keep_fact(key, asdict(kept))


def _digest(attached: Iterable[AttachedFile]) -> str:
    return digest(*(words for file in attached for words in (file.text, file.modified.isoformat())))
