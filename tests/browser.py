"""A real browser on the built site, and a record of all it asks for."""

import functools
import os
import re
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Request

from tests.tree import ROOT

PATIENCE = 90
"""Seconds that a browser has for what it was asked to do: only a machine with much else to do takes so long."""


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing of it."""

    def log_message(self, *arguments: Any) -> None:
        pass


class _Host(Quiet):
    """Answers a missing address with the site's 404.html at any depth, as hosts do; the site may stand in a folder of its own."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        places = [Path(self.directory), Path(self.directory) / self.path.split("/")[1]]
        page = next((place / "404.html" for place in places if (place / "404.html").is_file()), None)
        if code != 404 or not page:
            return super().send_error(code, message, explain)
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)


class _Slow(Quiet):
    """Sends pages piece by piece, as a slow line does, so that a browser shows what it has before the rest is there."""

    def copyfile(self, source: Any, outputfile: Any) -> None:
        if not self.path.partition("?")[0].endswith("/"):
            return super().copyfile(source, outputfile)
        with suppress(ConnectionError):  # the reader has gone on before all of it was there
            for piece in PIECE.findall(source.read()):
                outputfile.write(piece)
                time.sleep(PAUSE)


PIECE = re.compile(
    rb".{1,3072}.*?(?=<(?:p|h[1-6]|[duo]l|d[dt]|li|div|section|article|nav|header|main|footer|figure|table|tr)\b)|.+$", re.DOTALL
)
"""Some three thousand letters up to where a block begins: a line that is cut within breaks anew on any site."""
PAUSE = 0.03
"""Seconds between two pieces: long enough for a browser to draw what it has."""


@contextmanager
def served(site: Path, slowly: bool = False, hosted: bool = False) -> Iterator[str]:
    """Serve a folder on this machine, its pages in one go or piece by piece; yields its address with a closing slash.

    `hosted`: a missing page is answered with the site's own.
    """
    handler = _Slow if slowly else _Host if hosted else Quiet
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def launched(playwright: Playwright) -> Iterator[Browser]:
    """Start the Chromium that `make test` has set up."""
    path = subprocess.run([ROOT / "scripts/find-browser.sh"], capture_output=True, text=True, check=True).stdout.strip()
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    browser = playwright.chromium.launch(executable_path=path or None, args=arguments)
    try:
        yield browser
    finally:
        browser.close()


class Traffic:
    """What a page is fetching, and since when it has begun and ended nothing.

    Playwright's own "networkidle" never comes, now and then, for a page that Chromium without windows opens after another one.
    """

    def __init__(self, page: Page):
        self._page = page
        self._fetching: set[Request] = set()
        self._changed = time.monotonic()
        page.on("request", self._begun)
        page.on("requestfinished", self._ended)
        page.on("requestfailed", self._ended)

    def _begun(self, request: Request) -> None:
        self._fetching.add(request)
        self._changed = time.monotonic()

    def _ended(self, request: Request) -> None:
        self._fetching.discard(request)
        self._changed = time.monotonic()

    def wait(self) -> None:
        """Wait until the page is there and has fetched nothing for a while."""
        self._page.wait_for_load_state()
        last = time.monotonic() + PATIENCE
        # What a page was fetching when it gave way to another one is never told to have ended.
        while time.monotonic() - self._changed < (FORGOTTEN if self._fetching else QUIET):
            assert time.monotonic() < last, f"still fetching: {[request.url for request in self._fetching]}"
            self._page.wait_for_timeout(100)


QUIET = 0.4
"""Seconds without a request after which a page is at rest."""
FORGOTTEN = 15.0
"""Seconds after which a request that nothing was heard of is no longer waited for."""


@dataclass
class Visit:
    """Pages of one context, with everything that went wrong and every address asked for."""

    context: BrowserContext
    address: str
    requests: list[str] = field(default_factory=list)
    _complaints: list[str] = field(default_factory=list)
    _dropped: list[str] = field(default_factory=list)
    _traffic: dict[Page, Traffic] = field(default_factory=dict)

    @property
    def complaints(self) -> list[str]:
        """What went wrong. What a page was still fetching when it was left is asked for anew, and must be there."""
        while self._dropped:
            url = self._dropped.pop()
            if not self.context.request.get(url).ok:
                self._complaints.append(f"failed: {url}")
        return self._complaints

    def open(self, path: str = "") -> Page:
        """Open a page of the site in a new tab and wait until it is at rest."""
        page = self.context.new_page()
        self._traffic[page] = Traffic(page)
        page.on("console", lambda message: self._complaints.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self._complaints.append(str(error)))
        page.on("requestfailed", self._failed)
        page.on(
            "response", lambda response: self._complaints.append(f"{response.status}: {response.url}") if response.status >= 400 else None
        )
        page.on("request", lambda request: self.requests.append(request.url))
        page.goto(self.address + path)
        self.rest(page)
        return page

    def rest(self, page: Page) -> None:
        """Wait until a page that was opened here is at rest again."""
        self._traffic[page].wait()

    def _failed(self, request: Request) -> None:
        if request.failure == "net::ERR_ABORTED":
            self._dropped.append(request.url)
        else:
            self._complaints.append(f"failed: {request.url}: {request.failure}")

    def hosts(self) -> set[str]:
        """Every host that was asked for something."""
        return {urlsplit(url).netloc for url in self.requests if urlsplit(url).scheme in ("http", "https")}


@contextmanager
def visit(browser: Browser, address: str, **options: Any) -> Iterator[Visit]:
    """Open a context with Playwright's options (`java_script_enabled`, `viewport`, `has_touch` …)."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}} | options)
    context.set_default_timeout(1000 * PATIENCE)
    try:
        yield Visit(context, address)
    finally:
        context.close()


@contextmanager
def faultless(browser: Browser, address: str, **options: Any) -> Iterator[Visit]:
    """Open a context as `visit` does, in which nothing may go wrong; pages that were not built whole have no icons."""
    with visit(browser, address, **options) as opened:
        yield opened
        assert [told for told in opened.complaints if "assets/icons" not in told and "favicon" not in told] == []


def planned(reader: Visit, path: str) -> Page:
    """Open a plan at its address, and return the page once it is drawn."""
    page = reader.open(path)
    page.locator(".planner").wait_for()
    return page
