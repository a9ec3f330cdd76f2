"""Fonts for the browser: a PDF with the handbook's fonts, from which the browser sets covers and timetables, and writes in fields.

Every letter has a code, a width and its Unicode in the file itself, so that the browser needs to read no font. A letter is taken from
the first font of its weight that has it, and no other holds it.
"""

from io import BytesIO
from pathlib import Path

import pydyf
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from handbook.workbook.pdf.field_font import composite_font

FILE = "letters.pdf"

FAMILIES = ("albert-sans-latin", "albert-sans-latin-ext", "source-sans-3-latin-ext", "source-sans-3-vietnamese")
"""The fonts, the first one first, as they are asked for in print."""
WEIGHTS = {"Regular": 400, "Bold": 700}
"""What the weights are called in the file: `Regular1` is the first regular font."""

_FOLDERS = {"albert": "albert-sans", "source": "source-sans-3"}
_UPRIGHT = 1 << 5
"""A font of the letters of Latin script."""


def browser_fonts(overrides: Path) -> bytes:
    """Return the file. Its one page is blank, and has every font among its resources."""
    pdf = pydyf.PDF()
    fonts = pydyf.Dictionary({name: _set_up(pdf, font).reference for name, font in _fonts(overrides)})
    resources = pydyf.Dictionary({"Font": fonts})
    page = {"Type": "/Page", "Parent": pdf.pages.reference, "MediaBox": pydyf.Array([0, 0, 595, 842]), "Resources": resources}
    pdf.add_page(pydyf.Dictionary(page))
    written = BytesIO()
    pdf.write(written, version="1.7")
    return written.getvalue()


def _fonts(overrides: Path) -> list[tuple[str, TTFont]]:
    """Return the fonts by their names in the file, each with those letters only that no earlier one of its weight has."""
    made = []
    for name, weight in WEIGHTS.items():
        known: set[int] = set()
        for number, family in enumerate(FAMILIES, 1):
            folder = _FOLDERS[family.partition("-")[0]]
            font = TTFont(overrides / "theme/assets/fonts" / folder / f"{family}-{weight}-normal.woff2", recalcTimestamp=False)
            letters = set(font.getBestCmap()) - known
            known |= letters
            made.append((f"{name}{number}", _only(font, letters)))
    return made


def _only(font: TTFont, letters: set[int]) -> TTFont:
    """Return a font of these letters, without whatever else their shapes can become."""
    options = Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=[6], drop_tables=["DSIG", "GDEF", "GPOS", "GSUB"])
    shears = Subsetter(options)
    shears.populate(unicodes=letters)
    shears.subset(font)
    written = BytesIO()
    font.flavor = None
    font.save(written)
    return TTFont(written, recalcTimestamp=False)


def _set_up(pdf: pydyf.PDF, font: TTFont) -> pydyf.Dictionary:
    assert isinstance(font.reader.file, BytesIO)
    file = pydyf.Stream([font.reader.file.getvalue()], {"Length1": len(font.reader.file.getvalue())}, compress=True)
    pdf.add_object(file)
    name = f"/{font['name'].getDebugName(6)}"
    head, lines, per_em = font["head"], font["hhea"], font["head"].unitsPerEm
    box = (head.xMin, head.yMin, head.xMax, head.yMax)
    descriptor = pydyf.Dictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": name,
            "Flags": _UPRIGHT,
            "FontBBox": pydyf.Array(round(edge * 1000 / per_em) for edge in box),
            "ItalicAngle": 0,
            "Ascent": round(lines.ascent * 1000 / per_em),
            "Descent": round(lines.descent * 1000 / per_em),
            "CapHeight": round(font["OS/2"].sCapHeight * 1000 / per_em),
            "StemV": 80,
            "FontFile2": file.reference,
        }
    )
    pdf.add_object(descriptor)
    return composite_font(pdf, font, name, descriptor)
