"""Makes the PDFs: both languages side by side, each in a process of its own."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from handbook.handbook import Handbook
from handbook.records.text import LANGUAGES, Language
from handbook.workbook import alignment
from handbook.workbook.book import sections
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
            papers = {language: Paper(handbook, root, edition.id, language) for language in LANGUAGES}
            made += _make_edition(papers, workers, out, report or (lambda words: None))
    return made


def _make_edition(papers: dict, workers: dict, out: Path, report: Report) -> list[Made]:
    paper = next(iter(papers.values()))
    parts = sections(paper.handbook, paper.handbook.get("edition", paper.edition))
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


def _measure(paper: Paper) -> dict[str, int]:
    """Lay out a book without note pages; return how many pages each section takes."""
    from handbook.workbook import typesetter

    document = typesetter.lay_out(paper.html(), paper.overrides)
    _laid_out.clear()
    _laid_out[paper.name] = document
    anchors = [section.anchor for section in sections(paper.handbook, paper.handbook.get("edition", paper.edition))]
    return alignment.counts(typesetter.begins(document, anchors), len(document.pages))


def _print(paper: Paper, note_pages: dict[str, int], out: Path) -> Made:
    """Lay out a book with its note pages, and write it."""
    from handbook.workbook import typesetter

    document = _laid_out.pop(paper.name)
    if note_pages:
        document = typesetter.lay_out(paper.html(note_pages), paper.overrides)
    typesetter.write(document, out / paper.name)
    starts = typesetter.begins(document, _items(paper))
    return Made(out / paper.name, paper.edition, paper.language, len(document.pages), starts)


def _items(paper: Paper) -> list[str]:
    """Every anchor that must be on the same page in both languages: the sections."""
    return [section.anchor for section in sections(paper.handbook, paper.handbook.get("edition", paper.edition))]
