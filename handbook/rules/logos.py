"""Logos for workbooks of one's own: pictures that hold all that they show, as addresses that carry them."""

import base64
import re
from io import BytesIO
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

from PIL import Image, ImageFile

_LARGEST = 5_000_000
"""Bytes; a logo for print has seldom more than a tenth of that."""
_MOST_PIXELS = 40_000_000
_SVG = "{http://www.w3.org/2000/svg}"
_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg"}
_OUTSIDE = re.compile(r"@import|url\(\s*[\"']?(?!#|data:)", re.IGNORECASE)
_CARRIED = re.compile(r"data:image/(?:png|jpeg|svg\+xml);base64")
_KEPT = re.compile(r"#|data:image/", re.IGNORECASE)


class NoLogo(Exception):
    """The file cannot be a logo; carries what is wrong and what to do."""

    def __init__(self, wrong: str, remedy: str):
        super().__init__(wrong)
        self.wrong, self.remedy = wrong, remedy


def read(path: Path) -> str:
    """Return a logo (SVG, PNG or JPEG, whatever its name says) as a `data:` address; raises NoLogo."""
    try:
        if not path.is_file():
            raise NoLogo("is not there" if not path.exists() else "is not a file", "Write the way to it from the order's folder.")
        content = path.read_bytes() if path.stat().st_size <= _LARGEST else b""
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise NoLogo(f"cannot be read ({reason.lower()})", "Write the way to an SVG, PNG or JPEG file.") from None
    return _address(content)


def carried(address: str) -> str:
    """Return a logo that an order carries itself, as the page of a meeting saves it: a `data:` address in base 64; raises NoLogo."""
    head, _, content = address.partition(",")
    if not _CARRIED.fullmatch(head):
        raise _another()
    try:
        return _address(base64.b64decode(content, validate=True))
    except ValueError:
        raise NoLogo("is a damaged picture", "Save the logo anew.") from None


def _address(content: bytes) -> str:
    if not 0 < len(content) <= _LARGEST:
        raise NoLogo("is empty or larger than 5 MB", "Save the logo smaller.")
    return _raster(content) or _drawing(content)


def _raster(content: bytes) -> str:
    """Return the address of a PNG or JPEG file, or an empty text when it is none."""
    try:
        with Image.open(BytesIO(content), formats=tuple(_TYPES)) as picture:
            kind, size = picture.format or "", picture.size
            if size[0] * size[1] <= _MOST_PIXELS:
                _load_whole(picture)
    except Image.DecompressionBombError:
        size, kind = (_MOST_PIXELS, _MOST_PIXELS), ""
    except (OSError, SyntaxError, ValueError):
        if content[:4] in (b"\x89PNG", b"\xff\xd8\xff\xe0", b"\xff\xd8\xff\xe1"):
            raise NoLogo("is a damaged picture", "Save the logo anew.") from None
        return ""
    if size[0] * size[1] > _MOST_PIXELS:
        raise NoLogo("has too many pixels", "Save the logo smaller, at most 6,000 pixels wide.")
    return f"data:{_TYPES[kind]};base64,{base64.b64encode(content).decode()}"


def _load_whole(picture: Image.Image) -> None:
    """Read every pixel; raises OSError when some are missing. WeasyPrint, once imported, lets Pillow overlook that everywhere."""
    overlooked, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        picture.load()
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = overlooked


def _drawing(content: bytes) -> str:
    """Return the address of an SVG file; raises NoLogo when it is none, or points to anything outside itself."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _another() from None
    if "<!ENTITY" in text:
        raise NoLogo("has entities in it", "Save it as plain SVG.")
    try:
        root = ElementTree.fromstring(text)
    except (ElementTree.ParseError, ValueError):
        raise _another() from None
    if root.tag != f"{_SVG}svg":
        raise _another()
    if not _sized(root):
        raise NoLogo("has no viewBox, so its size is unknown", "Save it as SVG with a viewBox.")
    for element in root.iter():
        tag = str(element.tag).removeprefix(_SVG)
        if tag in ("script", "foreignObject"):
            raise NoLogo(f"has a {tag} in it", "Save it as plain SVG.")
        for name, value in element.attrib.items():
            points = name.rpartition("}")[2] in ("href", "src") and not _KEPT.match(value.strip()) and tag != "a"
            if points or _OUTSIDE.search(value):
                raise NoLogo("points to another file", "Put the picture into the SVG, or save the logo as PNG.")
        if tag == "style" and _OUTSIDE.search(element.text or ""):
            raise NoLogo("points to another file", "Put it into the SVG, or save the logo as PNG.")
    return f"data:image/svg+xml,{quote(text)}"


def _another() -> NoLogo:
    return NoLogo("is neither SVG nor PNG nor JPEG", "Save the logo as one of these.")


def _sized(root: ElementTree.Element) -> bool:
    """Whether a drawing says how large it is, in four numbers of which the last two are above nothing."""
    try:
        box = [float(number) for number in re.split(r"[\s,]+", root.get("viewBox", "").strip())]
    except ValueError:
        return False
    return len(box) == 4 and all(0 < side < 1e6 for side in box[2:])
