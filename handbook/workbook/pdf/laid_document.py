"""A document that is laid out: it lets go of what it was laid out with, and page numbers in it can be set right."""

from collections.abc import Mapping, Sequence

from weasyprint import CSS, DEFAULT_OPTIONS, HTML, Document
from weasyprint.document import Page
from weasyprint.formatting_structure.boxes import TextBox
from weasyprint.layout import LayoutContext
from weasyprint.text import line_break
from weasyprint.text.fonts import FontConfiguration

_NO_SIDES: frozenset[str] = frozenset()
"""One for all boxes, in place of an empty set for each."""


class Laid(Document):
    """WeasyPrint's document, which can be taken apart by hand: searching for such rings of objects takes a tenth of all time."""

    pages: list[Page]
    _html: HTML | None
    _context: LayoutContext | None = None

    @classmethod
    def out(cls, html: HTML, fonts: FontConfiguration, style_sheets: Sequence[CSS]) -> "Laid":
        """Lay out what was read."""
        made: Laid = cls._render(html, fonts, None, None, {**DEFAULT_OPTIONS, "stylesheets": style_sheets, "pdf_forms": True})
        return made

    @classmethod
    def _build_layout_context(cls, *arguments: object) -> LayoutContext:
        cls._context = super()._build_layout_context(*arguments)
        return cls._context

    def __init__(self, *arguments: object):
        super().__init__(*arguments)
        self._context, type(self)._context = type(self)._context, None
        self._numbers: list[TextBox] = []
        self.boxes = 0
        """How many boxes a slim document holds, which is what it takes of memory."""

    def number_again(self) -> None:
        """Find again what stands on each page, after its boxes were changed."""
        self.pages = [Page(page._page_box) for page in self.pages]

    def slim(self) -> None:
        """Drop what is not needed to write the pages: drawings keep the styles of all elements, a third of all memory."""
        self._html = self._context = None
        self._numbers, self.boxes = [], 0
        for page in self.pages:
            for box in page._page_box.descendants(placeholders=True):
                self.boxes += 1
                vars(box.style).pop("_lengths", None)
                if not box.remove_decoration_sides:
                    box.remove_decoration_sides = _NO_SIDES
                if isinstance(box, TextBox):
                    if box.element_tag == "a::after" and box.element.get("data-page"):
                        self._numbers.append(box)
                elif context := getattr(getattr(box, "replacement", None), "_context", None):
                    context.style_for = context.target_collector = None

    def renumber(self, pages: Mapping[str, int], scope: str = "") -> bool:
        """Set the page numbers beside links right, in a slim document; `scope` leads its ids.

        Returns False when a number takes other room than the one that stands there, and the document has to be laid out anew.
        """
        right = []
        for box in self._numbers:
            old = box.element.get("data-page")
            new = str(pages.get(box.element.get("href").removeprefix(f"#{scope}"), old))
            if new != old:
                text = box.text.replace(old, new)
                if old not in box.text or _width(text, box) != _width(box.text, box):
                    return False
                right.append((box, text, new))
        for box, text, new in right:
            box.text = box.pango_layout.text = text
            box.element.set("data-page", new)
        return True

    def let_go(self) -> None:
        """Take the pages and what they were laid out with apart; nothing can be done with the document any more."""
        for name in vars(self._context) if self._context else ():
            setattr(self._context, name, None)
        self._html = self._context = None
        self.pages.clear()


def _width(text: str, box: TextBox) -> float:
    width: float = line_break.split_first_line(text, box.style, None, None, 0)[3]
    return width
