"""An extension of Python-Markdown that sets prose as its language has it; for MkDocs' pages and the book's own."""

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.smarty import SmartyExtension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from handbook.records.text import Language
from handbook.words.typography import APOSTROPHE, QUOTES, spaced

LAST = 1
"""After what makes ids of headings, and before what takes escapes away."""
_APART = ("code", "pre", "script", "style")


class ProseMarks(Extension):
    """Sets quotation marks, apostrophes, dashes and spaces that no line ends at; code, addresses and HTML stay as typed."""

    def __init__(self, **settings: Any):
        self.config = {"language": ["da", "The language of the pages."]}
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the marks to a parser."""
        language: Language = self.getConfig("language")
        opens, closes, opens_within, closes_within = list(QUOTES[language])
        marks = {
            "left-double-quote": opens,
            "right-double-quote": closes,
            # It takes a mark that closes for an apostrophe, too; where these differ, every single one is set as an apostrophe.
            "left-single-quote": opens_within if closes_within == APOSTROPHE else APOSTROPHE,
            "right-single-quote": APOSTROPHE,
        }
        SmartyExtension(smart_dashes=False, substitutions=marks).extendMarkdown(md)
        md.treeprocessors.register(_Spaces(md, language), "spaces", LAST)


class _Spaces(Treeprocessor):
    def __init__(self, md: Markdown, language: Language):
        super().__init__(md)
        self._language = language

    def run(self, root: Element) -> None:
        for element in _running(root):
            if element.text and not isinstance(element.text, AtomicString):
                element.text = spaced(element.text, self._language)
            for child in element:
                if child.tail and not isinstance(child.tail, AtomicString):
                    child.tail = spaced(child.tail, self._language)


def _running(element: Element) -> Iterator[Element]:
    if element.tag not in _APART:
        yield element
        for child in element:
            yield from _running(child)


def makeExtension(**settings: Any) -> ProseMarks:
    """Return the extension, as Python-Markdown asks for it by the module's name."""
    return ProseMarks(**settings)
