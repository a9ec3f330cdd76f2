"""Makes the fonts of page numbers: the figures of Albert Sans, all of one width, which it lacks. Run it after a change of that font.

A number then takes the same room whichever page it tells, so that no sheet is laid out anew for it, and stands under the others in a list.
"""

from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parent.parent / "overrides/theme/assets/fonts/albert-sans"
WEIGHTS = (400, 700)
FIGURES = "0123456789"
AROUND = " (.)ps"
"""What stands around them on a sheet, as it is in the font."""


def make(weight: int) -> None:
    """Write the figures of a weight; each stands in the middle of the width of the nought."""
    font = TTFont(FOLDER / f"albert-sans-latin-{weight}-normal.woff2", recalcTimestamp=False)
    subsetter = Subsetter(Options(layout_features=[], flavor="woff2", notdef_outline=True, drop_tables=["GDEF", "GPOS", "GSUB", "STAT"]))
    subsetter.populate(text=FIGURES + AROUND)
    subsetter.subset(font)
    names, metrics, glyphs = font.getBestCmap(), font["hmtx"], font["glyf"]
    wide = metrics[names[ord("0")]][0]
    for name in (names[ord(figure)] for figure in FIGURES):
        glyph = glyphs[name]
        glyph.coordinates.translate((round((wide - metrics[name][0]) / 2), 0))
        glyph.recalcBounds(glyphs)
        metrics[name] = (wide, glyph.xMin)
    font.flavor = "woff2"
    font.save(FOLDER / f"albert-sans-figures-{weight}.woff2")


for one in WEIGHTS:
    make(one)
