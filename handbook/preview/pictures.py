"""Makes the preview pictures and the icons; a picture is made once, and kept for as long as all that goes into it stays the same."""

from importlib.metadata import version
from pathlib import Path

from PIL import Image

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.cache.store import Store, digest
from handbook.handbook import Handbook
from handbook.preview import raster
from handbook.preview.cards import STYLE_SHEETS, cards, icon_sheet, sheet
from handbook.records.text import LANGUAGES, Language
from handbook.site import preview_place

KEPT_IN = Path(".build/cache/previews")
"""Where, in the handbook's folder, is kept what was drawn before."""
ICON_SIZES = {"favicon-32": 32, "apple-touch-180": 180, "icon-192": 192, "icon-512": 512, "maskable-512": 512}
"""The icons and their width in pixels, in the order of the template's pages."""
MAKERS = ("weasyprint", "pypdfium2", "pillow")
"""The packages that have a say in what a picture looks like."""


def make(handbook: Handbook, root: Path, out: Path) -> int:
    """Write every preview picture and icon to its place below `out`, the Danish front page's folder; returns how many were drawn anew.

    Raises Complaint for a card that cannot be laid out.
    """
    store = Store(root / KEPT_IN)
    drawn = sum(_make_language(handbook, language, root, store, out / LANGUAGE_FOLDERS[language]) for language in LANGUAGES)
    store.sweep()
    painted = raster.pictures(icon_sheet(handbook, root), root / "overrides", ("preview/icons.css",))
    for (name, size), picture in zip(ICON_SIZES.items(), painted, strict=True):
        raster.write(picture.resize((size, size), Image.Resampling.LANCZOS), out / preview_place.ICONS / f"{name}.png")
    return drawn


def _make_language(handbook: Handbook, language: Language, root: Path, store: Store, out: Path) -> int:
    looks = _looks(root / "overrides")
    wanted = {card: digest(looks, card.html) for card in cards(handbook, language, root)}
    missing = [card for card, key in wanted.items() if not store.fetch(key, out / card.path)]
    if missing:
        painted = raster.pictures(sheet(handbook, language, root, missing), root / "overrides", STYLE_SHEETS)
        for card, picture in zip(missing, painted, strict=True):
            raster.write(picture, out / card.path)
            store.keep_file(wanted[card], out / card.path)
    return len(missing)


def _looks(overrides: Path) -> str:
    """Return a hash of all that goes into every picture: style sheets, fonts, and the programs that draw."""
    files = [overrides / name for name in STYLE_SHEETS] + sorted((overrides / "theme/assets/fonts").rglob("*.woff2"))
    files += [Path(raster.__file__), overrides / "preview/preview.html"]
    return digest(*(path.read_bytes() for path in files), *map(version, MAKERS))
