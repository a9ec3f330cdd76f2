"""Compares this tree with an older commit, in turn and with the same packages, and prints CPU seconds: `make bench` runs it.

`make bench PARTS="check site" RUNS=3` takes these parts only, three times each. What was made stays in `.build/bench`, since an edit
and a site need all PDFs first; the first run makes those of the old commit, which takes ten minutes.
"""

import argparse
import os
import platform
import shutil
from collections.abc import Callable
from pathlib import Path
from statistics import median

import yaml
from rich.console import Console
from rich.table import Table

from handbook import workbook
from handbook.building import pickled_handbook
from handbook.building.build import CONFIGURATIONS
from handbook.rules.check import load_checked
from tests.bare import bare
from tests.houses import HOME, NEW, Cost, House, new, old
from tests.larger import larger

AGAINST = "3a7acfb"
EDITED = Path("data/tools/right-balances.yml")
RECORDS = 2000


def _workbooks(house: House) -> Cost:
    return house.run("workbook", "--out", "build/workbook")


def cold(house: House, turn: int) -> Cost:
    """All editions, nothing kept."""
    shutil.rmtree(house.store, ignore_errors=True)
    return _workbooks(house)


def facts(house: House, turn: int) -> Cost:
    """All editions, with what was measured and without what was made."""
    _workbooks(house)
    for path in house.store.rglob("*.*"):
        if path.is_file() and path.suffix != ".json":
            path.unlink()
    return _workbooks(house)


def edit(house: House, turn: int) -> Cost:
    """All editions after an edit of one language, all else kept."""
    path = house.root / EDITED
    text = path.read_text(encoding="utf-8")
    title = yaml.safe_load(text)["steps"][0]["title"]["da"]
    _workbooks(house)
    path.write_text(text.replace(f"da: {title}", f"da: {title}{'!' * (turn + 1)}", 1), encoding="utf-8")
    try:
        return _workbooks(house)
    finally:
        path.write_text(text, encoding="utf-8")


def check(house: House, turn: int) -> Cost:
    """A check of 2,000 records."""
    records = HOME / f"{house.name.replace(' ', '-')}-{RECORDS}"
    if turn == 0:
        shutil.rmtree(records, ignore_errors=True)
        larger(records, RECORDS, house.root)
    return house.run("check", at=records)


def site(house: House, turn: int) -> Cost:
    """The pages of a language, all PDFs kept."""
    if turn == 0:
        _workbooks(house)
        if house.name == NEW:
            pickled_handbook.write(workbook.light(load_checked(house.root)), house.checked)
    costs = [
        house.run("build", "--strict", "--clean", "-f", configuration, "-d", f"build/{language}", module="mkdocs")
        for language, configuration in CONFIGURATIONS.items()
    ]
    return Cost(sum(one.seconds for one in costs) / len(costs), max(one.megabytes for one in costs))


def bare_site(house: House, turn: int) -> Cost:
    """The same words on as many pages of Material without anything of ours."""
    costs = []
    for language in CONFIGURATIONS:
        folder = HOME / f"bare-{language}"
        if turn == 0:
            bare(house.root / "build" / language, folder, language)
        costs.append(house.run("build", "--strict", "--clean", module="mkdocs", at=folder))
    return Cost(sum(one.seconds for one in costs) / len(costs), max(one.megabytes for one in costs))


PARTS: dict[str, Callable[[House, int], Cost]] = {"cold": cold, "facts": facts, "edit": edit, "check": check, "site": site}


def main() -> None:
    """Measure the parts that were asked for, or all, and print a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("parts", nargs="*", help=f"{', '.join(PARTS)}; all of them, if none is named")
    parser.add_argument("--runs", type=int, default=2, help="how many times each; the first of a part also sets it up")
    parser.add_argument("--against", default=AGAINST, help="the older commit")
    asked = parser.parse_args()
    if unknown := set(asked.parts) - set(PARTS):
        parser.error(f"{', '.join(sorted(unknown))}: is no part; choose among {', '.join(PARTS)}")
    HOME.mkdir(parents=True, exist_ok=True)
    houses = [old(asked.against), new()]
    heading = f"CPU seconds, {asked.runs} runs in turn, Python {platform.python_version()}, {os.cpu_count()} cores"
    table = Table("", "", *("min", "median", "max"), "ratio", "largest process", title=heading)
    for part in asked.parts or PARTS:
        runs = [(house.name, house, PARTS[part]) for house in houses]
        if part == "site":
            runs.append(("bare Material", houses[1], bare_site))
        costs: dict[str, list[Cost]] = {name: [] for name, _, _ in runs}
        for turn in range(asked.runs):
            for name, house, measure in runs:
                costs[name].append(measure(house, turn))
        _add(table, PARTS[part].__doc__ or part, costs)
    Console(width=max(Console().width, 130)).print(table)


def _add(table: Table, words: str, costs: dict[str, list[Cost]]) -> None:
    """Add a row for each house: the ratio is between medians, to the first one's."""
    first = median(one.seconds for one in next(iter(costs.values())))
    for index, (name, runs) in enumerate(costs.items()):
        seconds = [one.seconds for one in runs]
        numbers = [f"{number:.1f}" for number in (min(seconds), median(seconds), max(seconds))]
        ratio = f"{median(seconds) / first:.2f}" if index else ""
        largest = f"{max(one.megabytes for one in runs):.0f} MB"
        table.add_row("" if index else words.rstrip("."), name, *numbers, ratio, largest)
    table.add_section()


if __name__ == "__main__":
    main()
