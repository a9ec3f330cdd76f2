"""Works out used lengths with one look at a style: what does not depend on the box around is known once a style."""

from math import inf
from typing import Any, NamedTuple

from weasyprint.css import Style
from weasyprint.css.functions import check_math
from weasyprint.formatting_structure.boxes import Box, PageBox
from weasyprint.layout import percent

from handbook.workbook.pdf.faster.patch import Patch

_ACROSS = ("margin_left", "margin_right", "padding_left", "padding_right", "width", "min_width", "max_width")
"""A percentage of these is one of the width around."""
_ROUND = ("margin_top", "margin_bottom", "padding_top", "padding_bottom")
"""A percentage of these is one of the width around as well, but of the height in a page."""
_DOWN = ("height", "min_height", "max_height")
_NO_LEAST = ("min_width", "min_height")
"""What is nothing when it is `auto`."""

_percentage = percent.percentage
_resolve_percentages = percent.resolve_percentages
_resolve_one_percentage = percent.resolve_one_percentage
_adjust_box_sizing = percent.adjust_box_sizing
_is_in_normal_flow = Box.is_in_normal_flow


class _Lengths(NamedTuple):
    """A style's lengths: those that are known, and the names of those that depend on what is around."""

    known: dict[str, Any]
    across: tuple[str, ...]
    round: tuple[str, ...]
    known_down: dict[str, Any]
    down: tuple[str, ...]
    borders: dict[str, float]
    collapse: bool
    content_box: bool


def _lengths(style: Style) -> _Lengths:
    made: _Lengths | None = style.__dict__.get("_lengths")
    if made is None:
        known = {name: _used(name, style[name]) for name in (*_ACROSS, *_ROUND, *_DOWN) if not _depends(style[name])}
        style._lengths = made = _Lengths(
            known={name: value for name, value in known.items() if name not in _DOWN},
            across=tuple(name for name in _ACROSS if name not in known),
            round=tuple(name for name in _ROUND if name not in known),
            known_down={name: known[name] for name in _DOWN if name in known},
            down=tuple(name for name in _DOWN if name not in known),
            borders={f"border_{side}_width": style[f"border_{side}_width"] for side in ("top", "right", "bottom", "left")},
            collapse=style["border_collapse"] == "collapse",
            content_box=style["box_sizing"] == "content-box",
        )
    return made


def _depends(value: Any) -> bool:
    """Whether a length depends on what is around: a percentage, or a calculation with one."""
    return value not in (None, "auto") and getattr(value, "unit", None) in ("%", None)


def _used(name: str, value: Any) -> Any:
    if value == "auto" and name in _NO_LEAST:
        return 0
    return value if value in (None, "auto") else value.value


def _resolve(box: Box, name: str, refer_to: float) -> None:
    value = box.style[name]
    if value is None or value == "auto":
        box.__dict__[name] = 0 if value and name in _NO_LEAST else value
    elif (unit := getattr(value, "unit", None)) == "px":
        box.__dict__[name] = value.value
    elif unit == "%":
        box.__dict__[name] = refer_to * value.value / 100
    else:
        used = _percentage(value, box.style, refer_to)
        box.__dict__[name] = 0 if used == "auto" and name in _NO_LEAST else used


def resolve_one_percentage(box: Box, property_name: str, refer_to: float) -> None:
    """Do what WeasyPrint's does."""
    _resolve(box, property_name, refer_to)


def resolve_percentages(box: Box, containing_block: Box | tuple[Any, ...]) -> None:
    """Do what WeasyPrint's does."""
    around = (containing_block.width, containing_block.height) if isinstance(containing_block, Box) else containing_block
    across, down = around
    lengths, used = _lengths(box.style), box.__dict__
    used.update(lengths.known)
    for name in lengths.across:
        _resolve(box, name, across)
    for name in lengths.round:
        _resolve(box, name, down if isinstance(box, PageBox) else across)
    if down == "auto":
        height = box.style["height"]
        used["height"] = "auto" if height == "auto" or check_math(height) or height.unit == "%" else height.value
        _resolve(box, "min_height", 0)
        _resolve(box, "max_height", inf)
    else:
        used.update(lengths.known_down)
        for name in lengths.down:
            _resolve(box, name, down)
    if lengths.collapse:
        # Where borders collapse, a table has resolved them before.
        used.update({name: width for name, width in lengths.borders.items() if not hasattr(box, name)})
    else:
        used.update(lengths.borders)
    if not lengths.content_box:
        _adjust_box_sizing(box, "width")
        _adjust_box_sizing(box, "height")


def is_in_normal_flow(self: Box) -> bool:
    """Do what WeasyPrint's does, in one look for all that does not float."""
    style = self.style
    if style["float"] != "none":
        return bool(_is_in_normal_flow(self))
    position = style["position"]
    return position not in ("absolute", "fixed") and position[0] not in ("running()", "note()")


PATCHES = (
    Patch(percent, _resolve_percentages, "71673078096fcf87", resolve_percentages),
    Patch(percent, _resolve_one_percentage, "4cfaa9ad134e4f7b", resolve_one_percentage),
    Patch(Box, _is_in_normal_flow, "5f49d6ab23da7e51", is_in_normal_flow),
)
