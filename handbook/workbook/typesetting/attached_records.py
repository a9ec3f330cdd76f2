"""The records that go along in a book for the screen, each as its file."""

from handbook.handbook import Handbook
from handbook.records.base import Record
from handbook.records.text import Language
from handbook.words.markup import drawn
from handbook.workbook.books.book import Book
from handbook.workbook.pdf.attached_file import AttachedFile


def attached_records(handbook: Handbook, book: Book, language: Language) -> list[AttachedFile]:
    """Return the files of the records that a book is made from, described in a language; none for a book that is only printed."""
    if not book.stock.on_screen:
        return []
    words = handbook.interface["workbook"]["enclosed"][language]
    records = {section.entry.id: section.entry for section in book.sections if isinstance(section.entry, Record)}
    origins = {id: handbook.origins[handbook.kind_of(id).name, id].file for id in records}
    return [
        AttachedFile(origins[id].path.name, origins[id].text or "", words.format(title=drawn(record.title, language)), record.reviewed)
        for id, record in records.items()
    ]
