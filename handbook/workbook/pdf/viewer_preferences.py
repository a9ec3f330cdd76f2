"""What a PDF asks of whoever shows and prints it."""

from dataclasses import dataclass
from typing import Literal

import pydyf


@dataclass(frozen=True)
class ViewerPreferences:
    """How a file wants to be opened and printed."""

    turned_on: Literal["long", "short"] | None = None
    """The edge on which its sheets are turned when both sides are printed."""
    true_size: bool = False
    """Printed no smaller and no larger than it is, so that what is cut out fits."""
    spreads: bool = False
    """Opened as a book lies: the first page by itself, and then two beside each other."""


NONE = ViewerPreferences()
"""As the viewer likes."""


def declare(pdf: pydyf.PDF, asked: ViewerPreferences) -> None:
    """Write what is asked into the catalogue, where WeasyPrint has put that the title is shown."""
    preferences = pdf.catalog.setdefault("ViewerPreferences", pydyf.Dictionary())
    if asked.turned_on:
        preferences["Duplex"] = f"/DuplexFlip{asked.turned_on.title()}Edge"
    if asked.true_size:
        preferences["PrintScaling"] = "/None"
    if asked.spreads:
        pdf.catalog["PageLayout"] = "/TwoPageRight"
