"""The lists of what a browser can keep of the site, so that it can be read without a network."""

import base64
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.open_data import export, schema
from handbook.records.text import Language
from handbook.site import meeting_sheets, status_page
from handbook.site.edit_form import FOLDER as FORM
from handbook.site.policy import HEADERS
from handbook.site.preview_place import ICONS
from handbook.site.scripts import WORKER

FILE = "take-along/files.json"
"""Where a language's list stands below its front page."""

_BESIDE = {export.FILE, schema.OF_EXPORT, status_page.FILE, HEADERS, WORKER, FILE, "sitemap.xml", "sitemap.xml.gz", ".nojekyll", "404.html"}
"""What no page shows."""
_PICTURES = "previews"
"""What other sites show of a page that somebody links to."""

Row = tuple[str, int, str]
"""An address below the language's front page, the file's bytes, and its SHA-256 as `integrity` has it."""


def write(site: Path) -> None:
    """Write each language's list into a built site: what all its pages need, and beside it the sheets that meetings can need.

    A list is `version`, a hash of all that it tells; `files`, a row each; and `sheets`, a row under each file's name.
    """
    for language in LANGUAGE_FOLDERS:
        told = {"files": list(_files(site, language)), "sheets": dict(_sheets(site, language))}
        version = hashlib.sha256(json.dumps(told).encode()).hexdigest()[:12]
        place = site / LANGUAGE_FOLDERS[language] / FILE
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(json.dumps({"version": version} | told, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def _files(site: Path, language: Language) -> Iterator[Row]:
    front = site / LANGUAGE_FOLDERS[language]
    others = [folder for folder in LANGUAGE_FOLDERS.values() if folder and folder != LANGUAGE_FOLDERS[language]]
    for path in sorted(front.rglob("*")):
        address = path.relative_to(front).as_posix()
        if path.is_dir() or address in _BESIDE or address.startswith((f"{_PICTURES}/", f"{FORM}/", "workbook/", *others)):
            continue
        yield _row(path, _page(address))
    to_root = _to_root(language)
    shown = (site / "workbook").glob(f"*-{language}.webp")
    icons = (site / ICONS).iterdir() if to_root and (site / ICONS).is_dir() else ()  # both languages share them
    for path in sorted((*shown, *icons)):
        yield _row(path, f"{to_root}{path.relative_to(site).as_posix()}")
    if (front / "workbook/index.html").is_file():
        yield _row(front / "workbook/index.html", "workbook/")


def _sheets(site: Path, language: Language) -> Iterator[tuple[str, Row]]:
    """Yield the sheets of all kits that were made, under their names."""
    records = json.loads((site / LANGUAGE_FOLDERS[language] / meeting_sheets.PATH).read_text(encoding="utf-8"))["records"]
    for name in sorted({sheet["file"] for sheets in records.values() for sheet in sheets}):
        path = site / "workbook" / name
        if path.is_file():
            yield name, _row(path, f"{_to_root(language)}workbook/{name}")


def _row(path: Path, address: str) -> Row:
    content = path.read_bytes()
    return address, len(content), base64.b64encode(hashlib.sha256(content).digest()).decode()


def _page(address: str) -> str:
    """Return the address by which a file is asked for: a page by its folder's. One that a host may lead on from is not kept."""
    return address.removesuffix("index.html") if address == "index.html" or address.endswith("/index.html") else address


def _to_root(language: Language) -> str:
    return "../" * LANGUAGE_FOLDERS[language].count("/")
