"""Finds the objects of a PDF that is being made."""

import pydyf


def find(pdf: pydyf.PDF, item: pydyf.Object | bytes) -> pydyf.Object:
    """Return what a reference such as `12 0 R` refers to; anything else is returned as it is."""
    return pdf.objects[int(item.split()[0])] if isinstance(item, bytes) else item
