"""The viewers that people open a PDF in, and what one does there: look at a page, type, tick, and save."""

import subprocess
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from pathlib import Path

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image
from pypdf.generic import DictionaryObject

DOTS = 4
"""Dots a point in the pictures."""
LAST = 8
"""So many pictures of each viewer are kept: a picture of a sheet of A4 takes 8 MB."""

Field = tuple[int, DictionaryObject]
"""A field, and its page counted from 0."""


def _in_pdfium(path: Path, number: int, folder: Path) -> Image.Image:
    document = pypdfium2.PdfDocument(path)
    document.init_forms()
    return document[number].render(scale=DOTS).to_pil()


def _in_poppler(path: Path, number: int, folder: Path) -> Image.Image:
    options = ["-r", str(72 * DOTS), "-f", str(number + 1), "-singlefile", "-png"]
    subprocess.run(["pdftoppm", *options, path, folder / "poppler"], check=True)
    return Image.open(folder / "poppler.png")


def _in_mupdf(path: Path, number: int, folder: Path) -> Image.Image:
    options = ["-q", "-r", str(72 * DOTS), "-o", folder / "mupdf.png"]
    subprocess.run(["mutool", "draw", *options, path, str(number + 1)], check=True)
    return Image.open(folder / "mupdf.png")


Draw = Callable[[Path, int, Path], Image.Image]


def _once(draw: Draw) -> Draw:
    """Draw a page of the same content once, in tones of grey, and keep the last pictures."""
    pictures: dict[tuple[bytes, int], Image.Image] = {}

    def drawn(path: Path, number: int, folder: Path) -> Image.Image:
        page = sha256(path.read_bytes()).digest(), number
        if page not in pictures:
            if len(pictures) >= LAST:
                del pictures[next(iter(pictures))]
            pictures[page] = draw(path, number, folder).convert("L")
        return pictures[page]

    return drawn


VIEWERS: Mapping[str, Draw] = {"PDFium": _once(_in_pdfium), "Poppler": _once(_in_poppler), "MuPDF": _once(_in_mupdf)}
"""What draws a page of a file, counted from 0, with its fields; the folder is for what they leave behind."""


def area(image: Image.Image, field: DictionaryObject) -> Image.Image:
    """Return what a picture of a page shows of a field, in tones of grey."""
    x1, y1, x2, y2 = (float(edge) * DOTS for edge in field["/Rect"])
    return image.crop((min(x1, x2), image.height - max(y1, y2), max(x1, x2), image.height - min(y1, y2))).convert("L")


def fill_in_pdfium(path: Path, out: Path, texts: Iterable[tuple[Field, str]], ticks: Iterable[Field]) -> None:
    """Click into fields, type letter by letter, click on boxes, and save."""
    document = pypdfium2.PdfDocument(path)
    document.init_forms()
    # A page that is let go of takes along what was typed on it.
    sheets = list(document)
    for (number, field), text in [*texts, *((tick, "") for tick in ticks)]:
        x1, y1, x2, y2 = (float(edge) for edge in field["/Rect"])
        sheet, point = sheets[number], ((x1 + x2) / 2, (y1 + y2) / 2)
        pdfium.FORM_OnMouseMove(document.formenv, sheet, 0, *point)
        pdfium.FORM_OnLButtonDown(document.formenv, sheet, 0, *point)
        pdfium.FORM_OnLButtonUp(document.formenv, sheet, 0, *point)
        for letter in text:
            pdfium.FORM_OnChar(document.formenv, sheet, ord(letter), 0)
        pdfium.FORM_ForceToKillFocus(document.formenv)
    document.save(out)


def fill_in_pypdf(path: Path, out: Path, texts: Iterable[tuple[Field, str]], ticks: Iterable[Field]) -> None:
    """Fill in fields as a program does that hands out half-filled forms."""
    writer = pypdf.PdfWriter(clone_from=path)
    for (number, field), text in [*texts, *((tick, "/on") for tick in ticks)]:
        writer.update_page_form_field_values(writer.pages[number], {field["/T"]: text}, auto_regenerate=False)
    writer.write(out)


FILLERS: Mapping[str, Callable[[Path, Path, Iterable[tuple[Field, str]], Iterable[Field]], None]] = {
    "PDFium": fill_in_pdfium,
    "pypdf": fill_in_pypdf,
}
"""What fills in a file and saves it under another name."""
