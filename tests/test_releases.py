"""What was released is kept, and whoever comes from a printed sheet is told what has changed since."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from handbook import changes
from handbook.building.releasing import made
from handbook.content import HEADING, SILENT, label, parts
from handbook.handbook import Handbook
from handbook.kinds import KINDS
from handbook.reading.loader import SAID
from handbook.records.shape import fields
from handbook.records.text import LANGUAGES
from handbook.rules.check import load_checked
from handbook.site.site import Site
from handbook.workbook.books.editions import books, held, records_of
from tests import tree
from tests.browser import Visit, served, visit
from tests.examples import edit
from tests.pages import Page as Html

TALK = "data/tools/side-talk.yml"
SIGNS = "data/checklists/side-signs.yml"
EDITIONS = "data/editions.yml"


def released(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((root / "data/releases").glob("*")) if path.name != SAID}


def test_what_is_released_is_what_the_editions_hold(tmp_path):
    root = tree.small(tmp_path / "x")
    done = tree.run(root, "release")
    assert done.returncode == 0, done.stdout + done.stderr
    handbook = load_checked(root)
    assert {release.edition for release in handbook.releases} == {edition.id for edition in handbook.of("edition")}
    for edition in handbook.of("edition"):
        release = changes.release_of(handbook, edition)
        assert release == made(handbook, edition)
        assert list(release.records) == sorted(record.id for record in records_of(handbook, edition))
        assert release.records
    before = released(root)
    assert sorted(before) == sorted(f"{edition.id}-1.0.json" for edition in handbook.of("edition"))
    for content in before.values():
        text = content.decode()
        assert text.count("\n") == 8 + len(json.loads(text)["records"])  # a line for each record, and the head
    again = tree.run(root, "release")
    assert again.returncode == 0
    assert again.stdout.count("nothing has changed since") == len(before)
    assert released(root) == before


def test_a_number_that_is_out_is_not_released_with_another_content(tmp_path):
    root = tree.small(tmp_path / "x")
    assert tree.run(root, "release", "complete").returncode == 0
    before = released(root)
    assert list(before) == ["complete-1.0.json"]
    edit(root, TALK, "da: Brug en delt tavle.", "da: Brug en tavle, I deler.")
    refused = tree.run(root, "release")
    assert refused.returncode == 1
    assert refused.stderr.splitlines() == [
        "data/releases/complete-1.0.json: number 1.0 is out, and side-talk changed since. "
        "Raise number: and released: of complete in data/editions.yml, and release it again.",
        "Nothing is released.",
    ]
    assert released(root) == before
    text = (root / EDITIONS).read_text(encoding="utf-8")
    (root / EDITIONS).write_text(text.replace("number: '1.0'", "number: '1.1'", 1).replace("2026-11-20", "2026-12-01", 1), encoding="utf-8")
    assert tree.run(root, "release", "complete").returncode == 0
    now = released(root)
    assert sorted(now) == ["complete-1.0.json", "complete-1.1.json"]
    assert now["complete-1.0.json"] == before["complete-1.0.json"]
    release = load_checked(root).releases[-1]
    assert (release.short_code, str(release.released)) == ("A1.1", "2026-12-01")


def test_an_unknown_edition_is_told(tmp_path):
    root = tree.small(tmp_path / "x")
    done = tree.run(root, "release", "compelte")
    assert done.returncode == 1
    assert done.stderr.splitlines() == ["There is no edition 'compelte'. Did you mean complete?", "Nothing is released."]
    assert not (root / "data/releases").exists()


def test_a_book_that_differs_from_its_release_has_a_star(tmp_path):
    root = tree.small(tmp_path / "x")
    assert {code[-1] for book in books(load_checked(root)) for code in book.codes.values()} == {changes.UNRELEASED}
    assert tree.run(root, "release").returncode == 0
    assert {code for book in books(load_checked(root)) for code in book.codes.values()} == {"A1.0", "B1.0"}
    edit(root, TALK, "da: Brug en delt tavle.", "da: Brug en tavle, I deler.")
    codes = {book.name: (book.codes, "side-talk" in {record.id for record in held(book.sections)}) for book in books(load_checked(root))}
    assert len({holds for _, holds in codes.values()}) == 2
    assert all(code["da"].endswith(changes.UNRELEASED) == holds for code, holds in codes.values())
    assert {code["en"] for code, _ in codes.values()} == {"A1.0", "B1.0"}  # no English word changed


@pytest.mark.parametrize(
    ("file", "old", "new", "wanted"),
    [
        (TALK, "da: Brug en delt tavle.", "da: Brug en tavle, I deler.", (["variants"], [])),
        (TALK, "en: Use a shared board.", "en: Use a board that you share.", ([], ["variants"])),
        (TALK, "reviewed: 2026", "reviewed: 2027", ([], [])),
    ],
)
def test_just_the_parts_that_changed_are_named(tmp_path, file, old, new, wanted):
    root = tree.small(tmp_path / "x")
    assert tree.run(root, "release", "complete").returncode == 0
    edit(root, file, old, new)
    handbook = load_checked(root)
    release = changes.releases_with(handbook, "side-talk")[0]
    named = tuple([part.key for part in changes.changed(handbook, release, "side-talk", [language])] for language in LANGUAGES)
    assert named == wanted
    both = [part.key for part in changes.changed(handbook, release, "side-talk", LANGUAGES)]
    assert both == sorted({key for keys in wanted for key in keys})
    assert all(changes.changed(handbook, release, id, LANGUAGES) == [] for id in release.records if id != "side-talk")


def test_what_came_out_is_known_in_each_language(handbook):
    released_parts = {(id, digest) for release in handbook.releases for id, parts in release.records.items() for digest in parts.values()}
    assert len(released_parts) > 1000
    assert {pair for pair in released_parts if pair[1] not in handbook.said.get(pair[0], {})} == set()


def test_a_release_whose_words_are_not_known_in_each_language_is_held_against_both(tmp_path):
    root = tree.small(tmp_path / "x")
    assert tree.run(root, "release", "complete").returncode == 0
    (root / "data/releases" / SAID).unlink()
    assert load_checked(root).said == {}
    edit(root, TALK, "da: Brug en delt tavle.", "da: Brug en tavle, I deler.")
    handbook = load_checked(root)
    release = changes.releases_with(handbook, "side-talk")[0]
    assert [part.key for part in changes.changed(handbook, release, "side-talk", ["en"])] == ["variants"]


def test_steps_that_change_come_or_change_places_are_named(handbook):
    tool = handbook.get("tool", "right-balances")
    kind = handbook.kind_of(tool.id)
    before = {part.key: part.digest for part in parts(kind, tool)}

    def changed(steps):
        return [part.key for part in parts(kind, tool.model_copy(update={"steps": steps})) if before.get(part.key) != part.digest]

    first, second, *others = tool.steps
    assert changed(tool.steps) == []
    assert changed((first.model_copy(update={"do": second.title}), second, *others)) == [f"#{first.id}"]
    assert changed((second, first, *others)) == ["steps"]
    assert changed((second, *others)) == ["steps"]
    assert changed((*tool.steps, first.model_copy(update={"id": "another"}))) == ["steps", "#another"]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.has_page], ids=lambda kind: kind.name)
def test_every_field_has_a_title_and_every_part_a_place_on_the_page(kind, handbook):
    named = {label(field) for field in fields(kind.type) if field not in SILENT}
    assert HEADING in named
    assert named <= set(handbook.interface["labels"])
    site = Site(handbook, "da", tree.ROOT)
    for record in handbook.of(kind.name):
        ids = Html(tree.ROOT, site.record(f"{kind.plural}/{record.id}/", kind.name, record.id, 1)).ids
        anchors = {part.anchor for part in parts(kind, record)} - {""}
        assert anchors
        assert anchors - ids == set(), record.id


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Handbook, Path]:
    """A small handbook that was released, and then changed in one step and one text; and its pages in both languages."""
    root = tree.small(tmp_path_factory.mktemp("changed") / "x")
    assert tree.run(root, "release").returncode == 0
    handbook = load_checked(root)
    step = handbook.get("tool", "side-talk").steps[0]
    edit(root, TALK, f"da: {step.title.da}\n", "da: Et nyt trin\n")
    edit(root, TALK, f"en: {step.title.en}\n", "en: A new step\n")
    edit(root, TALK, "da: Brug en delt tavle.", "da: Brug en tavle, I deler.")
    edit(root, TALK, "en: Use a shared board.", "en: Use a board that you share.")
    edit(root, SIGNS, "da: Når noget skurrer.", "da: Når noget gnaver.")
    for language, folder in (("da", ""), ("en", "en")):
        config = "mkdocs.yml" if language == "da" else "mkdocs.en.yml"
        done = tree.run(root, "build", "--strict", "-f", config, "-d", str(root / "built" / folder), module="mkdocs")
        assert done.returncode == 0, done.stdout + done.stderr
    return load_checked(root), root / "built"


@pytest.fixture
def reader(browser: Browser, changed: tuple[Handbook, Path]) -> Iterator[Visit]:
    with served(changed[1]) as address, visit(browser, address) as opened:
        yield opened
        assert opened.complaints == []


def told(page: Page) -> Page:
    status = page.get_by_role("status").and_(page.locator("[data-print]"))
    expect(status.locator("p").first).to_be_visible()
    return status


WORDS = {
    "da": ("Uændret siden dit print", "Ændret siden dit print", "20. november 2026", "Andre måder", "Luk"),
    "en": ("Unchanged since your print", "Changed since your print", "20 November 2026", "Other ways", "Close"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_what_has_changed_since_a_sheet_was_printed(reader, changed, language):
    handbook, _ = changed
    unchanged_words, changed_words, day, variants, close = WORDS[language]
    folder = "en/" if language == "en" else ""
    for edition in ("complete", "handout"):
        name, code = handbook.get("edition", edition).title[language], handbook.get("edition", edition).short_code
        page = reader.open(f"{folder}tools/side-talk/?print={code}")
        status = told(page)
        expect(status).to_contain_text(changed_words)
        expect(status).to_contain_text(name)
        expect(status).to_contain_text(day)
        step = handbook.get("tool", "side-talk").steps[0]
        links = status.locator("a").evaluate_all("links => links.map(a => [a.textContent, a.getAttribute('href')])")
        assert links == [[variants, "#tool-variants"], [step.title[language], f"#{step.id}"]]
        for _, href in links:
            assert page.locator(href).count() == 1
        status.locator("a").last.click()
        assert page.url.endswith(f"?print={code}#{step.id}")
        page.close()
    page = reader.open(f"{folder}models/two-sides/?print=A1.0")
    expect(told(page)).to_contain_text(unchanged_words)
    expect(told(page)).to_contain_text(day)
    assert told(page).locator("a").count() == 0
    page.get_by_role("button", name=close).click()
    expect(page.locator("[data-print]")).to_be_empty()
    assert page.url.endswith("models/two-sides/")
    page.reload()
    expect(page.locator("[data-print]")).to_be_empty()
    assert page.evaluate("[localStorage.length, document.cookie]") == [
        page.evaluate("Object.keys(localStorage).filter(key => !key.includes('print')).length"),
        "",
    ]


def test_words_that_changed_in_one_language_are_told_in_that_language(reader):
    danish = told(reader.open("checklists/side-signs/?print=A1.0"))
    expect(danish).to_contain_text("Ændret siden dit print")
    expect(danish).not_to_contain_text("på engelsk")
    english = told(reader.open("en/checklists/side-signs/?print=A1.0"))
    expect(english).to_contain_text("Unchanged since your print")
    expect(english).to_contain_text("If your sheet is in Danish, it has changed since.")


def test_codes_without_a_release_are_told_as_such(reader):
    page = reader.open("tools/side-talk/?print=A1.0*")
    expect(told(page)).to_contain_text("Lavet mellem to udgaver")
    expect(told(page)).to_contain_text("A1.0*")
    for code in ("Z9.9", "A0.1", "%3Cb%3Ex"):
        page = reader.open(f"tools/side-talk/?print={code}")
        expect(told(page)).to_contain_text("Ukendt kode")
    expect(told(page)).to_contain_text("<b>x")


def test_without_a_code_and_without_javascript_nothing_is_said(browser, reader, changed):
    page = reader.open("tools/side-talk/")
    assert page.locator("[data-print]").count() == 1
    expect(page.locator("[data-print]")).to_be_empty()
    with served(changed[1]) as address, visit(browser, address, java_script_enabled=False) as plain:
        page = plain.open("tools/side-talk/?print=A1.0")
        expect(page.locator("[data-print]")).to_be_empty()
        assert "siden dit print" not in page.locator("body").inner_text()


def test_the_question_goes_along_to_the_other_language(reader):
    page = reader.open("tools/side-talk/?print=A1.0")
    told(page)
    assert page.locator("[data-twin]").get_attribute("href").endswith("tools/side-talk/?print=A1.0")
