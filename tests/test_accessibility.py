"""Everyone can use the site: axe finds nothing, a keyboard reaches everything, and readers' own settings are respected."""

import itertools
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from handbook import addresses
from handbook.drawing.figures import DIAGRAMS
from handbook.drawing.tokens import Tokens
from handbook.kinds import KINDS
from tests import colours
from tests.browser import visit
from tests.engines import AXE
from tests.tree import ROOT

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], "resultTypes": ["violations"]}
CONTRAST = {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}
ALIKE = (
    ".letter ~ .letter",
    ".source ~ .source ~ .source",
    ".situation ~ .situation ~ .situation",
    ".prop ~ .prop ~ .prop",
    ".sheets ~ .sheets ~ .sheets",
    ".sheets > ul > li ~ li ~ li",
    ".cards > li ~ li ~ li ~ li",
)
"""Entries that look like the first ones; measuring hundreds takes minutes and tells nothing new."""
THIN = f"() => document.querySelectorAll('{', '.join(ALIKE)}').forEach((one) => one.remove())"
"""Takes them off the page."""
SHEETS = ROOT / "overrides/theme/assets/stylesheets"


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Any]:
    with visit(browser, address, viewport={"width": 390, "height": 800}, reduced_motion="reduce") as opened:
        yield opened
        assert opened.complaints == []


def kinds_of_page(handbook) -> list[str]:
    """One page of every kind, and besides a model with a table and one with charts."""
    records = [addresses.page_path(kind, handbook.of(kind.name)[0].id) for kind in KINDS if kind.has_page]
    models = {model.diagram.kind: addresses.page_path(handbook.kind_of(model.id), model.id) for model in handbook.of("model")}
    prose = ["about/", "how-to-use/", "contribute/", "accessibility/"]
    more = [models[kind] for kind in ("charts", "comparison")]
    return ["", *prose, *(f"{kind.index}/" for kind in KINDS), *records, *more, "404.html"]


def faults(page: Page, rules: dict[str, Any] = RULES, context: Any = None) -> list[tuple[str, str]]:
    """What axe has to say of a page as it stands, with the first place of each fault."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    told = page.evaluate(
        """([context, rules]) => axe.run(context, rules)
        .then((found) => [found.passes.length, found.violations.map((one) => [one.id, one.nodes[0].html])])""",
        [context or "html", rules],
    )
    assert told[0] > 0, "axe looked at nothing"
    return [(rule, place) for rule, place in told[1]]


def other(scheme: str) -> str:
    return "default" if scheme == "slate" else "slate"


def turned(page: Page, scheme: str) -> None:
    page.evaluate("scheme => { document.body.dataset.mdColorScheme = scheme }", scheme)


@pytest.mark.parametrize(("language", "width", "scheme"), [("da", 360, "default"), ("en", 1280, "slate")])
def test_axe_finds_nothing_on_any_kind_of_page(browser, address, handbook, language, width, scheme):
    """All rules in one scheme; in the other those about contrast, which alone can differ.

    Danish pages in a wide window and English ones in a narrow one are asked of Firefox and WebKit, in test_engines.py.
    """
    found = []
    with visit(browser, address, viewport={"width": width, "height": 900}, reduced_motion="reduce") as opened:
        page = opened.context.new_page()
        for path in kinds_of_page(handbook):
            page.goto(opened.address + addresses.LANGUAGE_FOLDERS[language] + path)
            page.evaluate(THIN)
            turned(page, scheme)
            found += [(path, *fault) for fault in faults(page)]
            turned(page, other(scheme))
            found += [(path, *fault) for fault in faults(page, CONTRAST)]
    assert found == []


@pytest.mark.parametrize(("language", "width", "scheme"), [("da", 1280, "slate"), ("en", 360, "default")])
def test_axe_finds_nothing_while_something_is_open(browser, address, language, width, scheme):
    def look(page: Page) -> None:
        turned(page, scheme)
        assert faults(page) == []
        turned(page, other(scheme))
        assert faults(page, CONTRAST) == []

    with visit(browser, address, viewport={"width": width, "height": 900}, reduced_motion="reduce") as opened:
        folder = opened.address + addresses.LANGUAGE_FOLDERS[language]
        page = opened.context.new_page()
        page.goto(f"{folder}models/four-communities/")
        page.locator("a.term").first.focus()
        expect(page.locator(".term-box")).to_be_visible()
        look(page)
        page.goto(f"{folder}tools/?minutes=60&people=8")
        assert page.locator("li[data-minutes]:visible").count() < page.locator("li[data-minutes]").count()
        look(page)
        page.locator("#filter-people").fill("25")
        expect(page.locator("[data-note=many]:visible").first).to_be_visible()
        look(page)
        page.locator("#filter-people").fill("1")
        expect(page.locator("[data-filter-none]")).to_be_visible()
        look(page)
        page.goto(f"{folder}themes/specialist-careers/")
        page.locator(".map__title").nth(5).focus()
        look(page)
        if width == 360:
            page.locator("[data-menu]").click()
            expect(page.locator("[data-menu-close]")).to_be_focused()
            look(page)
            page.keyboard.press("Escape")
        page.keyboard.press("/")
        page.keyboard.type("med", delay=20)
        expect(page.locator("[data-search] .hit").first).to_be_visible()
        look(page)


STOP = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect()
  if (at === document.body) return null
  const line = [...at.getClientRects()].find((one) => one.width) ?? box
  const over = document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2)
  const rings = [getComputedStyle(at), getComputedStyle(at, "::after")].some((style) => style.outlineStyle !== "none")
  const shape = at.matches("svg a") && at.querySelector(".diagram__tile, .diagram__strong, .diagram__frame")
  const rim = shape && parseFloat(getComputedStyle(shape).strokeWidth) > 3
  return {
    id: at.id, what: at.outerHTML.slice(0, 90), header: Boolean(at.closest(".md-header")), drawer: Boolean(at.closest("#menu")),
    seen: Boolean(over) && (at.contains(over) || over.contains(at) || Boolean(at.closest("label")?.contains(over))),
    inside: line.right > 0 && line.x < innerWidth, ringed: rings || rim,
  }
}"""


