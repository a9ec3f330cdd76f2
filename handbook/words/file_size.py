"""The size of a file, as readers are told it."""

from handbook.records.text import Language

_SIGNS: dict[Language, str] = {"da": ",", "en": "."}
_THOUSAND = 1000


def written(size: int, language: Language) -> str:
    """Write a size in bytes as `93 kB` or, from a megabyte, as `1,3 MB` with the language's decimal sign."""
    kilobytes = max(1, round(size / _THOUSAND))
    if kilobytes < _THOUSAND:
        return f"{kilobytes} kB"
    return f"{size / _THOUSAND**2:.1f} MB".replace(".", _SIGNS[language])
