"""What has changed since an edition was released, in the language that is asked for."""

from collections.abc import Iterable

from handbook.content import Part
from handbook.handbook import Handbook
from handbook.kinds import Paged
from handbook.records.edition import Edition
from handbook.records.reference import Id
from handbook.records.release import Release
from handbook.records.text import Language

UNRELEASED = "*"
"""What a short code ends in when the sheet says something else than the release; it needs no escape in an address."""


def release_of(handbook: Handbook, edition: Edition) -> Release | None:
    """Return the release that has an edition's present number, or None when it has not come out yet."""
    return next((one for one in handbook.releases if (one.edition, one.number) == (edition.id, edition.number)), None)


def releases_with(handbook: Handbook, id: Id) -> tuple[Release, ...]:
    """Return every release that held a record."""
    return tuple(release for release in handbook.releases if id in release.records)


def changed(handbook: Handbook, release: Release, id: Id, languages: Iterable[Language]) -> list[Part]:
    """Return the parts of a record that are new, or in one of the languages say something else than in a release that held it."""
    was = release.records[id]
    return [part for part in handbook.contents[id] if not _same(handbook, id, part, was.get(part.key), languages)]


def digests(handbook: Handbook, id: Id) -> dict[str, str]:
    """Return the hash of each part of a record, by key."""
    return {part.key: part.digest for part in handbook.contents[id]}


def short_code(handbook: Handbook, edition: Edition, records: Iterable[Paged], languages: Iterable[Language]) -> str:
    """Return the code for sheets of an edition that hold these records in these languages, marked when they are not as released."""
    release = release_of(handbook, edition)
    same = release is not None and all(_as_released(handbook, release, record.id, languages) for record in records)
    return edition.short_code if same else f"{edition.short_code}{UNRELEASED}"


def _as_released(handbook: Handbook, release: Release, id: Id, languages: Iterable[Language]) -> bool:
    was = release.records.get(id, {})
    return was.keys() == digests(handbook, id).keys() and not changed(handbook, release, id, languages)


def _same(handbook: Handbook, id: Id, part: Part, was: str | None, languages: Iterable[Language]) -> bool:
    """Whether a part says in these languages what it said when its hash over both was `was`."""
    if was is None or was == part.digest:
        return was is not None
    said = handbook.said.get(id, {}).get(was)
    return said is not None and all(said[language] == part.in_language[language] for language in languages)
