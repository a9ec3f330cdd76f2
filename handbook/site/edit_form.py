"""The page of the form for editors: what it fetches, what it knows of the handbook, and what it may do in the browser."""

import json
from pathlib import Path
from typing import Any

from handbook.form import configuration
from handbook.handbook import Handbook
from handbook.records.text import Language
from handbook.site import scripts
from handbook.site.style_sheet import own_sheet

FOLDER = "edit"
"""Where the page stands below a language's front page."""
MANAGER = "decap-cms"
"""The content manager's package, whose one file brings all that it needs."""
_SHEET = "edit"
LOCAL = "http://localhost:8081"
"""Where the manager's server listens on an editor's own computer."""


def head(root: Path) -> dict[str, Any]:
    """Return what the page's template asks for."""
    return {"edit_policy": policy(), "edit_sheet": own_sheet(root, _SHEET).path, "scripts": scripts.FOLDER}


def policy() -> str:
    """Return the policy of this page alone. The manager makes functions of the configuration's schema, and style elements, as it runs;
    it speaks to GitHub, and shows who is signed in; where it saves in the files of this computer, it speaks to its own server."""
    here = f" {LOCAL}" if configuration.saves_here() else ""
    rules = {
        "default-src": "'none'",
        "script-src": "'self' 'unsafe-eval'",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob: https://avatars.githubusercontent.com",
        "font-src": "'self' data:",
        "connect-src": f"'self' blob: https://api.github.com https://www.githubstatus.com{here}",
        "frame-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def files(handbook: Handbook, language: Language, root: Path) -> dict[str, str | bytes]:
    """Return what the page fetches, by path below the language's front page; raises scripts.Unbundled when it was not set up."""
    manager = scripts.modules(root) / MANAGER / "dist"
    if not (manager / f"{MANAGER}.js").is_file():
        raise scripts.Unbundled(scripts.MISSING)
    sheet = own_sheet(root, _SHEET)
    facts = json.dumps(configuration.facts(handbook, language), ensure_ascii=False, separators=(",", ":"))
    fetched = {f"{FOLDER}/{name}": (manager / name).read_bytes() for name in (f"{MANAGER}.js", f"{MANAGER}.js.LICENSE.txt")}
    return {sheet.path: sheet.text, f"{FOLDER}/form.json": facts} | fetched
