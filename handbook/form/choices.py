"""What an editor chooses among where a record refers to others: their ids, called by title."""

from typing import TypedDict

from handbook.handbook import Handbook
from handbook.kinds import BY_NAME, KINDS
from handbook.records.base import Entry
from handbook.records.reference import RefersTo
from handbook.records.text import Language, Text
from handbook.words import markup
from handbook.words.wording import Wording

PAGED = "paged"
"""The list of every record with a page."""
TARGETS = "targets"
"""The same list with the parts of the records."""


class Choice(TypedDict):
    """One choice: what is written, and how it is called."""

    value: str
    label: str


def list_for(refers_to: RefersTo) -> str:
    """Return the name of the list that a reference chooses from."""
    return refers_to.kinds[0] if refers_to.kinds else PAGED


def lists(handbook: Handbook, language: Language) -> dict[str, list[Choice]]:
    """Return every list that the form's references choose from, by its name; each in the order of its titles."""
    ui = Wording(handbook.interface, language)
    by_kind = {kind.name: [Choice(value=entry.id, label=_called(entry, language)) for entry in handbook.of(kind.name)] for kind in KINDS}
    paged = [
        Choice(value=choice["value"], label=f"{choice['label']} ({ui.kinds[name]})")
        for name, choices in by_kind.items()
        if BY_NAME[name].has_page
        for choice in choices
    ]
    parts = [
        Choice(value=f"{id}#{anchor}", label=f"{_plain(entry.title, language)}: {_plain(title, language)}")
        for id, (_, entry) in handbook.pages.items()
        for anchor, title in entry.anchors().items()
    ]
    named = by_kind | {PAGED: paged}
    return {name: sorted(choices, key=lambda choice: choice["label"].casefold()) for name, choices in named.items()} | {
        TARGETS: paged + parts
    }


def _called(entry: Entry, language: Language) -> str:
    """Return how a record is called: its title, or its word, in the language where it has one in each."""
    return _plain(getattr(entry, "title", None) or getattr(entry, "word", None) or entry.id, language)


def _plain(title: Text | str, language: Language) -> str:
    return markup.plain(title[language]) if isinstance(title, Text) else title
