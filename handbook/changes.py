"""What has changed since an edition was released."""

from collections.abc import Iterable

from handbook.content import Part
from handbook.handbook import Handbook
from handbook.records.base import Entry
from handbook.records.edition import Edition
from handbook.records.reference import Id
from handbook.records.release import Release

UNRELEASED = "*"
"""What a short code ends in when the sheet says something else than the release; it needs no escape in an address."""


def release_of(handbook: Handbook, edition: Edition) -> Release | None:
    """Return the release that has an edition's present number, or None when it has not come out yet."""
    return next((one for one in handbook.releases if (one.edition, one.number) == (edition.id, edition.number)), None)


def releases_with(handbook: Handbook, id: Id) -> tuple[Release, ...]:
    """Return every release that held a record."""
    return tuple(release for release in handbook.releases if id in release.records)


def changed(handbook: Handbook, release: Release, id: Id) -> list[Part]:
    """Return the parts of a record that are new or say something else than in a release that held it."""
    return [part for part in handbook.contents[id] if release.records[id].get(part.key) != part.digest]


def digests(handbook: Handbook, id: Id) -> dict[str, str]:
    """Return the hash of each part of a record, by key."""
    return {part.key: part.digest for part in handbook.contents[id]}


def short_code(handbook: Handbook, edition: Edition, records: Iterable[Entry]) -> str:
    """Return the code for sheets of an edition that hold these records, marked when they are not as released."""
    release = release_of(handbook, edition)
    same = release is not None and all(release.records.get(record.id) == digests(handbook, record.id) for record in records)
    return edition.short_code if same else f"{edition.short_code}{UNRELEASED}"
