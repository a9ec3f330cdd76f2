"""What a page may fetch and run, told to the browser: everything from the site itself, and the one script that stands in the page."""

import base64
import hashlib
from pathlib import Path

from markupsafe import Markup

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.drawing import templates
from handbook.handbook import Handbook

HEADERS = "_headers"
"""The file in the site's root by which some hosts are told what to say with every file."""

FIRST_SCRIPT = "overrides/site/first.js"
"""The script that must run before the page is painted, and so stands in it; it is allowed by its hash."""


def first_script(root: Path) -> str:
    """Return the script as it stands in every page."""
    return (root / FIRST_SCRIPT).read_text(encoding="utf-8").strip()


def policy(root: Path) -> str:
    """Return the Content-Security-Policy, as a `<meta>` element can hold it (`frame-ancestors` is for the header alone)."""
    digest = base64.b64encode(hashlib.sha256(first_script(root).encode()).digest()).decode()
    rules = {
        "default-src": "'none'",
        "script-src": f"'self' 'sha256-{digest}'",
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
    text = template.render(policy=Markup(policy(root)), folders=LANGUAGE_FOLDERS.values())
    (site / HEADERS).write_text(text + "\n", encoding="utf-8")
