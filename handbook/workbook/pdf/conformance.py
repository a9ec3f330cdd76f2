"""Makes a PDF that is PDF/A-3a also PDF/UA-1: it says so, and its files and streams are as both standards want them."""

from typing import BinaryIO

import pydyf

from handbook.workbook.pdf.objects import find

# PDF/A knows no property of PDF/UA, and wants it explained.
_ACCESSIBLE = b"""
<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="" pdfuaid:part="1"/>
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""
_END = b"</rdf:RDF>"

_FILTER, _TIGHT_FILTER = b"/Filter /FlateDecode", b"/Filter/FlateDecode"
_LAST_LINE, _WHOLE_LINE = b"\r\nendstream\nendobj\n", b"\r\r\nendstream\nendobj\n"


def declare(pdf: pydyf.PDF) -> None:
    """Say in the metadata that the file is PDF/UA-1 too, and name every enclosed file once; WeasyPrint names them twice."""
    metadata = find(pdf, pdf.catalog["Metadata"])
    metadata.stream = [b"".join(metadata.stream).replace(_END, _ACCESSIBLE + _END)]
    metadata.compress = False
    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))


class _Packed(pydyf.Stream):
    """A stream as it goes into the file."""

    data = b""

    def __init__(self, stream: pydyf.Stream):
        super().__init__()
        self.number, self.data = stream.number, stream.data


def pack(pdf: pydyf.PDF) -> None:
    """Compress every stream once and let go of what it was made of; pydyf compresses twice, as PDF/A asks for a sum of the whole file."""
    pdf.objects[:] = [_Packed(item) if isinstance(item, pydyf.Stream) else item for item in pdf.objects]


def as_handed_over(part: bytes) -> bytes:
    """Return an object as pydyf handed it over, when `part` is how Archive wrote it."""
    if part.endswith(_WHOLE_LINE) and _TIGHT_FILTER in part:
        return part.replace(_TIGHT_FILTER, _FILTER, 1).removesuffix(_WHOLE_LINE) + _LAST_LINE
    return part


class Archive:
    """Writes to a file the PDF that pydyf hands over, object by object.

    A stream that happens to end with a carriage return runs into the line feed after it, and counts as too short in PDF/A. It gets a
    line end of two characters; a blank that is left out before keeps everything where it is.
    """

    def __init__(self, file: BinaryIO):
        self._file = file

    def write(self, part: bytes) -> None:
        """Write one object, or a line between objects."""
        if part.endswith(_LAST_LINE) and _FILTER in part:
            part = part.replace(_FILTER, _TIGHT_FILTER, 1).removesuffix(_LAST_LINE) + _WHOLE_LINE
        self._file.write(part)
