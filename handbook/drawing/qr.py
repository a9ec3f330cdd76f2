"""QR codes that lead from paper to the page."""

from functools import cache

import segno
from markupsafe import Markup


@cache
def qr_code(address: str, title: str) -> Markup:
    """Return an SVG with the address as a QR code, error correction M; `title` tells what it leads to."""
    return Markup(_made(address).svg_inline(omitsize=True, border=0, title=title))


@cache
def _made(address: str) -> segno.QRCode:
    return segno.make(address, error="m", micro=False)
