"""From HTML to small PNG pictures: WeasyPrint lays out, PDFium paints, Pillow shrinks."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image

COLOURS = (64, 48, 32)
"""A card has few colours and their blends at edges; more are not seen, and double the bytes. Much text takes the next lower number."""
LARGEST = 40 * 1024
"""So many bytes a picture has at most, as long as that can be: programs fetch it for every link that is shared."""

PIXEL = 96 / 72
"""A CSS pixel in points, upside down: what PDFium has to scale by."""


def pictures(html: str, overrides: Path, style_sheets: tuple[str, ...]) -> Iterator[Image.Image]:
    """Yield each page of a document as a picture, a CSS pixel a pixel; raises Complaint for what cannot be laid out."""
    from handbook.workbook.pdf import rendering

    pdf = rendering.press(overrides.absolute(), style_sheets).lay_out(html).write_pdf()
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            yield page.render(scale=PIXEL).to_pil().convert("RGB")
    finally:
        document.close()


def write(picture: Image.Image, path: Path) -> None:
    """Write a picture as a PNG with a palette, of as many colours as keep it small."""
    path.parent.mkdir(parents=True, exist_ok=True)
    for colours in COLOURS:
        written = BytesIO()
        picture.quantize(colours, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(written, "PNG", optimize=True)
        if written.tell() <= LARGEST:
            break
    path.write_bytes(written.getvalue())
