"""What only pages with a script of their own ask for: the scripts, their style sheet, and what they know of the handbook."""

from pathlib import Path

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.handbook import Handbook
from handbook.records.text import Language
from handbook.site import meeting_facts, meeting_sheets, scripts
from handbook.site.style_sheet import own_sheet

_SHEETS = ("meeting", "answering")


def head(root: Path) -> dict[str, str]:
    """Return where the style sheet and the folder of the scripts stand below a language's front page."""
    return {"style_sheet": own_sheet(root, *_SHEETS).path, "folder": scripts.FOLDER}


def files(handbook: Handbook, language: Language, root: Path) -> dict[str, str | bytes]:
    """Return the files by their path below the language's front page; raises scripts.Unbundled."""
    sheet = own_sheet(root, *_SHEETS)
    facts = meeting_facts.files(handbook, language) | meeting_sheets.files(handbook, language)
    worker = {} if LANGUAGE_FOLDERS[language] else scripts.worker(root)
    return {sheet.path: sheet.text} | scripts.bundled(root) | worker | facts
