"""What the tests share."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.building import take_along
from handbook.handbook import Handbook
from handbook.rules.check import load_checked
from tests import reading, tree
from tests.browser import PATIENCE, Visit, faultless, launched, served
from tests.joining import loose, made_sheets
from tests.kept import share
from tests.workbooks import Workbook, of_site

LONG = (
    "shares",
    "changes",
    "build",
    "faster",
    "keeping",
    "stopping",
    "edits",
    "live_pages",
    "whole_meeting",
    "engines",
    "form_in_browser",
    "workbook_print",
    "accessibility",
    "frame",
    "workbook_forms",
    "your_meeting",
    "run_meeting",
    "scale",
    "editions",
)
"""The test files that take long, first those that need no site: they come first, so that all processes end together."""

WAITING = 2
"""Processes beside one for each core: those that wait for a browser or a server leave their core to others, more than half the time."""
MOST = 8
"""Not more on any machine: with its browsers, a process may take a gigabyte."""


def pytest_xdist_auto_num_workers() -> int:
    """Return how many processes `make test` starts."""
    return min(MOST, (os.cpu_count() or 1) + WAITING)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the long files first, each with its tests in their order."""
    places = {f"test_{name}": place for place, name in enumerate(LONG)}
    items.sort(key=lambda item: places.get(item.path.stem, len(places)))


@pytest.fixture(scope="session")
def handbook() -> Handbook:
    """The handbook as it stands."""
    return load_checked(tree.ROOT)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all processes of this run share."""
    base = tmp_path_factory.getbasetemp()
    return base if worker_id == "master" else base.parent


@pytest.fixture(scope="session")
def site(shared: Path) -> Path:
    """The site as `handbook build` makes it, built once a run."""
    return tree.once(shared / "built", lambda folder: tree.built(tree.copy_with_store(folder))) / "site"


@pytest.fixture(scope="session")
def pages(shared: Path) -> Path:
    """The pages in both languages, without PDFs, built once a run."""

    def make(folder: Path) -> None:
        root = tree.copy(folder)
        for configuration, language in (("mkdocs.yml", "da"), ("mkdocs.en.yml", "en")):
            out = root / "site" / LANGUAGE_FOLDERS[language]
            done = tree.run(root, "build", "--strict", "-f", configuration, "-d", str(out), module="mkdocs")
            assert done.returncode == 0, done.stdout + done.stderr

    return tree.once(shared / "pages", make) / "site"


@pytest.fixture(scope="session")
def small_built(shared: Path) -> Path:
    """A tree with the few records of the good example, built once a run, from nothing."""
    return tree.once(shared / "small", lambda folder: tree.built(tree.small(folder)))


@pytest.fixture(scope="session")
def sheets(shared: Path) -> list[Path]:
    """The sheets, cards, posters and run sheets of the small handbook, in both languages, made once a run."""
    return loose(tree.once(shared / "sheets", made_sheets) / "build/workbook")


@pytest.fixture(scope="session")
def paper_site(sheets: list[Path], shared: Path) -> Path:
    """The pages of the small handbook, with those of a meeting and the sheets that it needs, and all that can be taken along."""

    def make(folder: Path) -> None:
        root = tree.small(folder)
        shutil.copy(tree.ROOT / "data/editions.yml", root / "data")
        for configuration, language in (("mkdocs.yml", "da"), ("mkdocs.en.yml", "en")):
            shutil.copytree(tree.ROOT / "docs" / language / "meeting", root / "docs" / language / "meeting", dirs_exist_ok=True)
            shutil.copy(tree.ROOT / "docs" / language / "take-along.md", root / "docs" / language)
            out = root / "site" / LANGUAGE_FOLDERS[language]
            done = tree.run(root, "build", "--strict", "-f", configuration, "-d", str(out), module="mkdocs")
            assert done.returncode == 0, done.stdout + done.stderr
        for path in sheets:
            shutil.copy(path, root / "site/workbook")
        take_along.write(root / "site")

    return tree.once(shared / "paper", make) / "site"


@pytest.fixture(scope="session")
def paper(paper_site: Path) -> Iterator[str]:
    """Where those pages are served."""
    with served(paper_site) as address:
        yield address


@pytest.fixture(scope="session")
def store(small_built: Path) -> Path:
    """What the build of that tree has kept: builds that begin with it lay out only what differs."""
    return small_built / tree.STORE


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served."""
    with served(site) as served_at:
        yield served_at


@pytest.fixture(scope="session")
def at(pages: Path) -> Iterator[str]:
    """Where the pages of the whole handbook are served, without its PDFs."""
    with served(pages) as served_at:
        yield served_at


@pytest.fixture
def reader(browser: Browser, at: str) -> Iterator[Visit]:
    """A reader of those pages, who meets no fault."""
    with faultless(browser, at) as opened:
        yield opened


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The driver of browsers, of which a process can have one."""
    expect.set_options(timeout=1000 * PATIENCE)
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The browser, started once a process."""
    with launched(playwright) as started:
        yield started


@pytest.fixture(scope="session")
def editions(site: Path) -> list[Workbook]:
    """Every PDF of the site."""
    return of_site(site)


@pytest.fixture(scope="session")
def read(editions: list[Workbook]) -> list[Workbook]:
    """Every PDF of the site, with all its sides read, by all processes of this run together."""
    assert editions
    share(reading.read, [book.path for book in editions])
    return editions


@pytest.fixture(scope="session")
def workbooks(editions: list[Workbook]) -> dict[str, Workbook]:
    """The complete book in each language."""
    return {book.language: book for book in editions if book.made.edition == "complete"}
