"""Releases: each belongs to an edition, and the code on a sheet leads to one of them only."""

from collections.abc import Iterator

from handbook.problems.hint import did_you_mean
from handbook.problems.problem import Problem
from handbook.reading.draft import Draft, Written


def releases_are_of_editions(draft: Draft) -> Iterator[Problem]:
    """A release names an edition that stands in `data/editions.yml`, so that sheets of it can be told by name."""
    for written in _valid(draft):
        if not draft.may_exist(written.entry.edition, "edition"):
            hint = did_you_mean(written.entry.edition, draft.ids("edition"), "Put the edition back into data/editions.yml.")
            yield written.problem(("edition",), f"there is no edition '{written.entry.edition}'", hint, cause="releases without edition")


def release_files_are_named_after_them(draft: Draft) -> Iterator[Problem]:
    """The file of a release is named after its edition and its number."""
    for written in _valid(draft):
        name = written.entry.file_name
        if written.origin.file.path.name != name:
            yield written.problem((), f"holds number {written.entry.number} of {written.entry.edition}", f"Rename it to {name}.")


def what_came_out_stays(draft: Draft) -> Iterator[Problem]:
    """A record that came out is there, or another one that its address leads on to: sheets on paper lead to it."""
    told: set[str] = set()
    for written in _valid(draft):
        for id in written.entry.records:
            if id in told or draft.may_exist(draft.handbook.renamed.get(id, id)):
                continue
            told.add(id)
            wrong = f"'{id}' came out with {written.entry.short_code} and is gone, but sheets on paper lead to it"
            remedy = f"Put it back, or write in data/renamed.yml where its address leads on to: {id}: other-id."
            yield written.problem(("records", id), wrong, remedy)


def codes_are_of_one_edition(draft: Draft) -> Iterator[Problem]:
    """A letter leads the codes of one edition only, also of those that came out before."""
    owners: dict[str, str] = {}
    for written in (*draft.of("edition"), *_valid(draft)):
        edition = written.entry.id if written.kind else written.entry.edition
        if not draft.may_exist(edition, "edition"):
            continue
        owner = owners.setdefault(written.entry.code, edition)
        if owner != edition:
            remedy = "Choose another letter." if written.kind else f"Give {owner} another letter in data/editions.yml."
            yield written.problem(("code",), f"{written.entry.code} is the code of {owner} as well", remedy)


def numbers_keep_their_day(draft: Draft) -> Iterator[Problem]:
    """An edition whose number is out has the day of that release, and its letter."""
    out = {(written.entry.edition, written.entry.number): written for written in _valid(draft)}
    for written in draft.of("edition"):
        before = out.get((written.id, written.entry.number))
        for name in ("released", "code"):
            was = getattr(before.entry, name) if before else None
            if before and getattr(written.entry, name) != was:
                wrong = f"is {getattr(written.entry, name)}, but number {written.entry.number} came out with {was}"
                yield written.problem((name,), wrong, f"Raise number:, or write {name}: {was}.")


def _valid(draft: Draft) -> list[Written]:
    return [written for written in draft.releases if written.entry is not None]
