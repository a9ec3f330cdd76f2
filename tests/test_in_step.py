"""Who changes one language alone is told so, until the other catches up or is called right."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from handbook.editing import in_step
from handbook.reading import loader
from tests import tree
from tests.examples import good

TOOL = "data/tools/side-talk.yml"


def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "handbook", *arguments]
    return subprocess.run(command, cwd=root, env=tree.environment(tree.ROOT), capture_output=True, text=True, timeout=120)


class Repository:
    """A handbook with a history that begins now."""

    def __init__(self, root: Path):
        self.root = root
        self.day = 0
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit("Begin")

    def git(self, *arguments: str) -> str:
        when = f"2026-01-{self.day + 1:02}T12:00:00"
        who = {f"GIT_{role}_{what}": "x" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        days = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when, "GIT_CONFIG_GLOBAL": os.devnull}
        return subprocess.run(
            ["git", *arguments], cwd=self.root, env=os.environ | who | days, check=True, capture_output=True, text=True
        ).stdout

    def commit(self, words: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", words)
        self.day += 1

    def edit(self, old: str, new: str, path: str = TOOL) -> None:
        text = (self.root / path).read_text(encoding="utf-8")
        assert text.count(old) == 1
        (self.root / path).write_text(text.replace(old, new), encoding="utf-8")

    @property
    def ahead(self) -> list[tuple[str, str, str]]:
        found = in_step.out_of_step(self.root, loader.read(self.root))
        return [(one.record, one.field, f"{one.language} {one.day}") for one in found]


@pytest.fixture
def repository(tmp_path) -> Repository:
    made = Repository(good(tmp_path / "x"))
    assert made.ahead == []
    return made


DANISH, ENGLISH = ("Samtale om to sider", "Samtale om begge sider"), ("Talk about two sides", "Talk about both sides")


def test_one_language_alone_is_told_with_its_day_until_the_other_catches_up(repository):
    repository.edit(*DANISH)
    assert repository.ahead == [("side-talk", "title.en", "da None")], "what is not committed yet counts"
    repository.commit("Danish")
    assert repository.ahead == [("side-talk", "title.en", "da 2026-01-02")]
    repository.edit("Samtale om begge sider", "Samtale om begge de to sider")
    repository.commit("Danish again")
    assert repository.ahead == [("side-talk", "title.en", "da 2026-01-03")]
    repository.edit(*ENGLISH)
    repository.commit("English too")
    assert repository.ahead == []
    repository.edit("Talk about both sides", "Talk about both of the sides")
    assert repository.ahead == [("side-talk", "title.da", "en None")]


def test_both_at_once_and_new_texts_and_other_order_are_in_step(repository):
    repository.edit(*DANISH)
    repository.edit(*ENGLISH)
    repository.commit("Both")
    path = repository.root / TOOL
    lines = path.read_text(encoding="utf-8").split("\n")
    at = lines.index("goes_wrong:") + 1
    path.write_text(
        "\n".join([*lines[:at], "  - da: Noget nyt går galt.", "    en: Something new goes wrong.", *lines[at:]]), encoding="utf-8"
    )
    repository.commit("A new text before others")
    assert run(repository.root, "format").returncode == 0
    repository.commit("Form")
    repository.git("mv", TOOL, "data/tools/both-sides.yml")
    repository.commit("Moved")
    assert repository.ahead == []


@pytest.mark.parametrize("words", ["Still right: en", "Ret en slåfejl\n\nStadig rigtig: en"])
def test_a_proposal_can_say_that_the_other_language_is_still_right(repository, words):
    repository.edit(*DANISH)
    base = repository.git("rev-parse", "HEAD").strip()
    told = run(repository.root, "status", "--against", base)
    assert told.stdout.startswith(f"{TOOL}:") and "title.en: only the Danish was changed. Bring the English in step" in told.stdout
    repository.commit(words)
    assert repository.ahead == []
    assert run(repository.root, "status", "--against", base).stdout == ""


def test_an_editor_can_call_a_pair_right_and_a_later_change_counts_anew(repository):
    repository.edit(*DANISH)
    repository.commit("Danish")
    other = run(repository.root, "status", "--right", "one-word")
    assert other.returncode == 0 and len(repository.ahead) == 1
    assert run(repository.root, "status", "side-talk").stderr == "Ids of records come after --right.\n"
    misspelt = run(repository.root, "status", "--right", "side-tlak")
    assert (misspelt.returncode, misspelt.stdout) == (1, "")
    assert misspelt.stderr == "There is no record 'side-tlak'. Did you mean side-talk?\n"
    done = run(repository.root, "status", "--right", "side-talk", "two-sides")
    assert (done.returncode, done.stdout) == (0, "data/releases/in-step.json: 1 text called right\n")
    assert repository.ahead == [] and run(repository.root, "check").returncode == 0
    repository.edit(*ENGLISH)
    assert repository.ahead == [("side-talk", "title.da", "en None")], "both were right, so there is nothing to catch up with"
    repository.edit("Samtale om begge sider", "Samtale om dem begge")
    repository.edit("Talk about both sides", "Talk about two sides")
    assert repository.ahead == [("side-talk", "title.en", "da None")]


def test_what_is_due_and_what_is_ahead_are_data_too(repository):
    repository.edit("reviewed: 2026", "reviewed: 2020")
    repository.edit(*DANISH)
    told = json.loads(run(repository.root, "status", "--json").stdout)
    assert [one["id"] for one in told["due"]] == ["side-talk"]
    assert told["ahead"][0] | {"line": 0} == {
        "record": "side-talk",
        "file": TOOL,
        "line": 0,
        "page": None,
        "field": "title.en",
        "changed": "da",
        "on": None,
        "da": DANISH[1],
        "en": ENGLISH[0],
    }


def test_a_branch_that_is_not_there_is_told_in_a_line(repository):
    done = run(repository.root, "status", "--against", "orgin/main")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "There is no commit 'orgin/main'. Write a commit or a branch, such as origin/main.\n"


def test_without_a_history_nothing_is_guessed(tmp_path):
    root = good(tmp_path / "x")
    done = run(root, "status")
    assert done.returncode == 1 and done.stdout == "" and done.stderr.count("\n") == 1


def test_a_prose_page_changed_in_one_language_alone_is_told_of_a_proposal(repository):
    base = repository.git("rev-parse", "HEAD").strip()

    def told() -> list[tuple[str, str, str]]:
        found = in_step.since(repository.root, loader.read(repository.root), base)
        return [(one.path.as_posix(), one.record, one.language) for one in found]

    page, twin = "docs/da/about.md", "docs/en/about.md"
    for path in (page, twin):
        assert (repository.root / path).is_file()
    with (repository.root / page).open("a", encoding="utf-8") as file:
        file.write("\nEn sætning mere.\n")
    assert told() == [(twin, "about", "da")]
    line = run(repository.root, "status", "--against", base).stdout
    assert line.startswith(f"{twin}:8: #who: only the Danish was changed. ") and "handbook status --right about" in line
    repository.commit("Danish\n\nStill right: en")
    assert told() == []


ABOUT = ("docs/da/about.md", "docs/en/about.md")


def test_a_paragraph_of_a_prose_page_is_told_until_its_twin_catches_up(repository):
    for path, word in zip(ABOUT, ("Første", "First"), strict=True):
        with (repository.root / path).open("a", encoding="utf-8") as file:
            file.write(f"\n{word} A.\n\n{word} B.\n")
    repository.commit("A paragraph more, twice")
    repository.edit("Første A.", "Første A, rettet.", ABOUT[0])
    repository.commit("Danish")
    assert repository.ahead == [("about", "#who", "da 2026-01-03")]
    repository.edit("First B.", "First B, mended.", ABOUT[1])
    repository.commit("Another paragraph, in English")
    assert repository.ahead == [("about", "#who", "en 2026-01-04"), ("about", "#who", "da 2026-01-03")]
    repository.edit("First A.", "First A, mended.", ABOUT[1])
    repository.edit("title: Om os", "title: Om dem", ABOUT[0])
    repository.commit("The first has caught up; a title")
    assert repository.ahead == [("about", "#who", "en 2026-01-04"), ("about", "title", "da 2026-01-05")]
    found = in_step.out_of_step(repository.root, loader.read(repository.root))
    in_step.call_right(repository.root, [one for one in found if one.record == "about"])
    assert found and repository.ahead == []


def test_a_section_with_more_paragraphs_in_one_language_is_one_text(repository):
    with (repository.root / ABOUT[1]).open("a", encoding="utf-8") as file:
        file.write("\nAn institution explained.\n")
    repository.commit("What Danes know\n\nStill right: da")
    assert repository.ahead == []
    repository.edit("An institution explained.", "Two institutions explained.", ABOUT[1])
    assert repository.ahead == [("about", "#who", "en None")]


@pytest.mark.parametrize("path", [TOOL, "data/terms.yml"])
def test_a_record_can_say_on_which_day_its_languages_were_found_in_step(repository, path):
    old, last = (DANISH, "reviewed: 2026-11-20") if path == TOOL else (("til for.", "til for i dag."), "      section: Indledning")
    repository.edit(*old, path)
    repository.commit("Danish")
    base = repository.git("rev-parse", "HEAD~").strip()
    assert len(repository.ahead) == len(in_step.since(repository.root, loader.read(repository.root), base)) == 1
    text = (repository.root / path).read_text(encoding="utf-8")
    assert last in text
    field = "\nin_step: 2026-01-05" if path == TOOL else "\n  in_step: 2026-01-05"
    (repository.root / path).write_text(text.replace(last, last + field, 1), encoding="utf-8")
    assert repository.ahead == in_step.since(repository.root, loader.read(repository.root), base) == []
    repository.commit("In step")
    assert repository.ahead == []
    repository.edit(old[1], "Noget helt andet.", path)
    assert len(repository.ahead) == 1, "a later change counts anew"


def test_a_text_that_is_put_back_is_as_right_as_it_was(repository):
    repository.edit(*DANISH)
    repository.commit("Danish")
    assert len(repository.ahead) == 1
    repository.edit(*DANISH[::-1])
    assert repository.ahead == []


def test_a_page_changed_in_both_languages_or_called_right_is_in_step(repository):
    base = repository.git("rev-parse", "HEAD").strip()
    for path in ("docs/da/about.md", "docs/en/about.md", "docs/da/how-to-use.md"):
        with (repository.root / path).open("a", encoding="utf-8") as file:
            file.write("\nOslo.\n")
    assert [one.record for one in in_step.since(repository.root, loader.read(repository.root), base)] == ["how-to-use"]
    assert run(repository.root, "status", "--against", base, "--right", "how-to-use").returncode == 0
    assert in_step.since(repository.root, loader.read(repository.root), base) == []
