"""The font of the fields, under two names: for whoever types, and for programs that fill in.

Viewers and programs take different ways from a letter to a code, and no one encoding serves all. A composite font has every letter of the
file, and PDFium, with it every Chrome, finds them all in it; qpdf and pikepdf fill in simple fonts only. A form's `/DA` may name both:
PDFium takes the first `Tf`, the others the last.
"""

from io import BytesIO

import pydyf
from fontTools.ttLib import TTFont

from handbook.workbook.pdf.objects import find

TYPED = "Wingdings"
"""The composite font's name in the form. PDFium asks a font of this name first for every letter; of any other name it believes that it
has no dashes, quotation marks and dots, and takes a Chinese font for these, which is not in the file."""
FILLED = "Fields"
"""The simple font's."""

_CODES = range(32, 256)
_NON_SYMBOLIC = 1 << 5
_BATCH = 100
"""So many letters a block of a CMap may map."""


def fonts(pdf: pydyf.PDF, composite: pydyf.Dictionary) -> pydyf.Dictionary:
    """Return the form's fonts by name, both around the font file of a composite one, which WeasyPrint wrote for the letters it drew."""
    descendant = find(pdf, composite["DescendantFonts"][0])
    descriptor = find(pdf, descendant["FontDescriptor"])
    file = find(pdf, descriptor["FontFile2"])
    descriptor["Flags"] = _NON_SYMBOLIC
    # It is embedded whole: the letters before the plus are for parts of fonts, and Acrobat does not type in these.
    descriptor["FontName"] = name = b"/" + composite["BaseFont"].partition(b"+")[2]
    with TTFont(BytesIO(b"".join(part if isinstance(part, bytes) else part.encode() for part in file.stream))) as font:
        made = {TYPED: composite_font(pdf, font, name, descriptor), FILLED: _simple(pdf, font, name, descriptor)}
    return pydyf.Dictionary({alias: made[alias].reference for alias in made})


def composite_font(pdf: pydyf.PDF, font: TTFont, name: bytes | str, descriptor: pydyf.Dictionary) -> pydyf.Dictionary:
    """Return a font of the codes that are the numbers of its glyphs, with the letter of each."""
    glyphs, metrics = font.getGlyphOrder(), font["hmtx"].metrics
    descendant = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": name,
            "CIDSystemInfo": pydyf.Dictionary({"Registry": pydyf.String("Adobe"), "Ordering": pydyf.String("Identity"), "Supplement": 0}),
            "CIDToGIDMap": "/Identity",
            "W": pydyf.Array([0, pydyf.Array(_in_thousandths(font, metrics[glyph][0]) for glyph in glyphs)]),
            "FontDescriptor": descriptor.reference,
        }
    )
    pdf.add_object(descendant)
    letters = pydyf.Stream([_letters(font)], compress=True)
    pdf.add_object(letters)
    made = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": name,
            "Encoding": "/Identity-H",
            "DescendantFonts": pydyf.Array([descendant.reference]),
            "ToUnicode": letters.reference,
        }
    )
    pdf.add_object(made)
    return made


def _letters(font: TTFont) -> str:
    """Return the CMap that says which letter each glyph is; of two letters that look alike, the first."""
    letter_of: dict[int, int] = {}
    for letter, glyph in sorted(font.getBestCmap().items()):
        letter_of.setdefault(font.getGlyphID(glyph), letter)
    lines = [f"<{glyph:04x}> <{chr(letter).encode('utf-16-be').hex()}>" for glyph, letter in sorted(letter_of.items())]
    blocks = [lines[start : start + _BATCH] for start in range(0, len(lines), _BATCH)]
    mapped = [f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar" for block in blocks]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <0000> <ffff> endcodespacerange",
            *mapped,
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        )
    )


def _simple(pdf: pydyf.PDF, font: TTFont, name: bytes, descriptor: pydyf.Dictionary) -> pydyf.Dictionary:
    """Return a font of the letters of Western Europe."""
    glyphs, metrics = font.getBestCmap(), font["hmtx"].metrics
    letters = [bytes([code]).decode("cp1252", "replace") for code in _CODES]
    made = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/TrueType",
            "BaseFont": name,
            "Encoding": "/WinAnsiEncoding",
            "FirstChar": _CODES[0],
            "LastChar": _CODES[-1],
            "Widths": pydyf.Array(_in_thousandths(font, metrics[glyphs.get(ord(letter), ".notdef")][0]) for letter in letters),
            "FontDescriptor": descriptor.reference,
        }
    )
    pdf.add_object(made)
    return made


def _in_thousandths(font: TTFont, width: int) -> int:
    units: int = font["head"].unitsPerEm
    return round(width * 1000 / units)
