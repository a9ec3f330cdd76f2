"""A section that is laid out to be measured, with a few lines to write on at its end, and that can be finished as what is printed."""

from dataclasses import dataclass
from typing import Any

from weasyprint.document import Page
from weasyprint.formatting_structure.boxes import Box

from handbook.workbook.pdf.faster.trial_layouts import Spared
from handbook.workbook.pdf.laid_document import Laid

MILLIMETRE = 96 / 25.4
"""In CSS pixels."""
NOTES = "data-notes"
"""The attribute of the element with lines to write on, the last one of a section that has any."""


@dataclass
class TrialLayout:
    """A document with what it was spared; `scope` leads its ids."""

    document: Laid
    spared: Spared
    scope: str = ""

    def fit(self) -> dict[str, Any]:
        """Return what the section takes without lines to write on, as the arguments of a Fit."""
        pages = self.document.pages[:-1] if self._notes_alone else self.document.pages
        sheet = pages[-1]._page_box
        bottom = sheet.content_box_y() + sheet.height
        ends = [child.position_y + child.margin_height() for child in _flow(pages[-1]) if not _is_notes(child)]
        left = bottom - max(ends, default=bottom)
        anchors = {anchor.removeprefix(self.scope): page - 1 for anchor, page in places(pages).items()}
        return {"pages": len(pages), "left": left / MILLIMETRE, "left_part": max(0.0, left / sheet.height), "anchors": anchors}

    def finish(self, lines: float | None) -> Laid | None:
        """Return the document as it is printed, with so many millimetres of lines to write on, or None when it must be laid out anew."""
        if not self.spared.pages or not self._write_on(lines):
            return None
        self.spared.add([page._page_box for page in self.document.pages])
        self.document.number_again()
        self.document.slim()
        return self.document

    def let_go(self) -> None:
        """Take the draft apart."""
        self.spared.pages.clear()
        self.document.let_go()

    @property
    def _notes_alone(self) -> bool:
        """Whether the lines to write on stand on a page of their own, after what they belong to."""
        flow = _flow(self.document.pages[-1])
        return len(flow) == 1 < len(self.document.pages) and _is_notes(flow[0])

    def _write_on(self, lines: float | None) -> bool:
        """Make the lines as high as they are to be, or take them away; whether that can be done."""
        flow = _flow(self.document.pages[-1])
        if not flow or not _is_notes(flow[-1]):
            html = self.document._html
            return html is not None and html.etree_element.find(f".//*[@{NOTES}]") is None
        notes, around = flow[-1], _around(self.document.pages[-1])
        if lines is None and self._notes_alone:
            self.document.pages.pop()
            return True
        if lines is None:
            if len(flow) == 1:
                return False
            around[-1].children = [child for child in around[-1].children if child is not notes]
            grown = _bottom(flow[-2]) - _bottom(notes)
        else:
            field, sheet = notes.children[-1], self.document.pages[-1]._page_box
            grown = lines * MILLIMETRE - field.border_height()
            if self._notes_alone or _bottom(notes) + grown > sheet.content_box_y() + sheet.height:
                return False
            around = (*around, notes, field)
        for box in around:
            box.height += grown
        return True


def places(pages: list[Page]) -> dict[str, int]:
    """Return the page, counted from 1, on which each anchor stands."""
    return {anchor: number for number, page in reversed(list(enumerate(pages, 1))) for anchor in page.anchors}


def _around(page: Page) -> tuple[Box, ...]:
    """Return what the parts of a section stand in on a page: html, body, form and article."""
    html = page._page_box.children[0]
    body = html.children[0]
    form = body.children[0]
    return html, body, form, form.children[-1]


def _flow(page: Page) -> list[Box]:
    """Return the parts of a section that stand on a page, one under the other."""
    return [child for child in _around(page)[-1].children if child.is_in_normal_flow()]


def _is_notes(box: Box) -> bool:
    return box.element is not None and NOTES in box.element.attrib


def _bottom(box: Box) -> float:
    bottom: float = box.position_y + box.margin_top + box.border_height()
    return bottom
