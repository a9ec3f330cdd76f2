"""What the meeting on screen knows of paper: which PDFs belong to each record, in how many copies, in the order in which they are used."""

import json
from collections.abc import Iterator
from typing import Any

from handbook.handbook import Handbook
from handbook.kinds import CHECKLIST, MODEL, TOOL, WORKSHOP, Paged
from handbook.meeting.copies import GROUP, LARGEST_GROUP
from handbook.meeting.kit import kit
from handbook.records.text import Language
from handbook.site import pdf_offers
from handbook.words import markup

PATH = "meeting/sheets.json"
"""Where the file stands below a language's front page; it is fetched when somebody wants to print."""


def files(handbook: Handbook, language: Language) -> dict[str, str]:
    """Return the file by its path: the sheets of each record, and what a number of copies is called."""
    records = [record for wanted in (WORKSHOP, TOOL, CHECKLIST, MODEL) for kind, record in handbook.sheets if kind is wanted]
    facts = {
        "group": GROUP,
        "largest_group": LARGEST_GROUP,
        "copies": {name: markup.drawn(text, language) for name, text in handbook.interface["copies"].items()},
        "records": {record.id: list(_sheets(handbook, language, record)) for record in records},
    }
    return {PATH: json.dumps(facts, ensure_ascii=False, separators=(",", ":"))}


def _sheets(handbook: Handbook, language: Language, record: Paged) -> Iterator[dict[str, Any]]:
    """Yield the sheets of a record's kit; `place` is when they are used, and what hangs on walls has blank backs and no number."""
    known = pdf_offers.from_environment(handbook)
    for item in kit(handbook, record.id):
        for offer in known.about(item.record) if item.record else ():
            if offer.book.edition is item.edition and not offer.folded:
                assert item.record
                yield {
                    "file": offer.file(language).name,
                    "title": f"{markup.drawn(item.edition.title, language)}: {markup.drawn(item.record.title, language)}",
                    "copies": item.copies,
                    "place": item.place,
                    "one_sided": item.edition.sides == "one",
                    "wall": item.edition.form in ("poster", "working-poster"),
                }
                break
