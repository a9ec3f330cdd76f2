"""Two A5 pages on each side of an A4 sheet, in the order that folding and stapling puts right."""

from pathlib import Path

import pikepdf

from handbook.workbook.pdf.folding import pairs

WIDTH, HEIGHT = 297 * 72 / 25.4, 210 * 72 / 25.4
"""A4 lying, in points. Two A5 pages are a millimetre narrower, as ISO 216 rounds down."""


def impose(path: Path) -> None:
    """Put the pages of an A5 PDF two by two on A4, for printing two-sided on the short edge; blank pages fill the last sheet.

    The file is replaced. It is for paper: fields and tags do not survive.
    """
    with pikepdf.open(path) as pages, pikepdf.new() as sheets:
        width, height = (float(side) for side in pages.pages[0].mediabox[2:])
        left, foot = WIDTH / 2 - width, (HEIGHT - height) / 2
        for side in pairs(len(pages.pages)):
            sheet = sheets.add_blank_page(page_size=(WIDTH, HEIGHT))
            halves = zip(side, ("/Left", "/Right"), (left, WIDTH / 2), strict=True)
            drawn = [(pages.pages[number - 1], name, x) for number, name, x in halves if number <= len(pages.pages)]
            # Names of our own: those that pikepdf gives are others each time.
            forms = {name: sheets.copy_foreign(page.as_form_xobject()) for page, name, _ in drawn}
            sheet.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(forms))
            sheet.Contents = sheets.make_stream("\n".join(f"q 1 0 0 1 {x:.2f} {foot:.2f} cm {name} Do Q" for _, name, x in drawn).encode())
        sheets.docinfo["/Title"] = pages.docinfo.get("/Title", "")
        sheets.Root.Lang = pages.Root.Lang
        sheets.Root.ViewerPreferences = pikepdf.Dictionary(
            DisplayDocTitle=True, Duplex=pikepdf.Name.DuplexFlipShortEdge, PrintScaling=pikepdf.Name("/None")
        )
        made = path.with_suffix(".imposed")
        sheets.save(made, deterministic_id=True)
    made.replace(path)
