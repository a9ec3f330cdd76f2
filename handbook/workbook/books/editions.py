"""Every book that the handbook's editions call for."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from handbook.changes import short_code
from handbook.handbook import Handbook
from handbook.kinds import Paged, Subject
from handbook.meeting.materials import called_for
from handbook.records.edition import ON_CALL, WHEN_ORDERED, Edition
from handbook.records.text import LANGUAGES, Language
from handbook.workbook.books import stock
from handbook.workbook.books.book import Book, Section
from handbook.workbook.books.forms import FORMS
from handbook.workbook.books.meeting import Meeting

BOOKLET = "booklet"
"""What the name of a book that is folded from A4 ends in."""


def books(handbook: Handbook) -> tuple[Book, ...]:
    """Return every book of a build, in the order of the editions and of the records that they are made for."""
    return tuple(book for edition in handbook.of("edition") if edition.form != "custom" for book in _of_edition(handbook, edition))


def orderable(handbook: Handbook) -> tuple[Book, ...]:
    """Return every book that can be made: those of a build, and those that are made only when somebody orders them."""
    made = books(handbook)
    names = {book.name for book in made}
    others = (
        book_about(handbook, edition, record)
        for edition in handbook.of("edition")
        for record in (*(_possible(handbook, edition) if edition.form in ON_CALL else ()), *_when_ordered(handbook, edition))
    )
    return (*made, *(book for book in others if book.name not in names))


def subjects(handbook: Handbook, edition: Edition) -> list[Subject]:
    """Return the records of which each has a book of its own in an edition at every build."""
    possible = _possible(handbook, edition)
    if edition.form not in ON_CALL:
        return possible
    called = called_for(handbook, ON_CALL[edition.form])
    return [record for record in possible if record.id in called]


def _possible(handbook: Handbook, edition: Edition) -> list[Subject]:
    return [record for kind in edition.each for record in handbook.of(kind) if isinstance(record, Subject) and edition.is_of(record)]


def _when_ordered(handbook: Handbook, edition: Edition) -> list[Subject]:
    kinds = WHEN_ORDERED.get(edition.form, ())
    return [record for kind in kinds for record in handbook.of(kind) if isinstance(record, Subject)]


def records_of(handbook: Handbook, edition: Edition) -> list[Paged]:
    """Return every record that an edition holds, each once; an edition of one's own may hold any."""
    if edition.form == "custom":
        return [entry for _, entry in handbook.pages.values()]
    found = (record for book in _of_edition(handbook, edition) for record in held(book.sections))
    return list({record.id: record for record in found}.values())


def held(sections: Iterable[Section]) -> list[Paged]:
    """Return the records that sections show."""
    return [section.entry for section in sections if isinstance(section.entry, Paged)]


def codes(handbook: Handbook, edition: Edition, records: Iterable[Paged]) -> dict[Language, str]:
    """Return the code of an edition's sheets that hold these records, in each language."""
    held = tuple(records)
    return {language: short_code(handbook, edition, held, read_together(edition, language)) for language in LANGUAGES}


def read_together(edition: Edition, language: Language) -> tuple[Language, ...]:
    """Return the languages on the sheets of an edition that are read in a language: that one, or all where pages face each other."""
    return LANGUAGES if edition.form in FORMS and FORMS[edition.form].stock.facing else (language,)


def _of_edition(handbook: Handbook, edition: Edition) -> Iterator[Book]:
    for subject in subjects(handbook, edition) if edition.each else [None]:
        book = book_about(handbook, edition, subject)
        yield book
        if edition.booklet:
            yield as_booklet(book)


def book_about(handbook: Handbook, edition: Edition, subject: Subject | None) -> Book:
    """Return the book of an edition, about a record when it makes one for each."""
    form = FORMS[edition.form]
    sections = tuple(form.gather(handbook, edition, subject))
    return Book(
        name=f"{edition.id}-{subject.id}" if subject else edition.id,
        edition=edition,
        title=subject.title if subject else edition.title,
        subtitle=edition.title if subject else edition.subtitle,
        stock=form.stock,
        sections=sections,
        meeting=Meeting(start=edition.start),
        subject=subject,
        codes=codes(handbook, edition, held(sections)),
    )


def as_booklet(book: Book) -> Book:
    """Return a book of A4 laid out anew on A5, to be folded from A4."""
    return replace(book, name=f"{book.name}-{BOOKLET}", stock=stock.A5)
