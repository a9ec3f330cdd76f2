"""Makes the PDFs: both languages side by side, each in a process of its own."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path

from handbook.handbook import Handbook
from handbook.records.text import LANGUAGES, Language
from handbook.workbook import alignment
from handbook.workbook.book import Section, sections
from handbook.workbook.paper import Paper

Report = Callable[[str], object]


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
        # One process for each language, so that it still holds its first layout when it lays out again.
        workers = {
            language: stack.enter_context(ProcessPoolExecutor(1, mp_context=get_context("spawn"))) for language in LANGUAGES
        }
        for edition in handbook.of("edition"):
            # A copy for each process: what is on its way there must not change here meanwhile.
            papers = {language: Paper(replace(handbook), root, edition.id, language) for language in LANGUAGES}
            made += _make_edition(sections(handbook, edition), papers, workers, out, report or (lambda words: None))
    return made


def _make_edition(parts: tuple[Section, ...], papers: dict, workers: dict, out: Path, report: Report) -> list[Made]:
    first = {language: workers[language].submit(_measure, papers[language]) for language in papers}
    notes = alignment.note_pages(parts, {language: future.result() for language, future in first.items()})
    second = {language: workers[language].submit(_print, papers[language], notes[language], out) for language in papers}
    made = []
    for future in second.values():
        made.append(future.result())
        report(made[-1].path.name)
    alignment.check({one.language: one.starts for one in made})
    return made


_laid_out: dict = {}
"""In a language's process: the first layout, kept in case no note pages are needed."""

# The typesetter is called for in the processes only: without WeasyPrint and Pango, all other commands start and work.


def _measure(paper: Paper) -> dict[str, int]:
    """Lay out a book without note pages; return how many pages each section takes."""
    from handbook.workbook import typesetter

    document = typesetter.lay_out(paper.html(), paper.overrides)
    _laid_out[paper.name] = document
    return alignment.counts(typesetter.begins(document, paper.anchors), len(document.pages))


def _print(paper: Paper, note_pages: dict[str, int], out: Path) -> Made:
    """Lay out a book with its note pages, and write it."""
    from handbook.workbook import typesetter

    document = _laid_out.pop(paper.name)
    if note_pages:
        del document
        document = typesetter.lay_out(paper.html(note_pages), paper.overrides)
    typesetter.write(document, out / paper.name)
    return Made(out / paper.name, paper.edition, paper.language, len(document.pages), typesetter.begins(document, paper.anchors))
