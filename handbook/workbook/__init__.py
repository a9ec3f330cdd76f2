"""The workbook: the records laid out as sheets to print and to fill in."""

from handbook.workbook.books.book import Book
from handbook.workbook.books.custom import name_of, ordered
from handbook.workbook.books.editions import books, orderable
from handbook.workbook.books.piles import Pile, piles
from handbook.workbook.collecting import NotWhole, collect, mark
from handbook.workbook.crew import crew, deaf
from handbook.workbook.made import REGISTER, Made
from handbook.workbook.making import light, make
from handbook.workbook.pdf.complaint import Complaint
from handbook.workbook.pdf.type_case import FILE as LETTERS, type_case
from handbook.workbook.setting.alignment import Misaligned
from handbook.workbook.share import Share, divide

__all__ = [
    "LETTERS",
    "REGISTER",
    "Book",
    "Complaint",
    "Made",
    "Misaligned",
    "NotWhole",
    "Pile",
    "Share",
    "books",
    "collect",
    "crew",
    "deaf",
    "divide",
    "light",
    "make",
    "mark",
    "name_of",
    "orderable",
    "ordered",
    "piles",
    "type_case",
]
