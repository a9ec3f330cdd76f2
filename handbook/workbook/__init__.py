"""The workbook: the records laid out as sheets to print and to fill in."""

from handbook.workbook.alignment import Misaligned
from handbook.workbook.making import Made, make
from handbook.workbook.typesetter import Complaint

__all__ = ["Complaint", "Made", "Misaligned", "make"]
