"""The files in `docs/`: pages and their pictures, and none where the handbook puts a page of its own."""

from collections.abc import Iterator
from pathlib import Path

from handbook.kinds import KINDS
from handbook.problems.problem import Problem
from handbook.reading.draft import Draft
from handbook.reading.prose import DOCS
from handbook.records.text import LANGUAGES
from handbook.rules.files import stray
from handbook.yaml_files import copies, plain_text

_PICTURES = {".png", ".jpg", ".jpeg", ".svg", ".webp"}
_OURS = {"assets", "workbook", "previews", "search", "en", "da"}
"""Folders of the site that the build fills."""


def docs_hold_pages_and_pictures(draft: Draft) -> Iterator[Problem]:
    """`docs/` holds a folder for each language, and these hold .md files and pictures and nothing else."""
    for path in plain_text.entries(draft.root / DOCS, DOCS)[0]:
        if path.name not in LANGUAGES:
            what = "folder" if path.is_dir() else "file"
            yield _problem(draft, path, f"is not a {what} of the handbook's", "Move it out of docs/; pages stand in docs/da and docs/en.")
    for language in LANGUAGES:
        for path in sorted((draft.root / DOCS / language).rglob("*")):
            if copies.is_stray(path):
                yield stray(path, draft.root)
                continue
            hidden = any(part.startswith(".") for part in path.relative_to(draft.root / DOCS / language).parts)
            if path.suffix == ".md" or path.is_dir() or hidden:
                continue
            if path.suffix.lower() not in _PICTURES:
                remedy = f"Rename it to {path.stem}.md." if path.suffix.lower() in (".md", ".markdown", ".txt") else "Move it out of docs/."
                yield _problem(draft, path, "is neither a page nor a picture, and would be published as it stands", remedy)


def pages_are_not_in_the_way(draft: Draft) -> Iterator[Problem]:
    """No page has the path of one that is made from data."""
    indexes = {f"{kind.index}/index.md": kind for kind in KINDS}
    lists = {f"{kind.index}.md": kind for kind in KINDS}
    for page in draft.pages:
        path = page.path.as_posix()
        folder = page.path.parts[0]
        of_record = next((kind for kind in KINDS if kind.has_page and folder == kind.plural and len(page.path.parts) > 1), None)
        if kind := indexes.get(path) or lists.get(path) or of_record:
            place = f"data/{kind.plural}{'' if kind.in_folder else '.yml'}"
            wrong = f"stands where the handbook puts the page that it makes from {place}"
            yield page.problem(1, 1, wrong, "Take this page out, or rename it.")
        elif folder in _OURS and len(page.path.parts) > 1:
            yield page.problem(1, 1, f"stands in {folder}/, which the build fills", "Move the page to another folder.")


def _problem(draft: Draft, path: Path, wrong: str, remedy: str) -> Problem:
    return Problem(path.relative_to(draft.root), 1, 1, "", wrong, remedy)
