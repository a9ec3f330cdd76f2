"""Addresses: where a record, a part of it, a term or a source is found, on screen and on paper."""

from collections.abc import Callable
from dataclasses import dataclass

from handbook.handbook import Handbook
from handbook.kinds import BY_NAME, PROP, ROUND, SOURCE, TERM, Kind
from handbook.records.base import Entry
from handbook.records.text import Language

NAMESPACES = {"term": TERM, "source": SOURCE, "round": ROUND, "prop": PROP}
"""The kinds that links name beside an id, since they have no pages of their own: `term:core-task`."""
PRINT = "print"
"""The part of an address that tells which edition a sheet was printed from."""
LANGUAGE_FOLDERS: dict[Language, str] = {"da": "", "en": "en/"}


def page_path(kind: Kind, id: str) -> str:
    """Return the address of a record below the language's front page: `tools/right-balances/`, `glossary/#core-task`."""
    return f"{kind.plural}/{id}/" if kind.has_page else f"{kind.index}/#{id}"


def moved(handbook: Handbook) -> dict[str, str]:
    """Return the id of every record that was renamed, by the address that its page once had below the language's front page."""
    return {page_path(handbook.kind_of(id), old): id for old, id in handbook.renamed.items()}


def public_address(handbook: Handbook, language: Language, kind: Kind, entry: Entry) -> str:
    """Return the whole public address of a record in a language."""
    return f"{handbook.address}{LANGUAGE_FOLDERS[language]}{page_path(kind, entry.id)}"


def print_address(handbook: Handbook, language: Language, kind: Kind, entry: Entry, code: str) -> str:
    """Return the public address of a record as printed sheets give it: the page then tells what has changed since `code`."""
    return f"{public_address(handbook, language, kind, entry)}?{PRINT}={code}"


def workbook_path(book: str, language: str) -> str:
    """Return the address of a book's PDF below the Danish front page."""
    return f"workbook/{book}-{language}.pdf"


def edit_address(handbook: Handbook, kind: Kind, entry: Entry) -> str:
    """Return the address where the record's YAML can be edited, at its first line."""
    origin = handbook.origins[kind.name, entry.id]
    publication = handbook.publication
    return f"{publication.repository}/edit/{publication.branch}/{origin.file.path.as_posix()}#L{origin.line}"


def split_target(handbook: Handbook, target: str) -> tuple[Kind, str, str]:
    """Split a target (`record`, `record#anchor`, `term:id`, `source:id`) into kind, id and anchor; raises KeyError for an unknown one."""
    namespace, colon, rest = target.partition(":")
    if colon and namespace in NAMESPACES:
        return NAMESPACES[namespace], rest, ""
    id, _, anchor = target.partition("#")
    return handbook.kind_of(id), id, anchor


@dataclass(frozen=True)
class PageAddresses:
    """Addresses relative to one page; `root` leads from it to the language's front page, such as `../../`."""

    handbook: Handbook
    root: str

    def href(self, target: str) -> str:
        """Return the address of a target; a full address is returned as it is."""
        if target.startswith(("https://", "http://")):
            return target
        kind, id, anchor = split_target(self.handbook, target)
        return f"{self.root}{page_path(kind, id)}" + (f"#{anchor}" if anchor else "")


@dataclass(frozen=True)
class SheetAddresses:
    """Addresses within one printed book, where every id must be unique; `holds` tells which anchors it has."""

    handbook: Handbook
    language: Language
    holds: Callable[[str], bool]

    def href(self, target: str) -> str:
        """Return the anchor of a target within the book, or its address on the site; a full address is returned as it is."""
        if target.startswith(("https://", "http://")):
            return target
        kind, id, anchor = split_target(self.handbook, target)
        if self.holds(sheet_anchor(kind, id, anchor)):
            return f"#{sheet_anchor(kind, id, anchor)}"
        site = f"{self.handbook.address}{LANGUAGE_FOLDERS[self.language]}{page_path(kind, id)}"
        return f"{site}#{anchor}" if anchor else site


def sheet_anchor(kind: Kind, id: str, anchor: str = "") -> str:
    """Return the id that a record, or a part of it, has within a printed book."""
    if not kind.has_page:
        return f"{kind.name}--{id}"
    return f"{id}--{anchor}" if anchor else id


def kind_by_plural(plural: str) -> Kind:
    """Return the kind with this plural; raises KeyError when there is none."""
    return {kind.plural: kind for kind in BY_NAME.values()}[plural]
