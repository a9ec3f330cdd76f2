"""The workbook: the records laid out as sheets to print and to fill in."""

from handbook.workbook.alignment import Misaligned
from handbook.workbook.book import Book
from handbook.workbook.complaint import Complaint
from handbook.workbook.custom import ordered
from handbook.workbook.editions import books
from handbook.workbook.made import REGISTER, Made
from handbook.workbook.making import make

__all__ = ["REGISTER", "Book", "Complaint", "Made", "Misaligned", "books", "make", "ordered"]
