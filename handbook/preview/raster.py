"""From HTML to small PNG pictures: WeasyPrint lays out, PDFium paints, Pillow shrinks."""

import io
from collections.abc import Iterator
from pathlib import Path

import PIL
import pypdfium2
from PIL import Image
from weasyprint import CSS, HTML, VERSION, URLFetcher
from weasyprint.text.fonts import FontConfiguration

COLOURS = 64
"""A card has few colours and their blends at edges; more are not seen, and double the bytes."""

VERSIONS = (VERSION, str(pypdfium2.version.PYPDFIUM_INFO), str(pypdfium2.version.PDFIUM_INFO), PIL.__version__)
"""What draws; another version may draw otherwise."""

PIXEL = 96 / 72
"""A CSS pixel in points, upside down: what PDFium has to scale by."""


def pictures(html: str, overrides: Path, style_sheets: tuple[str, ...]) -> Iterator[Image.Image]:
    """Yield each page of a document as a picture, a CSS pixel a pixel; nothing comes from a network."""
    base, fonts = f"{overrides.absolute().as_uri()}/", FontConfiguration()
    fetcher = URLFetcher(allowed_protocols={"file", "data"})
    sheets = [CSS(url=base + name, url_fetcher=fetcher, font_config=fonts) for name in style_sheets]
    pdf = HTML(string=html, base_url=base, url_fetcher=fetcher).write_pdf(stylesheets=sheets, font_config=fonts)
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            yield page.render(scale=PIXEL).to_pil().convert("RGB")
    finally:
        document.close()


def small(picture: Image.Image) -> bytes:
    """Return a picture as a PNG with a palette."""
    out = io.BytesIO()
    picture.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()
