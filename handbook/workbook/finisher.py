"""Finishes the fields of a PDF, so that what is typed and ticked shows in every viewer, and stays."""

import re
from collections.abc import Iterator

import pydyf
from weasyprint import Document

from handbook.workbook.field_font import simple_font

_FONT = re.compile(r"/(\w+) ([\d.]+) Tf")
_CROSS = "q 0 J 1.6 w {near} {near} m {far_x} {far_y} l S {near} {far_y} m {far_x} {near} l S Q"


def finish(document: Document, pdf: pydyf.PDF) -> None:
    """Give every field an appearance, and the form a font that holds æ, ø and å for whatever is typed."""
    form = pdf.catalog.get("AcroForm")
    if form is None:
        return
    # Viewers that obey this wish draw fields their own way, and Poppler then shows no ticks at all.
    form.pop("NeedAppearances", None)
    name = None
    for field in _fields(pdf):
        if field["FT"] == "/Btn":
            _finish_tick(pdf, field)
        else:
            name, size = _FONT.search(field["DA"].string.decode()).groups()
            # Nothing but font, size and colour: what else WeasyPrint writes here confuses viewers.
            field["DA"] = pydyf.String(f"/{name} {size} Tf 0.11 0.16 0.19 rg")
            _finish_text(pdf, field)
    if name:
        resources = _object(pdf, form["DR"])
        fonts = _object(pdf, resources["Font"])
        fonts[name] = simple_font(pdf, _object(pdf, fonts[name])).reference
        form["DR"] = pydyf.Dictionary({"Font": pydyf.Dictionary({name: fonts[name]})})


def _fields(pdf: pydyf.PDF) -> Iterator[pydyf.Dictionary]:
    return (item for item in list(pdf.objects) if isinstance(item, pydyf.Dictionary) and item.get("Subtype") == "/Widget")


def _object(pdf: pydyf.PDF, reference: bytes) -> pydyf.Object:
    return pdf.objects[int(reference.split()[0])]


def _size(field: pydyf.Dictionary) -> tuple[float, float]:
    x1, y1, x2, y2 = field["Rect"]
    return abs(x2 - x1), abs(y2 - y1)


def _empty(pdf: pydyf.PDF, field: pydyf.Dictionary) -> bytes:
    width, height = _size(field)
    stream = pydyf.Stream([], {"Type": "/XObject", "Subtype": "/Form", "BBox": pydyf.Array((0, 0, width, height))})
    pdf.add_object(stream)
    return stream.reference


def _finish_tick(pdf: pydyf.PDF, field: pydyf.Dictionary) -> None:
    """Draw a cross, which is what one sets in a box, and nothing in a box without one."""
    states = field["AP"]["N"]
    width, height = _size(field)
    edge = width * 0.22
    cross = _CROSS.format(near=round(edge, 2), far_x=round(width - edge, 2), far_y=round(height - edge, 2))
    _object(pdf, states["on"]).stream = [cross]
    states["Off"] = _empty(pdf, field)


def _finish_text(pdf: pydyf.PDF, field: pydyf.Dictionary) -> None:
    """Leave an empty field empty, so that the lines to write on show; what is typed stands on white."""
    field["AP"] = pydyf.Dictionary({"N": _empty(pdf, field)})
    field["MK"] = pydyf.Dictionary({"BG": pydyf.Array((1, 1, 1))})
