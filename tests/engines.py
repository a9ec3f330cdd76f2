"""Three browser engines on the built site, each driven in the same few words."""

import base64
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any, Protocol

from axe_playwright_python import async_playwright as axe
from playwright.sync_api import Browser, BrowserType, Page, Playwright, expect
from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from tests.browser import PATIENCE, launched

LISTENER = b"""<script>
window.complaints = []
addEventListener("error", (event) => complaints.push(event.message || `not loaded: ${event.target.src || event.target.href}`), true)
addEventListener("unhandledrejection", (event) => complaints.push(String(event.reason)))
addEventListener("securitypolicyviolation", (event) => complaints.push(`policy: ${event.violatedDirective} ${event.blockedURI}`))
for (const level of ["error", "warn"]) console[level] = (...words) => complaints.push(words.join(" "))
</script>"""
"""Stands before the page's own policy, so that it may run; WebKitGTK tells its driver nothing of what goes wrong on a page."""
AXE = (Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


class Watched(SimpleHTTPRequestHandler):
    """Serves a site with the listener at the head of every page, and the page for what is not there."""

    def log_message(self, *arguments: Any) -> None:
        pass

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if path.is_dir() else path
        if page.suffix == ".html" and page.is_file():
            self._send(200, page)
        elif not page.exists():
            self._send(404, Path(self.directory) / "404.html")
        else:
            super().do_GET()

    def _send(self, status: int, page: Path) -> None:
        html = page.read_bytes().replace(b"<head>", b"<head>" + LISTENER, 1)
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(html)))
        self.end_headers()
        self.wfile.write(html)


class Engine(Protocol):
    """A browser with one page. Scripts are JavaScript functions as text; they get and give what JSON can hold."""

    name: str
    version: str

    def open(self, address: str) -> None: ...
    def run(self, script: str, *arguments: Any) -> Any: ...
    def click(self, selector: str) -> None: ...
    def focus(self, selector: str) -> None: ...
    def press(self, key: str) -> None: ...
    def type(self, words: str) -> None: ...
    def resize(self, width: int, height: int) -> None: ...
    def print(self) -> bytes | None:
        """Return the page as the engine prints it, as PDF; None where the engine has no way to ask for it."""

    def picture(self, path: Path) -> None: ...


class Driven:
    """Chromium or Firefox, by Playwright."""

    def __init__(self, name: str, page: Page, version: str):
        self.name, self.version, self.page = name, version, page

    def open(self, address: str) -> None:
        self.page.goto(address)

    def run(self, script: str, *arguments: Any) -> Any:
        return self.page.evaluate(f"arguments => ({script})(...arguments)", list(arguments))

    def click(self, selector: str) -> None:
        self.page.locator(selector).first.click()

    def focus(self, selector: str) -> None:
        self.page.locator(selector).first.focus()

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def type(self, words: str) -> None:
        self.page.keyboard.type(words, delay=20)

    def resize(self, width: int, height: int) -> None:
        self.page.set_viewport_size({"width": width, "height": height})

    def print(self) -> bytes | None:
        return self.page.pdf(prefer_css_page_size=True)

    def picture(self, path: Path) -> None:
        self.page.screenshot(path=path)


class WebKit:
    """WebKitGTK, by its own driver in a window of a screen that nobody sees."""

    name = "webkit"

    def __init__(self, driver: webdriver.WebKitGTK):
        self.driver = driver
        self.version = driver.capabilities["browserVersion"]

    def open(self, address: str) -> None:
        self.driver.get(address)

    def run(self, script: str, *arguments: Any) -> Any:
        answer = "value => done({value}), fault => done({fault: String(fault)})"
        told = self.driver.execute_async_script(
            f"const done = arguments[arguments.length - 1]; Promise.resolve(({script})(...[...arguments].slice(0, -1))).then({answer})",
            *arguments,
        )
        assert "fault" not in told, told
        return told.get("value")

    def click(self, selector: str) -> None:
        self.driver.find_element(By.CSS_SELECTOR, selector).click()

    def focus(self, selector: str) -> None:
        self.run("selector => document.querySelector(selector).focus()", selector)

    def press(self, key: str) -> None:
        ActionChains(self.driver).send_keys(getattr(Keys, {"ArrowDown": "ARROW_DOWN"}.get(key, key.upper()), key)).perform()

    def type(self, words: str) -> None:
        ActionChains(self.driver).send_keys(words).perform()

    def resize(self, width: int, height: int) -> None:
        self.driver.set_window_size(width, height)

    def print(self) -> bytes | None:
        return None

    def picture(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self.driver.get_screenshot_as_base64()))


