"""YAML's events turned into plain data with places, stricter than YAML itself."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from handbook.problems.problem import Location, Problem, field_path, shown
from handbook.yaml_files.file import YamlFile
from handbook.yaml_files.places import DEEPEST, Place
from handbook.yaml_files.scalar import Misread, Scalar, is_word, read

_OTHER = {"da": "en", "en": "da"}
_COMMENT_ALONE = re.compile(r"[ \t]*:[ \t]+#")
_Event = Any
"""One of PyYAML's events; which of them bears an anchor, a tag or a value, only its type tells."""
_COMMENT = re.compile(r"[ \t]+#")


def build(file: YamlFile, text: str, first_line: int = 1) -> yaml.YAMLError | None:
    """Fill a file's data, places and problems from its text; return the error where YAML gave up, or None."""
    try:
        _Builder(file, text, first_line).build()
    except yaml.YAMLError as error:
        return error
    return None


class _Builder:
    """Reads one document, event by event, so that nothing deep or endless is ever held."""

    def __init__(self, file: YamlFile, text: str, first_line: int):
        self.file = file
        self.text = text
        self.first_line = first_line
        self.places = file.places
        self.events: Iterator[_Event] = yaml.parse(text, Loader=yaml.CSafeLoader)

    def build(self) -> None:
        documents = 0
        for event in self.events:
            if not isinstance(event, yaml.DocumentStartEvent):
                continue
            documents += 1
            if documents == 1:
                self.file.data = self._value(next(self.events), ())
            elif documents == 2:
                self._fault(event, (), "a second document begins here (---)", "Keep what belongs together in one, without ---.")

    def _place(self, event: _Event) -> Place:
        return event.start_mark.line + self.first_line, event.start_mark.column + 1

    def _fault(self, event: _Event, location: Location, wrong: str, remedy: str, cause: str = "") -> None:
        cause = f"{self.file.path}: {cause}" if cause else ""
        self.file.problems.append(Problem(self.file.path, *self._place(event), field_path(location), wrong, remedy, cause=cause))

    def _value(self, event: _Event, location: Location) -> Any:
        self.places.values[location] = self._place(event)
        if isinstance(event, yaml.AliasEvent):
            self._fault(event, location, "a text begins with *, which YAML reads as a reference", "Put quotes round the text.", "marks")
            return None
        if event.anchor:
            self._fault(event, location, "a text begins with &, which YAML reads as a name", "Put quotes round the text.", "marks")
        elif event.tag:
            self._fault(event, location, "a text begins with !, which YAML reads as a type", "Put quotes round the text.", "marks")
        if isinstance(event, yaml.ScalarEvent) and (event.anchor or event.tag) and not event.value:
            return None
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, location)
        if len(location) >= DEEPEST:
            self._fault(event, location, "is nested too deeply", "Check the indentation and the brackets.")
            self._pass_over(event)
            return None
        return self._mapping(event, location) if isinstance(event, yaml.MappingStartEvent) else self._sequence(location)

    def _sequence(self, location: Location) -> tuple[Any, ...]:
        entries: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            entries.append(self._value(event, (*location, len(entries))))
        return tuple(entries)

    def _mapping(self, start: yaml.MappingStartEvent, location: Location) -> dict[str, Any]:
        data: dict[str, Any] = {}
        runs_on = False  # into the next entry, whose dash or first line is missing
        while not isinstance(key_event := next(self.events), yaml.MappingEndEvent):
            key = self._key(key_event, location)
            value_event = next(self.events)
            here = (*location, str(key))
            if key is None:
                self._pass_over(value_event)
            elif key in data:
                if not runs_on:
                    headless = bool(location) and isinstance(location[-1], int) and list(data)[:2] == ["id", key]
                    self._fault(key_event, here, "stands twice", self._keep_one(key, here, headless), "keys twice")
                    runs_on = key == "id" or headless
                self._pass_over(value_event)
            elif start.flow_style and _is_absent(value_event):
                data.setdefault(self._within_braces(key_event, key, location), None)
            else:
                self.places.keys[here] = self._place(key_event)
                if _is_absent(value_event):
                    self._note_absent(key_event, here)
                data[key] = None if _is_absent(value_event) else self._value(value_event, here)
        return data

    def _key(self, event: _Event, location: Location) -> str | None:
        """Return a key, or None when it is no word (then the fault is noted and its events are spent)."""
        if not isinstance(event, yaml.ScalarEvent):
            self._pass_over(event)
            self._fault(event, location, "has a key that is not a word", "Write one of the field names before the colon.")
            return None
        plain, word = event.implicit[0], str(event.value)
        if plain and word == "<<":
            self._fault(event, location, "takes over another part with <<", "Write the fields out in full.")
            return None
        if (plain and not is_word(word)) or event.anchor or event.tag:
            wrong = f"has '{shown(word)}' as a key, which YAML does not read as a word"
            self._fault(event, location, wrong, "Write one of the field names before the colon.")
            return None
        return word

    def _note_absent(self, key_event: _Event, location: Location) -> None:
        """Note a key without a value; YAML would put the value's place in a later line."""
        self.places.values[location] = self._place(key_event)
        if _COMMENT_ALONE.match(self.text, key_event.end_mark.index):
            wrong = "has nothing but a comment, since YAML takes what begins with # for one"
            self._fault(key_event, location, wrong, "Put quotes round the text.")
        else:
            self._fault(key_event, location, "is empty", "Write what belongs here, or take the line out.")

    def _within_braces(self, event: _Event, key: str, location: Location) -> str:
        """Note a key within { } that has no value; return the name to hold, so that nothing calls it missing."""
        name, colon, _ = key.partition(":")
        for known in (self.places.keys, self.places.values):
            known.setdefault((*location, name), self._place(event))
        if colon:
            self._fault(event, location, f"a space is missing after '{shown(name)}:'", "Write the field's name, a colon and a space.")
        else:
            remedy = "Write da: and en: on lines of their own, or put quotes round the text."
            self._fault(event, location, f"'{shown(name)}' stands within {{ }} without a value", remedy)
        return name

    def _keep_one(self, key: str, location: Location, headless: bool) -> str:
        """Say what to do about a key that stands twice; `headless` is that an entry may begin here whose line with the id is gone."""
        first = f"the first is in line {self.places.keys[location][0]}"
        if key == "id" and len(location) > 1:
            return f"If a new entry begins here, write a dash before it; {first}."
        if headless:
            return f"If a new entry begins here, write its line with - id: above; else keep one of them; {first}."
        if key in _OTHER:
            return f"Keep one of them, or write {_OTHER[key]}: if it is in the other language; {first}."
        return f"Keep one of them; {first}."

    def _pass_over(self, event: _Event) -> None:
        depth = 0
        while True:
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth == 0:
                return
            event = next(self.events)

    def _scalar(self, event: _Event, location: Location) -> Scalar:
        text = str(event.value)
        if not event.implicit[0]:
            return text
        try:
            value = read(text)
        except Misread as misread:
            self._fault(event, location, misread.wrong, misread.remedy)
            return None
        if isinstance(value, str) and _COMMENT.match(self.text, event.end_mark.index):
            remedy = "Put quotes round the text, or the comment on a line of its own."
            self._fault(event, location, "the text ends at the # in this line, since YAML takes the rest for a comment", remedy)
        return value


def _is_absent(event: _Event) -> bool:
    return isinstance(event, yaml.ScalarEvent) and event.implicit[0] and not (event.value or event.anchor or event.tag)
