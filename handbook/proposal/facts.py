"""What else a proposal moves: numbers, records that come and go, editions that are no longer as released."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.changes import UNRELEASED, short_code
from handbook.handbook import Handbook
from handbook.records.text import LANGUAGES, Language, Text
from handbook.workbook.books.editions import read_together, records_of


@dataclass(frozen=True)
class Moved:
    """Something that is not what it was; `was` and `now` are as they are shown, empty where there is nothing."""

    what: str
    was: str
    now: str


def records(before: Handbook, after: Handbook) -> list[str]:
    """Return the ids of the records that say something else, or are new, in the order in which readers meet them."""
    return [id for id, parts in after.contents.items() if before.contents.get(id) != parts]


def moved(before: Handbook, after: Handbook) -> Iterator[Moved]:
    """Yield what else is not what it was, in an order in which a reader would want it."""
    for id in sorted({*before.pages, *after.pages}):
        old, new = _name(before, id), _name(after, id)
        if (id in before.pages) != (id in after.pages):
            yield Moved(id, old, new)
        elif before.numbers.get(id) != after.numbers.get(id):
            yield Moved(id, before.numbers.get(id, ""), after.numbers.get(id, ""))
    for edition in after.of("edition"):
        for language in LANGUAGES:
            was, now = _code(before, edition.id, language), _code(after, edition.id, language)
            if was != now and (was.endswith(UNRELEASED) or now.endswith(UNRELEASED) or not was):
                yield Moved(f"{edition.id} ({language})", was, now)


def _name(handbook: Handbook, id: str) -> str:
    if id not in handbook.pages:
        return ""
    title = getattr(handbook.pages[id][1], "title", None)
    return title.da if isinstance(title, Text) else id


def _code(handbook: Handbook, id: str, language: Language) -> str:
    edition = next((edition for edition in handbook.of("edition") if edition.id == id), None)
    return short_code(handbook, edition, records_of(handbook, edition), read_together(edition, language)) if edition else ""
