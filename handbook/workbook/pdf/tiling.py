"""A poster on four A4 sheets, for a printer that takes no larger paper: enlarged, cut into tiles that overlap, with marks to cut at."""

from dataclasses import dataclass
from pathlib import Path

import pikepdf

MM = 72 / 25.4
WIDTH, HEIGHT = 210 * MM, 297 * MM
"""A4 upright, in points."""
RIM = 10 * MM
"""What is left white around: printers for offices reach no nearer to the edge than 4 to 6 mm."""
OVERLAP = 12 * MM
"""How wide the strip is that two tiles share, to be glued."""
MARK = 5 * MM
"""How long marks are, in the rim."""
TILES = 4


@dataclass(frozen=True)
class _Grid:
    """Sheets two by two, in points: each one's size, the part of it that is printed, and by how much the poster is enlarged."""

    sheet: tuple[float, float]
    tile: tuple[float, float]
    scale: float
    edge: tuple[float, float]
    """What lies outside the poster at the left and at the foot, when the tiles together are larger than it."""

    @classmethod
    def of(cls, width: float, height: float) -> "_Grid":
        sheet = (WIDTH, HEIGHT) if height >= width else (HEIGHT, WIDTH)
        tile = sheet[0] - 2 * RIM, sheet[1] - 2 * RIM
        whole = 2 * tile[0] - OVERLAP, 2 * tile[1] - OVERLAP
        scale = min(whole[0] / width, whole[1] / height)
        return cls(sheet, tile, scale, ((whole[0] - width * scale) / 2, (whole[1] - height * scale) / 2))

    def drawing(self, column: int, row: int) -> str:
        """Return what draws one tile; columns are counted from the left and rows from the top."""
        across, down = self.tile
        left, foot = column * (across - OVERLAP), (1 - row) * (down - OVERLAP)
        x, y = RIM + self.edge[0] - left, RIM + self.edge[1] - foot
        clip = f"{RIM:.2f} {RIM:.2f} {across:.2f} {down:.2f} re W n"
        poster = f"q {clip} {self.scale:.5f} 0 0 {self.scale:.5f} {x:.2f} {y:.2f} cm /Poster Do Q"
        return f"{poster}\n{self._marks(column, row)}\n{_map(column, row)}"

    def _marks(self, column: int, row: int) -> str:
        """Return marks in the rim: where the tile is cut that lies above, and up to where it covers the one below."""
        x = RIM if column else RIM + self.tile[0] - OVERLAP
        y = RIM + self.tile[1] if row else RIM + OVERLAP
        near, far = RIM - MARK - MM, RIM - MM
        width, height = self.sheet
        upright = [f"{x:.2f} {a:.2f} m {x:.2f} {b:.2f} l S" for a, b in ((near, far), (height - far, height - near))]
        lying = [f"{a:.2f} {y:.2f} m {b:.2f} {y:.2f} l S" for a, b in ((near, far), (width - far, width - near))]
        return " ".join(["q 0.6 w", *upright, *lying, "Q"])


def tile(path: Path) -> int:
    """Put a poster of one page onto four sheets of A4, and return how many they are.

    The right-hand and the lower tiles are cut at their marks and glued over the others. The file is replaced. It is for paper: tags do
    not survive.
    """
    with pikepdf.open(path) as posters, pikepdf.new() as sheets:
        poster = posters.pages[0]
        grid = _Grid.of(*(float(side) for side in poster.mediabox[2:]))
        form = sheets.copy_foreign(poster.as_form_xobject())
        for row, column in ((0, 0), (0, 1), (1, 0), (1, 1)):
            sheet = sheets.add_blank_page(page_size=grid.sheet)
            sheet.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary({"/Poster": form}))
            sheet.Contents = sheets.make_stream(grid.drawing(column, row).encode())
        sheets.docinfo["/Title"] = posters.docinfo.get("/Title", "")
        sheets.Root.Lang = posters.Root.Lang
        sheets.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True, PrintScaling=pikepdf.Name("/None"))
        made = path.with_suffix(".tiled")
        sheets.save(made, deterministic_id=True)
    made.replace(path)
    return TILES


def _map(column: int, row: int) -> str:
    """Return a small picture of the four tiles in the lower left corner, with this one filled."""
    size, left, foot = 2 * MM, RIM + 8 * MM, RIM - 5 * MM
    cells = []
    for y in (0, 1):
        for x in (0, 1):
            here = "B" if (x, y) == (column, row) else "S"
            cells.append(f"{left + x * size:.2f} {foot + (1 - y) * size:.2f} {size:.2f} {size:.2f} re {here}")
    return " ".join(["q 0.4 w 0.3 g", *cells, "Q"])
