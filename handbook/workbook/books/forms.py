"""The forms: which sections each kind of edition is made of, and on what it is printed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from handbook.handbook import Handbook
from handbook.kinds import CHECKLIST, EDITION, MODEL, PROP, ROUND, SOURCE, TERM, THEME, TOOL, WORKSHOP, Kind, Paged, Subject
from handbook.records import vocabulary
from handbook.records.edition import Edition
from handbook.records.hand import Hand
from handbook.records.prop import Prop
from handbook.records.theme import Theme
from handbook.records.workshop import Workshop
from handbook.workbook.books import stock
from handbook.workbook.books.book import Section
from handbook.workbook.books.stock import Stock

Gather = Callable[[Handbook, Edition, Subject | None], Iterator[Section]]
"""Yields the sections of an edition; the record that they are about is None only where the edition is one book."""

FULL = {kind: kind.name for kind in (MODEL, CHECKLIST, TOOL, WORKSHOP)}
"""The templates of sheets that hold all there is of a record."""
TAKING_PART = {**FULL, TOOL: "participant_tool", WORKSHOP: "participant_workshop"}
"""The templates of sheets that hold what somebody needs who takes part."""
RUNNING = {TOOL: "run_tool", WORKSHOP: "run_workshop"}
"""The templates of sheets that hold what somebody needs who runs the meeting."""


@dataclass(frozen=True)
class FormOfBook:
    """What an edition of a form holds, and on what it is printed."""

    gather: Gather
    stock: Stock
    hand: Hand
    """Who holds it. What participants hold says nothing that a record has for the facilitator alone."""
    cost: float
    """What a section takes in both languages, in CPU seconds: 293 PDFs made cold and shared out among their sections. How the
    forms compare is what counts, when editions are divided among machines."""


def sheet(kind: Kind, entry: Paged, templates: dict[Kind, str], opens_right: bool = False) -> Section:
    """Return the section that shows a record by the template for its kind."""
    return Section(entry.id, templates[kind], kind, entry, opens_right)


def filling(handbook: Handbook, record: Paged) -> list[tuple[Kind, Paged]]:
    """Return the records that fill a workshop's sessions, each once, in order; no other record has any."""
    sessions = record.sessions if isinstance(record, Workshop) else ()
    return [handbook.pages[id] for id in dict.fromkeys(session.record for session in sessions if session.record)]


def _cover(edition: Edition) -> Section:
    return Section("cover", "edition", EDITION, edition)


def _colophon(edition: Edition) -> Section:
    return Section("colophon", "colophon", EDITION, edition)


def _book(handbook: Handbook, edition: Edition, subject: Subject | None) -> Iterator[Section]:
    yield _cover(edition)
    yield Section("our-copy", "our_copy")
    yield Section("how-to-use", "how_to_use", opens_right=True)
    yield Section("contents", "contents")
    for theme in handbook.of("theme"):
        yield from _theme(handbook, theme, FULL)
    yield Section("rounds", "rounds", ROUND, opens_right=True)
    yield Section("register", "register")
    yield Section("glossary", "glossary", TERM, opens_right=True)
    yield Section("sources", "sources", SOURCE)
    yield _colophon(edition)


def _theme(handbook: Handbook, theme: Paged, templates: dict[Kind, str]) -> Iterator[Section]:
    yield Section(theme.id, THEME.name, THEME, theme, opens_right=True)
    for kind, record in handbook.sheets:
        if record.theme == theme.id:
            yield sheet(kind, record, templates)


def _guide(handbook: Handbook, edition: Edition, subject: Subject | None) -> Iterator[Section]:
    yield _cover(edition)
    yield Section("how-to-use", "how_to_use")
    yield Section("contents", "contents", opens_right=True)
    for kind in (WORKSHOP, TOOL):
        records = [record for kind_of_sheet, record in handbook.sheets if kind_of_sheet is kind]
        for record in records:
            yield sheet(kind, record, RUNNING, opens_right=record is records[0])
    yield Section("rounds", "rounds", ROUND)
    yield _colophon(edition)


