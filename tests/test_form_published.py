"""The form where it is published: it takes its configuration, asks for a sign-in, and says so where it has nowhere to save."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Route

from handbook.rules.check import load_checked
from handbook.site import edit_form
from tests.browser import served, visit
from tests.examples import edit, good
from tests.form_site import form_site

PUBLISHED = "https://handbook.example/"
SIGN_IN = "https://sign-in.example/"


@pytest.fixture
def site(tmp_path: Path) -> Callable[[str], Path]:
    """Makes the Danish form with a last line in the facts of its publication."""

    def make(line: str) -> Path:
        files = good(tmp_path / "files")
        edit(files, "data/publication.yml", "  en: The text may be shared freely.\n", f"  en: The text may be shared freely.\n{line}\n")
        return form_site(load_checked(files), "da", tmp_path / "site")

    return make


def from_folder(site: Path) -> Callable[[Route], None]:
    """Answers as the host of the published handbook would."""

    def answer(route: Route) -> None:
        path = site / urlsplit(route.request.url).path.lstrip("/")
        route.fulfill(path=path / "index.html" if path.is_dir() else path)

    return answer


def test_an_editor_is_sent_to_sign_in(site, browser: Browser):
    folder = site(f"sign_in: {SIGN_IN}github/")
    with visit(browser, PUBLISHED) as opened:
        opened.context.route(f"{PUBLISHED}**", from_folder(folder))
        opened.context.route(f"{SIGN_IN}**", lambda route: route.fulfill(body="Sign in"))
        page = opened.open("edit/")
        # The manager holds its configuration against its own schema, and tells what is wrong in place of this button.
        with opened.context.expect_event("request", lambda request: request.url.startswith(SIGN_IN)) as asked:
            page.get_by_role("button", name="Log ind med GitHub").click()
        address = urlsplit(asked.value.url)
        assert address.path == "/github/auth"
        assert parse_qs(address.query)["provider"] == ["github"]
        assert parse_qs(address.query)["scope"] == ["public_repo"]  # enough for a copy of one's own: nobody gives more away
        assert opened.complaints == []
        assert not [url for url in opened.requests if url.startswith(edit_form.LOCAL)]


def test_without_a_sign_in_the_page_leads_to_the_file(site, browser: Browser):
    folder = site("")
    with visit(browser, PUBLISHED) as opened:
        opened.context.route(f"{PUBLISHED}**", from_folder(folder))
        page = opened.open("edit/")
        page.get_by_text("Formularen er ikke sat op her.").wait_for()
        assert page.get_by_role("link", name="Ret filen på GitHub").get_attribute("href") == "https://repository.example/handbook"
        assert opened.complaints == []


def test_a_preview_without_a_server_to_save_tells_what_to_run(site, browser: Browser):
    with served(site(f"sign_in: {SIGN_IN}")) as address, visit(browser, address) as opened:
        opened.open("edit/").get_by_text("make edit").wait_for()
        assert opened.complaints == []
