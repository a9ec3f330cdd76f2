"""Remembers how Pango broke lines: the same words come again at every density, in every edition, and four of five were set before."""

from typing import Any

from weasyprint.css import Style
from weasyprint.text import line_break
from weasyprint.text.constants import PANGO_DIRECTION
from weasyprint.text.ffi import ffi, gobject, pango
from weasyprint.text.fonts import font_features, get_font_description
from weasyprint.text.line_break import Layout

from handbook.workbook.pdf.faster.memory import Memory
from handbook.workbook.pdf.faster.patch import Patch
from handbook.workbook.pdf.faster.signature import signature

METRICS = ("ascent", "underline_position", "strikethrough_position", "underline_thickness", "strikethrough_thickness")
"""What a layout holds for lines under, over and through its words."""

LINES = 20_000
"""How many lines are remembered at least: those of the largest book."""

broken: Memory[tuple[Any, ...], tuple[Any, ...]] = Memory(LINES)
"""By text, style and width: the first line that was made of it."""
whole: Memory[tuple[Any, ...], tuple[Any, ...]] = Memory(LINES // 2)
"""By text and style: the same, where all of the text went on the line and goes on any that is wider."""
breakable: Memory[tuple[str, str | None], bool] = Memory(10_000)
ready: Memory[int, tuple[Any, ...]] = Memory(1_000)
"""By signature: what Pango needs to know of a style."""

_split_first_line = line_break.split_first_line
_can_break_text = line_break.can_break_text
_setup = Layout.setup


def split_first_line(
    text: str,
    style: Style,
    context: Any,
    max_width: float | None,
    justification_spacing: float,
    is_line_start: bool = True,
    minimum: bool = False,
) -> tuple[Any, ...]:
    """Do what WeasyPrint's does, from memory where the same was done before."""
    alike = signature(style)
    key = (text, alike, max_width, justification_spacing, is_line_start, minimum)
    known = broken.get(key)
    if known is not None:
        return _line(known, max_width, justification_spacing)
    key_of_whole = (text, alike, justification_spacing)
    known = whole.get(key_of_whole)
    if known is not None and (max_width is None or known[5] <= max_width):
        return _line(known, max_width, justification_spacing)
    made: tuple[Any, ...] = _split_first_line(text, style, context, max_width, justification_spacing, is_line_start, minimum)
    layout, length, resume_at, width, height, baseline = made
    metrics = {name: getattr(layout, name) for name in METRICS if hasattr(layout, name)}
    known = (layout.text, layout.first_line_direction, metrics, length, resume_at, width, height, baseline)
    broken.keep(key, known)
    if resume_at is None and length == len(text.encode()) and (max_width is None or width <= max_width):
        whole.keep(key_of_whole, known)
    return made


def _line(known: tuple[Any, ...], max_width: float | None, justification_spacing: float) -> tuple[Any, ...]:
    """Return what `split_first_line` returns, with a layout of its own, as WeasyPrint justifies each line in it."""
    text, direction, metrics, *measures = known
    layout = Layout.__new__(Layout)
    layout.justification_spacing = justification_spacing
    layout.max_width = max_width
    layout.text = text
    layout.first_line_direction = direction
    layout.__dict__.update(metrics)
    return (layout, *measures)


def forget() -> None:
    """Forget every line."""
    for memory in (broken, whole):
        memory.clear()


def can_break_text(text: str, lang: str | None) -> bool:
    """Do what WeasyPrint's does, from memory where the same was asked before."""
    known = breakable.get((text, lang))
    if known is None:
        known = bool(_can_break_text(text, lang))
        breakable.keep((text, lang), known)
    return known


def setup(self: Layout, style: Style) -> None:
    """Do what WeasyPrint's does, with one Pango context and one description of the font for all styles that set text alike."""
    if style["text_decoration_line"] != "none" or style["font_language_override"] != "normal":
        _setup(self, style)
        return
    self.style = style
    self.first_line_direction = 0
    alike = signature(style)
    known = ready.get(alike)
    if known is None:
        _setup(self, style)
        ready.keep(alike, _prepared(self, style))
        return
    context, description, attribute, self.language = known
    self.layout = ffi.gc(pango.pango_layout_new(context), gobject.g_object_unref)
    pango.pango_layout_set_auto_dir(self.layout, False)
    pango.pango_layout_set_font_description(self.layout, description)
    self.ascent = self.underline_position = self.strikethrough_position = None
    if attribute is not None:
        attributes = pango.pango_attr_list_new()
        pango.pango_attr_list_insert(attributes, attribute)
        pango.pango_layout_set_attributes(self.layout, attributes)


def _prepared(layout: Layout, style: Style) -> tuple[Any, ...]:
    context = ffi.gc(pango.pango_font_map_create_context(style.font_config.font_map), gobject.g_object_unref)
    pango.pango_context_set_round_glyph_positions(context, False)
    pango.pango_context_set_base_dir(context, PANGO_DIRECTION[style["direction"]])
    if style["lang"]:
        pango.pango_context_set_language(context, layout.language)
    features = font_features(
        style["font_kerning"],
        style["font_variant_ligatures"],
        style["font_variant_position"],
        style["font_variant_caps"],
        style["font_variant_numeric"],
        style["font_variant_alternates"],
        style["font_variant_east_asian"],
        style["font_feature_settings"],
    )
    written = ",".join(f"{name} {value}" for name, value in features.items()).encode()
    return context, get_font_description(style), style.font_config.font_features[written] if features else None, layout.language


PATCHES = (
    Patch(line_break, _split_first_line, "39ad1016863ca34d", split_first_line),
    Patch(line_break, _can_break_text, "4f3fb5ef1c239df9", can_break_text),
    Patch(Layout, _setup, "fb227a55094f41d4", setup),
)
