"""A record gets another id: everything that led to it still does, on screen, on paper and in the data."""

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from handbook import changes
from handbook.changes import releases_with
from handbook.editing import renaming
from handbook.editing.named_in_code import GUIDES
from handbook.reading import loader
from handbook.rules.check import check, load_checked
from handbook.site import scripts
from handbook.site.site import Site
from tests import tree
from tests.browser import served

OLD, NEW = "four-communities", "four-circles"
CODE = (*tree.ROOT.glob("tests/*.py"), *(tree.ROOT / name for name in GUIDES))


@pytest.fixture(scope="module")
def renamed(tmp_path_factory) -> Path:
    """The handbook with one of its most named records called something else."""
    root = tmp_path_factory.mktemp("renamed") / "x"
    tree.copy(root)
    shutil.copytree(tree.ROOT / "orders", root / "orders")
    shutil.copytree(tree.ROOT / "tests/search", root / "tests/search")
    for path in CODE:
        shutil.copy(path, root / path.relative_to(tree.ROOT))
    (root / "orders/mine.yml").write_text(f"title: Temadag\nmodels:\n- two-perspectives\n- {OLD}\n", encoding="utf-8")
    changed = renaming.rename(root, OLD, NEW)
    assert Path(f"data/models/{NEW}.yml") in changed and len(changed) > 20
    return root


def names(root: Path, id: str) -> list[str]:
    """Every line of data, prose, orders and questions that names an id where ids are named, without what keeps old ones."""
    parts = ("data", "docs", "orders", "tests/search")
    files = [path for part in parts for path in (root / part).rglob("*") if path.suffix in (".yml", ".md")]
    word = re.compile(rf"""(?<![\w-]){re.escape(id)}(?![\w-])""")
    return [
        f"{path.relative_to(root)}: {line}"
        for path in files
        if path.name != "renamed.yml"
        for line in path.read_text(encoding="utf-8").split("\n")
        if word.search(line)
    ]


def test_nothing_names_the_old_id_and_the_check_is_content(renamed):
    before = names(tree.ROOT, OLD)
    assert len(before) > 40
    assert names(renamed, OLD) == []
    assert len(names(renamed, NEW)) >= len(before)
    assert not (renamed / f"data/models/{OLD}.yml").exists()
    assert [problem for problem in check(renamed)[1] if not problem.warning] == []


def test_tests_and_the_pages_at_the_root_know_the_new_id(renamed):
    files = [path.relative_to(tree.ROOT) for path in CODE]
    naming = [path for path in files if re.search(rf"(?<![\w-]){OLD}(?![\w-])", (tree.ROOT / path).read_text(encoding="utf-8"))]
    assert len(naming) > 8
    for path in naming:
        text = (renamed / path).read_text(encoding="utf-8")
        assert not re.search(rf"(?<![\w-]){OLD}(?![\w-])", text), path
        compile(text, path.name, "exec") if path.suffix == ".py" else None


def test_only_ids_change(renamed):
    for path in sorted((renamed / "data").rglob("*.yml")):
        name = path.relative_to(renamed)
        was = tree.ROOT / (f"data/models/{OLD}.yml" if path.stem == NEW else name)
        if path.name != "renamed.yml":
            assert path.read_text(encoding="utf-8").replace(NEW, OLD) == was.read_text(encoding="utf-8"), name


def test_what_was_released_under_the_old_id_is_the_new_one(renamed):
    handbook, before = load_checked(renamed), load_checked(tree.ROOT)
    assert {one.file_name for one in releases_with(handbook, NEW)} == {one.file_name for one in releases_with(before, OLD)} != set()
    assert before.contents and {id.replace(OLD, NEW): changes.digests(before, id) for id in before.contents} == {
        id: changes.digests(handbook, id) for id in handbook.contents
    }  # no sheet that was printed gets a star


