"""What a page may fetch and run, told to the browser: everything from the site itself, and the scripts that stand in the page."""

import base64
import hashlib
from pathlib import Path

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.drawing import templates
from handbook.handbook import Handbook

HEADERS = "_headers"
"""The file in the site's root by which some hosts are told what to say with every file."""

FIRST_SCRIPT = "overrides/site/first.js"
"""The script that must run before the page is painted, and so stands in it; it is allowed by its hash."""

LOST_SCRIPT = "overrides/site/lost.js"
"""The script of the page that hosts show for a missing one: nothing can be fetched before it knows where the handbook stands."""


def first_script(root: Path) -> str:
    """Return the script as it stands in every page."""
    return _read(root, FIRST_SCRIPT)


def lost_script(root: Path) -> str:
    """Return the script as it stands in the page that is shown for a missing one."""
    return _read(root, LOST_SCRIPT)


def policy(root: Path) -> str:
    """Return the Content-Security-Policy, as a `<meta>` element can hold it (`frame-ancestors` is for the header alone)."""
    hashes = " ".join(f"'sha256-{_digest(script)}'" for script in (first_script(root), lost_script(root)))
    rules = {
        "default-src": "'none'",
        "script-src": f"'self' {hashes}",
        "style-src": "'self'",
        "img-src": "'self' data:",  # the theme's icons are data within its style sheet
        "font-src": "'self'",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "worker-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def write_headers(handbook: Handbook, root: Path, site: Path) -> None:
    """Write the file with the headers into the site's root."""
    template = templates.environment(handbook, "da", "site", root / "overrides").get_template(HEADERS)
    text = template.render(folders=LANGUAGE_FOLDERS.values())
    (site / HEADERS).write_text(text + "\n", encoding="utf-8")


def _read(root: Path, script: str) -> str:
    return (root / script).read_text(encoding="utf-8").strip()


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
