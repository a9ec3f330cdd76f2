"""Leaves out what is within a drawing: it is handed over whole, and WeasyPrint would style its parts and make boxes of them for nothing."""

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from cssselect2 import ElementWrapper
from weasyprint.formatting_structure import build

from handbook.workbook.pdf.faster.patch import Patch

SVG = "{http://www.w3.org/2000/svg}"
_element_to_box = build.element_to_box


class Styled(ElementWrapper):
    """An element that gets styles, but not what is within a drawing."""

    def iter_subtree(self) -> Iterator[ElementWrapper]:
        """Yield this element and those in it that get styles, in tree order."""
        stack = [iter((self,))]
        while stack:
            element = next(stack[-1], None)
            if element is None:
                stack.pop()
                continue
            yield element
            if element.etree_element.tag != f"{SVG}svg":
                stack.append(element.iter_children())


def element_to_box(element: Element, style_for: Any, *arguments: Any, **named: Any) -> list[Any]:
    """Do what WeasyPrint's does, but for what has no styles since it is within a drawing."""
    tag = element.tag
    if isinstance(tag, str) and tag.startswith(SVG) and style_for(element) is None:
        return []
    made: list[Any] = _element_to_box(element, style_for, *arguments, **named)
    return made


PATCHES = (Patch(build, _element_to_box, "2d0a37e45b7f3e0c", element_to_box),)
