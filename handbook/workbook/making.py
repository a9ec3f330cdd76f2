"""Makes the PDFs: both languages side by side, each in a process of its own."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path

from handbook.handbook import Handbook
from handbook.records.text import LANGUAGES, Language
from handbook.workbook import alignment, compositor, fitting
from handbook.workbook.book import Section, sections
from handbook.workbook.layout import Layout
from handbook.workbook.paper import Paper

Report = Callable[[str], object]
Papers = dict[Language, Paper]


@dataclass(frozen=True)
class Made:
    """A PDF that was made, and the page on which each item begins."""

    path: Path
    edition: str
    language: Language
    pages: int
    starts: dict[str, int]


def make(handbook: Handbook, root: Path, out: Path, report: Report | None = None) -> list[Made]:
    """Write `out/<edition>-<language>.pdf` for every edition and language; raises Misaligned when they disagree.

    `report` is told, in a few words, of every PDF that is done.
    """
    out.mkdir(parents=True, exist_ok=True)
    made = []
    with ExitStack() as stack:
        # One process for each language, so that it keeps fonts and style sheets from one layout to the next.
        workers = {language: stack.enter_context(ProcessPoolExecutor(1, mp_context=get_context("spawn"))) for language in LANGUAGES}
        for edition in handbook.of("edition"):
            # A copy for each process: what is on its way there must not change here meanwhile.
            papers = {language: Paper(replace(handbook), root, edition.id, language) for language in LANGUAGES}
            made += _make_edition(sections(handbook, edition), papers, workers, out, report or (lambda words: None))
    return made


def _make_edition(parts: tuple[Section, ...], papers: Papers, workers: dict, out: Path, report: Report) -> list[Made]:
    def everywhere(work: Callable, arguments: Callable[[Language], tuple]) -> dict:
        futures = {language: workers[language].submit(work, papers[language], *arguments(language)) for language in papers}
        return {language: future.result() for language, future in futures.items()}

    tight = everywhere(compositor.measure, lambda language: ())
    rooms = fitting.fewest(tight)
    begins = alignment.starts(parts, rooms)
    chosen = everywhere(compositor.choose, lambda language: (tight[language], rooms, fitting.links(tight[language], begins)))
    fits = {language: {anchor: choice.fit for anchor, choice in choices.items()} for language, choices in chosen.items()}
    lines = fitting.note_lines(fits, rooms)
    notes = alignment.note_pages(parts, {language: {anchor: fit.pages for anchor, fit in of.items()} for language, of in fits.items()})
    layouts = {
        language: Layout(
            densities={anchor: choice.density for anchor, choice in choices.items()},
            note_lines=lines[language],
            note_pages=notes[language],
            pages=fitting.links(fits[language], begins),
        )
        for language, choices in chosen.items()
    }
    made = []
    for language, (pages, starts) in everywhere(compositor.compose, lambda language: (layouts[language], out)).items():
        made.append(Made(out / papers[language].name, papers[language].edition, language, pages, starts))
        report(papers[language].name)
    alignment.check({one.language: one.starts for one in made})
    return made
