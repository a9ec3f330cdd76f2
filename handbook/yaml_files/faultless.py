"""Faultless YAML turned into plain data at once. Nearly every file is faultless, and of its places hardly one is ever asked for."""

from collections.abc import Callable
from functools import lru_cache
from sys import intern
from typing import Any

import yaml
from yaml import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from handbook.problems.problem import Location
from handbook.yaml_files import scalar
from handbook.yaml_files.places import DEEPEST, Place

_WORDS_KEPT = 10_000

Event = Any
"""One of PyYAML's events; which of them bears an anchor, a tag or a value, only a look at its type tells."""
Next = Callable[[], Event]


class _Unclear(Exception):
    """This calls for a closer look."""


def read(text: str, first_line: int = 1) -> tuple[Any, dict[Location, Place]] | None:
    """Return a text's data, and where the whole and each entry of a list begin, or None when anything may be wrong with it."""
    if " #" in text or "\t#" in text:  # a comment, which may cut a text off
        return None
    next_event: Next = yaml.CSafeLoader(text).get_event
    starts: dict[Location, Place] = {}

    def begins(event: Event, location: Location) -> Event:
        starts[location] = event.start_mark.line + first_line, event.start_mark.column + 1
        return event

    try:
        _expect(next_event(), yaml.StreamStartEvent)
        _expect(next_event(), yaml.DocumentStartEvent)
        root = begins(next_event(), ())
        if type(root) is SequenceStartEvent and not (root.anchor or root.tag):
            entries: list[Any] = []
            while type(event := next_event()) is not SequenceEndEvent:
                entries.append(_value(next_event, begins(event, (len(entries),)), 1))
            data: Any = tuple(entries)
        else:
            data = _value(next_event, root, 0)
        _expect(next_event(), yaml.DocumentEndEvent)
        _expect(next_event(), yaml.StreamEndEvent)
    except (yaml.YAMLError, scalar.Misread, _Unclear):
        return None
    return data, starts


def _expect(event: Event, type_: type[yaml.Event]) -> None:
    if type(event) is not type_:
        raise _Unclear


def _value(next_event: Next, event: Event, depth: int) -> Any:
    kind = type(event)
    if kind is yaml.AliasEvent or event.anchor or event.tag:
        raise _Unclear
    if kind is ScalarEvent:
        text = event.value
        return _word(text) if event.implicit[0] and len(text) <= scalar.LONGEST else text
    if depth >= DEEPEST:
        raise _Unclear
    return _mapping(next_event, depth + 1) if kind is MappingStartEvent else _sequence(next_event, depth + 1)


def _sequence(next_event: Next, depth: int) -> tuple[Any, ...]:
    entries = []
    while type(event := next_event()) is not SequenceEndEvent:
        entries.append(_value(next_event, event, depth))
    return tuple(entries)


def _mapping(next_event: Next, depth: int) -> dict[str, Any]:
    data: dict[str, Any] = {}
    while type(event := next_event()) is not MappingEndEvent:
        if type(event) is not ScalarEvent or event.anchor or event.tag:
            raise _Unclear
        key = event.value
        if key in data or (event.implicit[0] and not _is_key(key)):
            raise _Unclear
        data[intern(key)] = _value(next_event, next_event(), depth)
    return data


@lru_cache(_WORDS_KEPT)
def _word(text: str) -> scalar.Scalar:
    """Return what a short text stands for, every time the same object; raises Misread."""
    return scalar.read(text)


@lru_cache(_WORDS_KEPT)
def _is_key(text: str) -> bool:
    return text != "<<" and scalar.is_word(text)
