"""Makes the preview pictures and the icons; a picture is made once, and kept for as long as all that goes into it stays the same."""

import hashlib
from pathlib import Path

from PIL import Image

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.handbook import Handbook
from handbook.preview import place, raster
from handbook.preview.cards import STYLE_SHEETS, Card, cards, icon_sheet, sheet
from handbook.records.text import LANGUAGES, Language

CACHE = Path(".build/cache/previews")
ICON_SIZES = {"favicon-32": 32, "apple-touch-180": 180, "icon-192": 192, "icon-512": 512, "maskable-512": 512}
"""The icons and their width in pixels, in the order of the template's pages."""


def make(handbook: Handbook, root: Path, out: Path) -> int:
    """Write every preview picture and icon to its place below `out`, the Danish front page's folder; returns how many were drawn anew."""
    kept = root / CACHE
    kept.mkdir(parents=True, exist_ok=True)
    looks = _looks(root / "overrides")
    drawn, used = 0, set()
    for language in LANGUAGES:
        wanted = {card: f"{_hash(looks, card.html)}.png" for card in cards(handbook, language, root)}
        missing = [card for card, name in wanted.items() if not (kept / name).is_file()]
        drawn += _draw(handbook, language, root, missing, {card: kept / name for card, name in wanted.items()})
        for card, name in wanted.items():
            _write(out / LANGUAGE_FOLDERS[language] / card.path, (kept / name).read_bytes())
        used |= set(wanted.values())
    for left in kept.iterdir():
        if left.name not in used:
            left.unlink()
    _make_icons(handbook, root, out / place.ICONS)
    return drawn


def _draw(handbook: Handbook, language: Language, root: Path, missing: list[Card], places: dict[Card, Path]) -> int:
    if missing:
        painted = raster.pictures(sheet(handbook, language, root, missing), root / "overrides", STYLE_SHEETS)
        for card, picture in zip(missing, painted, strict=True):
            _write(places[card], raster.small(picture))
    return len(missing)


def _make_icons(handbook: Handbook, root: Path, out: Path) -> None:
    painted = raster.pictures(icon_sheet(handbook, root), root / "overrides", ("preview/icons.css",))
    for (name, size), picture in zip(ICON_SIZES.items(), painted, strict=True):
        _write(out / f"{name}.png", raster.small(picture.resize((size, size), Image.Resampling.LANCZOS)))


def _looks(overrides: Path) -> str:
    """Return a hash of all that goes into every picture: style sheets, fonts, and the programs that draw."""
    files = [overrides / name for name in STYLE_SHEETS] + sorted((overrides / "theme/assets/fonts").rglob("*.woff2"))
    files += [Path(raster.__file__), overrides / "preview/preview.html"]
    return _hash(*(path.read_bytes() for path in files), *raster.VERSIONS)


def _hash(*parts: str | bytes) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(hashlib.sha256(part.encode() if isinstance(part, str) else part).digest())
    return digest.hexdigest()


def _write(path: Path, content: bytes) -> None:
    """Write a file in one step, so that a build that is killed leaves no half picture."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_suffix(".half")
    half.write_bytes(content)
    half.rename(path)
