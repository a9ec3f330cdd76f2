"""Which PDFs a proposal changes, and their pages as pictures with what differs marked."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageDraw

from handbook.handbook import Handbook
from handbook.workbook.books.editions import books

SCALE = 0.9
"""Pictures have so many pixels to a point: an A4 sheet is 536 wide."""
MARK = (200, 60, 30)
_JOINED = 12
"""Lines of pixels that are no further apart belong to one mark."""
_FAINT = 24
"""Differences that nobody sees, of 255."""


@dataclass(frozen=True)
class ChangedSheet:
    """A page of a PDF that looks other than it did; None where there was or is none."""

    pdf: str
    number: int
    before: Image.Image | None
    after: Image.Image | None


def names(before: Handbook, after: Handbook, changed: list[str]) -> tuple[list[str], list[str]]:
    """Return the PDFs to make of each state: those that are about one of the changed records alone."""
    wanted = set(changed)
    old, new = (
        [book.name for book in books(handbook) if book.subject and book.subject.id in wanted and len(book.sections) <= len(wanted) + 1]
        for handbook in (before, after)
    )
    return old, new


def changed(before: Path, after: Path) -> Iterator[ChangedSheet]:
    """Yield the pages of the PDFs in two folders that look different, with marks beside what differs."""
    for name in sorted({path.name for folder in (before, after) for path in folder.glob("*.pdf")}):
        if _same(before / name, after / name):
            continue
        old, new = _pictures(before / name), _pictures(after / name)
        for number in range(max(len(old), len(new))):
            was, now = (pages[number] if number < len(pages) else None for pages in (old, new))
            if was is None or now is None or bands(was, now):
                yield ChangedSheet(name, number + 1, *_marked(was, now))


def bands(was: Image.Image, now: Image.Image) -> list[tuple[int, int]]:
    """Return where two pictures differ: from which line of pixels to which."""
    if was.size != now.size:
        return [(0, max(was.height, now.height))]
    difference = ImageChops.difference(was.convert("L"), now.convert("L")).point(lambda value: 255 if value > _FAINT else 0)
    rows = [row for row in range(difference.height) if difference.crop((0, row, difference.width, row + 1)).getbbox()]
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and row - found[-1][1] <= _JOINED:
            found[-1] = (found[-1][0], row + 1)
        else:
            found.append((row, row + 1))
    return found


def _same(before: Path, after: Path) -> bool:
    return before.is_file() and after.is_file() and before.read_bytes() == after.read_bytes()


def _pictures(path: Path) -> list[Image.Image]:
    if not path.is_file():
        return []
    with pypdfium2.PdfDocument(path) as document:
        return [page.render(scale=SCALE).to_pil().convert("RGB") for page in document]


def _marked(was: Image.Image | None, now: Image.Image | None) -> tuple[Image.Image | None, Image.Image | None]:
    if was is None or now is None:
        return was, now
    found = bands(was, now)
    for picture in (was, now):
        draw = ImageDraw.Draw(picture)
        for top, bottom in found:
            draw.rectangle((0, top, 5, bottom), fill=MARK)
    return was, now
