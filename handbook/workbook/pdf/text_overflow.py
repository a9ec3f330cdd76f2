"""Whether every text that was laid out lies within its box, and apart from its neighbours."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from weasyprint.document import Page
from weasyprint.formatting_structure import boxes

SLACK = 1.0
"""By how much a text may be out of its box, in CSS pixels: a quarter of a millimetre, which is what rounding takes."""
WIDE_SPACES = {"\u2003": 1, "\u2002": 0.5}
"""The spaces that stand between the parts of a running foot, against the size of letters; behind the last part they cover nothing."""
RISE, FALL = 0.68, 0.12
"""How far the body of letters reaches over and under the line they stand on, against their size; accents and tails may touch."""


@dataclass
class Misfit:
    """A text that is not where it should be."""

    page: int
    """Counted from 1."""
    text: str
    """All that its element says."""
    letters: int
    """About how many of its letters are too many."""
    on: str = ""
    """What it stands on, when it stands on something."""


@dataclass(frozen=True)
class _Ink:
    """What a run of letters, or a drawing, covers."""

    left: float
    top: float
    right: float
    bottom: float
    box: boxes.Box

    def covers(self, other: "_Ink") -> bool:
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide > SLACK and high > SLACK


@dataclass(frozen=True)
class _Frame:
    """Within what the boxes below may draw; None is without limit."""

    left: float
    right: float
    bottom: float


def misfits(pages: Iterable[Page]) -> Iterator[Misfit]:
    """Yield every text that leaves its line, its page or what it is cut off by, and every one that stands on another or on a drawing."""
    for number, page in enumerate(pages, 1):
        sheet = page._page_box
        inks: list[_Ink] = []
        found: dict[str, Misfit] = {}

        def tell(ink: _Ink, letters: int, on: str = "", number: int = number, found: dict[str, Misfit] = found) -> None:
            words = _words(ink.box)
            found.setdefault(words, Misfit(number, words, 0, on)).letters += letters

        bottom = sheet.content_box_y() + sheet.height
        for child in sheet.children:
            limit = float("inf") if isinstance(child, boxes.MarginBox) else bottom
            for ink, letters in _walk(child, _Frame(float("-inf"), float("inf"), limit), inks):
                tell(ink, letters)
        for ink, on in _on_each_other(inks):
            if _words(ink.box) not in found or found[_words(ink.box)].on:
                tell(ink, len(ink.box.text), on)
        yield from found.values()


def _walk(box: boxes.Box, frame: _Frame, inks: list[_Ink]) -> Iterator[tuple[_Ink, int]]:
    """Yield the inks that leave the frame, with how many letters are outside; gather all of them."""
    box = getattr(box, "_box", box)
    if isinstance(box, boxes.TextBox):
        if box.text.strip():
            ink = _ink(box)
            inks.append(ink)
            wide, high = max(frame.left - ink.left, ink.right - frame.right), ink.bottom - frame.bottom
            if wide > SLACK:
                yield ink, ceil(len(box.text) * wide / (ink.right - ink.left))
            elif high > SLACK:
                yield ink, len(box.text)
    elif isinstance(box, boxes.ReplacedBox):
        left, top = box.content_box_x(), box.content_box_y()
        inks.append(_Ink(left, top, left + box.width, top + box.height, box))
    elif isinstance(box, boxes.ParentBox):
        if isinstance(box, boxes.BlockContainerBox):
            left = box.content_box_x()
            cut = box.border_box_y() + box.border_height() if box.style["overflow"] == "hidden" else float("inf")
            frame = _Frame(left, left + box.width, min(frame.bottom, cut))
        for child in box.children:
            yield from _walk(child, frame, inks)


def _ink(box: boxes.TextBox) -> _Ink:
    size, line = box.style["font_size"], box.position_y + box.baseline
    blank = size * sum(WIDE_SPACES.get(char, 0) for char in box.text[len(box.text.rstrip()) :])
    return _Ink(box.position_x, line - size * RISE, box.position_x + box.width - blank, line + size * FALL, box)


def _on_each_other(inks: list[_Ink]) -> Iterator[tuple[_Ink, str]]:
    """Yield the texts that stand on others, or on drawings, with what they stand on."""
    inks = sorted(inks, key=lambda ink: ink.top)
    for index, upper in enumerate(inks):
        for lower in inks[index + 1 :]:
            if lower.top >= upper.bottom:
                break
            if upper.covers(lower) and not (_is_drawing(upper) and _is_drawing(lower)):
                text, other = (lower, upper) if _is_drawing(upper) else (upper, lower)
                yield text, "a drawing" if _is_drawing(other) else _words(other.box)


def _is_drawing(ink: _Ink) -> bool:
    return isinstance(ink.box, boxes.ReplacedBox)


def _words(box: boxes.Box) -> str:
    """Return all that a box's element says, without its drawings; of one that says nothing, the words that the style sheet puts there."""
    if isinstance(box, boxes.ReplacedBox):
        return ""
    said = "" if box.element is None else " ".join("".join(box.element.itertext()).split())
    return said or box.text.strip()
