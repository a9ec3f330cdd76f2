"""Releases editions: writes what each holds into `data/releases`, once for every number."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from handbook.changes import digests, release_of
from handbook.handbook import Handbook
from handbook.problems.hint import did_you_mean
from handbook.reading.loader import RELEASES, SAID
from handbook.records.edition import Edition
from handbook.records.release import InLanguages, Release, Said
from handbook.rules.check import load_checked
from handbook.workbook.books.editions import records_of


class NotReleased(Exception):
    """Nothing was written; the message says why, a line each."""


def release(root: Path, ids: Sequence[str] = ()) -> tuple[list[Path], list[Path]]:
    """Release the editions with these ids, or all; return the files that were written and those that stood already.

    Raises ProblemsFound for faulty data, and NotReleased for an unknown id or a number that came out with another content.
    """
    handbook = load_checked(root)
    editions = {edition.id: edition for edition in handbook.of("edition")}
    faults = [f"There is no edition '{id}'. {_hint(id, editions)}" for id in ids if id not in editions]
    wanted = [edition for edition in editions.values() if edition.id in ids or not ids]
    faults += [fault for edition in wanted if (fault := _differs(handbook, edition))]
    if faults:
        raise NotReleased("\n".join([*faults, "Nothing is released."]))
    (root / RELEASES).mkdir(exist_ok=True)
    written, standing = [], []
    for edition in wanted:
        release = made(handbook, edition)
        path = RELEASES / release.file_name
        if release_of(handbook, edition):
            standing.append(path)
        else:
            (root / path).write_text(as_json(release), encoding="utf-8")
            written.append(path)
    _keep_said(root, handbook, wanted)
    return written, standing


def made(handbook: Handbook, edition: Edition) -> Release:
    """Return what an edition holds today."""
    records = sorted(record.id for record in records_of(handbook, edition))
    return Release(
        edition=edition.id,
        code=edition.code,
        number=edition.number,
        released=edition.released,
        records={id: digests(handbook, id) for id in records},
    )


def _keep_said(root: Path, handbook: Handbook, editions: Iterable[Edition]) -> None:
    """Keep what the parts that were released say in each language, beside what was kept before."""
    said: Said = {id: dict(parts) for id, parts in handbook.said.items()}
    for record in (record for edition in editions for record in records_of(handbook, edition)):
        now = {part.digest: InLanguages(da=part.in_language["da"], en=part.in_language["en"]) for part in handbook.contents[record.id]}
        said[record.id] = said.get(record.id, {}) | now
    lines = [
        f"{json.dumps(id)}: {json.dumps({digest: parts[digest].model_dump() for digest in sorted(parts)})}"
        for id, parts in sorted(said.items())
    ]
    (root / RELEASES / SAID).write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def as_json(release: Release) -> str:
    """Write a release with one record a line, so that a comparison of two shows which records differ."""
    facts = release.model_dump(mode="json")
    records = facts.pop("records")
    head = [f"{json.dumps(name)}: {json.dumps(value)}" for name, value in facts.items()]
    lines = [f"{json.dumps(id)}: {json.dumps(parts)}" for id, parts in records.items()]
    return "{\n" + ",\n".join(head) + ',\n"records": {\n' + ",\n".join(lines) + "\n}\n}\n"


def _differs(handbook: Handbook, edition: Edition) -> str:
    """Say that the edition's number came out with another content, or return an empty text."""
    before = release_of(handbook, edition)
    if before is None:
        return ""
    now = made(handbook, edition).records
    differing = [id for id in sorted({*now, *before.records}) if now.get(id) != before.records.get(id)]
    if not differing:
        return ""
    named = ", ".join(differing[:3]) + (f" and {len(differing) - 3} more" if len(differing) > 3 else "")
    path = (RELEASES / before.file_name).as_posix()
    raise_it = f"Raise number: and released: of {edition.id} in data/editions.yml, and release it again"
    return f"{path}: number {edition.number} is out, and {named} changed since. {raise_it}."


def _hint(id: str, editions: dict[str, Edition]) -> str:
    return did_you_mean(id, editions, f"Choose among {', '.join(editions)}.")
