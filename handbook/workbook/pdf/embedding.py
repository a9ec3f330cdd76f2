"""Files in a PDF: how they go in, and how others take their place in a PDF that is written already.

A PDF in which files changed places is, byte for byte, the one that would have been written with them.
"""

import re
import zlib
from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from datetime import datetime, time
from io import BytesIO

import pydyf
from weasyprint import Attachment
from weasyprint.pdf.anchors import write_pdf_attachment

from handbook.workbook.pdf.attached_file import AttachedFile
from handbook.workbook.pdf.conformance import Archive, as_handed_over

_EMBEDDED = b"<</Type /EmbeddedFile"
_START = re.compile(rb"startxref\n(\d+)\n%%EOF\n\Z")
_HEAD = re.compile(rb"\d+ 0 obj\n")
_WIDTHS = re.compile(rb"/W \[(\d+) (\d+) (\d+)\]")
_FIRST, _ROOT, _INFO = re.compile(rb"/First (\d+)"), re.compile(rb"/Root (\d+) 0 R"), re.compile(rb"/Info (\d+) 0 R")


class _Written(pydyf.Object):
    """An object as it stood in a file."""

    data = b""

    def __init__(self, number: int, data: bytes, packed: bool):
        super().__init__()
        self.number, self.data, self._packed = number, data, packed

    @property
    def compressible(self) -> bool:
        """Whether it stands among others in one stream."""
        return self._packed


def in_order(attached: Iterable[AttachedFile]) -> list[AttachedFile]:
    """Return files as they follow each other in a PDF, whose tree of names has to be sorted."""
    return sorted(attached, key=lambda file: file.name)


def attachment(file: AttachedFile) -> Attachment:
    """Return a file as WeasyPrint takes it."""
    day = datetime.combine(file.modified, time())
    made = Attachment(string="", name=file.name, description=file.description, created=day, modified=day, relationship="Source")
    # WeasyPrint would guess the type of a text from its name, by what the machine knows.
    made.source = nullcontext((BytesIO(file.text.encode()), None, None, file.media_type))
    return made


def replaced(content: bytes, attached: Iterable[AttachedFile]) -> bytes:
    """Return a PDF with these files in place of those of the same names and descriptions.

    Raises ValueError for others in number, and for a PDF that was not written here.
    """
    start = int(_found(_START, content)[1])
    head, table = _stream(content[start:])
    entries = _entries(head, table)
    objects = _objects(content, entries, start)
    embedded = [item for item in objects if item.data.startswith(_EMBEDDED)]
    for item, file in zip(embedded, in_order(attached), strict=True):
        item.data = _embedded(file)
    return _written(objects, head)


def _entries(head: bytes, table: bytes) -> list[tuple[int, int, int]]:
    """Return for each object its kind (0 free, 1 alone, 2 among others) and where it is."""
    widths = [int(width) for width in _found(_WIDTHS, head).groups()]
    first, second, size = widths[0], widths[0] + widths[1], sum(widths)
    rows = (table[at : at + size] for at in range(0, len(table), size))
    return [(int.from_bytes(row[:first]), int.from_bytes(row[first:second]), int.from_bytes(row[second:])) for row in rows]


def _objects(content: bytes, entries: Sequence[tuple[int, int, int]], end: int) -> list[_Written]:
    """Return all objects in the order of their numbers, but for the first, which is free, and the two that hold the others."""
    starts = sorted(place for kind, place, _ in entries if kind == 1)
    until = dict(zip(starts, [*starts[1:], end], strict=True))
    alone = {number: content[place : until[place]] for number, (kind, place, _) in enumerate(entries) if kind == 1}
    holder = len(entries) - 2
    packed = _packed(alone.pop(holder))
    alone.pop(len(entries) - 1)
    streams = {number: _HEAD.sub(b"", as_handed_over(part), count=1).removesuffix(b"\nendobj\n") for number, part in alone.items()}
    return [_Written(number, data, number in packed) for number, data in sorted((packed | streams).items())]


def _found(pattern: re.Pattern[bytes], within: bytes) -> re.Match[bytes]:
    found = pattern.search(within)
    if found is None:
        raise ValueError(f"the PDF has nothing like {pattern.pattern!r} in it")
    return found


def _packed(part: bytes) -> dict[int, bytes]:
    head, data = _stream(part)
    first = int(_found(_FIRST, head)[1])
    pairs = [int(figure) for figure in data[: first - 1].split()]
    places = [*pairs[1::2], len(data) - first + 1]
    return {number: data[first + places[n] : first + places[n + 1] - 1] for n, number in enumerate(pairs[::2])}


def _stream(part: bytes) -> tuple[bytes, bytes]:
    """Return the dictionary of a stream, and what it holds."""
    head, _, rest = part.partition(b"\nstream\n")
    return head, zlib.decompressobj().decompress(rest)


def _embedded(file: AttachedFile) -> bytes:
    aside = pydyf.PDF()
    write_pdf_attachment(aside, attachment(file), compress=True)
    data: bytes = next(item.data for item in aside.objects if isinstance(item, pydyf.Stream))
    return data


def _written(objects: Sequence[_Written], head: bytes) -> bytes:
    root, info = (int(_found(pattern, head)[1]) for pattern in (_ROOT, _INFO))
    pdf = pydyf.PDF()
    del pdf.objects[1:]
    pdf.objects += [item for item in objects if item.number != info]
    by_number = {item.number: item for item in objects}
    pdf.catalog, pdf.info = by_number[root], by_number[info]
    written = BytesIO()
    pdf.write(Archive(written), identifier=True, compress=True)
    return written.getvalue()
