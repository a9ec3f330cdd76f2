"""What is served while somebody edits is what a build makes, is drawn anew for an edit alone, and browsers hear of it."""

import os
import re
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests import tree
from tests.examples import edit
from tests.ports import free_port
from tests.test_serve import fetch, wait_until

TALK = "data/tools/side-talk.yml"


@dataclass
class Served:
    """A handbook that is served: its folder, where, and the file that what is told goes to, which is read from a place on."""

    root: Path
    port: int
    log: Path
    since: int = 0

    def address(self, path: str = "", language: str = "da") -> str:
        return f"http://127.0.0.1:{self.port}/{'en/' if language == 'en' else ''}{path}"

    @property
    def told(self) -> str:
        return self.log.read_bytes()[self.since :].decode()


def _heeds_interruption() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A small handbook that is served, which takes seconds to begin; each test leaves it without faults, and shown as its files are."""
    folder = tmp_path_factory.mktemp("served")
    served = Served(tree.small(folder / "live"), free_port(), folder / "told.txt")
    (folder / "temporary").mkdir()
    with (
        served.log.open("w") as log,
        subprocess.Popen(
            [sys.executable, "-m", "handbook", "serve", "--port", str(served.port)],
            cwd=served.root,
            env=tree.environment(served.root) | {"TMPDIR": str(folder / "temporary")},
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=_heeds_interruption,
        ) as process,
    ):
        try:
            wait_until(lambda: "</html>" in fetch(served.address()), f"the front page: {served.told}")
            yield served
        finally:
            os.killpg(process.pid, signal.SIGINT)
            assert process.wait(240) == 0
    assert "Traceback" not in served.told
    assert list((folder / "temporary").iterdir()) == []


@pytest.fixture
def live(server: Served) -> Served:
    """That handbook, and what is told from now on."""
    return replace(server, since=server.log.stat().st_size)


def article(html: str) -> str:
    """Return what a page says; the page for editors has no article."""
    found = re.search(r"<article.*</article>|<main.*</main>", html, re.DOTALL)
    assert found
    return found[0]


def test_what_is_served_is_what_is_built(live: Served):
    for language, configuration in (("da", "mkdocs.yml"), ("en", "mkdocs.en.yml")):
        out = live.root.parent / language
        done = tree.run(live.root, "build", "-f", configuration, "-d", str(out), module="mkdocs")
        assert done.returncode == 0, done.stderr
        pages = sorted(path.parent.relative_to(out).as_posix() for path in out.rglob("index.html") if path.parent != out / "edit")
        assert len(pages) > 15
        for page in pages:
            address = live.address("" if page == "." else f"{page}/", language)
            assert article(fetch(address)) == article((out / page / "index.html").read_text(encoding="utf-8")), page
        for path in ("search/index.json", "site.webmanifest", "edit/form.json"):
            assert fetch(live.address(path, language)) == (out / path).read_text(encoding="utf-8")


def test_browsers_hear_of_an_edit_and_of_nothing_else(live: Served):
    page = fetch(live.address("tools/side-talk/"))
    (news,) = re.findall(r'new EventSource\("([^"]+)"\)', page)
    with urllib.request.urlopen(live.address(news.removeprefix("/")), timeout=60) as waiting:
        edit(live.root, TALK, "da: Brug en delt tavle.", "da: Brug en tavle, I deler.")
        lines = iter(waiting.readline, b"")
        assert next(line for line in lines if line.startswith(b"data:"))
    assert "Brug en tavle, I deler." in fetch(live.address("tools/side-talk/"))


def test_the_form_is_not_loaded_anew_while_somebody_types(live: Served):
    form = fetch(live.address("edit/"))
    assert "edit-form.js" in form
    assert "EventSource" not in form


def test_a_record_that_comes_has_its_page_and_its_sheet(live: Served):
    text = (live.root / TALK).read_text(encoding="utf-8").replace("related: [two-sides]", "related: [two-sides, side-signs]", 1)
    text = re.sub(r"^heard:\n(?:[ -].*\n)*", "", text, flags=re.MULTILINE)
    text = text.replace("id: side-talk", "id: the-new-tool", 1).replace("Samtale om to sider", "Snakketoget", 1)
    (live.root / "data/tools/the-new-tool.yml").write_text(text, encoding="utf-8")
    wait_until(lambda: "Snakketoget" in fetch(live.address("tools/the-new-tool/")), "the new page")
    assert "Snakketoget" in fetch(live.address("tools/"))
    with urllib.request.urlopen(live.address("workbook/handout-the-new-tool-da.pdf"), timeout=300) as answer:
        assert answer.read(5) == b"%PDF-"


def test_a_rule_that_is_broken_is_told_and_the_last_good_page_stays(live: Served):
    before = fetch(live.address("tools/side-talk/"))
    edit(live.root, TALK, "related: [", "related: [no-such-thing, ")
    wait_until(lambda: "no-such-thing" in live.told, "the fault")
    wait_until(lambda: article(fetch(live.address("tools/side-talk/"))) == article(before), "the last good page")
    edit(live.root, TALK, "related: [no-such-thing, ", "related: [")
    wait_until(lambda: "No faults any more." in live.told, "that it is mended")


def test_what_the_meeting_knows_follows_an_edit(live: Served):
    facts = live.address("meeting/facts.json")
    assert "Samtale om to sider" in fetch(facts)
    edit(live.root, TALK, "da: Samtale om to sider", "da: Samtale om tre sider")
    wait_until(lambda: "Samtale om tre sider" in fetch(facts), "the new title")
    edit(live.root, TALK, "da: Samtale om tre sider", "da: Samtale om to sider")
    wait_until(lambda: "Samtale om tre sider" not in fetch(facts), "the old one")


def test_a_fault_in_a_script_is_told_and_the_last_good_one_stays(live: Served):
    script, address = live.root / "browser/tick.js", live.address("assets/scripts/tick.js")
    before = fetch(address)
    script.write_text("setInterval(\n", encoding="utf-8")
    wait_until(lambda: "browser/tick.js:" in live.told, "the fault")
    assert fetch(address) == before
    script.write_text("setInterval(() => postMessage(7), 1000)\n", encoding="utf-8")
    wait_until(lambda: "postMessage(7)" in fetch(address), "that it is mended")


def test_a_port_that_is_taken_is_told_in_one_line(live: Served):
    done = tree.run(live.root, "serve", "--port", str(live.port))
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        f"port {live.port}: Address already in use. Stop what uses the port, or choose another one with --port."
    ]
