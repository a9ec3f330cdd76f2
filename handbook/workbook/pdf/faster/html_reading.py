"""Reads HTML with expat where HTML and XML mean the same by it, in an eighth of the time; all else is read as WeasyPrint does."""

import re
from html import unescape
from typing import Any
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from weasyprint import HTML

from handbook.workbook.pdf.faster.drawings import SVG, Styled
from handbook.workbook.pdf.faster.nesting import DRAWN, SVG_ATTRIBUTES, VOID, Nesting, Unlike

_DOCTYPE = re.compile(r"\s*<!doctype html>", re.IGNORECASE)
_TAG = re.compile(r"<([a-zA-Z][\w-]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*?)/?>")
_ATTRIBUTE = re.compile(r"\s+([\w:-]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?")
_VALUE = re.compile(r"=\s*(?:\"[^\"]*\"|'[^']*')")
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[a-zA-Z]\w*;")
_OTHER = re.compile(
    r"<[!?]|[\r\0]|&#(?:0|1[2-5]\d|x[89][0-9a-f]);|<(?:textarea|pre)\b[^>]*>\n|<style\b[^>]*>[^<]*&",
    re.IGNORECASE,
)
"""Comments, and all else that XML reads in another way or not at all."""


class WellFormed(HTML):
    """A document read from a string; raises Unlike or expat's error when only an HTML parser reads it rightly."""

    def __init__(self, string: str, base_url: str, url_fetcher: Any):
        self.base_url, self.url_fetcher, self.media_type = base_url, url_fetcher, "print"
        self.wrapper_element = Styled.from_html_root(parse(string), content_language=None)
        self.etree_element = self.wrapper_element.etree_element


def read(string: str, base_url: str, url_fetcher: Any) -> HTML:
    """Return a document to lay out, by the quicker way if it can go that way."""
    try:
        return WellFormed(string, base_url, url_fetcher)
    except (Unlike, expat.ExpatError):
        return HTML(string=string, base_url=base_url, url_fetcher=url_fetcher)


def parse(text: str) -> Element:
    """Return the tree that an HTML parser makes of a text; raises Unlike or expat's error when XML is not enough."""
    builder, nesting = TreeBuilder(), Nesting()
    parser = expat.ParserCreate()
    parser.buffer_text = parser.ordered_attributes = True

    def start(name: str, attributes: list[str]) -> None:
        nesting.open(name)
        if nesting.in_svg:
            name = SVG + name
        pairs = zip(attributes[::2], attributes[1::2], strict=True)
        builder.start(name, {_attribute(key, nesting.in_svg): value for key, value in pairs})

    def end(name: str) -> None:
        tag = SVG + name if nesting.in_svg else name
        nesting.close()
        # What follows the body goes into it.
        if name not in ("body", "html"):
            builder.end(tag)

    def data(words: str) -> None:
        if nesting.takes(words):
            builder.data(words)

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, data
    parser.Parse(_as_xml(text), True)
    builder.data(text[len(text.rstrip()) :])
    builder.end("body")
    builder.end("html")
    return builder.close()


def _attribute(name: str, in_svg: bool) -> str:
    if name == "xmlns" and in_svg:
        return "{http://www.w3.org/2000/xmlns/}xmlns"
    as_written = SVG_ATTRIBUTES.get(name.lower(), name.lower()) if in_svg else name.lower()
    if name != as_written or ":" in name:
        raise Unlike(name)
    return name


def _as_xml(text: str) -> str:
    """Return HTML with void elements, bare attributes and named letters written as XML has them."""
    doctype = _DOCTYPE.match(text)
    if not doctype:
        raise Unlike("doctype")
    text = text[doctype.end() :]
    if other := _OTHER.search(text):
        raise Unlike(other[0])
    return _ENTITY.sub(lambda entity: unescape(entity[0]), _TAG.sub(_tag_as_xml, text))


def _tag_as_xml(tag: re.Match[str]) -> str:
    name, attributes = tag[1], tag[2]
    closed = tag[0].endswith("/>")
    if closed and name not in VOID | DRAWN:
        raise Unlike(name)
    bare = not all(part.endswith("=") for part in _VALUE.sub("=", attributes).split())
    if bare or "\n" in attributes or "\t" in attributes:
        attributes = "".join(f" {key}={_quoted(value)}" for key, value in _ATTRIBUTE.findall(attributes))
    return f"<{name}{attributes}{'/' if closed or name in VOID else ''}>"


def _quoted(value: str) -> str:
    value = value if value[:1] in {'"', "'"} else f'"{value}"'
    return value.replace("\n", "&#10;").replace("\t", "&#9;")
