"""How a language sets what data writes in one form for all."""

from handbook.records.text import Language


def time_of_day(time: str, language: Language) -> str:
    """Return a clock time such as `9:05` as a language writes it: 9.05 in Danish, 9:05 in English."""
    return time.replace(":", ".") if language == "da" else time
