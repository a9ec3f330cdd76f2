"""What a reader does works in Chromium, Firefox and WebKit alike."""

import functools
import io
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer

import pypdfium2
import pytest

from handbook import addresses
from handbook.kinds import KINDS
from handbook.records.text import LANGUAGES
from tests.engines import ENGINES, Engine, Watched, complaints, faults, until
from tests.test_accessibility import RULES, THIN

WIDE = """() => { const { scrollWidth, clientWidth } = document.documentElement
  return scrollWidth > clientWidth ? [scrollWidth, clientWidth] : [] }"""
"""Gives the page's width and that of the window, when the page is wider."""

UNNAMED = """() => [...document.querySelectorAll('main *')]
  .filter((box) => box.clientWidth && box.scrollWidth > box.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(box).overflowX))
  .filter((box) => box.tabIndex < 0 || !(box.getAttribute('aria-labelledby') || box.getAttribute('aria-label')))
  .map((box) => box.outerHTML.slice(0, 80))"""
"""Gives what scrolls sideways and has no name or cannot be reached by keyboard."""

ASKED = {"chromium": ("da", 1280, 6), "firefox": ("da", 1280, 1), "webkit": ("en", 360, 1)}
"""Language, width, and which pages axe is asked about in an engine; test_accessibility.py asks Chromium for all that is not here."""
BARS = """() => [...document.querySelectorAll('.md-sidebar__scrollwrap')]
  .filter(pane => pane.offsetWidth > pane.clientWidth + 1 && pane.offsetHeight < innerHeight * .8).length"""
"""Counts the scroll bars beside a menu that is shorter than the window."""


@pytest.fixture(scope="module")
def watched(site) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Watched, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module", params=ENGINES)
def engine(request, playwright) -> Iterator[Engine]:
    with ENGINES[request.param](playwright) as started:
        yield started


def opened(engine: Engine, address: str, width: int = 1280, height: int = 900) -> Engine:
    engine.resize(width, height)
    engine.open(address)
    until(engine, "() => document.readyState === 'complete' && document.fonts.status === 'loaded'")
    return engine


def kinds_of_page(handbook) -> list[str]:
    records = [addresses.page_path(kind, handbook.of(kind.name)[0].id) for kind in KINDS if kind.has_page]
    models = {model.diagram.kind: f"models/{model.id}/" for model in handbook.of("model")}
    prose = ["about/", "how-to-use/", "contribute/", "accessibility/", "worked-examples/", "status/", "workbook/"]
    return ["", *prose, *(f"{kind.index}/" for kind in KINDS), *records, *(models[kind] for kind in ("charts", "comparison"))]


def test_every_kind_of_page_opens_whole(engine, watched, handbook):
    """One heading, our own type, nothing wider than a screen or a phone, boxes that scroll named, no bar beside a menu, no complaint.

    Chromium opens each in both languages; of the others, one opens in Danish what the other opens in English.
    """
    paths = kinds_of_page(handbook)
    assert len(paths) > 15
    for language in LANGUAGES:
        first, step = {"chromium": (0, 1), "firefox": (language == "da", 2), "webkit": (language == "en", 2)}[engine.name]
        for path in paths[first::step]:
            opened(engine, watched + addresses.LANGUAGE_FOLDERS[language] + path)
            assert engine.run("() => document.querySelectorAll('h1').length") == 1, path
            assert engine.run("() => document.fonts.check('16px \"Albert Sans\"') && document.fonts.check('16px \"Source Serif 4\"')")
            assert engine.run(WIDE) == [], path
            assert engine.run(BARS) == 0, path
            engine.resize(320, 700)
            until(engine, "() => innerWidth < 340")  # no window of WebKitGTK's is narrower than 334
            assert engine.run(WIDE) == [], path
            assert engine.run(UNNAMED) == [], path
            assert complaints(engine) == [], path
            engine.resize(1280, 900)


def test_search_finds_and_shows_what_it_found(engine, watched):
    for width, height in ((1280, 900), (720, 800), (390, 700)):
        opened(engine, watched, width, height)
        engine.press("/")
        engine.type("ubalance")
        until(engine, "() => document.querySelectorAll('[data-search] .hit a').length > 0")
        first = engine.run("() => document.querySelector('[data-search] .hit a').getAttribute('href')")
        assert "imbalance" in first or "ubalance" in first or "balance" in first
        seen = """() => { const hit = document.querySelector('[data-search] .hit').getBoundingClientRect()
          const at = document.elementFromPoint(hit.x + 30, hit.y + hit.height / 2)
          return hit.height > 20 && Boolean(at && at.closest('.hit')) }"""
        assert until(engine, seen), f"{width} px"
        assert engine.run("() => document.querySelector('[data-search] .hit').parentElement.clientHeight") > 60, f"{width} px"
        engine.press("Escape")
        until(engine, "() => !document.querySelector('dialog[open]')")
        assert complaints(engine) == []


