"""Makes the PDFs: several books side by side, each laid out in processes that keep fonts and style sheets."""

import json
import logging
import os
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from handbook.cache.store import Store, digest
from handbook.handbook import Handbook
from handbook.records.text import Language
from handbook.workbook.books.book import Book
from handbook.workbook.books.editions import books
from handbook.workbook.books.layout import Layout
from handbook.workbook.pdf.thumbnail import picture_of
from handbook.workbook.register import Made, write_register
from handbook.workbook.typesetting import alignment, pdf_cache, worker
from handbook.workbook.typesetting.attached_records import attached_records
from handbook.workbook.typesetting.book_drawer import BookDrawer
from handbook.workbook.typesetting.cache_keys import layout_key, templates_key
from handbook.workbook.worker_pool import ignore_signals, worker_pool
from handbook.yaml_files.places import Places

Report = Callable[[str, int, int], object]
"""Called with a book's title, how many books are done and how many there are."""

KEPT_IN = Path(".build/cache/workbook")
"""Where, in the handbook's folder, is kept what was made before."""


def make(handbook: Handbook, root: Path, out: Path, report: Report | None = None, only: Sequence[Book] | None = None) -> list[Made]:
    """Write every book in both languages, its picture and the register into `out`; raises Misaligned when languages disagree.

    `only` gives other books than those that the editions call for. What was made before from the same is not made again.
    """
    out.mkdir(parents=True, exist_ok=True)
    ordered = tuple(books(handbook) if only is None else only)
    store = Store(root.absolute() / KEPT_IN)
    supplies = (light(handbook), root.absolute(), ordered, store.folder)
    processes = max(1, min(os.cpu_count() or 1, len(ordered)))
    done, anew = 0, False

    def make_book(book: Book) -> list[Made]:
        nonlocal done, anew
        key = _key(handbook, root, book)
        made = _fetched(handbook, store, key, book, out)
        if not made:
            known, anew = _made(book, out, pool), True
            made = list(known.values())
            store.keep_fact(key, [asdict(_Known(*one)) for one in known.items()])
        done += 1
        if report:
            report(book.title[book.languages[0]], done, len(ordered))
        return made

    # One more, so that no process waits while a book is looked up.
    with ThreadPoolExecutor(processes + 1, initializer=ignore_signals) as threads, worker_pool(processes, worker.prepare, supplies) as pool:
        # The longest first, so that no process is left alone with it at the end.
        waiting = {book.name: threads.submit(make_book, book) for book in sorted(ordered, key=lambda book: -len(book.sections))}
        try:
            made = [one for book in ordered for one in waiting[book.name].result()]
        finally:
            for future in waiting.values():
                future.cancel()
        if anew and (hindrance := pool.submit(worker.hindrance).result()):
            logging.getLogger(__name__).warning(hindrance)
    store.sweep()
    write_register(out, made)
    return made


def light(handbook: Handbook) -> Handbook:
    """Return a copy for the processes, without the plain data of its files, which stands in the records already."""
    files = {id(file): replace(file, data=None, find=Places) for file in (origin.file for origin in handbook.origins.values())}
    origins = {key: replace(origin, file=files[id(origin.file)]) for key, origin in handbook.origins.items()}
    return replace(handbook, origins=origins)


def _key(handbook: Handbook, root: Path, book: Book) -> str:
    """Return a hash of all that goes into a book's PDFs."""
    drawers = [BookDrawer(handbook, root, book, language) for language in book.languages]
    overrides = drawers[0].overrides
    if book.stock.fitted:
        words = [drawer.html(section, Layout(), draft=True) for drawer in drawers for section in book.sections]
    else:
        # Decks and posters take longer to draw than to look up: what they are drawn from will do.
        subject = book.subject
        assert subject  # such an edition makes one for each record
        words = [
            handbook.address,
            handbook.numbers.get(subject.id, ""),
            *(drawer.how_to_use.body for drawer in drawers),
            json.dumps([group.model_dump_json() for words in handbook.interface.values() for group in words.values()]),
            *(entry.model_dump_json() for entry in (book.edition, subject, handbook.theme_of(subject), *handbook.of("source"))),
        ]
    return digest(
        *(book.codes[language] for language in book.languages),
        *book.languages,
        *words,
        templates_key(overrides),
        layout_key(book.stock, overrides),
    )


@dataclass(frozen=True)
class _Known:
    """A PDF of a book, and the key it is kept by."""

    key: str
    made: Made


def _fetched(handbook: Handbook, store: Store, key: str, book: Book, out: Path) -> list[Made]:
    """Put every PDF of a book into place without drawing it; returns nothing when one is not kept."""
    made = []
    for known in store.fact(key, list[_Known]) or []:
        path = out / known.made.file
        if pdf_cache.fetch(store, known.key, attached_records(handbook, book, known.made.language), path) is None:
            return []
        made.append(replace(known.made, size=path.stat().st_size))
    return made


def _made(book: Book, out: Path, pool: Executor) -> dict[str, Made]:
    """Return what was made of a book, each PDF by the key it is kept by."""
    files = {languages: out / file for languages, file in book.files.items()}
    starts: dict[Language, dict[str, int]] = {}
    made = {}
    for languages, (key, pdf) in pool.submit(worker.make, book.name, files).result().items():
        starts |= pdf.begins
        path = files[languages]
        made[key] = Made(
            file=path.name,
            picture=picture_of(path).name,
            book=book.name,
            edition=book.edition.id,
            form=book.edition.form,
            subject=book.subject.id if book.subject else None,
            languages=languages,
            code=book.codes[languages[0]],
            paper=book.stock.paper,
            pages=pdf.pages,
            size=path.stat().st_size,
            starts=pdf.begins[languages[0]],
        )
    alignment.check(starts)
    return made
