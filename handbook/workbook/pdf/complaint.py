"""What is wrong with a sheet that was to be laid out."""


class Complaint(Exception):
    """WeasyPrint found something wrong with what it was to lay out; the message says what."""
