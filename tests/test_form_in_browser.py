"""The form in a real browser, with the manager's own server for files of one's own: what is typed is saved, and nothing else."""

import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from handbook.editing.formatting import format_all
from handbook.form import configuration
from handbook.handbook import Handbook
from handbook.kinds import KINDS
from handbook.rules.check import check, load_checked
from handbook.site.edit_form import LOCAL
from handbook.site.scripts import modules
from tests.browser import Visit, served, visit
from tests.examples import edit, good
from tests.form_site import form_site
from tests.ports import free_port
from tests.test_accessibility import faults as broken
from tests.test_browser_rooms import NODE
from tests.tree import ROOT

DANISH, ENGLISH = " – rettet: nej", " – corrected: no #1"
"""What is typed: a careless writer of YAML would leave out the quotes that it needs."""
TYPED_IN = {"term": "Definition", "source": "What we use the work for"}
"""The text that is changed, where a kind has no title in two languages."""


def copied(to: Path) -> Path:
    """A small handbook in its one form, whose tool may have its steps in any order."""
    edit(good(to), "data/tools/side-talk.yml", "split_after: look\n", "")
    format_all(to)
    return to


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files as they are before anybody edits."""
    return copied(tmp_path_factory.mktemp("before") / "files")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files that are edited."""
    return copied(tmp_path_factory.mktemp("edited") / "files")


@pytest.fixture(scope="module")
def small(before: Path) -> Handbook:
    """The handbook as it is before anybody edits."""
    return load_checked(before)


@pytest.fixture(scope="module")
def server(files: Path) -> Iterator[str]:
    """The manager's server, which reads and writes the files; yields its address."""
    port = free_port()
    # The program itself: what stands for it in .venv/bin would leave it running when it ends.
    program = subprocess.run([str(NODE), "-p", "process.execPath"], capture_output=True, text=True, check=True).stdout.strip()
    own = {"PATH": "", "PORT": str(port), "BIND_HOST": "127.0.0.1", "LOG_LEVEL": "error", "GIT_REPO_DIRECTORY": str(files)}
    running = subprocess.Popen([program, modules(ROOT) / "decap-server/dist/index.js"], env=own)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        running.terminate()
        running.wait()


@pytest.fixture(scope="module")
def opened(small: Handbook, server: str, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visit]:
    """A visit to the form as `make edit` shows it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(configuration.HERE, "1")
        site = form_site(small, "en", tmp_path_factory.mktemp("form") / "site")
    with served(site) as address, visit(browser, address) as visited:
        visited.context.route(f"{LOCAL}/**", lambda route: route.continue_(url=route.request.url.replace(LOCAL, server)))
        yield visited


@pytest.fixture(scope="module")
def form(opened: Visit) -> Page:
    """The form after signing in."""
    page = opened.open("en/edit/")
    page.get_by_role("button", name="Login").click()
    page.get_by_text("Collections").first.wait_for()
    return page


def go(page: Page, path: str) -> None:
    """Go to a place in the form, by way of its front page: it reads a file when one comes from a list."""
    page.evaluate("location.hash = '#/'")
    page.get_by_text("Collections").first.wait_for()
    page.evaluate("path => { location.hash = path }", path)


def save(page: Page, path: Path) -> Any:
    """Save, and return what the file then says."""
    before = path.read_bytes() if path.exists() else b""
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_text("Save the file").click()
    page.get_by_text("Changes saved", exact=True).first.wait_for()
    assert path.read_bytes() != before
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def fill(page: Page, label: str, text: str, place: int = 0) -> None:
    page.get_by_label(label, exact=True).nth(place).fill(text)


def write(page: Page, label: str, danish: str, english: str, place: int = 0) -> None:
    fill(page, f"{label}: Danish", danish, place)
    fill(page, f"{label}: English", english, place)


def choose(page: Page, label: str, option: str) -> None:
    fill(page, label, option)
    page.keyboard.press("Enter")


def lines(root: Path, path: Path) -> Counter[str]:
    return Counter((root / path).read_text(encoding="utf-8").splitlines())


def faults(root: Path) -> list[str]:
    return [str(problem) for problem in check(root)[1] if not problem.warning]


def test_a_record_of_every_kind_is_changed_in_both_languages_and_nothing_else(form, before, files, small):
    paths = []
    for kind in KINDS:
        entry = small.of(kind.name)[0]
        paths.append(small.origins[kind.name, entry.id].file.path)
        go(form, configuration.entry_path(kind, entry))
        for language, more in (("Danish", DANISH), ("English", ENGLISH)):
            field = form.get_by_label(f"{TYPED_IN.get(kind.name, 'Title')}: {language}", exact=True).first
            field.fill(field.input_value() + more)
        if kind.name == "tool":
            form.get_by_role("button", name="Move up: Choose").press("Enter")
        said = save(form, files / paths[-1])
        assert kind.name != "tool" or [step["id"] for step in said["steps"]] == ["choose", "look"]
    for path in paths:
        gone, new = lines(before, path) - lines(files, path), lines(files, path) - lines(before, path)
        assert [line.strip() for line in gone] == [line.replace(DANISH, "").replace(ENGLISH, "").replace("'", "").strip() for line in new]
        assert len(new) == 2, path
        assert [DANISH in line for line in new] == [True, False], path
        assert [ENGLISH in line for line in new] == [False, True], path
    assert format_all(files).changed == ()
    assert faults(files) == []


MANAGERS_OWN = {"color-contrast", "region"}
"""The rules that the manager's own frame breaks; the page on accessibility tells readers."""


