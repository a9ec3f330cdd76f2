"""What the tests share."""

from pathlib import Path

import pytest

from handbook.check import load_checked
from handbook.handbook import Handbook
from tests import tree
from tests.workbooks import Workbook, made_once


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
    return tree.once(shared / "built", lambda folder: tree.built(tree.copy(folder))) / "site"


@pytest.fixture(scope="session")
def workbooks(handbook: Handbook, shared: Path) -> dict[str, Workbook]:
    """The workbook of each language, made once a run."""
    return made_once(handbook, shared)


@pytest.fixture(scope="session")
def editions(workbooks: dict[str, Workbook]) -> list[Workbook]:
    """Every PDF of every edition."""
    return list(workbooks.values())
