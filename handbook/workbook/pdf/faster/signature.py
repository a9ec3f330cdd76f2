"""All that a style says about how a line of text is set, as one number."""

from itertools import count
from typing import Any

from weasyprint.css import Style

from handbook.workbook.pdf.faster.memory import Memory

READ = (
    "direction",
    "font_family",
    "font_feature_settings",
    "font_kerning",
    "font_language_override",
    "font_size",
    "font_stretch",
    "font_style",
    "font_variant_alternates",
    "font_variant_caps",
    "font_variant_east_asian",
    "font_variant_ligatures",
    "font_variant_numeric",
    "font_variant_position",
    "font_variation_settings",
    "font_weight",
    "hyphenate_character",
    "hyphenate_limit_chars",
    "hyphenate_limit_zone",
    "hyphens",
    "lang",
    "letter_spacing",
    "overflow_wrap",
    "tab_size",
    "text_decoration_line",
    "white_space",
    "word_break",
    "word_spacing",
)
"""Every property that WeasyPrint's `text/line_break.py` and `text/fonts.py` read; a test holds them against these."""

_READ = frozenset(READ)
_numbers: Memory[tuple[Any, ...], int] = Memory(5_000)
_next = count(1)


def signature(style: Style) -> int:
    """Return a number that two styles share when they set text alike; it is worked out once a style."""
    known: int | None = style.__dict__.get("_signature")
    if known is None:
        parent = style.__dict__.get("parent_style")
        known = signature(parent) if parent is not None and _is_as(style, parent) else _numbered(style)
        style._signature = known
    return known


def _is_as(style: Style, parent: Style) -> bool:
    """Whether nothing that is read differs: all of it is inherited, but for lines under text, which are handed on."""
    if not _READ.isdisjoint(style.__dict__.get("cascaded", ())):
        return False
    return all(style[name] == parent[name] for name in _READ.intersection(style))


def _numbered(style: Style) -> int:
    values: list[Any] = [style[name] for name in READ]
    key = (style.font_config, *(value if isinstance(value, str | int | float) else repr(value) for value in values))
    number = _numbers.get(key)
    if number is None:
        # Never one that was used before: what is forgotten gets a new one.
        number = next(_next)
        _numbers.keep(key, number)
    return number
