"""Which texts are out of step: Danish or English was changed alone since both were last right."""

import json
from collections.abc import Iterable
from pathlib import Path

from handbook.editing import history, pages_in_step, records_in_step
from handbook.editing.keeping_step import Ahead
from handbook.reading import loader
from handbook.reading.draft import Draft
from handbook.reading.prose import DOCS

RIGHT = loader.RELEASES / loader.IN_STEP
"""The hashes of pairs of texts that somebody has called right although only one of the two was changed."""


def out_of_step(root: Path, draft: Draft) -> list[Ahead]:
    """Return every text below `root` of which one language was changed alone since both were last right, in the order of the files.

    Texts are those of records, of the interface and of prose pages, whose paragraphs are taken one by one. What is not committed yet
    counts as changed. Raises history.NoHistory.
    """
    right = called_right(root)
    found = [one for path in records_in_step.files(draft) for one in records_in_step.over_time(root, path, right)]
    found += [one for page in pages_in_step.names(draft) for one in pages_in_step.over_time(root, page, right)]
    return _in_order(found)


def callable_right(draft: Draft) -> list[str]:
    """Return of what texts can be called right: the ids of records, and the names of pages and of files without records."""
    files = (path.stem for path in records_in_step.files(draft))
    return [*(one.id for one in draft.written), *files, *(page.with_suffix("").as_posix() for page in pages_in_step.names(draft))]


def since(root: Path, draft: Draft, base: str) -> list[Ahead]:
    """Return every text of which one language alone is another than at a commit; raises history.NoHistory."""
    commit = history.commit(root, base)
    right, words = called_right(root), history.run(root, "log", "--format=%B", f"{commit}..HEAD")
    changed = set(history.changed(root, commit, loader.DATA.as_posix(), DOCS.as_posix()))
    files = [path for path in records_in_step.files(draft) if path in changed]
    found = [one for path in files for one in records_in_step.since(root, path, base, words, right)]
    for page in pages_in_step.names(draft):
        if not changed.isdisjoint(pages_in_step.paths(page)):
            found += pages_in_step.since(root, page, base, words, right)
    return _in_order(found)


def _in_order(found: Iterable[Ahead]) -> list[Ahead]:
    return sorted(found, key=lambda one: (one.path, one.line))


def called_right(root: Path) -> frozenset[str]:
    """Return the hashes of the pairs that somebody has called right."""
    path = root / RIGHT
    return frozenset(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else frozenset()


def call_right(root: Path, ahead: Iterable[Ahead]) -> Path:
    """Write down that texts are right as they are; returns the file, by its path below `root`."""
    digests = sorted(called_right(root) | {one.pair.digest for one in ahead})
    (root / RIGHT).parent.mkdir(exist_ok=True)
    (root / RIGHT).write_text("[\n" + ",\n".join(f'"{digest}"' for digest in digests) + "\n]\n", encoding="utf-8")
    return RIGHT
