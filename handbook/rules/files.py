"""The files in `data/`: their names, and the comment at their head."""

from collections.abc import Iterator
from pathlib import Path

from handbook.kinds import KINDS
from handbook.problems.hint import did_you_mean
from handbook.problems.problem import Problem
from handbook.reading import schema_comment
from handbook.reading.draft import Draft
from handbook.reading.loader import DATA, RELEASE_ENDING, RELEASES, SINGLES
from handbook.yaml_files import copies, plain_text
from handbook.yaml_files.endings import ENDING, base

_FOLDERS = [kind.plural for kind in KINDS if kind.in_folder]
_LISTS = [kind.plural for kind in KINDS if not kind.in_folder]
_NAMES = [f"{name}.yml" for name in (*_LISTS, *SINGLES)]
_SCHEMA = "schema"


def only_known_files(draft: Draft) -> Iterator[Problem]:
    """`data/` holds the handbook's files and folders, their names end in .yml, and nothing else lies about."""
    for path in plain_text.entries(draft.root / DATA, DATA)[0]:
        if path.is_dir() and path.name == _SCHEMA:
            continue
        if path.is_dir() and path.name in _FOLDERS:
            yield from _within(path, draft.root)
        elif path.is_dir() and path.name == RELEASES.name:
            yield from _within(path, draft.root, RELEASE_ENDING)
        elif copies.is_stray(path):
            yield stray(path, draft.root)
        elif path.name not in {*_NAMES, *_FOLDERS}:
            known = [f"{name}/" for name in _FOLDERS] if path.is_dir() else _NAMES
            name = f"{path.name}/" if path.is_dir() else path.name
            yield _not_ours(path, draft.root, _rename(path, _NAMES) or did_you_mean(name, known, _elsewhere(path)))


def heads_name_their_schema(draft: Draft) -> Iterator[Problem]:
    """A first line that names a schema, so that editors' programs can help, names the file's own; the line may be missing."""
    # A record in another kind's folder is told as that.
    origins = ((one.kind, one.origin.file.path) for one in draft.records if one.kind.in_folder)
    misplaced = {path for kind, path in origins if path.parent.name != kind.plural}
    for file in draft.files:
        wanted = schema_comment.line_for(file.path)
        if file.path in misplaced or file.text is None or file.data is None or wanted is None or file.path.suffix != ".yml":
            continue
        first = file.text.partition("\n")[0].rstrip("\r")
        if first.startswith(schema_comment.BEGINNING) and first != wanted:
            remedy = f"Write there: {wanted} (or run handbook format)."
            yield Problem(file.path, 1, 1, "", "the first line names another schema than the file's", remedy)


def _within(folder: Path, root: Path, ending: str = ENDING) -> Iterator[Problem]:
    for path in plain_text.entries(folder, folder)[0]:
        if copies.is_stray(path):
            yield stray(path, root)
        if copies.is_stray(path) or path.suffix == ending:
            continue
        if path.is_dir():
            yield _not_ours(path, root, f"Move its files to {folder.relative_to(root).as_posix()}/.")
        else:
            yield _not_ours(path, root, _rename(path) or "Move it out of data/.")


def _elsewhere(path: Path) -> str:
    """Say where a file belongs that does not belong among the lists: a record of its own goes into its kind's folder."""
    folders = ", ".join(f"data/{name}" for name in _FOLDERS)
    return f"Move it to the folder of its kind ({folders}), or out of data/." if path.suffix == ENDING else "Move it out of data/."


def _rename(path: Path, allowed: list[str] | None = None) -> str:
    """Say how to rename a file that has the wrong ending only, else return an empty text."""
    name = f"{base(path)}{ENDING}"
    fits = bool(base(path)) and not path.is_dir() and (allowed is None or name in allowed)
    return f"Rename it to {name}." if fits else ""


def stray(path: Path, root: Path) -> Problem:
    """Tell of a copy, or of a file that marks that another is open."""
    first = copies.original(path)
    if first is None:
        return Problem(path.relative_to(root), 1, 1, "", "only marks that another file is open", "Close that file, or delete this one.")
    remedy = f"Take over into {first.name} what is new here, and delete this file."
    return Problem(path.relative_to(root), 1, 1, "", f"is a copy of {first.name}, going by its name", remedy)


def _not_ours(path: Path, root: Path, remedy: str) -> Problem:
    what = "folder" if path.is_dir() else "file"
    return Problem(path.relative_to(root), 1, 1, "", f"is not a {what} of the handbook's", remedy)
