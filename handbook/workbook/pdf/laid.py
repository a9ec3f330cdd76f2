"""A document that is laid out, and lets go of what it was laid out with."""

from collections.abc import Sequence

from weasyprint import CSS, DEFAULT_OPTIONS, HTML, Document
from weasyprint.layout import LayoutContext
from weasyprint.text.fonts import FontConfiguration


class Laid(Document):
    """WeasyPrint's document, which can be taken apart by hand: searching for such rings of objects takes a tenth of all time."""

    _context: LayoutContext | None = None

    @classmethod
    def out(cls, html: HTML, fonts: FontConfiguration, style_sheets: Sequence[CSS]) -> "Laid":
        """Lay out what was read."""
        return cls._render(html, fonts, None, None, {**DEFAULT_OPTIONS, "stylesheets": style_sheets, "pdf_forms": True})

    @classmethod
    def _build_layout_context(cls, *arguments: object) -> LayoutContext:
        cls._context = super()._build_layout_context(*arguments)
        return cls._context

    def __init__(self, *arguments: object):
        super().__init__(*arguments)
        self._context, type(self)._context = type(self)._context, None

    def slim(self) -> None:
        """Drop what is not needed to write the pages: drawings keep the styles of all elements, a third of all memory."""
        self._html = self._context = None
        for page in self.pages:
            for box in page._page_box.descendants(placeholders=True):
                context = getattr(getattr(box, "replacement", None), "_context", None)
                if context:
                    context.style_for = context.target_collector = None

    def let_go(self) -> None:
        """Take the pages and what they were laid out with apart; nothing can be done with the document any more."""
        for name in vars(self._context) if self._context else ():
            setattr(self._context, name, None)
        self._html = self._context = None
        self.pages.clear()
