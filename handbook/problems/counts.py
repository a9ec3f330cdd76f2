"""Numbers with their nouns, as faults tell them."""


def letters(number: int) -> str:
    """Write so many letters: `1 letter`, `2 letters`."""
    return f"{number} letters" if number != 1 else "1 letter"
