"""What can be found: every page, term and source with its fields, read from the typed records."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from handbook.addresses import page_path
from handbook.handbook import Handbook
from handbook.kinds import KINDS, PROP, SITUATION, Kind, Paged
from handbook.records.base import Entry
from handbook.records.edition import Edition
from handbook.records.quantity import Span
from handbook.records.source import Source
from handbook.records.term import Term
from handbook.records.text import OTHER, Language, Text, Words
from handbook.records.tool import Tool
from handbook.records.walk import walk
from handbook.words import markup
from handbook.words.typography import typeset
from handbook.words.wording import Wording

TITLE, NAME, WORD_OF_NAME, HEADING, LEAST_OF_NAME, SUMMARY, LABEL, TEXT = 22, 20, 16, 12, 10, 9, 5, 3
"""What a word counts for by where it stands; a name is a synonym or a search word, whole or as one word of several."""

_NAMES = {"search_words", "synonyms", "forms", "avoid"}
_TITLES, _SUMMARIES = {"title", "word"}, {"summary", "definition", "description", "subtitle", "use"}
_PLACES = ("parts", "items", "steps", "sessions")
"""The fields whose entries have an anchor on the record's page."""


@dataclass
class Place:
    """A page, or a part of it: its anchor, its heading, and its texts with what a word in them counts for."""

    anchor: str
    title: str
    texts: list[tuple[int, str]] = field(default_factory=list)

    @property
    def called(self) -> "Place":
        """The same with nothing but its title and other names."""
        return Place(self.anchor, self.title, [(weight, text) for weight, text in self.texts if weight >= LEAST_OF_NAME])


@dataclass
class Found:
    """One result: where it is, what it shows, and its places, the first of which is the page itself.

    `kind` is the name of a kind, `list` or `page`; `facts` are minutes and people; `names` are other words for it;
    `twin` is the same in the other language.
    """

    address: str
    kind: str
    title: str
    summary: str
    colour: str = ""
    facts: str = ""
    names: tuple[str, ...] = ()
    places: list[Place] = field(default_factory=list)
    twin: Place = field(default_factory=lambda: Place("", ""))
    number: str = ""
    """What its sheets are called by: the number of a record, such as 1.8, or the code of an edition, such as A1.0."""
    fits: tuple[int, ...] = ()
    """Of a conversation the least minutes, without a step that may be left out, its span of minutes, and its span of people."""
    said: tuple[str, ...] = ()
    """What people say when it is the one for them: found as whole sentences, and not word by word."""
    written: tuple[str, ...] = ()
    """What people write who have the trouble: examples, which nobody is shown."""


def entries(handbook: Handbook, language: Language) -> Iterator[Found]:
    """Yield everything made from records that a reader of the language can find."""
    ui = Wording(handbook.interface, language)
    twin_ui = Wording(handbook.interface, OTHER[language])
    for kind in KINDS:
        for entry in handbook.of(kind.name) if kind is not SITUATION else ():
            yield _entry(handbook, kind, entry, language, ui)
        title, lead = ui.kinds_plural[kind.name], ui.kinds_lead[kind.name]
        twin = Place("", twin_ui.kinds_plural[kind.name], [(TITLE, twin_ui.kinds_plural[kind.name])])
        names = tuple(ui.kinds_search_words[kind.name].split(", "))
        texts = [(TITLE, title), (WORD_OF_NAME, ui.kinds[kind.name]), (SUMMARY, lead), *named(names)]
        yield Found(f"{kind.index}/", "list", title, lead, names=names, places=[Place("", "", texts)], twin=twin)


