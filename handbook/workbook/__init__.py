"""The workbook: the records laid out as sheets to print and to fill in."""

from handbook.workbook.alignment import Misaligned
from handbook.workbook.complaint import Complaint
from handbook.workbook.making import Made, make

__all__ = ["Complaint", "Made", "Misaligned", "make"]