def until(engine: Engine, script: str, *arguments: Any) -> Any:
    """Ask until the answer is truthy, and return it; raises AssertionError when that takes too long."""
    last = time.monotonic() + PATIENCE
    while not (answer := engine.run(script, *arguments)):
        assert time.monotonic() < last, f"{engine.name}: still not so after {PATIENCE} s: {script} {arguments}"
        time.sleep(0.05)
    return answer


def until_said(engine: Engine, selector: str, words: str) -> None:
    """Wait until an element holds some words, on this page or the one that takes its place: what is asked of a page that goes may fail."""
    if isinstance(engine, Driven):
        expect(engine.page.locator(selector)).to_contain_text(words)
    else:
        until(engine, "(selector, words) => document.querySelector(selector)?.textContent.includes(words)", selector, words)


def complaints(engine: Engine) -> list[str]:
    """Return what went wrong on the page that is open."""
    return engine.run("() => window.complaints")


def faults(engine: Engine, tags: list[str]) -> list[list[str]]:
    """Return the rule and the first place of each fault that axe finds on the page that is open."""
    if not engine.run("() => 'axe' in window"):
        engine.run(f"() => {{ {AXE} }}")
    return engine.run(
        """tags => axe.run(document, {runOnly: tags, resultTypes: ["violations"]})
        .then((found) => found.violations.map((one) => [one.id, one.nodes[0].html]))""",
        tags,
    )


@contextmanager
def _chromium(playwright: Playwright) -> Iterator[Engine]:
    with launched(playwright) as browser:
        yield _page("chromium", browser)


@contextmanager
def _firefox(playwright: Playwright) -> Iterator[Engine]:
    # Debian's Firefox is driven over WebDriver BiDi; elsewhere Playwright has one of its own.
    path = shutil.which("firefox-esr")
    ours = {"channel": "moz-firefox", "executable_path": path} if path else {}
    with _started(playwright.firefox, **ours) as browser:
        yield _page("firefox", browser)


@contextmanager
def _started(kind: BrowserType, **options: Any) -> Iterator[Browser]:
    browser = kind.launch(**options)
    try:
        yield browser
    finally:
        browser.close()


def _page(name: str, browser: Browser) -> Engine:
    page = browser.new_page()
    page.set_default_timeout(1000 * PATIENCE)
    return Driven(name, page, browser.version)


@contextmanager
def _webkit(playwright: Playwright) -> Iterator[Engine]:
    if not shutil.which("WebKitWebDriver"):  # macOS and Ubuntu: Playwright's own
        with _started(playwright.webkit) as browser:
            yield _page("webkit", browser)
        return
    options = Options()
    options.binary_location = str(next(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser")))
    for argument in ("--automation", "--full-screen"):  # without its bars, a window can be as narrow as a phone
        options.add_argument(argument)
    with _screen() as screen:
        service = Service(shutil.which("WebKitWebDriver"), env=os.environ | {"DISPLAY": screen})
        driver = webdriver.WebKitGTK(options=options, service=service)
        try:
            driver.set_page_load_timeout(PATIENCE)
            driver.set_script_timeout(PATIENCE)
            yield WebKit(driver)
        finally:
            driver.quit()


@contextmanager
def _screen() -> Iterator[str]:
    """Start a screen that nobody sees, and yield its name."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1400x24", "-nolisten", "tcp"], pass_fds=[write], stderr=subprocess.DEVNULL
    )
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


ENGINES = {"chromium": _chromium, "firefox": _firefox, "webkit": _webkit}
