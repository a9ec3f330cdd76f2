"""The scripts that pages load when asked for: what each room may know, what stands in them by themselves, and how they reach the site."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from handbook.site import scripts
from tests.test_rooms import LONGEST
from tests.tree import ROOT

BROWSER = ROOT / scripts.SOURCES
README = BROWSER / "README.md"
MODULES = sorted(BROWSER.rglob("*.js"))
IMPORTS = re.compile(r"""\b(?:from|import)\s*\(?\s*["']([^"']+)["']""")
NODE = shutil.which("node", path=str(Path(sys.executable).parent)) or shutil.which("node")


def code_of(path: Path) -> str:
    """A module without its comments, which name the types of others."""
    return re.sub(r"/\*.*?\*/|//[^\n]*", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


def rooms() -> dict[str, set[str]]:
    """The rooms, with those that each may know, as the table says."""
    rows = re.findall(r"^\| `([a-z_]+)` \|.*\| ([^|]*)\|$", README.read_text(encoding="utf-8"), re.MULTILINE)
    return {room: set(re.findall(r"[a-z_]+", known)) for room, known in rows}


def test_every_room_is_in_the_table_and_knows_only_what_it_may():
    table = rooms()
    assert table
    assert set(table) == {path.name for path in BROWSER.iterdir() if path.is_dir()}
    found = 0
    for room, known in table.items():
        for path in (BROWSER / room).rglob("*.js"):
            for name in IMPORTS.findall(path.read_text(encoding="utf-8")):
                found += 1
                if name.startswith("."):
                    target = (path.parent / name).resolve().relative_to(BROWSER).parts
                    assert len(target) > 1, f"{path}: nothing comes back to the ground floor: {name}"
                    assert target[0] in {room, *known}, f"{path}: {room} may not know {target[0]}"
                    assert (BROWSER / Path(*target)).is_file(), f"{path}: {name}"
    assert found or len(table) == 1


def test_no_modules_ask_for_one_another():
    """What is fetched later, by `import()`, counts too."""
    waiting = {
        path: {(path.parent / name).resolve() for name in IMPORTS.findall(code_of(path)) if name.startswith(".")}
        for path in MODULES
    }
    assert len(waiting) > 50
    while free := {path for path, asked in waiting.items() if not asked & waiting.keys()}:
        waiting = {path: asked for path, asked in waiting.items() if path not in free}
    assert waiting == {}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_a_module_is_short(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_rooms_without_a_page_ask_for_none():
    """Such a room is tried in Node; what it would ask of a page is not there."""
    pure = re.findall(r"^\| `([a-z_]+)` \|.* no page, no storage, no network \|", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(pure) > 4
    for room in pure:
        for path in (BROWSER / room).glob("*.js"):
            assert not re.search(r"\b(document|window|localStorage|fetch|navigator)[.(\[?]", code_of(path)), path


def test_the_scripts_own_tests_pass():
    tests = sorted((ROOT / "tests/browser").glob("*.test.js"))
    assert tests and NODE
    done = subprocess.run([NODE, "--test", *map(str, tests)], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    assert int(re.search(r"^# pass (\d+)$|ℹ pass (\d+)", done.stdout, re.MULTILINE).group(0).split()[-1]) >= len(tests)


def test_the_same_modules_give_the_same_bytes():
    made = scripts.bundled(ROOT)
    assert made == scripts.bundled(ROOT)
    assert set(made) >= {f"{scripts.FOLDER}/{path.name}" for path in BROWSER.glob("*.js")}


def test_a_fault_in_a_script_stops_the_build_with_a_line(tmp_path):
    (tmp_path / "browser").mkdir()
    (tmp_path / "browser/page.js").write_text('import { x } from "./nowhere.js"\nx(\n', encoding="utf-8")
    (tmp_path / "node_modules").symlink_to(scripts.modules(ROOT))
    with pytest.raises(scripts.Unbundled, match=r"(?s)browser/ cannot be put together:.*browser/page.js:"):
        scripts.bundled(tmp_path)
