"""A picture of a PDF's first page, for the download page."""

from pathlib import Path

import pypdfium2

HEIGHT = 480
"""In pixels; the page shows it at half of that or less."""


def picture_of(pdf: Path) -> Path:
    """Return where the picture of a PDF stands."""
    return pdf.with_suffix(".webp")


def draw(pdf: Path) -> Path:
    """Draw the first page of a PDF beside it, and return where."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    drawn = page.render(scale=HEIGHT / page.get_height()).to_pil()
    path = picture_of(pdf)
    drawn.convert("RGB").save(path, "WEBP", quality=72, method=4)
    document.close()
    return path
