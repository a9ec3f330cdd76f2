"""Asks the queries in `tests/search` of three searches and prints how each does: `make bench-search`.

Ours is asked as it is built. Material's is its own search box on the same pages, with its plugin and header back in place.
Pagefind (from npm) indexes the same built pages; where it cannot be fetched, a line says so. For these two any part of the
right page counts as the page; for ours a term or a source must be the right one. A last line tells how quick ours is on a slow phone.
"""

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.records.text import LANGUAGES
from handbook.rules.check import load_checked
from tests import tree
from tests.browser import launched, served, visit
from tests.search import queries
from tests.search.queries import Query, Score

PAGEFIND = "pagefind@1.5.2"
SLOWER = 6
"""How many times slower than this machine a slow phone is."""
Found = dict[Query, list[str]]

ASK_OURS = """async (asked) => {
  const { Finder } = await import(new URL("assets/javascripts/search/finder.js", document.baseURI))
  const { complete } = await import(new URL("assets/javascripts/search/texts.js", document.baseURI))
  const index = new URL("search/index.json", document.baseURI)
  const finder = new Finder(await (await fetch(index)).json())
  await complete(finder, index)
  return asked.map(query => finder.find(query).hits.map(hit => hit.address))
}"""
TIMES = """async ([asked, warm]) => {
  const dialog = document.querySelector("[data-search]")
  const started = performance.now()
  document.querySelector("[data-search-open]").click()
  while (!dialog.dataset.ready) await new Promise(resolve => setTimeout(resolve, 5))
  const ready = performance.now() - started
  const { Finder } = await import(new URL("assets/javascripts/search/finder.js", document.baseURI))
  const { draw } = await import(new URL("assets/javascripts/search/page.js", document.baseURI))
  const { complete } = await import(new URL("assets/javascripts/search/texts.js", document.baseURI))
  const finder = new Finder(await (await fetch(dialog.dataset.index)).json())
  await complete(finder, new URL(dialog.dataset.index, document.baseURI))
  if (warm) for (const found of finder.warmUp()) draw(dialog, finder, " ", found).rest()
  return [ready, asked.map(query => {
    const began = performance.now()
    const { rest } = draw(dialog, finder, query, finder.find(query))
    dialog.getBoundingClientRect()
    const seen = performance.now() - began
    rest()
    return seen
  })]
}"""
ASK_PAGEFIND = """async (asked) => {
  const pagefind = await import("/pagefind/pagefind.js")
  await pagefind.init()
  const answers = []
  for (const query of asked) {
    const { results } = await pagefind.search(query)
    const pages = await Promise.all(results.slice(0, 10).map(result => result.data()))
    answers.push(pages.map(page => page.url))
  }
  return answers
}"""
ASK_MATERIAL = """async (asked) => {
  const input = document.querySelector(".md-search__input")
  const meta = document.querySelector(".md-search-result__meta")
  const pause = (time) => new Promise(resolve => setTimeout(resolve, time))
  const write = async (value) => {
    input.value = value
    input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }))
    await pause(200)
  }
  document.querySelector("#__search").click()
  input.focus()
  await pause(1500)
  const answers = []
  for (const query of asked) {
    await write("")
    await write(query)
    answers.push([...document.querySelectorAll(".md-search-result__item > a")].map(link => link.href))
  }
  return answers
}"""


def built(folder: Path, prepare: Callable[[Path], object]) -> Path:
    """Build both languages in a copy of the project after `prepare(copy)`; returns the site."""
    root = tree.copy(folder)
    prepare(root)
    for language, configuration in (("da", "mkdocs.yml"), ("en", "mkdocs.en.yml")):
        done = tree.run(root, "build", "-f", configuration, "-d", str(root / "site" / LANGUAGE_FOLDERS[language]), module="mkdocs")
        assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


def with_material(root: Path) -> None:
    """Give a copy Material's own page, header, search and scripts back."""
    for name in ("base.html", "partials/header.html", "partials/search.html", "partials/palette.html", "partials/toc.html"):
        unused = root / "overrides/theme/unused" / name  # there no page uses it, and the check still finds what asks for its words
        unused.parent.mkdir(parents=True, exist_ok=True)
        (root / "overrides/theme" / name).rename(unused)
    hooks = root / "macros/hooks.py"
    without = hooks.read_text(encoding="utf-8").replace("        files.remove(file)\n", "        pass\n")
    hooks.write_text(without, encoding="utf-8")
    settings = root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("plugins:\n", "plugins:\n  search: {}\n")
    kept = [line for line in text.splitlines() if "javascripts/search.js" not in line and "javascripts/frame.js" not in line]
    settings.write_text("\n".join(kept) + "\n", encoding="utf-8")


