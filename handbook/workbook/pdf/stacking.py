"""One file to print: several PDFs, each as many times as it is needed, so that nothing is printed on another's back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from handbook.records.vocabulary import Sides


@dataclass(frozen=True)
class Stack:
    """A PDF of so many pages, how it is printed, in how many copies, and what it is called in the file's contents."""

    path: Path
    title: str
    sides: Sides
    copies: int


def sides_used(pages: int, sides: Sides) -> int:
    """Return how many sides of paper one copy takes up when all is printed on both: its pages, and blanks behind them."""
    return 2 * pages if sides == "one" else pages + pages % 2


def stack(stacks: Iterable[Stack], path: Path, title: str, language: str) -> int:
    """Write all copies of all PDFs into one, to be printed on both sides and turned on the long edge; returns its pages.

    Each copy begins on a sheet of its own. The file is for paper: fields, links and tags do not survive. It asks the printer to take
    each page's own paper, since posters are larger than sheets.
    """
    with pikepdf.new() as printed:
        with printed.open_outline() as outline:
            for one in stacks:
                outline.root.append(pikepdf.OutlineItem(one.title, len(printed.pages)))
                with pikepdf.open(one.path) as pdf:
                    _bare(pdf)
                    first = len(printed.pages)
                    printed.pages.extend(pdf.pages)
                    sheets = list(_laid(printed, first, one.sides))
                    del printed.pages[first:]
                    for _ in range(one.copies):
                        printed.pages.extend(sheets)
        printed.docinfo["/Title"] = title
        printed.Root.Lang = pikepdf.String(language)
        printed.Root.ViewerPreferences = pikepdf.Dictionary(
            DisplayDocTitle=True, Duplex=pikepdf.Name.DuplexFlipLongEdge, PickTrayByPDFSize=True, PrintScaling=pikepdf.Name("/None")
        )
        printed.save(path, deterministic_id=True, min_version="1.7")
        return len(printed.pages)


def _bare(pdf: pikepdf.Pdf) -> None:
    """Take out what is for the screen: empty fields draw nothing, and their lines and boxes stand on the page itself."""
    for page in pdf.pages:
        for name in ("/Annots", "/StructParents", "/Tabs"):
            if name in page:
                del page[name]


def _laid(pdf: pikepdf.Pdf, first: int, sides: Sides) -> Iterator[pikepdf.Page]:
    """Yield the sides of one copy in order; backs of sheets that are turned on the short edge stand upside down here."""
    for number, page in enumerate(list(pdf.pages)[first:]):
        if sides == "two-short" and number % 2:
            page.rotate(180, relative=True)
        yield page
        if sides == "one" or (number % 2 == 0 and first + number + 1 == len(pdf.pages)):
            yield _blank(pdf, page)


def _blank(pdf: pikepdf.Pdf, like: pikepdf.Page) -> pikepdf.Page:
    """Return an empty page of the same size."""
    page = pikepdf.Dictionary(Type=pikepdf.Name.Page, MediaBox=like.mediabox, Resources=pikepdf.Dictionary())
    return pikepdf.Page(pdf.make_indirect(page))
