"""A section that is laid out to be measured, with a few lines to write on near its end, and that can be finished as what is printed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from weasyprint.document import Page
from weasyprint.formatting_structure.boxes import BlockLevelBox, Box

from handbook.workbook.pdf.faster.trial_layouts import Spared
from handbook.workbook.pdf.laid_document import Laid

MILLIMETRE = 96 / 25.4
"""In CSS pixels."""
NOTES = "data-notes"
"""The attribute of the element with lines to write on; only what a sheet closes with stands after it."""
GROWS = "data-grows"
"""The attribute of a field that can be higher, where its page has room."""


@dataclass
class TrialLayout:
    """A document with what it was spared; `scope` leads its ids."""

    document: Laid
    spared: Spared
    scope: str = ""

    def fit(self) -> dict[str, Any]:
        """Return what the section takes without lines to write on, as the arguments of a Fit."""
        free = self._free
        pages = self.document.pages[: len(free)]
        left, height = free[-1], pages[-1]._page_box.height
        return {
            "pages": len(pages),
            "left": left / MILLIMETRE,
            "left_part": max(0.0, left / height),
            "anchors": {anchor.removeprefix(self.scope): page - 1 for anchor, page in places(pages).items()},
            "free": [room / MILLIMETRE for room in free],
            "answers": {
                name: (number, way[-1].height / MILLIMETRE, _pitch(way[-1]) / MILLIMETRE)
                for number, page in enumerate(pages)
                for name, way in self._answers(page)
            },
        }

    def finish(self, lines: float | None, answers: Mapping[str, tuple[float, float]]) -> Laid | None:
        """Return the document as it is printed, or None when it must be laid out anew.

        `lines` are so many millimetres to write on near its end; `answers` tells how high fields become and how far apart their lines,
        in millimetres, which must be no more than their page has room for.
        """
        if not self.spared.pages or not self._write_on(lines):
            return None
        for page in self.document.pages:
            for name, way in self._answers(page):
                high, pitch = answers[name]
                _grow(way, high * MILLIMETRE - way[-1].height)
                _set_pitch(way[-1], pitch * MILLIMETRE)
        self.spared.add([page._page_box for page in self.document.pages])
        self.document.number_again()
        self.document.slim()
        return self.document

    def let_go(self) -> None:
        """Take the draft apart."""
        self.spared.pages.clear()
        self.document.let_go()

    def _answers(self, page: Page) -> Iterator[tuple[str, tuple[Box, ...]]]:
        """Yield the fields on a page that can be higher: each one's name, and the boxes from the page's root down to it."""
        for way in _ways(page._page_box.children[0]):
            if way[-1].element is not None and GROWS in way[-1].element.attrib:
                yield way[-1].element.get("name").removeprefix(self.scope), way

    @property
    def _free(self) -> list[float]:
        """What is left of each page without the lines to write on, when what follows them moves up to where it has room."""
        free = [_free(page) for page in self.document.pages]
        if _only_follows(self.document.pages):
            closing = [box for box in _flow(self.document.pages[-1]) if not _is_notes(box)]
            high = sum(box.margin_height() for box in closing)
            # The last one's margin is not asked for at the foot of a page.
            if high - (closing[-1].margin_bottom if closing else 0) <= max(0, free[-2]):
                free.pop()
                free[-1] -= high
        return free

    def _write_on(self, lines: float | None) -> bool:
        """Make the lines as high as they are to be, or take them away; whether that can be done."""
        flow = _flow(self.document.pages[-1])
        notes = next((box for box in flow if _is_notes(box)), None)
        if notes is None:
            html = self.document._html
            return html is not None and html.etree_element.find(f".//*[@{NOTES}]") is None
        moved, around = len(self._free) < len(self.document.pages), _around(self.document.pages[-1])
        after = flow[flow.index(notes) + 1 :]
        if lines is None and moved and not after:
            self.document.pages.pop()
            return True
        if moved or (lines is None and len(flow) == 1):
            return False
        if lines is None:
            around[-1].children = [child for child in around[-1].children if child is not notes]
            grown = -notes.margin_height() if after else _bottom(flow[-2]) - _bottom(notes)
        else:
            field, sheet = notes.children[-1], self.document.pages[-1]._page_box
            grown = lines * MILLIMETRE - field.border_height()
            if _bottom(flow[-1]) + grown > sheet.content_box_y() + sheet.height:
                return False
            around = (*around, notes, field)
        for box in after:
            box.translate(0, grown)
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


def _free(page: Page) -> float:
    """Return what is left of a page without the lines to write on."""
    sheet, flow = page._page_box, _flow(page)
    bottom = sheet.content_box_y() + sheet.height
    end = max((child.position_y + child.margin_height() for child in flow), default=bottom)
    return float(bottom - end + sum(child.margin_height() for child in flow if _is_notes(child)))


def _only_follows(pages: Sequence[Page]) -> bool:
    """Whether the last page has nothing but lines to write on and what a sheet closes with after them."""
    flows = [_flow(page) for page in pages[-2:]]
    return len(flows) == 2 and all(flows) and (_is_notes(flows[1][0]) or _is_notes(flows[0][-1]))


def _ways(box: Box, above: tuple[Box, ...] = ()) -> Iterator[tuple[Box, ...]]:
    """Yield every block in a box with all those it stands in, the outermost first."""
    way = (*above, box)
    yield way
    for child in getattr(box, "children", ()):
        if isinstance(child, BlockLevelBox):
            yield from _ways(child, way)


def _grow(way: Sequence[Box], by: float) -> None:
    """Make the last of these boxes higher, with all those it stands in, and move down what follows it on its page."""
    for outer, inner in pairwise(way):
        after = outer.children[list(outer.children).index(inner) + 1 :]
        for box in after:
            box.translate(0, by)
    for box in way:
        box.height += by


def _pitch(field: Box) -> float:
    """Return how far apart the lines are that a field is drawn with."""
    return float(field.style["background_size"][0][1].value)


def _set_pitch(field: Box, pitch: float) -> None:
    [(across, down)] = field.style["background_size"]
    # Fields that look alike share their style.
    field.style = field.style.copy()
    field.style["background_size"] = ((across, down._replace(value=pitch)),)


def _is_notes(box: Box) -> bool:
    return box.element is not None and NOTES in box.element.attrib


def _bottom(box: Box) -> float:
    bottom: float = box.position_y + box.margin_top + box.border_height()
    return bottom
