"""The fields of a PDF: each has an appearance and a name of its own, and the form has one font for whatever is typed."""

import re
from collections import Counter

import pydyf

from handbook.workbook.pdf.complaint import Complaint
from handbook.workbook.pdf.field_font import FILLED, TYPED, fonts
from handbook.workbook.pdf.objects import find

_FONT = re.compile(r"/(\w+) ([\d.]+) Tf")
_ONE_OF_SEVERAL = 1 << 15
_CROSS = "q 0 J 1.6 w {near} {near} m {far_x} {far_y} l S {near} {far_y} m {far_x} {near} l S Q"


def finish(pdf: pydyf.PDF) -> None:
    """Give every field an appearance, and the form its fonts for whatever is typed.

    Raises Complaint when two fields have the same name, or fields are set in several fonts.
    """
    form = pdf.catalog.get("AcroForm")
    if form is None:
        return
    # Viewers that obey this wish draw fields their own way, and Poppler then shows no ticks at all.
    form.pop("NeedAppearances", None)
    fields = [find(pdf, reference) for reference in form["Fields"]]
    for group in (field for field in fields if "Kids" in field):
        _finish_choice(pdf, group)
    # WeasyPrint lists the boxes of a choice beside it, as if each were a field of its own.
    fields = [field for field in fields if "Parent" not in field]
    form["Fields"] = pydyf.Array(field.reference for field in fields)
    _refuse_namesakes(fields)
    for field in (field for field in fields if field["FT"] == "/Btn" and "Kids" not in field):
        _finish_tick(pdf, field, "on")
    texts = [field for field in fields if field["FT"] != "/Btn"]
    names = {_set_in(field)[0] for field in texts}
    form["DR"] = pydyf.Dictionary({"Font": _fonts(pdf, form, names)} if names else {})
    pdf.add_object(form["DR"])
    for field in texts:
        _finish_text(pdf, field, form["DR"])
    form["DR"] = form["DR"].reference


def _refuse_namesakes(fields: list[pydyf.Dictionary]) -> None:
    """Viewers fill in all fields of one name at once."""
    name, number = Counter(field["T"].string for field in fields).most_common(1)[0]
    if number > 1:
        raise Complaint(f"workbook: {number} fields have the same name: {name}")


def _set_in(field: pydyf.Dictionary) -> tuple[str, float]:
    """Return the name of the font that WeasyPrint set a field in, and its size."""
    found = _FONT.search(field["DA"].string.decode())
    assert found  # WeasyPrint sets every field in some font
    return found[1], float(found[2])


def _fonts(pdf: pydyf.PDF, form: pydyf.Dictionary, names: set[str]) -> pydyf.Dictionary:
    if len(names) > 1:
        raise Complaint(f"workbook: the fields are set in {len(names)} fonts, and a form has one")
    drawn = find(pdf, find(pdf, form["DR"])["Font"])
    return fonts(pdf, find(pdf, drawn.pop(names.pop())))


def _size(field: pydyf.Dictionary) -> tuple[float, float]:
    x1, y1, x2, y2 = field["Rect"]
    return abs(x2 - x1), abs(y2 - y1)


def _empty(pdf: pydyf.PDF, field: pydyf.Dictionary, resources: pydyf.Dictionary | None = None) -> bytes:
    # One for each field: MuPDF draws what is typed into the very stream that it finds. qpdf finds the font in its resources.
    made = {"Type": "/XObject", "Subtype": "/Form", "BBox": pydyf.Array((0, 0, *_size(field)))}
    stream = pydyf.Stream([], made | ({"Resources": resources.reference} if resources else {}))
    pdf.add_object(stream)
    reference: bytes = stream.reference
    return reference


def _finish_choice(pdf: pydyf.PDF, group: pydyf.Dictionary) -> None:
    """Make one field of boxes of which one can be ticked: its value is the chosen box's.

    WeasyPrint gives every box a name and a type of its own, which makes fields of them (ISO 32000-1, 12.7.3.1), and numbers for states.
    """
    group["Ff"] = _ONE_OF_SEVERAL
    values = [value.string for value in group.pop("Opt")]
    for place, (reference, value) in enumerate(zip(group["Kids"], values, strict=True)):
        box = find(pdf, reference)
        for key in ("T", "FT"):
            del box[key]
        states = box["AP"]["N"]
        states[value] = states.pop(place)
        box["AS"] = "/Off"
        _finish_tick(pdf, box, value)


def _finish_tick(pdf: pydyf.PDF, field: pydyf.Dictionary, state: str) -> None:
    """Draw a cross, which is what one sets in a box, and nothing in a box without one."""
    states = field["AP"]["N"]
    width, height = _size(field)
    edge = width * 0.22
    cross = _CROSS.format(near=round(edge, 2), far_x=round(width - edge, 2), far_y=round(height - edge, 2))
    find(pdf, states[state]).stream = [cross]
    states["Off"] = _empty(pdf, field)


def _finish_text(pdf: pydyf.PDF, field: pydyf.Dictionary, resources: pydyf.Dictionary) -> None:
    """Leave an empty field empty, so that the lines to write on show; what is typed stands on white."""
    _, size = _set_in(field)
    # Nothing but fonts, size and colour: what else WeasyPrint writes here confuses viewers. PDFium sets what is typed
    # so that it fits, and no larger than the field; others do so badly, and keep to the size.
    field["DA"] = pydyf.String(f"/{TYPED} 0 Tf /{FILLED} {size:g} Tf 0.11 0.16 0.19 rg")
    field["AP"] = pydyf.Dictionary({"N": _empty(pdf, field, resources)})
    field["MK"] = pydyf.Dictionary({"BG": pydyf.Array((1, 1, 1))})
