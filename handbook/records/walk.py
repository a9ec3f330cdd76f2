"""Walks a record along its type and finds every text, list of words, plain string and reference in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, get_args, get_origin

from handbook.problems.problem import Location
from handbook.records import shape
from handbook.records.reference import RefersTo
from handbook.records.text import LANGUAGES, Language, Text, Words

_SKIPPED = (int, float, bool, date, Literal)


@dataclass(frozen=True)
class Found:
    """Something in a record: a `Text`, `Words` or `str`, where it stands, and what it refers to when it is a reference.

    `value` is the typed value, or plain data when the walk went over plain data.
    """

    location: Location
    type: type
    value: Any
    refers_to: RefersTo | None = None

    def in_language(self, language: Language) -> Any:
        """Return a Text's string or Words' tuple in one language, or None when it is missing."""
        return _get(self.value, language)

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


def walk(type_: Any, value: Any, location: Location = ()) -> Iterator[Found]:
    """Yield what is found in a value of a type, in the order of the type's fields.

    The value is a typed record or the plain data of one; plain data that does not fit the type is passed over.
    Raises TypeError for a type that the walk does not know, so that a new one is not left out in silence.
    """
    inner = shape.bare(type_)
    if inner in (Text, Words):
        if isinstance(value, inner | dict):
            yield Found(location, inner, value)
    elif inner is str:
        if isinstance(value, str):
            yield Found(location, str, value, _marker(type_))
    elif shape.is_model(inner):
        for name, annotation in shape.fields(inner).items():
            yield from walk(annotation, _get(value, name), (*location, name))
    elif get_origin(inner) is tuple:
        for index, child in enumerate(value if isinstance(value, tuple) else ()):
            if entry := shape.entry(inner, index):
                yield from walk(entry, child, (*location, index))
    elif get_origin(inner) is dict:
        key_type, value_type = get_args(inner)
        for key, child in value.items() if isinstance(value, dict) else ():
            if marker := _marker(key_type):
                yield Found((*location, key), str, key, marker)
            yield from walk(value_type, child, (*location, key))
    elif inner not in _SKIPPED and get_origin(inner) not in _SKIPPED:
        raise TypeError(f"handbook.records.walk does not know the type {inner}")


def _marker(annotation: Any) -> RefersTo | None:
    return next((item for item in shape.metadata(annotation) if isinstance(item, RefersTo)), None)


def _get(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, dict) else getattr(value, name, None)
