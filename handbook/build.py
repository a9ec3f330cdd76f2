"""The whole handbook into `site/`: all or nothing."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, time as time_of_day
from pathlib import Path
from typing import Any

from handbook import export, workbook
from handbook.addresses import LANGUAGE_FOLDERS
from handbook.check import check_or_raise
from handbook.handbook import Handbook
from handbook.preview import making as previews
from handbook.records.text import LANGUAGES, Language
from handbook.site import policy
from handbook.workshelf import Shelf

CONFIGURATIONS: dict[Language, str] = {"da": "mkdocs.yml", "en": "mkdocs.en.yml"}

PARTS = {"pages-da": "Danish pages", "pages-en": "English pages", "previews": "Preview pictures", "workbook": "Workbooks"}
"""What is made side by side, and how it is called."""

Report = Callable[[str, str], None]
"""Called with a part (`"pages-da"`) and what becomes of it (`"start"`, `"done"`)."""


class BuildFailed(Exception):
    """A part of the build failed; the message says which and why, a line each."""


EXPECTED = (BuildFailed, workbook.Misaligned, workbook.Complaint)
"""What can be wrong with content and templates that the check does not see; anything else is a bug."""


@dataclass(frozen=True)
class Summary:
    """What a build made: pages of the site, the pages of each PDF, warnings, seconds, and where to begin reading."""

    pages: int
    pdfs: dict[str, int]
    warnings: tuple[str, ...]
    seconds: float
    front_page: Path


def build(root: Path, report: Report = lambda part, state: None) -> Summary:
    """Build pages in both languages, PDFs and open data into `root/site`.

    Raises ProblemsFound for faulty data and BuildFailed for anything else; then the old site stands as it was.
    """
    started = time.monotonic()
    handbook, warnings = check_or_raise(root)
    with Shelf(root) as shelf:
        pdfs = _make_parts(handbook, root, shelf.next, report)
        _put_together(handbook, root, shelf.next)
        shelf.publish(shelf.next / "da")
    pages = sum(1 for path in (root / "site").rglob("index.html"))
    return Summary(pages, pdfs, tuple(map(str, warnings)), time.monotonic() - started, root / "site" / "index.html")


def make_workbooks(root: Path) -> list[Path]:
    """Make the PDFs alone, into `root/build/workbook`; raises ProblemsFound for faulty data and BuildFailed otherwise."""
    handbook, _ = check_or_raise(root)
    try:
        return [made.path for made in workbook.make(handbook, root, root / "build" / "workbook")]
    except EXPECTED as fault:
        raise BuildFailed(str(fault)) from None


def _make_parts(handbook: Handbook, root: Path, out: Path, report: Report) -> dict[str, int]:
    """Make both languages' pages, their preview pictures and all PDFs side by side; returns the pages of each PDF."""

    def part(name: str, make: Callable[..., Any], *arguments: object) -> Any:
        report(name, "start")
        made = make(*arguments)
        report(name, "done")
        return made

    with ThreadPoolExecutor() as pool:
        pdfs = pool.submit(part, "workbook", workbook.make, handbook, root, out / "workbook")
        pictures = pool.submit(part, "previews", previews.make, handbook, root, out / "previews")
        sites = [pool.submit(part, f"pages-{language}", _pages, handbook, root, language, out / language) for language in LANGUAGES]
        faults = [fault for fault in (future.exception() for future in (*sites, pictures, pdfs)) if fault]
    for fault in faults:
        if not isinstance(fault, EXPECTED):
            raise fault  # a bug of ours, not a fault of the data
    if faults:
        raise BuildFailed("\n".join(map(str, faults)))
    return {made.path.name: made.pages for made in pdfs.result()}


def _pages(handbook: Handbook, root: Path, language: Language, out: Path) -> None:
    """Let MkDocs build one language; a warning of its is a fault."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean", "-f", CONFIGURATIONS[language], "-d", str(out)]
    done = subprocess.run(command, cwd=root, env=environment(handbook), capture_output=True, text=True)
    if done.returncode:
        raise BuildFailed(f"The pages in {language} could not be built:\n{_faults(done.stdout + done.stderr)}")


def environment(handbook: Handbook) -> dict[str, str]:
    """Return the environment in which MkDocs makes the same bytes every time and advertises nothing."""
    released = max(edition.released for edition in handbook.of("edition"))
    noon = datetime.combine(released, time_of_day(12), tzinfo=UTC)
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "NO_COLOR": "1"}
    return os.environ | quiet | {"SOURCE_DATE_EPOCH": str(int(noon.timestamp()))}


def _faults(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip() and not line.startswith("INFO")]
    return "\n".join(lines[-30:])


def _put_together(handbook: Handbook, root: Path, out: Path) -> None:
    """Put English, the preview pictures, the PDFs and the open data into the Danish site."""
    site = out / "da"
    for language in LANGUAGES:
        if LANGUAGE_FOLDERS[language]:
            (out / language).rename(site / LANGUAGE_FOLDERS[language].strip("/"))
    shutil.copytree(out / "previews", site, dirs_exist_ok=True)
    policy.write_headers(handbook, root, site)
    for pdf in (out / "workbook").iterdir():
        pdf.rename(site / "workbook" / pdf.name)
    export.write(handbook, site)
    (site / ".nojekyll").touch()