def ask(browser: Browser, site: Path, asked: list[Query], script: str, whole_pages: bool) -> Found:
    """Ask every query on the pages of its language; returns the addresses found, each once, below the language's front page."""
    found: Found = {}
    with served(site) as address:
        for language in LANGUAGES:
            own = [query for query in asked if query.language == language]
            with visit(browser, address) as opened:
                answers = _evaluate(opened.open(LANGUAGE_FOLDERS[language]), script, own)
            for query, addresses in zip(own, answers, strict=True):
                found[query] = list(dict.fromkeys(_below(one, language, whole_pages) for one in addresses))
    return found


def speed(browser: Browser, site: Path, asked: list[Query]) -> str:
    """Return two lines on how long our search takes on a slow phone until it is ready, and until an answer is drawn.

    Somebody who types at once gets cold answers; otherwise the search has warmed itself up since it was opened.
    """
    own = [query.query for query in asked if query.language == LANGUAGES[0]]
    lines = []
    for warm in (False, True):
        with served(site) as address, visit(browser, address, viewport={"width": 390, "height": 800}) as opened:
            page = opened.open()
            page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
            page.set_default_timeout(600_000)
            ready, times = page.evaluate(TIMES, [own, warm])
        shares = {"first": times[0], "median": median(times), "95 of 100": quantiles(times, n=20)[-1], "slowest": max(times)}
        told = ", ".join(f"{name} {milliseconds:.0f} ms" for name, milliseconds in shares.items())
        state = "warmed up" if warm else "cold"
        lines.append(f"{SLOWER} times slower, {state}: ready in {ready:.0f} ms; {len(times)} answers: {told}")
    return "\n".join(lines)


def _evaluate(page: Page, script: str, asked: list[Query]) -> list:
    page.set_default_timeout(600_000)
    return page.evaluate(script, [query.query for query in asked])


def _below(address: str, language: str, whole_pages: bool) -> str:
    parts = urlsplit(address)
    path = parts.path.removeprefix("/").removeprefix(LANGUAGE_FOLDERS[language])
    return path if whole_pages or not parts.fragment else f"{path}#{parts.fragment}"


def wholly(query: Query) -> Query:
    """Return a query whose right addresses are whole pages."""
    return Query(query.query, query.language, query.sort, tuple(one.partition("#")[0] for one in query.addresses), query.held_out)


def pagefind(site: Path) -> bool:
    """Let Pagefind index a site; says so and returns False where it cannot be had."""
    command = ["npx", "--yes", PAGEFIND, "--site", str(site)]
    try:
        subprocess.run(command, check=True, capture_output=True, text=True, timeout=300)
    except (OSError, subprocess.SubprocessError) as fault:
        print(f"Pagefind could not be fetched or run, and is left out ({type(fault).__name__}).")
        return False
    return True


def table(searches: dict[str, Found], asked: Iterable[Query]) -> str:
    """Return a line for each sort of query: how many, and for each search how many came first / among the first three."""
    groups: dict[str, list[Query]] = {}
    for query in asked:
        sort = "worry, unseen" if query.sort == "worry" and query.held_out else query.sort
        groups.setdefault(sort, []).append(query)
        groups.setdefault("all, held out" if query.held_out else "all, tuned on", []).append(query) if query.addresses else None
    lines = [f"{'queries':<16}{'number':>8}" + "".join(f"{name:>20}" for name in searches)]
    for sort, group in sorted(groups.items(), key=lambda pair: (pair[0].startswith("all"), pair[0] == "nothing")):
        cells = []
        for name, found in searches.items():
            score = Score()
            for query in group:
                score.count(query if name == "ours" else wholly(query), found[query])
            share = f" {100 * score.first / score.asked:.0f}/{100 * score.three / score.asked:.0f} %" if sort.startswith("all") else ""
            cells.append(f"{f'{score.first} / {score.three}{share}':>20}")
        lines.append(f"{sort:<16}{len(group):>8}" + "".join(cells))
    return "\n".join(lines)


def main() -> None:
    """Build, ask and print."""
    handbook = load_checked(tree.ROOT)
    asked = [query for name in ("queries.yml", "worries.yml", "unseen_worries.yml") for query in queries.read(handbook, name)]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright, launched(playwright) as browser:
        site = built(Path(folder) / "ours", lambda root: None)
        searches = {"ours": ask(browser, site, asked, ASK_OURS, whole_pages=False)}
        spent = speed(browser, site, asked)
        material = built(Path(folder) / "material", with_material)
        searches["Material"] = ask(browser, material, asked, ASK_MATERIAL, whole_pages=True)
        bare = Path(shutil.copytree(site, Path(folder) / "pagefind"))
        if pagefind(bare):
            searches["Pagefind"] = ask(browser, bare, asked, ASK_PAGEFIND, whole_pages=True)
    print("right page first / among the first three; for `nothing`: rightly nothing\n")
    print(table(searches, asked))
    print(f"\n{spent}")


if __name__ == "__main__":
    main()
