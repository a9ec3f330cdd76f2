"""Two A5 pages on each side of an A4 sheet, in the order that folding and stapling puts right."""

from pathlib import Path

import pikepdf

SIDES = 4
"""Pages on a sheet that is folded once."""


def impose(path: Path) -> None:
    """Put the pages of an A5 PDF two by two on A4, for printing two-sided on the short edge; blank pages fill the last sheet.

    The file is replaced. It is for paper: fields and tags do not survive.
    """
    with pikepdf.open(path) as pages, pikepdf.new() as sheets:
        width, height = (float(side) for side in pages.pages[0].mediabox[2:])
        for left, right in pairs(len(pages.pages)):
            sheet = sheets.add_blank_page(page_size=(2 * width, height))
            for number, x in ((left, 0.0), (right, width)):
                if number <= len(pages.pages):
                    page = pages.pages[number - 1]
                    sheet.add_overlay(page, pikepdf.Rectangle(x, 0, x + width, height))
        sheets.docinfo["/Title"] = pages.docinfo.get("/Title", "")
        sheets.Root.Lang = pages.Root.Lang
        sheets.Root.ViewerPreferences = pikepdf.Dictionary(Duplex=pikepdf.Name.DuplexFlipShortEdge, PrintScaling=pikepdf.Name("/None"))
        made = path.with_suffix(".imposed")
        sheets.save(made, deterministic_id=True)
    made.replace(path)


def pairs(pages: int) -> list[tuple[int, int]]:
    """Return which page, counted from 1, stands left and which right on each side; a number beyond the last page is blank."""
    last = -(-pages // SIDES) * SIDES
    sides = []
    for first in range(1, last // 2 + 1):
        outer, inner = (last + 1 - first, first) if first % 2 else (first, last + 1 - first)
        sides.append((outer, inner))
    return sides
