"""An edition: a product of paper that is made from the records, in both languages."""

from typing import Self

from pydantic import model_validator

from handbook.records.base import Entry, Whole
from handbook.records.quantity import Clock, Day
from handbook.records.release import Code, Number
from handbook.records.text import Text, Words
from handbook.records.vocabulary import ColourUse, Copies, Form, Sides

EACH_MODEL: tuple[Form, ...] = ("poster", "poster-tiles", "working-poster", "working-poster-tiles")
EACH: dict[Form, tuple[str, ...]] = {
    "run-sheet": ("workshop", "tool"),
    "participant": ("workshop",),
    "handout": ("tool", "checklist"),
    "tally": ("checklist",),
    "cards": ("tool",),
    "cards-press": ("tool",),
    **dict.fromkeys(EACH_MODEL, ("model",)),
    "prop": ("prop",),
    "theme-book": ("theme",),
    "large-print": ("theme",),
    "bilingual": ("theme",),
}
"""The forms that are made once for each record of these kinds; all other forms are one book."""
NEEDS: dict[Form, str] = {"tally": "profile", "working-poster": "has_outline", "working-poster-tiles": "has_outline"}
"""The field that a record must have for these forms to be made of it."""
WHEN_ORDERED: dict[Form, tuple[str, ...]] = dict.fromkeys(("large-print", "bilingual"), ("tool", "checklist", "workshop"))
"""The forms that are also made of one record of these kinds, but only when somebody orders them."""
ON_CALL: dict[Form, tuple[Form, ...]] = {
    "poster-tiles": ("poster", "poster-tiles"),
    "working-poster": ("working-poster", "working-poster-tiles"),
    "working-poster-tiles": ("working-poster", "working-poster-tiles"),
}
"""The forms that are made at every build only for records that somebody's materials name in one of these; for others when ordered."""
UNFOLDED: tuple[Form, ...] = ("cards", "cards-press", *EACH_MODEL, "prop", "large-print", "bilingual")
"""The forms that cannot be folded as a booklet."""


class Edition(Whole):
    """One product, or one for each record of the kinds that its form serves."""

    code: Code
    """The letter that leads the short code on every sheet, such as A in A1.0."""
    form: Form
    title: Text
    subtitle: Text
    description: Text
    """What it is for, on the download page."""
    search_words: Words = Words()
    """What people type who want to print it, fill it in or hand it out."""
    sides: Sides
    """How to print it: one-sided, or two-sided and turned on the long or the short edge."""
    colour: ColourUse
    """Whether it is to be printed in colour."""
    copies: Copies
    """How many are needed in a meeting: one for each person, one a pair, one a group or one in the room."""
    booklet: bool = False
    """Also made as an A5 booklet, two pages on A4."""
    start: Clock = "9:00"
    """When the clock times of a workshop's run sheet begin."""
    number: Number
    """Such as 1.0."""
    released: Day

    @property
    def each(self) -> tuple[str, ...]:
        """The kinds of which every record has one of its own; none for a single book."""
        return EACH.get(self.form, ())

    def is_of(self, record: Entry) -> bool:
        """Whether a record of these kinds has one: some forms show what not every record has."""
        return self.form not in NEEDS or bool(getattr(record, NEEDS[self.form]))

    @property
    def short_code(self) -> str:
        """What stands on every sheet, such as A1.0."""
        return f"{self.code}{self.number}"

    @model_validator(mode="after")
    def _folds(self) -> Self:
        if self.booklet and self.form in UNFOLDED:
            raise ValueError(f"an edition of the form {self.form} cannot be folded as a booklet|Take out booklet:")
        return self
