"""Works the strut of a style out once: WeasyPrint finds it by a text of fifteen values, which takes longer."""

from weasyprint.css import Style
from weasyprint.text import line_break

from handbook.workbook.pdf.faster.patch import Patch

_strut = line_break.strut


def strut(style: Style) -> tuple[float, float]:
    """Return the line height and the baseline, as WeasyPrint's does."""
    known: tuple[float, float] | None = style.__dict__.get("_strut")
    if known is None:
        style._strut = known = _strut(style)
    return known


PATCHES = (Patch(line_break, _strut, "b57885b70dd08efe", strut),)