def stops(page: Page, most: int = 400) -> list[dict[str, Any]]:
    """Every place where Tab stops, in order, until it leaves the page."""
    found = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            return found
        found.append(stop)
    raise AssertionError(f"Tab stops more than {most} times")


@pytest.mark.parametrize(("width", "height"), [(390, 800), (320, 256), (1280, 800)], ids=["phone", "400 % zoom", "desk"])
def test_tab_stops_where_the_eye_is_and_shows_it(browser, address, width, height):
    """320 × 256 is what a window of 1280 × 1024 has left at 400 %."""
    with visit(browser, address, viewport={"width": width, "height": height}, reduced_motion="reduce") as opened:
        for path in ("models/four-communities/", "themes/specialist-careers/", "tools/"):
            found = stops(opened.open(path))
            assert len(found) > 20
            # The way to the content, then the frame, then the content, without the links of a closed menu.
            assert "md-skip" in found[0]["what"]
            assert [stop["header"] for stop in found[1:5]] == [True] * 4
            assert width > 1220 or "menu-button" in found[1]["what"]
            assert width > 1220 or not any(stop["drawer"] for stop in found)
            assert [stop["what"] for stop in found if not (stop["seen"] and stop["inside"])] == [], path
            assert [stop["what"] for stop in found if not stop["ringed"]] == [], path


def test_the_menu_opens_takes_the_focus_and_gives_it_back(phone):
    page = phone.open("tools/right-balances/")
    opener = page.locator("[data-menu]")
    opener.focus()
    expect(opener).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "true")
    expect(page.locator("[data-menu-close]")).to_be_focused()
    inside = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        inside.add(
            page.evaluate("document.activeElement.closest('#menu, body').tagName + ' ' + document.activeElement.outerHTML.slice(0, 60)")
        )
    assert {where for where in inside if not where.startswith(("NAV ", "BODY <body"))} == set()
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    page.locator("#menu").get_by_role("link", name="Ordliste").press("Enter")
    page.wait_for_url("**/glossary/")


def test_light_and_dark_are_one_button_that_says_what_it_does(phone):
    page = phone.open()
    body, button = page.locator("body"), page.locator("[data-palette]")
    expect(button).to_have_accessible_name("Skift til mørk visning")
    button.press("Enter")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    expect(button).to_have_accessible_name("Skift til lys visning")
    page.reload()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    button.press("Enter")
    expect(body).to_have_attribute("data-md-color-scheme", "default")


