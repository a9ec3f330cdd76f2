"""Values that no rule gives are inherited or initial: taken at once, without going through all that a rule can say."""

from typing import Any

from weasyprint.css import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES, PHYSICAL_FUNCTIONS, ComputedStyle
from weasyprint.css.functions import check_math

from handbook.workbook.pdf.faster.patch import Patch

_SPECIAL = {"display", "float", "page", "position"} | {name for name in INITIAL_VALUES if name.startswith("text_decoration_")}
"""What is computed from other values besides."""
_INHERITED = INHERITED - _SPECIAL
_INITIAL = {
    name: value
    for name, value in INITIAL_VALUES.items()
    if name not in _SPECIAL | INHERITED | INITIAL_NOT_COMPUTED and not check_math(value)
}
_PHYSICAL = frozenset(PHYSICAL_FUNCTIONS)
_LOGICAL = {function(block="ttb", inline=direction) for function in PHYSICAL_FUNCTIONS.values() for direction in ("ltr", "rtl")}
"""The names, such as margin-inline-start, that can stand for physical ones."""
_PLAIN = frozenset((str, int, float))
"""What is never a calculation."""
_missing = ComputedStyle.__missing__


def __missing__(self: ComputedStyle, key: str) -> Any:
    """Do what WeasyPrint's does."""
    cascaded = self.cascaded
    if key in cascaded or (key in _PHYSICAL and not _LOGICAL.isdisjoint(cascaded)):
        return _missing(self, key)
    if key in _INITIAL:
        value = self[key] = _INITIAL[key]
        return value
    if key in _INHERITED and self.parent_style is not None:
        value = self.parent_style[key]
        if type(value) in _PLAIN or not check_math(value):
            self[key] = value
            return value
    return _missing(self, key)


PATCHES = (Patch(ComputedStyle, _missing, "b318d8efc8ac79d7", __missing__),)