def test_the_list_of_tools_is_narrowed(engine, watched, handbook):
    opened(engine, f"{watched}tools/?minutes=60&people=8")
    shown = "() => [...document.querySelectorAll('li[data-minutes]')].filter(item => item.offsetHeight).length"
    number = until(engine, f"() => {{ const n = ({shown})(); return n < {len(handbook.of('tool'))} && n }}")
    assert 0 < number < len(handbook.of("tool"))
    assert complaints(engine) == []


def test_the_language_switch_stays_in_place(engine, watched):
    opened(engine, f"{watched}tools/right-balances/#think-first")
    engine.click("[data-twin]")
    until(engine, "() => document.documentElement.lang === 'en' && location.href.endsWith('/en/tools/right-balances/#think-first')")
    until(engine, "() => document.readyState === 'complete'")
    assert complaints(engine) == []


def test_a_term_is_dotted_and_explained(engine, watched):
    opened(engine, f"{watched}models/four-communities/")
    assert engine.run("() => getComputedStyle(document.querySelector('a.term')).textDecorationStyle") == "dotted"
    engine.focus("a.term")
    until(engine, "() => { const box = document.querySelector('.term-box'); return box.offsetHeight > 20 && box.textContent.length > 20 }")
    assert complaints(engine) == []


def test_a_part_of_a_drawing_leads_to_its_text(engine, watched):
    opened(engine, f"{watched}models/four-communities/")
    target = engine.run("() => document.querySelectorAll('.diagram__part')[2].getAttribute('href')")
    engine.run("() => document.querySelectorAll('.diagram__part')[2].focus()")
    engine.press("Enter")
    until(engine, "target => location.hash === target", target)


def test_the_menu_opens_on_a_phone_and_closes(engine, watched):
    opened(engine, f"{watched}tools/right-balances/", 390, 800)
    engine.focus("[data-menu]")
    engine.press("Enter")
    until(engine, "() => document.activeElement.matches('[data-menu-close]')")
    until(engine, "() => document.querySelector('#menu').getBoundingClientRect().left >= 0")
    engine.press("Escape")
    until(engine, "() => document.activeElement.matches('[data-menu]')")
    assert complaints(engine) == []


def test_dark_is_remembered(engine, watched):
    opened(engine, watched)
    ground = engine.run("() => getComputedStyle(document.body).backgroundColor")
    engine.click("[data-palette]")
    until(engine, "ground => getComputedStyle(document.body).backgroundColor !== ground", ground)
    opened(engine, f"{watched}en/")
    assert engine.run("() => document.body.dataset.mdColorScheme") == "slate"
    engine.click("[data-palette]")
    until(engine, "() => document.body.dataset.mdColorScheme === 'default'")


def test_what_is_not_there_is_said(engine, watched):
    opened(engine, f"{watched}tools/old-name/")
    assert engine.run("() => document.querySelectorAll('h1').length") == 1
    assert [one for one in complaints(engine) if "404" not in one] == []


def test_axe_finds_nothing(engine, watched, handbook):
    language, width, each = ASKED[engine.name]
    found = []
    for path in kinds_of_page(handbook)[::each]:
        opened(engine, watched + addresses.LANGUAGE_FOLDERS[language] + path, width).run(THIN)
        found += [(path, *fault) for fault in faults(engine, RULES["runOnly"])]
    assert found == []


def test_printed_pages_lose_nothing(engine, watched, handbook):
    """Every word of the page's main text is on paper, in the engines that print for a test."""
    model = next(model for model in handbook.of("model") if model.id == "organisation-designs")
    opened(engine, f"{watched}models/{model.id}/")
    pdf = engine.print()
    if pdf is None:
        assert engine.name == "webkit"
        return
    text = "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(io.BytesIO(pdf)))
    words = "".join(text.split()).replace("\xad", "").replace("-", "")
    for part in model.parts:
        assert "".join(part.title["da"].split()).replace("-", "") in words, part.id
