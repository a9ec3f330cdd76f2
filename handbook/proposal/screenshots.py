"""Pictures of changed pages, on a phone and on a desk, with what differs marked. Needs what `make test` sets up."""

import functools
import os
import subprocess
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

from handbook.proposal.changed_pages import ChangedPage, differing

if TYPE_CHECKING:
    from playwright.sync_api import Page

SIZES = {"phone": (390, 760), "desk": (1280, 800)}
"""The windows, in CSS pixels."""
MOST = 3
"""So many places on a page are shown; they lie a window's height apart."""
_BLOCKS = "[...document.querySelectorAll('article :is(h1,h2,h3,h4,p,li,td,th,dt,dd,figcaption,summary,label,svg)')]"
_SAID = f"""() => {_BLOCKS}
  .map((element) => (element.matches("svg") ? element.outerHTML : element.textContent).replace(/\\s+/g, " ").trim())"""
_TOPS = f"""() => {_BLOCKS}.map((element) => Math.round(element.getBoundingClientRect().top + scrollY))"""
_MARK = f"""(places) => {{
  const blocks = {_BLOCKS}
  for (const place of places) {{
    blocks[place].style.setProperty("outline", "3px solid #c83c1e", "important")
    blocks[place].style.setProperty("outline-offset", "3px", "important")
  }}
}}"""
_ABOVE = 160
"""How far above what differs a picture begins, in CSS pixels: the page's head stands there."""


class NoBrowser(Exception):
    """No browser can take the pictures; the message says what to do."""


def take(pages: Iterable[ChangedPage], sites: tuple[Path, Path], out: Path, root: Path) -> list[str]:
    """Write pictures of pages before and after, `da-tools-x-desk-1-before.png` and so on, and return their names; raises NoBrowser."""
    taken: list[str] = []
    with _browser(root) as browser, _served(sites[0]) as before, _served(sites[1]) as after:
        for name, (width, height) in SIZES.items():
            context = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce")
            for page in pages:
                tabs = (
                    _open(context, f"{before}{page.language}/{page.address}") if page.before else None,
                    _open(context, f"{after}{page.language}/{page.address}") if page.after else None,
                )
                taken += _pair(tabs, f"{page.name}-{name}", out, height)
                for tab in tabs:
                    if tab:
                        tab.close()
            context.close()
    return taken


def _pair(tabs: "tuple[Page | None, Page | None]", name: str, out: Path, height: int) -> list[str]:
    """Take pictures of the places where two pages differ, of the same places on both; of a page that is new or gone, of its head."""
    differences = differing(*(tab.evaluate(_SAID) if tab else [] for tab in tabs))
    whole = not all(tabs)
    taken, places = [], [(0, 0)]
    if not whole:
        tops = [tab.evaluate(_TOPS) if tab else [] for tab in tabs]
        places = _apart([(_top(tops[0], one.before), _top(tops[1], one.after)) for one in differences], height)
    for side, (tab, when) in enumerate(zip(tabs, ("before", "after"), strict=True)):
        if tab is None:
            continue
        if not whole:
            tab.evaluate(_MARK, [place for one in differences for place in getattr(one, when)])
        for number, tops_of in enumerate(places, 1):
            top = tops_of[side]
            tab.evaluate("(top) => scrollTo(0, top)", max(0, top - _ABOVE))
            file = f"{name}-{number}-{when}.png"
            tab.screenshot(path=str(out / file), animations="disabled")
            taken.append(file)
    return taken


def _apart(places: list[tuple[int, int]], height: int) -> list[tuple[int, int]]:
    """Return the first places, before and after, that no picture of an earlier one shows."""
    chosen: list[tuple[int, int]] = []
    for place in places:
        if not chosen or place[1] - chosen[-1][1] > height - _ABOVE or place[0] - chosen[-1][0] > height - _ABOVE:
            chosen.append(place)
    return chosen[:MOST] or [(0, 0)]


def _top(tops: list[int], blocks: range) -> int:
    """Return where blocks begin on a page, or where they would, when the page has none of them."""
    return tops[min(blocks.start, len(tops) - 1)] if tops else 0


def _open(context: Any, address: str) -> "Page":
    page: Page = context.new_page()
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    page.evaluate("() => document.fonts.ready.then(() => undefined)")
    return page


@contextmanager
def _browser(root: Path) -> Iterator[Any]:
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        raise NoBrowser("Pictures need the browser that the tests use. Run: make .venv/ready-for-tests") from None
    finder = root / "scripts/find-browser.sh"
    path = subprocess.run([finder], capture_output=True, text=True).stdout.strip() if finder.is_file() else ""
    arguments = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=path or None, args=arguments)
        except Error as fault:
            raise NoBrowser(f"The browser cannot be started: {fault.message.splitlines()[0]}") from None
        try:
            yield browser
        finally:
            browser.close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing of every file that is sent."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine; yields its address with a closing slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
