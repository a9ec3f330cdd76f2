"""A draft is spared its running heads and feet and its backgrounds, until it turns out to be what is printed."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from weasyprint import layout
from weasyprint.formatting_structure.boxes import PageBox
from weasyprint.layout import LayoutContext

from handbook.workbook.pdf.faster.patch import Patch

_make_margin_boxes = layout.make_margin_boxes
_layout_backgrounds = layout.layout_backgrounds


@dataclass
class Spared:
    """What a draft was spared."""

    pages: list[tuple[int, LayoutContext, PageBox, Any]] = field(default_factory=list)
    """Each page, with its number from 1 and what its heads and feet are made from; none when WeasyPrint spares nothing."""

    def add(self, to: Collection[PageBox]) -> None:
        """Add it to these pages."""
        for number, context, page, state in self.pages:
            if page in to:
                context.current_page = number
                page.children = (*page.children, *_make_margin_boxes(context, page, state))
                _layout_backgrounds(page, context.get_image_from_uri)
        self.pages.clear()


_spared: Spared | None = None


@contextmanager
def drafting() -> Iterator[Spared]:
    """Lay out drafts only, as long as this is entered; yields what they are spared."""
    global _spared
    _spared = Spared()
    try:
        yield _spared
    finally:
        _spared = None


def make_margin_boxes(context: LayoutContext, page: PageBox, state: Any) -> Iterable[Any]:
    """Do what WeasyPrint's does, but for drafts."""
    if _spared is None:
        made: Iterable[Any] = _make_margin_boxes(context, page, state)
        return made
    _spared.pages.append((context.current_page, context, page, state))
    return ()


def layout_backgrounds(page: PageBox, get_image_from_uri: Any) -> None:
    """Do what WeasyPrint's does, but for drafts."""
    if _spared is None:
        _layout_backgrounds(page, get_image_from_uri)


PATCHES = (
    Patch(layout, _make_margin_boxes, "4a2d2e301eb3bc47", make_margin_boxes),
    Patch(layout, _layout_backgrounds, "5d7d4d589e3d8a33", layout_backgrounds),
)
