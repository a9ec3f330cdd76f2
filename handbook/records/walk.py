"""Walks a record along its type and finds every text, list of words, plain string and reference in it."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import Any, Literal, NamedTuple, get_args, get_origin

from handbook.problems.problem import Location
from handbook.records import shape
from handbook.records.hand import For, Hand
from handbook.records.reference import RefersTo
from handbook.records.text import LANGUAGES, Language, Text, Words

_SKIPPED = (int, float, bool, date, Literal)


class Found(NamedTuple):
    """Something in a record: a `Text`, `Words` or `str`, where it stands, what it refers to when it is a reference, and for
    whose hand it is when it is for one only.

    `value` is the typed value, or plain data when the walk went over plain data.
    """

    location: Location
    type: type
    value: Any
    refers_to: RefersTo | None = None
    hand: Hand | None = None

    def in_language(self, language: Language) -> Any:
        """Return a Text's string or Words' tuple in one language, or None when it is missing."""
        return _get(self.value, language)

    @property
    def texts(self) -> list[str]:
        """Every string in it, in the order of `strings`."""
        if self.type is str:
            return [self.value]
        texts = []
        for language in LANGUAGES:
            inner = self.in_language(language)
            if isinstance(inner, str):
                texts.append(inner)
            elif isinstance(inner, tuple):
                texts += [word for word in inner if isinstance(word, str)]
        return texts

    def strings(self) -> Iterator[tuple[Location, str]]:
        """Yield every string in it with its location."""
        if self.type is str:
            yield self.location, self.value
            return
        for language in LANGUAGES:
            inner = self.in_language(language)
            if isinstance(inner, str):
                yield (*self.location, language), inner
            elif isinstance(inner, tuple):
                yield from (((*self.location, language, n), word) for n, word in enumerate(inner) if isinstance(word, str))


_Walk = Callable[[Any, Location, list[Found]], None]
"""Adds to a list what is found in a value at a location."""


def walk(type_: Any, value: Any, location: Location = ()) -> Iterator[Found]:
    """Yield what is found in a value of a type, in the order of the type's fields.

    The value is a typed record or the plain data of one; plain data that does not fit the type is passed over.
    Raises TypeError for a type that the walk does not know, so that a new one is not left out in silence.
    """
    found: list[Found] = []
    if step := _step(type_):
        step(value, location, found)
    return iter(found)


@cache
def _step(type_: Any) -> _Walk | None:
    """Return how values of a type are walked, or None where nothing can be found; every type is looked at once."""
    inner = shape.bare(type_)
    if inner in (Text, Words):
        return _whole(inner, _hand(type_))
    if inner is str:
        return _string(_marker(type_))
    if shape.is_model(inner):
        return _fields(inner)
    if get_origin(inner) is tuple:
        return _entries(inner)
    if get_origin(inner) is dict:
        return _items(*get_args(inner))
    if inner in _SKIPPED or get_origin(inner) in _SKIPPED:
        return None
    raise TypeError(f"handbook.records.walk does not know the type {inner}")


def _whole(type_: type, hand: Hand | None) -> _Walk:
    def step(value: Any, location: Location, found: list[Found]) -> None:
        if isinstance(value, type_ | dict):
            found.append(Found(location, type_, value, hand=hand))

    return step


def _string(marker: RefersTo | None) -> _Walk:
    def step(value: Any, location: Location, found: list[Found]) -> None:
        if isinstance(value, str):
            found.append(Found(location, str, value, marker))

    return step


def _fields(model: Any) -> _Walk:
    inner = [(name, into) for name, annotation in shape.fields(model).items() if (into := _step(annotation))]

    def step(value: Any, location: Location, found: list[Found]) -> None:
        for name, into in inner:
            child = _get(value, name)
            if child is not None:
                into(child, (*location, name), found)

    return step


def _entries(type_: Any) -> _Walk:
    def step(value: Any, location: Location, found: list[Found]) -> None:
        for index, child in enumerate(value if isinstance(value, tuple) else ()):
            if (entry := shape.entry(type_, index)) and (into := _step(entry)):
                into(child, (*location, index), found)

    return step


def _items(key_type: Any, value_type: Any) -> _Walk:
    marker, into = _marker(key_type), _step(value_type)

    def step(value: Any, location: Location, found: list[Found]) -> None:
        for key, child in value.items() if isinstance(value, dict) else ():
            if marker:
                found.append(Found((*location, key), str, key, marker))
            if into:
                into(child, (*location, key), found)

    return step


def _marker(annotation: Any) -> RefersTo | None:
    return next((item for item in shape.metadata(annotation) if isinstance(item, RefersTo)), None)


def _hand(annotation: Any) -> Hand | None:
    return next((item.hand for item in shape.metadata(annotation) if isinstance(item, For)), None)


def _get(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, dict) else getattr(value, name, None)
