"""The whole handbook into `site/`: all or nothing."""

import json
import os
import shutil
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, time as time_of_day
from pathlib import Path

from handbook import workbook
from handbook.addresses import LANGUAGE_FOLDERS
from handbook.building import pickled_handbook, take_along
from handbook.building.staging import Staging
from handbook.building.subprocesses import Subprocesses
from handbook.building.workbooks import EXPECTED, BuildFailed, Report, make
from handbook.editing import status
from handbook.handbook import Handbook
from handbook.open_data import export
from handbook.preview import pictures as previews
from handbook.problems.problem import Problem
from handbook.reading import loader
from handbook.records.text import LANGUAGES, Language
from handbook.rules.check import check_or_raise
from handbook.site import policy, status_page
from handbook.site.pdf_offers import REGISTER
from handbook.site.status_page import STATUS

CONFIGURATIONS: dict[Language, str] = {"da": "mkdocs.yml", "en": "mkdocs.en.yml"}

PARTS = {"workbook": "Workbooks", "previews": "Preview pictures", "pages-da": "Danish pages", "pages-en": "English pages"}
"""What is made, and how it is called."""

QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "NO_COLOR": "1"}
"""The environment in which MkDocs advertises nothing."""


@dataclass(frozen=True)
class Summary:
    """What a build made: pages of the site, the pages of each PDF, warnings, seconds, and where to begin reading."""

    pages: int
    pdfs: dict[str, int]
    warnings: tuple[Problem, ...]
    seconds: float
    front_page: Path


def build(root: Path, report: Report = lambda *told: None, shares: Sequence[Path] = ()) -> Summary:
    """Build pages in both languages, PDFs and open data into `root/site`.

    `shares` are the folders of all shares, when other machines have made the PDFs.
    Raises ProblemsFound for faulty data, NotWhole for shares that do not fit together and BuildFailed for anything else; then the
    old site stands as it was.
    """
    started = time.monotonic()
    handbook, warnings = check_or_raise(root)
    with Staging(root) as staging:
        pdfs = _make_parts(handbook, root, staging.next, report, shares)
        _put_together(handbook, root, staging.next)
        staging.publish(staging.next / "da")
    pages = sum(1 for path in (root / "site").rglob("index.html"))
    return Summary(pages, pdfs, tuple(warnings), time.monotonic() - started, root / "site" / "index.html")


def _make_parts(handbook: Handbook, root: Path, out: Path, report: Report, shares: Sequence[Path]) -> dict[str, int]:
    """Make or collect all PDFs, then the pages, which tell of them, and the preview pictures; returns the pages of each PDF."""
    pdfs = out / "workbook"
    made = workbook.collect(handbook, root, shares, pdfs) if shares else make(handbook, root, pdfs, report)
    pickled_handbook.write(workbook.light(handbook), out / "checked")
    (out / status_page.FILE).write_text(json.dumps(status.lasting(root, loader.read(root)), ensure_ascii=False, indent=1) + "\n", "utf-8")
    aside = out / "aside"
    aside.mkdir()
    surroundings = environment(handbook) | {
        REGISTER: str(pdfs / workbook.REGISTER),
        STATUS: str(out / status_page.FILE),
        pickled_handbook.CHECKED: str(out / "checked"),
        "TMPDIR": str(aside),  # so that what MkDocs has laid aside goes with the rest when it is killed
    }

    with ThreadPoolExecutor(initializer=workbook.ignore_signals) as threads, Subprocesses() as programs, workbook.worker_pool(1) as drawer:

        def pages(language: Language) -> None:
            report(f"pages-{language}", 0, 1)
            _pages(programs, root, language, out / language, surroundings)
            report(f"pages-{language}", 1, 1)

        def draw_previews() -> None:
            report("previews", 0, 1)
            # The handbook is read from its file: a process that is killed while much is sent to it is waited for without end (gh-94777).
            drawer.submit(_draw_previews, out / "checked", root.absolute(), out.absolute() / "previews").result()
            report("previews", 1, 1)

        sites = [threads.submit(pages, language) for language in LANGUAGES]
        pictures = threads.submit(draw_previews)
        faults = [fault for fault in (future.exception() for future in (*sites, pictures)) if fault]
    for fault in faults:
        if not isinstance(fault, EXPECTED):
            raise fault  # a bug of ours, not a fault of the data
    if faults:
        raise BuildFailed("\n".join(map(str, faults)))
    return {one.file: one.pages for one in made}


def _draw_previews(written: Path, root: Path, out: Path) -> int:
    return previews.make(pickled_handbook.read(written), root, out)


def _pages(programs: Subprocesses, root: Path, language: Language, out: Path, surroundings: Mapping[str, str]) -> None:
    """Let MkDocs build one language; a warning of its is a fault."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean", "-f", CONFIGURATIONS[language], "-d", str(out)]
    status, said = programs.run(command, root, surroundings)
    if status:
        raise BuildFailed(f"The pages in {language} could not be built:\n{_faults(said)}")


def environment(handbook: Handbook) -> dict[str, str]:
    """Return the environment in which MkDocs makes the same bytes every time and advertises nothing."""
    released = max(edition.released for edition in handbook.of("edition"))
    noon = datetime.combine(released, time_of_day(12), tzinfo=UTC)
    return os.environ | QUIET | {"SOURCE_DATE_EPOCH": str(int(noon.timestamp()))}


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
    (out / status_page.FILE).rename(site / status_page.FILE)
    (site / ".nojekyll").touch()
    take_along.write(site)