def _run_sheet(handbook: Handbook, edition: Edition, subject: Subject | None) -> Iterator[Section]:
    assert isinstance(subject, Paged)
    yield sheet(handbook.kind_of(subject.id), subject, RUNNING)


def _participant(handbook: Handbook, edition: Edition, subject: Subject | None) -> Iterator[Section]:
    assert isinstance(subject, Paged)
    yield _cover(edition)
    yield Section("our-copy", "our_copy")
    yield sheet(WORKSHOP, subject, TAKING_PART, opens_right=True)
    for kind, record in filling(handbook, subject):
        yield sheet(kind, record, TAKING_PART)
    yield _colophon(edition)


def _handout(handbook: Handbook, edition: Edition, subject: Subject | None) -> Iterator[Section]:
    assert isinstance(subject, Paged)
    yield sheet(*handbook.pages[subject.id], TAKING_PART)


def _volume(handbook: Handbook, edition: Edition, subject: Subject | None) -> Iterator[Section]:
    assert isinstance(subject, Theme)
    yield _cover(edition)
    yield Section("contents", "contents")
    yield from _theme(handbook, subject, TAKING_PART)
    yield _colophon(edition)


def _volume_or_sheet(handbook: Handbook, edition: Edition, subject: Subject | None) -> Iterator[Section]:
    """Yield the sheets of a theme, or those of one record with what fills it; only pages that face each other need a cover then."""
    if isinstance(subject, Theme):
        yield from _volume(handbook, edition, subject)
        return
    assert isinstance(subject, Paged)
    facing = FORMS[edition.form].stock.facing
    if facing:
        yield _cover(edition)
    yield sheet(*handbook.pages[subject.id], TAKING_PART)
    for kind, record in filling(handbook, subject):
        yield sheet(kind, record, TAKING_PART)
    if facing:
        yield _colophon(edition)


def _alone(template: str) -> Gather:
    def gather(handbook: Handbook, edition: Edition, subject: Subject | None) -> Iterator[Section]:
        assert isinstance(subject, Paged)
        yield Section(subject.id, template, handbook.kind_of(subject.id), subject)

    return gather


def _prop(handbook: Handbook, edition: Edition, subject: Subject | None) -> Iterator[Section]:
    assert isinstance(subject, Prop)
    yield Section(subject.id, "prop", PROP, subject)


FORMS: dict[vocabulary.Form, FormOfBook] = {
    "book": FormOfBook(_book, stock.A4, "reader", cost=1.7),
    "guide": FormOfBook(_guide, stock.A4, "facilitator", cost=1.3),
    "run-sheet": FormOfBook(_run_sheet, stock.A4, "facilitator", cost=1.3),
    "participant": FormOfBook(_participant, stock.A4, "participant", cost=0.7),
    "handout": FormOfBook(_handout, stock.A4, "participant", cost=1.8),
    "tally": FormOfBook(_alone("tally"), stock.A4, "participant", cost=0.9),
    "cards": FormOfBook(_alone("cards"), stock.CARDS, "participant", cost=0.9),
    "cards-press": FormOfBook(_alone("card"), stock.CARD, "participant", cost=1.4),
    "poster": FormOfBook(_alone("poster"), stock.POSTER, "participant", cost=0.6),
    "poster-tiles": FormOfBook(_alone("poster"), stock.TILES, "participant", cost=0.6),
    "working-poster": FormOfBook(_alone("working_poster"), stock.WORKING, "participant", cost=0.4),
    "working-poster-tiles": FormOfBook(_alone("working_poster"), stock.WORKING_TILES, "participant", cost=0.4),
    "prop": FormOfBook(_prop, stock.PROP, "participant", cost=0.5),
    "theme-book": FormOfBook(_volume, stock.A4, "participant", cost=0.9),
    "large-print": FormOfBook(_volume_or_sheet, stock.LARGE, "participant", cost=0.9),
    "bilingual": FormOfBook(_volume_or_sheet, stock.LEFT, "participant", cost=1.1),
}
"""All forms but `custom`, whose sections are chosen by whoever orders it."""
