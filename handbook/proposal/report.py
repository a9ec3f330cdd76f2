"""The page that shows what a proposal does, and the same in a few lines."""

import shutil
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from handbook.danish.twins import danish
from handbook.editing import in_step, keeping_step
from handbook.editing.keeping_step import Ahead
from handbook.handbook import Handbook
from handbook.proposal import changed_pages, changed_sheets, facts, screenshots
from handbook.proposal.changed_pages import ChangedPage
from handbook.proposal.facts import Moved
from handbook.proposal.states import both
from handbook.reading import loader
from handbook.records.text import LANGUAGES, Language
from handbook.words.wording import Wording

FRONT, SUMMARY = "index.html", "summary.md"


@dataclass(frozen=True)
class Changes:
    """What a proposal does: pages, PDFs by name with the numbers of their changed pages, what else moved, texts out of step."""

    pages: tuple[ChangedPage, ...]
    pdfs: dict[str, tuple[int, ...]]
    moved: tuple[Moved, ...]
    ahead: tuple[Ahead, ...]


def make(root: Path, base: str, out: Path, language: Language) -> Changes:
    """Compare the folder `root` with a commit, and write a page about it with its pictures into `out`, which is made anew.

    Raises history.NoHistory, states.NotBuilt, screenshots.NoBrowser and ProblemsFound.
    """
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    aside = root / ".build/changes/built"
    shutil.rmtree(aside, ignore_errors=True)
    with both(root, base) as states:
        before, after = states
        for state, name in zip(states, ("before", "after"), strict=True):
            for one in LANGUAGES:
                state.pages(one, (aside / name / one).absolute())
        changed = tuple(changed_pages.changed(aside / "before", aside / "after"))
        screenshots.take(changed, (aside / "before", aside / "after"), out, root)
        records = facts.records(before.handbook, after.handbook)
        named = changed_sheets.names(before.handbook, after.handbook, records)
        for state, name, wanted in zip(states, ("before", "after"), named, strict=True):
            state.sheets(wanted, (aside / "sheets" / name).absolute())
        moved = tuple(facts.moved(before.handbook, after.handbook))
        handbook = after.handbook
    pdfs = _sheets(aside / "sheets", out)
    ahead = tuple(in_step.since(root, loader.read(root), base))
    shutil.rmtree(aside, ignore_errors=True)
    changes = Changes(changed, pdfs, moved, ahead)
    _write(root, handbook, changes, out, language)
    return changes


def _sheets(folder: Path, out: Path) -> dict[str, tuple[int, ...]]:
    """Write pictures of the changed pages of PDFs, `handout-x-da-1-before.png` and so on; returns the pages' numbers by PDF."""
    found: dict[str, tuple[int, ...]] = {}
    for sheet in changed_sheets.changed(folder / "before", folder / "after"):
        for when, picture in (("before", sheet.before), ("after", sheet.after)):
            if picture:
                picture.save(out / f"{Path(sheet.pdf).stem}-{sheet.number}-{when}.png", optimize=True)
        found[sheet.pdf] = (*found.get(sheet.pdf, ()), sheet.number)
    return found


def _write(root: Path, handbook: Handbook, changes: Changes, out: Path, language: Language) -> None:
    jinja = Environment(loader=FileSystemLoader(root / "overrides/proposal"), autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    there = {path.name for path in out.glob("*.png")}
    words = {
        "ui": Wording(handbook.interface, language),
        "language": language,
        "changes": changes,
        "sizes": screenshots.SIZES,
        "most": screenshots.MOST,
        "there": there,
        "told": partial(_told, language),
    }
    for template in (FRONT, SUMMARY):
        (out / template).write_text(jinja.get_template(template).render(words), encoding="utf-8")
    shutil.copy(root / "overrides/proposal/changes.css", out)


def _told(language: Language, ahead: Ahead) -> str:
    """Return the line that tells of a text out of step, in a language."""
    english = keeping_step.told(ahead)
    return (language == "da" and danish(english)) or english
