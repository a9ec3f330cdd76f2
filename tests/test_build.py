"""The build: all or nothing, the same every time, and open to a new record."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pypdf import PdfReader

from handbook.addresses import LANGUAGE_FOLDERS
from tests import tree
from tests.pages import Page


def fingerprint(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_two_builds_of_one_tree_are_byte_identical(small_built, tmp_path):
    first, second = fingerprint(small_built / "site"), fingerprint(tree.built(tree.small(tmp_path / "again")))
    assert len(first) > 60
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


@pytest.fixture
def stocked(tmp_path: Path) -> Path:
    """A tree with something that was built before."""
    root = tree.small(tmp_path / "stocked")
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("as it was")
    return root


def test_faulty_data_leaves_the_old_site(stocked):
    path = stocked / "data" / "tools" / "side-talk.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("theme:", "them:", 1), encoding="utf-8")
    done = tree.run(stocked, "build")
    assert done.returncode == 1
    assert "data/tools/side-talk.yml:" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert fingerprint(stocked / "site") == {"index.html": b"as it was"}


def test_a_fault_while_building_leaves_the_old_site(stocked, store):
    shutil.copytree(store, stocked / tree.STORE)
    with (stocked / "overrides" / "site" / "tool.html").open("a", encoding="utf-8") as template:
        template.write("{{ entry.nothing }}")
    done = tree.run(stocked, "build")
    assert done.returncode == 1
    assert "has no attribute 'nothing'" in done.stderr
    assert fingerprint(stocked / "site") == {"index.html": b"as it was"}
    assert list((stocked / ".build").glob("next-*")) == []


def test_a_killed_build_leaves_the_old_site_and_the_next_one_clears_up(stocked, store):
    command = [sys.executable, "-m", "handbook", "build"]
    build = subprocess.Popen(command, cwd=stocked, env=tree.environment(stocked), start_new_session=True)
    for _ in range(12_000):
        if list((stocked / ".build").glob("next-*/workbook/*.pdf")):
            break
        time.sleep(0.05)
    else:
        pytest.fail("the build never began")
    os.kill(build.pid, signal.SIGKILL)
    build.wait()
    _wait_until_none_is_left(build.pid)
    assert fingerprint(stocked / "site") == {"index.html": b"as it was"}
    shutil.copytree(store, stocked / tree.STORE, dirs_exist_ok=True)
    (stocked / "site").rename(stocked / ".build" / "old-site")  # as if killed between the two renames
    assert tree.run(stocked, "build").returncode == 0
    assert list((stocked / ".build").glob("next-*")) == []
    assert not (stocked / ".build" / "old-site").exists()
    assert (stocked / "site" / "en" / "index.html").is_file()


def _wait_until_none_is_left(group: int) -> None:
    for _ in range(1200):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    os.killpg(group, signal.SIGKILL)
    pytest.fail("processes of a killed build run on")


def test_plain_mkdocs_builds_strictly(pages, handbook):
    """In both languages, and without a word of warning: `pages` is made that way."""
    assert handbook.of("tool")
    for tool in handbook.of("tool"):
        for folder in LANGUAGE_FOLDERS.values():
            assert (pages / folder / "tools" / tool.id / "index.html").is_file()


def test_plain_mkdocs_stops_at_faulty_data(tmp_path):
    root = tree.small(tmp_path / "plain")
    path = root / "data" / "tools" / "side-talk.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("two-sides", "two-sids"), encoding="utf-8")
    done = tree.run(root, "build", "--strict", "-d", str(tmp_path / "out"), module="mkdocs")
    assert done.returncode != 0
    assert "Did you mean two-sides?" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_an_unknown_id_in_prose_stops_the_build_with_file_and_line(tmp_path):
    root = tree.small(tmp_path / "prose")
    path = root / "docs" / "en" / "about.md"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines, "", '{{ model("two-sids") }}', ""]), encoding="utf-8")
    for done in (tree.run(root, "build"), tree.run(root, "build", "-f", "mkdocs.en.yml", module="mkdocs")):
        assert done.returncode != 0
        told = done.stdout + done.stderr
        assert f"docs/en/about.md:{len(lines) + 2}:" in told
        assert "Did you mean two-sides?" in told


def test_macros_draw_records_in_any_prose_page(tmp_path):
    root = tree.small(tmp_path / "prose")
    for language in ("da", "en"):
        path = root / "docs" / language / "about.md"
        path.write_text(path.read_text(encoding="utf-8") + '\n{{ model("two-sides") }}\n\n{{ card("side-talk") }}\n', encoding="utf-8")
    done = tree.run(root, "build", "--strict", "-d", str(tmp_path / "out"), module="mkdocs")
    assert done.returncode == 0, done.stderr
    page = Page.read(tmp_path / "out" / "about" / "index.html")
    assert "Sammenhold" in page.text
    assert "two-sides--task" in page.ids
    assert any(address.endswith("tools/side-talk/") for _, address in page.references)


def test_one_new_file_makes_a_tool_appear_everywhere(tmp_path, store):
    root = tree.small(tmp_path / "new", store)
    text = (root / "data" / "tools" / "side-talk.yml").read_text(encoding="utf-8")
    text = re.sub(r"^heard:\n(?:[ -].*\n)*", "", text, flags=re.MULTILINE)  # what people say is heard by one record alone
    text = text.replace("related: [two-sides]", "related: [two-sides, side-signs]", 1)  # a record that stands alone is a fault
    text = text.replace("id: side-talk", "id: the-new-tool", 1).replace("Samtale om to sider", "Snakketoget", 1)
    text = text.replace("Talk about two sides", "The talking train", 1)
    (root / "data" / "tools" / "the-new-tool.yml").write_text(text, encoding="utf-8")
    assert "id: the-new-tool" in text and "The talking train" in text
    site = tree.built(root)
    number = next(
        tool["workbook_number"]
        for tool in json.loads((site / "handbook.json").read_text(encoding="utf-8"))["tools"]
        if tool["id"] == "the-new-tool"
    )
    for language, place, title in (("da", site, "Snakketoget"), ("en", site / "en", "The talking train")):
        assert title in Page.read(place / "tools" / "the-new-tool" / "index.html").text
        assert title in Page.read(place / "tools" / "index.html").text
        assert title in Page.read(place / "themes" / "work-communities" / "index.html").text
        assert title in Page.read(place / "models" / "two-sides" / "index.html").text
        index = json.loads((place / "search" / "index.json").read_text(encoding="utf-8"))
        assert any(entry[0] == "tools/the-new-tool/" and entry[2] == title for entry in index["entries"])
        pdf = PdfReader(site / "workbook" / f"complete-{language}.pdf")
        assert any(title in page.extract_text() and number in page.extract_text() for page in pdf.pages)
    shutil.rmtree(root)
