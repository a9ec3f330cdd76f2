"""The font of the fields: a simple one, whose encoding every viewer can type æ, ø and å in."""

from io import BytesIO

import pydyf
from fontTools.ttLib import TTFont

from handbook.workbook.pdf.objects import find

ALIAS = "Wingdings"
"""What the form calls the font. PDFium, and with it every Chrome, asks a font of this name first for every letter; of any other name it
believes that it has no dashes, quotation marks and dots, and takes a Chinese font for these, which is not in the file."""

_CODES = range(32, 256)
_NON_SYMBOLIC = 1 << 5


def simple_font(pdf: pydyf.PDF, composite: pydyf.Dictionary) -> pydyf.Dictionary:
    """Return a simple font with the letters of Western Europe for a composite one, around the same font file.

    WeasyPrint writes composite fonts, addressed by glyph number. Viewers cannot turn typed letters into those.
    """
    descendant = find(pdf, composite["DescendantFonts"][0])
    descriptor = find(pdf, descendant["FontDescriptor"])
    file = find(pdf, descriptor["FontFile2"])
    descriptor["Flags"] = _NON_SYMBOLIC
    # It is embedded whole: the letters before the plus are for parts of fonts, and Acrobat does not type in these.
    descriptor["FontName"] = name = b"/" + composite["BaseFont"].partition(b"+")[2]
    font = TTFont(BytesIO(b"".join(part if isinstance(part, bytes) else part.encode() for part in file.stream)))
    simple = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/TrueType",
            "BaseFont": name,
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
