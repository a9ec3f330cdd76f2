"""The page /edit/ alone, with all that it fetches."""

import shutil
from pathlib import Path

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.handbook import Handbook
from handbook.records.text import Language
from handbook.site.site import Site
from tests.tree import ROOT


def form_site(handbook: Handbook, language: Language, to: Path) -> Path:
    """Write the form in one language, with what it fetches, into a new folder as the site has it; returns the folder."""
    front = to / LANGUAGE_FOLDERS[language]
    shutil.copytree(ROOT / "overrides/theme/assets", front / "assets")
    for path, content in Site(handbook, language, ROOT).files.items():
        place = front / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode() if isinstance(content, str) else content)
    return to
