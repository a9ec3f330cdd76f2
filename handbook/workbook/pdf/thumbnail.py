"""A picture of a PDF's first page, for the pages that offer it."""

from pathlib import Path

import pypdfium2

HEIGHT = 240
"""In pixels; a box of a dozen sheets shows as many of them, at a third of that, and must stay light."""


def picture_of(pdf: Path) -> Path:
    """Return where the picture of a PDF stands."""
    return pdf.with_suffix(".webp")


def draw(pdf: Path) -> Path:
    """Draw the first page of a PDF beside it, and return where."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    drawn = page.render(scale=HEIGHT / page.get_height()).to_pil()
    path = picture_of(pdf)
    drawn.convert("RGB").save(path, "WEBP", quality=76, method=4)
    document.close()
    return path
