"""The workbook: the records laid out as sheets to print and to fill in."""

from handbook.workbook.books.book import Book
from handbook.workbook.books.custom import name_of, ordered
from handbook.workbook.books.editions import books, orderable
from handbook.workbook.books.order_contents import Pile, piles
from handbook.workbook.collecting import NotWhole, collect, mark
from handbook.workbook.pdf.browser_fonts import FILE as LETTERS, browser_fonts
from handbook.workbook.pdf.complaint import Complaint
from handbook.workbook.production import light, make
from handbook.workbook.register import REGISTER, Made
from handbook.workbook.share import Share, divide
from handbook.workbook.typesetting.alignment import Misaligned
from handbook.workbook.worker_pool import ignore_signals, worker_pool

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
    "browser_fonts",
    "collect",
    "divide",
    "ignore_signals",
    "light",
    "make",
    "mark",
    "name_of",
    "orderable",
    "ordered",
    "piles",
    "worker_pool",
]
