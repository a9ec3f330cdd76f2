"""What a kind needs in every room; names each place where something is missing."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from handbook.kinds import Kind
from handbook.reading.macro_names import MACROS
from handbook.records.text import LANGUAGES


def missing(kind: Kind, root: Path) -> list[str]:
    """Return a line for each place that a kind is missing from, in the project below `root`; none when it is whole."""
    return [*_data(kind, root), *_templates(kind, root), *_words(kind, root), *_navigation(kind, root), *_macro(kind)]


def _data(kind: Kind, root: Path) -> Iterator[str]:
    place = root / "data" / (kind.plural if kind.in_folder else f"{kind.plural}.yml")
    if not place.exists() or (place.is_dir() and not any(place.glob("*.yml"))):
        yield f"data/{place.name}: there is no record of the kind {kind.name}"
    if not (root / f"data/schema/{kind.name}.schema.json").is_file():
        yield f"data/schema/{kind.name}.schema.json: there is no schema of the kind {kind.name}"


def _templates(kind: Kind, root: Path) -> Iterator[str]:
    for medium in ("site",) if kind.on_screen_only else ("site", "print"):
        if not (root / f"overrides/{medium}/{kind.name}.html").is_file():
            yield f"overrides/{medium}/{kind.name}.html: there is no template of the kind {kind.name}"


def _words(kind: Kind, root: Path) -> Iterator[str]:
    interface = yaml.safe_load((root / "data/interface.yml").read_text(encoding="utf-8"))
    for group in ("kinds", "kinds-plural", "kinds-lead"):
        for language in LANGUAGES:
            if not interface[group].get(kind.name, {}).get(language):
                yield f"data/interface.yml: {group}.{kind.name}.{language} is missing"


def _navigation(kind: Kind, root: Path) -> Iterator[str]:
    navigation = [line.strip("- \n") for line in (root / "mkdocs.yml").read_text(encoding="utf-8").splitlines()]
    footer = (root / "overrides/theme/partials/footer.html").read_text(encoding="utf-8")
    if f"{kind.index}/index.md" not in navigation and f'"{kind.index}"' not in footer:
        yield f"mkdocs.yml: nav does not lead to {kind.index}/index.md"


def _macro(kind: Kind) -> Iterator[str]:
    if kind.name not in MACROS:
        yield f"handbook/reading/macro_names.py: there is no macro for the kind {kind.name}"