def test_the_filter_works_by_keyboard_and_tells_how_many(browser, address):
    with visit(browser, address) as opened:
        page = opened.open("tools/")
        total = page.locator("[data-filter]").get_attribute("data-total")
        page.get_by_label("Vi har").focus()
        page.keyboard.type("45")
        told = page.locator("output[data-filter-count]")
        expect(told).to_contain_text(f"af {total} vises")
        expect(told).not_to_have_text(f"{total} af {total} vises")
        assert "minutes=45" in page.url
        page.get_by_role("button", name="Vis alle").press("Enter")
        expect(told).to_have_text(f"{total} af {total} vises")


def test_every_kind_of_drawing_has_parts_that_lead_by_keyboard(browser, address, handbook):
    drawn = {model.diagram.kind: model for model in handbook.of("model")}
    assert set(drawn) == set(DIAGRAMS)
    with visit(browser, address, viewport={"width": 390, "height": 800}, reduced_motion="reduce") as opened:
        page = opened.open()
        for model in drawn.values():
            page.goto(f"{opened.address}models/{model.id}/")
            parts = page.locator(".figure").first.locator("a.diagram__part")
            targets = parts.evaluate_all("parts => parts.map(part => part.getAttribute('href'))")
            assert {f"#{part.id}" for part in model.parts} == set(targets), model.id
            assert page.evaluate("targets => targets.filter(target => !document.querySelector(target))", targets) == []
            names = parts.evaluate_all("parts => parts.map(part => part.getAttribute('aria-label') ?? part.textContent)")
            assert all(name.strip() for name in names)
            parts.last.focus()
            page.keyboard.press("Enter")
            page.wait_for_url(f"**/models/{model.id}/{targets[-1]}")
            expect(page.locator(targets[-1])).to_be_in_viewport()
        assert opened.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_leave_drawings_buttons_and_maps_visible(browser, address, scheme):
    colour = "(element, name) => getComputedStyle(element)[name]"
    with visit(browser, address, forced_colors="active", color_scheme=scheme) as opened:
        page = opened.open()
        for path, selector, name in [
            ("", ".button", "borderTopColor"),
            ("models/four-communities/", ".diagram__tile", "stroke"),
            ("models/four-communities/", ".diagram__part text", "fill"),
            ("themes/work-communities/", ".map__ways path", "stroke"),
            ("tools/right-balances/", ".time-strip rect", "stroke"),
            ("tools/right-balances/", ".ask", "borderTopColor"),
        ]:
            page.goto(opened.address + path)
            paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
            drawn = page.locator(selector).first.evaluate(colour, name)
            assert colours.contrast(drawn, paper) >= 3, (selector, drawn, paper)


def test_reduced_motion_stops_all_movement(browser, address):
    longest = """() => Math.max(...[...document.querySelectorAll("*")].flatMap((element) => {
      const style = getComputedStyle(element)
      return [...style.transitionDuration.split(","), ...style.animationDuration.split(",")].map(parseFloat)
    }))"""
    for motion, holds in (("no-preference", lambda seconds: seconds > 0.1), ("reduce", lambda seconds: seconds <= 0.001)):
        with visit(browser, address, reduced_motion=motion) as opened:
            assert holds(opened.open("themes/work-communities/").evaluate(longest)), motion


def schemes() -> dict[str, dict[str, str]]:
    """The colours of each scheme: the tokens, and those that the dark scheme puts in their place."""
    light = Tokens.read(ROOT / "overrides")
    dark = re.search(r'\[data-md-color-scheme="slate"\] \{(.*?)\}', (SHEETS / "frame.css").read_text(encoding="utf-8"), re.DOTALL)
    return {"light": dict(light), "dark": dict(light) | dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", dark.group(1)))}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_theme_colours_are_legible_and_apart_for_every_eye(handbook, scheme):
    tokens = schemes()[scheme]
    used = [theme.colour for theme in handbook.of("theme")]
    assert len(set(used)) == len(used) > 2
    for name in used:
        for ground in ("paper", "surface", f"{name}-tint"):
            assert colours.contrast(tokens[name], tokens[ground]) >= 4.5, (name, ground)
    for one, other in itertools.combinations(used, 2):
        assert abs(colours.lightness(tokens[one]) - colours.lightness(tokens[other])) >= 4, (one, other, "in greyscale")
        for sight in colours.SIGHTS:
            assert colours.difference(tokens[one], tokens[other], sight) >= 10, (one, other, sight)
