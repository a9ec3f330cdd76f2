"""A draft is only measured: it needs no running heads and feet, and no backgrounds."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint import layout

from handbook.workbook.pdf.faster.patch import Patch

_make_margin_boxes = layout.make_margin_boxes
_layout_backgrounds = layout.layout_backgrounds
_drafting = False


@contextmanager
def drafting() -> Iterator[None]:
    """Lay out drafts only, as long as this is entered."""
    global _drafting
    _drafting = True
    try:
        yield
    finally:
        _drafting = False


def make_margin_boxes(*arguments: Any) -> Iterable:
    """Do what WeasyPrint's does, but for drafts."""
    return () if _drafting else _make_margin_boxes(*arguments)


def layout_backgrounds(*arguments: Any) -> None:
    """Do what WeasyPrint's does, but for drafts."""
    if not _drafting:
        _layout_backgrounds(*arguments)


PATCHES = (
    Patch(layout, _make_margin_boxes, "4a2d2e301eb3bc47", make_margin_boxes),
    Patch(layout, _layout_backgrounds, "5d7d4d589e3d8a33", layout_backgrounds),
)
