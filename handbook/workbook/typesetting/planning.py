"""How a book is laid out in each language, so that every section begins on the same page: decided section by section, in order."""

from collections.abc import Mapping, Sequence

from handbook.records.text import Language
from handbook.workbook.books.book import Book, Section
from handbook.workbook.books.layout import Density, Layout
from handbook.workbook.typesetting import alignment, fitting
from handbook.workbook.typesetting.fitting import Choice, Fit
from handbook.workbook.typesetting.sheets import Sheets

MOST_BOXES = 60_000
"""How many boxes of finished sections are kept in memory: those of the complete book in one language.

Of a larger book, the languages that are written later are laid out again.
"""
PAGES_A_SHEET = 2
"""From these the pages beside links are guessed until they are known; a guess with as many digits takes as much room."""


class Plan:
    """What is decided so far, by the sections' anchors."""

    def __init__(self, book: Book, sheets: Mapping[Language, Sheets]):
        self.book, self.sheets = book, sheets
        self.begins: dict[str, int] = {}
        self.rooms: dict[str, int] = {}
        self.known: dict[str, dict[Language, Choice]] = {}
        """A density by which each section stands on its pages, and what it then takes."""
        self.chosen: dict[Language, dict[str, Choice]] = {language: {} for language in sheets}
        self.pages: dict[Language, dict[str, int]] = {language: {} for language in sheets}
        self.lines: dict[Language, dict[str, int]] = {language: {} for language in sheets}
        self.answers: dict[Language, dict[str, dict[str, tuple[float, float]]]] = {language: {} for language in sheets}
        self._guesses: dict[str, int] = {}
        self._free = 1

    def measure(self, section: Section, following: Sequence[Section]) -> None:
        """Find out how many pages the next section is given, so that it fits in every language; its drafts are still there.

        The first language is set as tightly as its paper allows. Another one that fits these pages as roomily as the first does
        needs no more, and is not set more tightly to find out.
        """
        anchor, densities = section.anchor, self._densities(section)
        begin = self.begins[anchor] = self._free + (section.opens_right and self._free % 2 == 0)
        self._guesses = {later.anchor: begin + n * PAGES_A_SHEET for n, later in enumerate(following, 1)}
        first, *others = self.sheets
        known = self.known[anchor] = {first: self._tight(section, first)}
        room = known[first].fit.pages
        like = self._roomiest(section, first, densities, room).density if others else densities[-1]
        for language in others:
            choice = Choice(like, self._fit(section, language, like))
            known[language] = choice if choice.fit.pages <= room else self._tight(section, language)
        self.rooms[anchor] = max(choice.fit.pages for choice in known.values())
        self._free = begin + self.rooms[anchor]
        for language, choice in known.items():
            self.pages[language] |= fitting.links({anchor: choice.fit}, self.begins)

    def _densities(self, section: Section) -> list[Density]:
        return [density for density in self.book.stock.densities if density != "snug" or section.template.startswith("run_")]

    def _fit(self, section: Section, language: Language, density: Density) -> Fit:
        return self.sheets[language].fit(section, density, self.begins[section.anchor], self._guesses | self.pages[language])

    def _tight(self, section: Section, language: Language) -> Choice:
        density = self.book.stock.densities[-1]
        return Choice(density, self._fit(section, language, density))

    def _roomiest(self, section: Section, language: Language, allowed: Sequence[Density], room: int) -> Choice:
        """Return the roomiest of the densities by which a section takes no more than these pages."""
        known = self.known[section.anchor][language]
        if known.density not in allowed:
            known = self._tight(section, language)
        for density in fitting.worth_trying(allowed, known, room):
            taken = self._fit(section, language, density)
            if taken.pages <= room:
                return Choice(density, taken)
        return known

    def choose(self, section: Section) -> None:
        """Decide how roomy a section is, and finish it in every language."""
        densities, room = self._densities(section), self.rooms[section.anchor]
        choices = {language: self._roomiest(section, language, densities, room) for language in self.sheets}
        if self.book.stock.facing:
            limit = max((choice.density for choice in choices.values()), key=densities.index)
            allowed = densities[densities.index(limit) :]
            choices = {language: self._roomiest(section, language, allowed, room) for language in self.sheets}
        lines = fitting.note_lines({language: {section.anchor: choice.fit} for language, choice in choices.items()}, {section.anchor: room})
        for language, choice in choices.items():
            self.chosen[language][section.anchor] = choice
            self.pages[language] |= fitting.links({section.anchor: choice.fit}, self.begins)
            self.lines[language] |= lines[language]
            written = lines[language].get(section.anchor)
            answers = self.answers[language][section.anchor] = fitting.answer_rooms(choice.fit, written)
            self.sheets[language].settle_on(section, choice.density, self.begins[section.anchor], written, answers)

    def let_go(self) -> None:
        """Let go of what was drafted and is not finished."""
        from handbook.workbook.pdf import rendering

        for of in self.sheets.values():
            of.let_go()
        rendering.sweep()

    def layouts(self) -> dict[Language, Layout]:
        """Return how the book is laid out, once all is decided; sections that get pages to write on are laid out anew."""
        fits = {language: {anchor: choice.fit for anchor, choice in choices.items()} for language, choices in self.chosen.items()}
        taken = {language: {anchor: fit.pages for anchor, fit in of.items()} for language, of in fits.items()}
        sides = self.book.stock.sides
        # The last section may be pushed to the end of a folded sheet.
        begins = alignment.starts(self.book.sections, self.rooms, sides)
        notes = alignment.note_pages(self.book.sections, taken, sides)
        for language, added in notes.items():
            if added:
                self.sheets[language].forget(*added)
        return {
            language: Layout(
                densities={anchor: choice.density for anchor, choice in choices.items()},
                note_lines=self.lines[language],
                answers=self.answers[language],
                note_pages=notes[language],
                pages=fitting.links(fits[language], begins),
                begins=begins,
            )
            for language, choices in self.chosen.items()
        }


def plan(book: Book, sheets: Mapping[Language, Sheets]) -> dict[Language, Layout]:
    """Return how a book is laid out in each language, and leave its sections finished in `sheets`, as far as there is room for them."""
    if not book.stock.fitted:
        return {language: Layout() for language in sheets}
    decided = Plan(book, sheets)
    first = next(iter(book.files))
    for n, section in enumerate(book.sections):
        decided.measure(section, book.sections[n + 1 :])
        decided.choose(section)
        decided.let_go()
        if sum(of.kept for of in sheets.values()) > MOST_BOXES:
            for language in sheets.keys() - set(first):
                sheets[language].keeps = False
                sheets[language].forget()
    return decided.layouts()
