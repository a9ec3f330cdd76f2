"""Draws a book in one language: an HTML document for each of its sections."""

import re
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, Template

from handbook.addresses import SheetAddresses, print_address
from handbook.drawing.card_text_sizes import CardTextSizes
from handbook.drawing.qr import qr_code
from handbook.drawing.templates import environment
from handbook.handbook import Handbook
from handbook.meeting.kit import beside_run_sheet, kit, kit_beside
from handbook.meeting.materials import materials
from handbook.reading.prose import GROUND_RULES, Page, how_to_use
from handbook.records.model import Model
from handbook.records.text import Language
from handbook.words.alphabet import alphabetical
from handbook.words.markup import drawn, plain
from handbook.words.typography import typeset
from handbook.workbook.books import running
from handbook.workbook.books.book import Book, Section
from handbook.workbook.books.crediting import credited
from handbook.workbook.books.deck import deck
from handbook.workbook.books.forms import FORMS
from handbook.workbook.books.layout import Layout
from handbook.workbook.books.occasions import register
from handbook.workbook.books.pointers import pointers
from handbook.workbook.typesetting.cover_title_size import title_size
from handbook.workbook.typesetting.fitting import is_numbered
from handbook.workbook.typesetting.grid_columns import grid_columns
from handbook.workbook.typesetting.measures import Measures
from handbook.workbook.typesetting.poster import Poster, poster
from handbook.workbook.typesetting.prose import prose
from handbook.workbook.typesetting.working_poster import working_poster

UNKNOWN = 100
PAGES_A_SHEET = 2
"""From these the pages beside links are guessed until they are known; a guess with as many digits takes as much room."""

_LINK = re.compile(r'<a href="#([^"]+)"')
_NAMED = re.compile(r'( (?:id|name|for|headers|aria-labelledby|aria-describedby)="|<a href="#)')


@cache
def _environment(handbook: Handbook, language: Language, overrides: Path) -> Environment:
    """Return the one environment for all books of a handbook, so that templates are read once."""
    return environment(handbook, language, "print", overrides)


@dataclass(frozen=True)
class BookDrawer:
    """A book in one language; `root` holds `overrides/` and `docs/`.

    `scope` leads every id and name in the HTML, so that two languages can stand in one PDF.
    """

    handbook: Handbook = field(repr=False)
    root: Path
    book: Book = field(repr=False)
    language: Language
    scope: str = ""

    @property
    def overrides(self) -> Path:
        """Where templates, style sheets and fonts are."""
        return self.root.absolute() / "overrides"

    @property
    def code(self) -> str:
        """What every sheet carries, so that its page can tell whether it has changed."""
        return self.book.codes[self.language]

    @cached_property
    def how_to_use(self) -> Page:
        """The page of prose that every workbook prints."""
        return how_to_use(self.root, self.language)

    @cached_property
    def _template(self) -> Template:
        return _environment(self.handbook, self.language, self.overrides).get_template("section.html")

    @cached_property
    def _guesses(self) -> dict[str, int]:
        return {anchor: 6 + n * PAGES_A_SHEET for n, anchor in enumerate(self.book.anchors)}

    @cached_property
    def _surroundings(self) -> dict[str, Any]:
        """What every section's template is given."""
        measures = Measures(self.book.stock, self.language, self.overrides)
        return {
            "addresses": SheetAddresses(self.handbook, self.language, self.book.holds),
            "book": self.book,
            "edition": self.book.edition,
            "meeting": self.book.meeting,
            "code": self.code,
            "qr_address": lambda kind, entry: print_address(self.handbook, self.language, kind, entry, self.code),
            "terms": lambda: alphabetical(self.handbook.of("term"), lambda term: term.word, self.language),
            "register": lambda: register(self.handbook),
            "needs_of_all": lambda: kit_beside(self.handbook, self.book.meeting.records, self.book.edition, self.book.meeting.participants),
            "papers": {"custom": self.book.stock.paper, **{form: made.stock.paper for form, made in FORMS.items()}},
            "deck": deck,
            "cover_title_size": lambda title, under, subtitle, second: title_size(
                self.book.stock, title, tuple(under), bool(self.book.subject), subtitle, second, self.language, self.overrides
            ),
            "answer_column": measures.answer_column,
            "card_text_sizes": CardTextSizes(self.language, self.overrides),
            "poster": self._poster,
            "working_poster": lambda model: working_poster(model, self.handbook.numbers[model.id], self.language, self.overrides),
            "credited": credited,
            "pointers": pointers,
            "care_column": measures.care_column,
            "grid_columns": grid_columns,
            "drawing_width": measures.drawing_width,
            "statement_size": measures.statement_size,
            "legible": measures.legible,
            "lettering": measures.lettering,
            "facets_beside": measures.facets_beside,
            "note_column": measures.note_column,
            "step_column": measures.step_column,
            "plan": lambda record: running.plan_of(self.handbook, self.book.meeting, record),
            "cues": lambda plan: running.cues(self.handbook, plan),
            "agenda": lambda plan: running.agenda(self.handbook, plan),
            "ends": running.ends,
            "tools_of": lambda plan: running.tools(self.handbook, plan),
            "to_bring": lambda record, printed: running.to_bring(self.handbook, record, printed),
            "materials": lambda record: materials(self.handbook, record),
            "needs": lambda kind, entry: beside_run_sheet(kit(self.handbook, entry.id, self.book.meeting.participants)),
            "how_to_use": lambda: prose(self.how_to_use),
            "ground_rules": lambda: [typeset(plain(rule), self.language) for rule in self.how_to_use.listed(GROUND_RULES)],
        }

    def _poster(self, model: Model) -> Poster:
        words = self.handbook.interface["charts"]
        decides, unit, citizen, command, cooperation = (
            drawn(words[name], self.language) for name in ("decides", "unit", "citizen", "command", "cooperation")
        )
        legend = (decides, unit, citizen, command, cooperation)
        return poster(model, self.handbook.numbers[model.id], self.language, self.overrides, legend)

    def html(self, section: Section, layout: Layout, draft: bool = False) -> str:
        """Return a section as an HTML document of its own; in a draft all codes look alike, which takes as much room and no time."""
        begins = layout.begins.get(section.anchor, 1)
        codes = {"qr_code": lambda address, title: qr_code(self.handbook.address, address)} if draft else {}
        html = self._template.render(self._surroundings, section=section, layout=layout, begins=begins, **codes)

        def numbered(link: re.Match[str]) -> str:
            lead = link[1].partition("--")[0]
            page = layout.pages.get(link[1]) or layout.pages.get(lead) or self._guesses.get(lead, UNKNOWN)
            return f'{link[0]} data-page="{page}"' if is_numbered(link[1]) else link[0]

        html = _LINK.sub(numbered, html)
        return _NAMED.sub(rf"\g<1>{self.scope}", html) if self.scope else html
