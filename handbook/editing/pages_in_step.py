"""Which paragraphs of a prose page are out of step.

The sections of a page have the same anchors in both languages, and their paragraphs belong together one by one. Where one language has
more of them than the other, the section counts as one text.
"""

from collections.abc import Iterator, Sequence, Set
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from handbook.editing import history
from handbook.editing.keeping_step import Ahead, Pair, State
from handbook.reading.draft import Draft
from handbook.reading.prose import DOCS, Page
from handbook.records.text import LANGUAGES, OTHER, Language

_FRONT = ("title", "description")


class _Text(NamedTuple):
    """A text of a page: where it is told to stand, its words in both languages, its lines there, and whether it is told of at all."""

    field: str
    pair: Pair
    lines: dict[Language, int]
    told: bool = True


def names(draft: Draft) -> list[PurePosixPath]:
    """Return the pages that are there in both languages, by their paths below a language's folder."""
    own = [{page.path for page in draft.readable_pages if page.language == language} for language in LANGUAGES]
    return sorted(set.intersection(*own))


def paths(name: PurePosixPath) -> list[Path]:
    """Return the files of a page below the root, language by language."""
    return [DOCS / language / name for language in LANGUAGES]


def over_time(root: Path, name: PurePosixPath, right: Set[str]) -> Iterator[Ahead]:
    """Yield what of a page is out of step after all commits, and after what is not committed yet.

    `right` are the hashes of the pairs that somebody has called right. Raises history.NoHistory.
    """
    state = State({}, right)
    for day, words, contents in history.together(root, paths(name)):
        if texts := _committed(name, contents):
            state = state.after((text.pair for text in texts), day, words)
    return _placed(root, name, state)


def since(root: Path, name: PurePosixPath, base: str, words: str, right: Set[str]) -> Iterator[Ahead]:
    """Yield what of a page is out of step since a commit, of which all was right; `words` are those of the commits after it."""
    texts = _committed(name, [history.at(root, base, path) for path in paths(name)])
    return _placed(root, name, State({}, right).after((text.pair for text in texts), None, ""), words) if texts else iter(())


def _placed(root: Path, name: PurePosixPath, before: State, words: str = "") -> Iterator[Ahead]:
    texts = _texts(name, [(root / path).read_text(encoding="utf-8", errors="replace") for path in paths(name)])
    state = before.after((text.pair for text in texts), None, words)
    for field, pair, lines, told in texts:
        if (ahead := state.texts[pair]) and told:
            language, day = ahead
            other = OTHER[language]
            yield Ahead(language, day, pair, DOCS / other / name, lines[other], field, name.with_suffix("").as_posix())


def _committed(name: PurePosixPath, contents: Sequence[bytes | None]) -> list[_Text]:
    """Return the texts of a page as it was committed, none where a language was missing."""
    known = [content.decode(errors="replace") for content in contents if content is not None]
    return _texts(name, known) if len(known) == len(LANGUAGES) else []


def _texts(name: PurePosixPath, contents: Sequence[str]) -> list[_Text]:
    """Return the texts of a page, whose contents are given language by language."""
    pages = [Page(DOCS / language / name, language, name, text, ()) for language, text in zip(LANGUAGES, contents, strict=True)]
    found = list(_of_front(pages))
    sections = [_sections(page) for page in pages]
    for anchor in sections[0]:
        if anchor in sections[1]:
            field = f"#{anchor}" if anchor else ""
            twins = [section[anchor] for section in sections]
            alike = len({len(paragraphs) for paragraphs in twins}) == 1
            found += [_text(field, two) for two in zip(*twins, strict=True)] if alike else []
            found.append(_text(field, [_whole(paragraphs) for paragraphs in twins])._replace(told=not alike))
    return found


def _of_front(pages: Sequence[Page]) -> Iterator[_Text]:
    fronts = [page.front for page in pages]
    for field in _FRONT:
        texts = [front.data.get(field) if front and isinstance(front.data, dict) else None for front in fronts]
        if all(isinstance(text, str) for text in texts):
            yield _text(field, [(front.place((field,))[0], str(text)) for front, text in zip(fronts, texts, strict=True) if front])


def _sections(page: Page) -> dict[str, list[tuple[int, str]]]:
    """Return the paragraphs of every section with the line where each begins, by the section's anchor; what comes first has none."""
    begun = {line: anchor for line, _, anchor in page.anchors}
    sections: dict[str, list[tuple[int, str]]] = {"": []}
    anchor, open_ = "", False
    for number, line in enumerate(page.body.split("\n"), page.first_line):
        if number in begun:
            anchor = begun[number]
        paragraphs = sections.setdefault(anchor, [])
        if open_ and line.strip() and number not in begun:
            begins, text = paragraphs[-1]
            paragraphs[-1] = (begins, f"{text}\n{line.rstrip()}")
        elif line.strip():
            paragraphs.append((number, line.rstrip()))
        open_ = bool(line.strip())
    return sections


def _whole(paragraphs: Sequence[tuple[int, str]]) -> tuple[int, str]:
    return (paragraphs[0][0] if paragraphs else 1, "\n\n".join(text for _, text in paragraphs))


def _text(field: str, twins: Sequence[tuple[int, str]]) -> _Text:
    lines: dict[Language, int] = {language: line for language, (line, _) in zip(LANGUAGES, twins, strict=True)}
    return _Text(field, Pair(*(text for _, text in twins)), lines)