def _entry(handbook: Handbook, kind: Kind, entry: Entry, language: Language, ui: Wording) -> Found:
    title, summary = _shown(entry, language)
    theme = handbook.theme_of(entry) if isinstance(entry, Paged | Term) else None
    colour = theme.colour if theme else ""
    found = Found(page_path(kind, entry.id), kind.name, title, summary, colour, _facts(entry, ui))
    page, body = Place("", ""), Place("", "")
    anchored = entry.anchors() if isinstance(entry, Paged) else {}
    places = {child.id: Place(child.id, markup.drawn(anchored[child.id], language)) for child in _children(entry) if child.id in anchored}
    own, twin = _texts(entry, language)
    for location, name, text in own:
        child = getattr(entry, location[0])[location[1]] if location[0] in _PLACES else None
        place = places.get(child.id) if child else None
        if location[0] == "heard":
            found.said += (text,)
        elif location[0] == "worries":
            found.written += (text,)
        elif place:
            place.texts.append((HEADING if location[2] in ("title", "text", "short") and place.title == text else TEXT, text))
        elif name in _TITLES | _SUMMARIES | _NAMES and len(location) == 1:
            page.texts.append((_weight(name, text), text))
            found.names += (text,) if name in _NAMES else ()
        elif kind is not PROP:  # what stands on its pieces is made up, and about all sorts of things
            body.texts.append((TEXT, text))
    page.texts += [(LABEL, ui[group][value]) for group in ("audiences", "occasions") for value in getattr(entry, group, ())]
    if isinstance(entry, Source):
        page.texts += [(WORD_OF_NAME, name) for name in _source_names(entry)] + [(TITLE, title), (TEXT, str(entry.issued or ""))]
    situations = [one for one in handbook.of("situation") if entry.id in (one.checklist, one.tool)]
    found.said += tuple(markup.drawn(one.title, language) for one in situations)
    found.number = entry.short_code if isinstance(entry, Edition) else handbook.numbers.get(entry.id, "") if kind.in_workbook else ""
    found.fits = _fits(entry) if isinstance(entry, Tool) else ()
    found.places = [page, body, *places.values()]
    found.twin = _twin(entry, OTHER[language], twin)
    return found


def _fits(tool: Tool) -> tuple[int, ...]:
    """Return what a tool fits; one step may be left out, but neither the first nor the last, as the list of tools has it."""
    spared = max((step.minutes.min for step in tool.steps[1:-1]), default=0)
    return (tool.minutes.min - spared, tool.minutes.min, tool.minutes.max, tool.people.min, tool.people.max)


def _source_names(source: Source) -> list[str]:
    """Return the authors of a source, and the book or journal it stands in."""
    authors = [author.literal or f"{author.given or ''} {author.family}".strip() for author in source.author]
    return [*authors, *filter(None, [source.container_title, source.publisher])]


def _shown(entry: Entry, language: Language) -> tuple[str, str]:
    """Return the title and the summary under which a reader meets an entry."""
    if isinstance(entry, Source):
        people = ", ".join(author.literal or author.family or "" for author in entry.author)
        return typeset(
            entry.title, language
        ), f"{people}{f' ({entry.issued})' if entry.issued else ''}. {markup.drawn(entry.cited_for, language)}"
    title = next(getattr(entry, name) for name in ("title", "word") if hasattr(entry, name))
    summary = next(getattr(entry, name) for name in ("summary", "definition", "description", "use") if hasattr(entry, name))
    return markup.drawn(title, language), markup.drawn(summary, language)


def _facts(entry: Entry, ui: Wording) -> str:
    words = []
    for name, word in (("minutes", ui.labels.minutes_value), ("people", ui.labels.people_value)):
        if (span := getattr(entry, name, None)) is not None:
            words.append(word.format(span=_span(span)))
    return " · ".join(words)


def _span(span: Span | int) -> str:
    if isinstance(span, int):
        return str(span)
    return str(span.min) if span.min == span.max else f"{span.min}–{span.max}"


def _children(entry: Entry) -> Iterator[Any]:
    for name in _PLACES:
        yield from getattr(entry, name, ())


def _texts(entry: Entry, language: Language) -> tuple[list[tuple[tuple[Any, ...], str, str]], list[str]]:
    """Return every text of an entry in a language without markup, with its location and its field's name, and its names in the other."""
    texts, names = [], []
    for found in walk(type(entry), entry):
        if found.type in (Text, Words):
            name, spoken = str(found.location[-1]), found.value[language]
            words = (spoken,) if found.type is Text else spoken
            texts += [(found.location, name, typeset(markup.plain(word), language)) for word in words]
            if name in _NAMES and len(found.location) == 1:
                names += [markup.plain(word) for word in found.value[OTHER[language]]]
    return texts, names


def _weight(name: str, text: str) -> int:
    if name in _TITLES:
        return TITLE
    return SUMMARY if name in _SUMMARIES else _weight_of_name(text)


def _weight_of_name(name: str) -> int:
    """One word is the name; of more words each counts for less."""
    more = len(re.findall(r"[ -]+", name))
    return max(LEAST_OF_NAME, WORD_OF_NAME - 2 * (more - 1)) if more else NAME


def named(names: Iterable[str]) -> list[tuple[int, str]]:
    """Return other names of something as the texts of a place."""
    return [(_weight_of_name(name), name) for name in names]


def _twin(entry: Entry, language: Language, names: Iterable[str]) -> Place:
    title, summary = _shown(entry, language)
    return Place("", title, [(TITLE, title), (SUMMARY, summary), *named(names)])