def test_a_second_name_leads_on_from_the_first(renamed, tmp_path):
    root = tmp_path / "y"
    shutil.copytree(renamed, root)
    renaming.rename(root, NEW, "four-corners")
    assert loader.read(root).handbook.renamed == {OLD: "four-corners", NEW: "four-corners"}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("four-circle", "x", "There is no record 'four-circle'. Did you mean four-circles?"),
        ("right-balances", "De rette", "'De rette' is no id. Write small English letters, digits and hyphens, beginning with a letter."),
        ("right-balances", "task-dialogue", "'task-dialogue' is another record's id. Choose another one."),
        ("right-balances", OLD, f"'{OLD}' was the id of {NEW}, whose old address leads on. Choose another one."),
        ("core-task-x", "y", "There is no record"),
        (
            "staerkere-sammen",
            "y",
            "'staerkere-sammen' stands among the sources, which have no pages of their own. Write source:staerkere-sammen.",
        ),
        ("term:core-tsk", "y", "There is no record 'term:core-tsk'. Did you mean core-task?"),
        ("term:core-task", "work-community", "'work-community' is another record's id. Choose another one."),
    ],
)
def test_what_cannot_be_renamed_is_told_and_changes_nothing(renamed, old, new, said):
    before = {path: path.read_bytes() for path in renamed.rglob("*.yml")}
    with pytest.raises(renaming.NotRenamed, match=re.escape(said)):
        renaming.rename(renamed, old, new)
    assert {path: path.read_bytes() for path in renamed.rglob("*.yml")} == before


def test_the_command_tells_which_files_changed(tmp_path):
    root = tree.small(tmp_path / "x")
    done = tree.run(root, "rename", "side-talk", "both-sides")
    assert done.returncode == 0 and done.stdout.split()[0] == "data/tools/both-sides.yml"
    assert tree.run(root, "check").returncode == 0
    again = tree.run(root, "rename", "side-talk", "two-sides")
    assert (again.returncode, again.stdout) == (1, "") and "There is no record 'side-talk'" in again.stderr


def test_the_old_address_leads_on_with_all_that_was_asked_for(renamed, tmp_path, browser: Browser, monkeypatch):
    monkeypatch.setattr(scripts, "bundled", lambda root: {})  # they lead nowhere
    handbook = load_checked(renamed)
    for language, folder in (("da", ""), ("en", "en/")):
        site = Site(handbook, language, renamed)
        moved = site.files[f"models/{OLD}/index.html"]
        assert f'href="../../models/{NEW}/"' in moved and f'lang="{language}"' in moved
        place = tmp_path / folder
        for path, text in ((f"models/{OLD}/index.html", moved), (f"models/{NEW}/index.html", "<title>there</title>")):
            (place / path).parent.mkdir(parents=True)
            (place / path).write_text(text, encoding="utf-8")
        script = "assets/javascripts/moved.js"
        (place / script).parent.mkdir(parents=True)
        shutil.copy(tree.ROOT / "overrides/theme" / script, place / script)
    with served(tmp_path) as address:
        page = browser.new_page()
        for folder in ("", "en/"):
            page.goto(f"{address}{folder}models/{OLD}/?print=P1.0#task")
            page.wait_for_url(f"{address}{folder}models/{NEW}/?print=P1.0#task")
        page.close()


@pytest.mark.parametrize(
    ("kind", "old"), [("term", "core-task"), ("term", "psychological-safety"), ("source", "staerkere-sammen"), ("prop", "absent-chairs")]
)
def test_what_has_no_page_of_its_own_is_renamed_by_its_kind(tmp_path, kind, old):
    root = tmp_path / "x"
    tree.copy(root)
    shutil.copytree(tree.ROOT / "tests/search", root / "tests/search")
    before = load_checked(tree.ROOT)
    renaming.rename(root, f"{kind}:{old}", "called-anew")
    handbook, problems = check(root)
    assert [problem for problem in problems if not problem.warning] == []
    assert handbook.get(kind, "called-anew") and old not in {entry.id for entry in handbook.of(kind)}
    assert handbook.pages.keys() == before.pages.keys(), "a page of the same id keeps it"
    assert not (root / renaming.RENAMED).exists()
    for path in [*(root / "data").rglob("*.yml"), *(root / "docs").rglob("*.md"), *(root / "tests/search").rglob("*.yml")]:
        text = path.read_text(encoding="utf-8")
        assert f"{kind}:{old}" not in text, path
        was = tree.ROOT / path.relative_to(root)
        assert text.replace("called-anew", old) == (was.parent / f"{old}.yml" if path.stem == "called-anew" else was).read_text(
            encoding="utf-8"
        )
