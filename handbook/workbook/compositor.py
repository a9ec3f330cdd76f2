"""What is done for one language in a process of its own: sections are measured and fitted, and the book is put together."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from handbook.workbook import fitting
from handbook.workbook.book import Section
from handbook.workbook.fitting import Choice, Fit
from handbook.workbook.layout import Density, Layout
from handbook.workbook.paper import STYLE_SHEETS, Paper

# The typesetter is called for in the functions only: without WeasyPrint and Pango, all other commands start and work.

ROUNDS = 3
"""How often the book is laid out at most, until the pages beside its links are right; once is the rule."""

_PAGE = re.compile(r'(?<= data-page=")(\d+)')

_fits: dict[str, Fit] = {}
"""What was measured in this process, by HTML."""


def measure(paper: Paper) -> dict[str, Fit]:
    """Return what each section takes when it is tight."""
    return {section.anchor: _fit(paper, section, "tight", {}) for section in paper.sections}


def choose(paper: Paper, tight: Mapping[str, Fit], rooms: Mapping[str, int], links: Mapping[str, int]) -> dict[str, Choice]:
    """Return for each section the roomiest density that gets it onto its pages, and what it then takes."""

    def roomiest(section: Section) -> Choice:
        for density in fitting.worth_trying(tight[section.anchor], rooms[section.anchor]):
            fit = _fit(paper, section, density, links)
            if fit.pages <= rooms[section.anchor]:
                break
        return Choice(density, fit)

    return {section.anchor: roomiest(section) for section in paper.sections}


def compose(paper: Paper, layout: Layout, out: Path) -> tuple[int, dict[str, int]]:
    """Lay out the whole book and write it; return its number of pages, and the page on which each section begins."""
    from handbook.workbook import typesetter

    press = typesetter.press(paper.overrides, STYLE_SHEETS)
    for _ in range(ROUNDS):
        document = press.lay_out(paper.html(layout))
        pages = typesetter.begins(document, layout.pages)
        if all(pages[anchor] == page for anchor, page in layout.pages.items() if fitting.is_numbered(anchor)):
            break
        layout = replace(layout, pages=pages)
    typesetter.write(document, out / paper.name)
    return len(document.pages), {anchor: pages[anchor] for anchor in paper.anchors}


def _fit(paper: Paper, section: Section, density: Density, links: Mapping[str, int]) -> Fit:
    from handbook.workbook import typesetter

    html = paper.html(Layout({section.anchor: density}, pages=links), only=section)
    # All digits are equally wide: another number of as many digits changes nothing.
    key = _PAGE.sub(lambda page: len(page[1]) * "0", html)
    if key not in _fits:
        _fits[key] = typesetter.fit(typesetter.press(paper.overrides, STYLE_SHEETS).lay_out(html))
    return _fits[key]
