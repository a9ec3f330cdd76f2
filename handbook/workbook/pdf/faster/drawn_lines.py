"""Remembers what was written into a PDF for a line of text, and writes it again where the same line is drawn."""

import re
from collections.abc import Iterable
from typing import Any

from weasyprint.draw import text as draw
from weasyprint.formatting_structure.boxes import TextBox
from weasyprint.matrix import Matrix
from weasyprint.pdf.stream import Stream
from weasyprint.text.ffi import ffi, gobject
from weasyprint.text.fonts import get_pango_font_key

from handbook.workbook.pdf.faster.memory import Memory
from handbook.workbook.pdf.faster.patch import Patch
from handbook.workbook.pdf.faster.signature import signature

ffi.cdef("void *g_object_ref(void *object);")

LINES = 10_000
"""How many lines are remembered at least."""

drawn: Memory[tuple[Any, ...], tuple[Any, ...]] = Memory(LINES)
_held: dict[int, Any] = {}
"""Pango's fonts by their addresses, held so that no other font comes to stand there."""
_measured: dict[int, dict[int, tuple[Any, ...]]] = {}
"""The width and the letters of each glyph, by font: the lines hold but the glyphs' numbers, as there are many lines and few glyphs."""
_GLYPHS = re.compile(r"<([0-9a-f]+)>")
_draw_text = draw.draw_text
_draw_first_line = draw.draw_first_line


class _Recorder:
    """Stands in for a stream while one line is drawn, and notes what is written into it."""

    def __init__(self, stream: Stream):
        self._stream = stream
        self.ink_rect, self.logical_rect = stream.ink_rect, stream.logical_rect
        self.fonts: list[tuple[Any, ...]] = []
        self.written: list[tuple[Any, ...]] = []

    def add_font(self, pango_font: Any) -> tuple[Any, ...]:
        font, size = self._stream.add_font(pango_font)
        self.fonts.append((pango_font, font))
        return font, size

    def set_text_matrix(self, *matrix: float) -> None:
        self._stream.set_text_matrix(*matrix)

    def set_font_size(self, *font_and_size: Any) -> None:
        self._note("set_font_size", *font_and_size)

    def show_text(self, text: str) -> None:
        self._note("show_text", text)

    def set_text_rise(self, rise: float) -> None:
        self._note("set_text_rise", rise)

    def _note(self, name: str, *arguments: Any) -> None:
        self.written.append((name, arguments))
        getattr(self._stream, name)(*arguments)

    def glyphs(self) -> list[dict[int, None]]:
        """Return the glyphs drawn in each font, in the order of the fonts; in a file they stand in the order in which they came."""
        glyphs: list[dict[int, None]] = []
        for name, arguments in self.written:
            if name == "set_font_size":
                glyphs.append({})
            elif name == "show_text" and glyphs:
                for run in _GLYPHS.findall(arguments[0]):
                    glyphs[-1].update((int(run[at : at + 4], 16), None) for at in range(0, len(run), 4))
        return glyphs


def forget() -> None:
    """Forget every line."""
    drawn.clear()


def draw_text(stream: Stream, textbox: TextBox, offset_x: float, text_overflow: str, block_ellipsis: Any) -> None:
    """Do what WeasyPrint's does, from memory where the same line was drawn before."""
    style = textbox.style
    if style["visibility"] != "visible":
        return
    if text_overflow == "ellipsis" or block_ellipsis != "none" or style["text_decoration_line"] != "none":
        _draw_text(stream, textbox, offset_x, text_overflow, block_ellipsis)
        return
    layout = textbox.pango_layout
    key = (layout.text, signature(style), layout.justification_spacing, textbox.text.strip() != "")
    known = drawn.get(key)
    if known is None or not _draw_again(stream, textbox, *known):
        _draw_anew(stream, textbox, text_overflow, block_ellipsis, key)


def _draw_again(stream: Stream, textbox: TextBox, fonts: list[tuple[Any, ...]], written: list[tuple[Any, ...]]) -> bool:
    """Draw a line as it was drawn before; False when the document's fonts have other widths for its glyphs."""
    ready = [(stream._fonts.get(key) or stream.add_font(pango_font)[0], _measured[key], glyphs) for pango_font, key, glyphs in fonts]
    for font, measured, glyphs in ready:
        widths = font.widths
        if any(widths.get(glyph, measured[glyph][0]) != measured[glyph][0] for glyph in glyphs):
            return False
    for font, measured, glyphs in ready:
        for glyph in glyphs:
            width, letters = measured[glyph]
            font.widths.setdefault(glyph, width)
            font.to_unicode.setdefault(glyph, letters)
    stream.set_color(textbox.style["color"])
    stream.begin_text()
    if written:
        stream.set_text_matrix(1, 0, 0, -1, textbox.position_x, textbox.position_y + textbox.baseline)
        for name, arguments in written:
            getattr(stream, name)(*arguments)
    stream.end_text()
    return True


def _draw_anew(stream: Stream, textbox: TextBox, text_overflow: str, block_ellipsis: Any, key: tuple[Any, ...]) -> None:
    style, layout = textbox.style, textbox.pango_layout
    x, y = textbox.position_x, textbox.position_y + textbox.baseline
    stream.set_color(style["color"])
    layout.reactivate(style)
    stream.begin_text()
    recorder = _Recorder(stream)
    emojis = _draw_first_line(recorder, textbox, text_overflow, block_ellipsis, Matrix(d=-1, e=x, f=y))
    stream.end_text()
    draw.draw_emojis(stream, style, x, y, emojis)
    # What no font has is warned about each time.
    if not emojis and not any(font.missing for _, font in recorder.fonts):
        glyphs = recorder.glyphs()
        keys = [get_pango_font_key(pango_font)[0] for pango_font, _ in recorder.fonts]
        if len(glyphs) == len(keys) and all(map(_measure, keys, (font for _, font in recorder.fonts), glyphs)):
            fonts = [(_hold(one), key_, tuple(of)) for (one, _), key_, of in zip(recorder.fonts, keys, glyphs, strict=True)]
            drawn.keep(key, (fonts, recorder.written))
    layout.deactivate()


def _measure(key: int, font: Any, glyphs: Iterable[int]) -> bool:
    """Keep the glyphs' widths and letters; False when others are kept for this font, whose lines are then drawn anew."""
    measured = _measured.setdefault(key, {})
    return all(
        measured.setdefault(glyph, (font.widths[glyph], font.to_unicode[glyph])) == (font.widths[glyph], font.to_unicode[glyph])
        for glyph in glyphs
    )


def _hold(pango_font: Any) -> Any:
    address = int(ffi.cast("uintptr_t", pango_font))
    if address not in _held:
        _held[address] = ffi.cast("PangoFont *", gobject.g_object_ref(pango_font))
    return _held[address]


PATCHES = (Patch(draw, _draw_text, "ebaf96239c6ca363", draw_text),)
