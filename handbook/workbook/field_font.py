"""The font of the fields: a simple one, whose encoding every viewer can type æ, ø and å in."""

from io import BytesIO

import pydyf
from fontTools.ttLib import TTFont

_CODES = range(32, 256)
_NON_SYMBOLIC = 1 << 5


def simple_font(pdf: pydyf.PDF, composite: pydyf.Dictionary) -> pydyf.Dictionary:
    """Return a simple font with the letters of Western Europe for a composite one, around the same font file.

    WeasyPrint writes composite fonts, addressed by glyph number. Viewers cannot turn typed letters into those.
    """
    descendant = _resolve(pdf, composite["DescendantFonts"][0])
    descriptor = _resolve(pdf, descendant["FontDescriptor"])
    file = _resolve(pdf, descriptor["FontFile2"])
    descriptor["Flags"] = _NON_SYMBOLIC
    font = TTFont(BytesIO(b"".join(part if isinstance(part, bytes) else part.encode() for part in file.stream)))
    simple = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/TrueType",
            "BaseFont": composite["BaseFont"],
            "Encoding": "/WinAnsiEncoding",
            "FirstChar": _CODES[0],
            "LastChar": _CODES[-1],
            "Widths": pydyf.Array(_widths(font)),
            "FontDescriptor": descriptor.reference,
        }
    )
    pdf.add_object(simple)
    return simple


def _widths(font: TTFont) -> list[int]:
    glyphs, metrics, per_em = font.getBestCmap(), font["hmtx"].metrics, font["head"].unitsPerEm
    letters = [bytes([code]).decode("cp1252", "replace") for code in _CODES]
    return [round(metrics[glyphs.get(ord(letter), ".notdef")][0] * 1000 / per_em) for letter in letters]


def _resolve(pdf: pydyf.PDF, item: pydyf.Object | bytes) -> pydyf.Object:
    return pdf.objects[int(item.split()[0])] if isinstance(item, bytes) else item
