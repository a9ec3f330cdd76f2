"""Credits in few words: works that are credited for the same stand together."""

from collections.abc import Iterable

from handbook.records.base import Credit


def credited(credits: Iterable[Credit]) -> list[tuple[list[str], str]]:
    """Return the sources that credits name, those with the same sections together, each with its sections."""
    sections: dict[str, list[str]] = {}
    for credit in credits:
        if credit.source and credit.section:
            sections.setdefault(credit.source, []).append(credit.section)
    together: dict[str, list[str]] = {}
    for source, named in sections.items():
        together.setdefault("; ".join(named), []).append(source)
    return [(sources, named) for named, sources in together.items()]