def test_what_has_no_name_in_the_manager_gets_one(form):
    go(form, "#/collections/tools/entries/side-talk")
    form.get_by_role("button", name="Take out: Look").wait_for()
    assert {rule for rule, _ in broken(form)} <= MANAGERS_OWN


def test_an_entry_opens_by_its_words_too(form):
    go(form, "#/collections/tools/entries/side-talk")
    text = form.locator("textarea").filter(has_text="You choose too much.")
    text.wait_for(state="attached")
    assert not text.is_visible()
    form.get_by_text("You choose too much.", exact=True).first.click()
    text.wait_for(state="visible")


def test_on_a_phone_the_fields_have_the_whole_width(form):
    go(form, "#/collections/tools/entries/side-talk")
    form.set_viewport_size({"width": 390, "height": 844})
    title = form.get_by_label("Title: Danish", exact=True).first.bounding_box()
    assert title and title["width"] > 300
    assert form.evaluate("document.documentElement.scrollWidth") == 390
    form.set_viewport_size({"width": 1280, "height": 900})


def test_a_term_is_added(form, files, small):
    go(form, "#/collections/terms/entries/terms")
    form.get_by_role("button", name="Add another").click()
    form.get_by_label("Id", exact=True).fill("trial-balloon")
    form.get_by_label("Theme", exact=True).fill("Strong")
    form.keyboard.press("Enter")
    texts = {
        "word": {"da": "prøveballon", "en": "trial balloon"},
        "definition": {"da": "Et forslag, I sender op for at se vinden.", "en": "A suggestion sent up to see the wind."},
    }
    for field, text in texts.items():
        for language, name in (("da", "Danish"), ("en", "English")):
            form.get_by_label(f"{field.title()}: {name}", exact=True).fill(text[language])
    terms = save(form, files / "data/terms.yml")
    assert terms[1:] == [{"id": "trial-balloon", "theme": "work-communities"} | texts]
    assert format_all(files).changed == ()
    assert faults(files) == []


def test_a_tool_is_added(form, files):
    go(form, "#/collections/tools/new")
    both = {
        **{"Title": ("Vindens tale", "Wind talk"), "In short": ("Ét trin. I taler sammen.", "One step. You talk.")},
        **{"Use it when": ("Når det blæser.", "When the wind blows."), "Outcome": ("Én aftale.", "One agreement.")},
        **{"Online": ("Brug en delt tavle.", "Use a shared board."), "When you are many": ("Del jer i grupper.", "Split into groups.")},
        **{"Not when": ("Ikke midt i en storm.", "Not in a storm."), "Confidentiality": ("Aftal det.", "Agree on it.")},
        **{"Power in the room": ("Lederen taler sidst.", "The manager speaks last.")},
        "Where something serious goes": ("Det går videre samme dag.", "It goes on the same day."),
    }
    fill(form, "Id", "wind-talk")
    for label, (danish, english) in both.items():
        write(form, label, danish, english)
    chosen = {"Theme": "Strong", "Who it is for": "team", "Occasions": "team", "Fields of the agreement": "what", "See also": "Two sides"}
    for label, option in chosen.items():
        choose(form, label, option)
    choose(form, "See also", "Signs")
    for label, number in (
        ("Number of people: At least", "3"),
        ("Number of people: At most", "20"),
        ("Minutes", "15"),
        ("Reviewed", "2026-11-20"),
    ):
        fill(form, label, number)
    form.get_by_role("button", name="Add materials").click()
    write(form, "Text", "Sedler", "Notes")
    form.get_by_role("button", name="Add steps").click()
    fill(form, "Id", "blow", 1)
    write(form, "Title", "Blæs", "Blow", 1)
    fill(form, "Minutes: At least", "10")
    fill(form, "Minutes: At most", "15")
    choose(form, "Who sits together", "pairs")
    wrong = form.get_by_text("What goes wrong", exact=True)
    wrong.locator("xpath=following::button[contains(., 'Add text')][1]").click()
    write(form, "Text", "I taler for længe.", "You talk for too long.", 1)
    form.get_by_role("button", name="Add sources").click()
    choose(form, "The handbook’s own (optional)", "own")
    said = save(form, files / "data/tools/wind-talk.yml")
    assert said["steps"][0] | {"minutes": None} == {
        "id": "blow",
        "title": {"da": "Blæs", "en": "Blow"},
        "minutes": None,
        "seating": "pairs",
    }
    assert format_all(files).changed == ()
    assert faults(files) == []


def test_the_form_complained_of_nothing(form, opened):
    assert opened.requests
    assert opened.complaints == []  # so far: the manager itself writes "undefined" when it refuses to save


def test_one_language_alone_is_told_before_it_is_saved(form, small):
    go(form, "#/collections/tools/entries/side-talk")
    form.get_by_label("Title: English", exact=True).first.fill("")
    form.get_by_role("button", name="Save", exact=True).click()
    form.get_by_text("Save the file").click()
    form.get_by_text("Write both Danish and English.").first.wait_for()
