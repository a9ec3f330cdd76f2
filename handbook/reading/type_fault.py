"""One fault of type: what pydantic says of it, in words that say what to do."""

import re
from datetime import date
from typing import Any, get_args, get_origin

from pydantic_core import ErrorDetails

from handbook.problems.hint import did_you_mean, meant
from handbook.problems.problem import Location, Problem, shown
from handbook.reading import remedies
from handbook.records import shape
from handbook.records.reference import RefersTo
from handbook.records.text import Text, Words
from handbook.words.unseen import unseen
from handbook.yaml_files.file import YamlFile

LANGUAGE_NAMES = {"da": "Danish", "en": "English"}
_LANGUAGE_CODE = re.compile(r"[a-z]{2}([-_][A-Za-z]{2})?")


def not_a_text(given: Any) -> tuple[str, str]:
    """Return what is wrong with something that stands where a text belongs, and what to do."""
    if given is None:
        return "is empty", "Write the text, or take the line out."
    if isinstance(given, dict) and len(given) == 1 and not given.keys() & {"da", "en"}:
        (before, after), *_ = given.items()
        if isinstance(after, str):
            return "the text has a colon in it", f"Put quotes round the text: '{shown(before)}: {shown(after)}'."
    if isinstance(given, dict | tuple):
        return "must be one text, but has parts", "Write the text on one line, in quotes if it begins with [ or {."
    read_as = "a date" if isinstance(given, date) else "yes or no" if isinstance(given, bool) else "a number"
    return f"must be a text, but YAML reads {shown(given)} as {read_as}", f"Put quotes round it: '{shown(given)}'."


class TypeFault:
    """One error of pydantic's."""

    def __init__(self, item: ErrorDetails, type_: Any):
        self.kind: str = item["type"]
        self.of_key = item["loc"][-1:] == ("[key]",) or self.kind == "extra_forbidden"
        self.location: Location = tuple(key for key in item["loc"] if key != "[key]")
        self.given: Any = item["input"]
        self.message: str = item["msg"]
        self.context: dict[str, Any] = item.get("ctx", {})
        self.type_ = type_
        self.stands_for = ""
        """The field that is missing beside this one, when no other can be meant."""

    @property
    def name(self) -> str:
        """The last key of the location."""
        return str(self.location[-1]) if self.location else ""

    @property
    def meant(self) -> str:
        """The field that a misspelt key was probably meant to be, or an empty text."""
        return (meant(self.name, self._fields_beside()) or self.stands_for) if self.kind == "extra_forbidden" else ""

    @property
    def follows(self) -> bool:
        """Whether a list is called too short only because its faulty entries were not counted."""
        return self.kind == "too_short" and len(self.given) >= self.context["min_length"]

    def problem(self, file: YamlFile, base: Location) -> Problem:
        """Tell the fault as a problem of the file."""
        wrong, remedy = self._told()
        kind = "third_language" if self._is_third_language() else self.kind
        cause = f"{file.path}: {kind}" if self.kind in ("extra_forbidden", "string_type") else ""
        return file.problem((*base, *self.location), wrong, remedy, of_key=self.of_key, cause=cause)

    def _told(self) -> tuple[str, str]:
        if isinstance(self.given, str) and not self.of_key and (hidden := unseen(self.given)):
            return hidden[0], "Delete it."  # no space belongs into an id, a number or a day
        worded = self.kind in ("literal_error", "string_pattern_mismatch") and isinstance(self.given, str)
        if worded and re.search(r"\S - \S", self.given):
            return "holds several entries, since their dashes are not in one column", "Begin each dash in the same column."
        match self.kind:
            case "missing":
                return "is missing", self._add()
            case "extra_forbidden" if self._is_third_language():
                return "is a third language", "The handbook is in Danish and English: take the line out."
            case "extra_forbidden":
                otherwise = f"Did you mean {self.stands_for}?" if self.stands_for else self._take_out()
                return "is not a field here", did_you_mean(self.name, self._fields_beside(), otherwise)
            case "string_type" | "string_sub_type":
                return not_a_text(self.given)
            case "string_too_short":
                return "is empty", "Write the text, or take the line out."
            case "string_pattern_mismatch":
                return f"'{shown(self.given)}' is not of the right form", remedies.for_pattern(self.context["pattern"], self.given)
            case "literal_error":
                allowed = [shown(value) for value in get_args(shape.inside(self.type_, self.location))]
                wrong = f"{self._what_stands()} is not one of the values to choose from"
                otherwise = f"Choose among {', '.join(allowed)}." if len(allowed) > 1 else f"Write {allowed[0]}."
                return wrong, did_you_mean(str(self.given), allowed, otherwise)
            case "int_type":
                return f"{self._what_stands()} is not a whole number", remedies.number(self.given)
            case "greater_than":
                return f"must be above {self.context['gt']}", "Write a larger number."
            case "less_than":
                return f"must be below {self.context['lt']}", "Write a smaller number."
            case "greater_than_equal":
                return f"must be {self.context['ge']} at least", "Write a larger number."
            case "less_than_equal":
                return f"must be {self.context['le']} at most", "Write a smaller number."
            case "date_type":
                return f"{self._what_stands()} is not a date", f"Write year-month-day, such as {remedies.day(self.given) or '2026-11-20'}."
            case "tuple_type":
                return "must be a list", "Begin each entry with a dash on a line of its own."
            case "bool_type":
                quoted = str(self.given).lower() in ("true", "false")
                return f"{self._what_stands()} is neither true nor false", "Take the quotes away." if quoted else "Write true or false."
            case "too_short":
                wrong = f"is too short ({self.context['actual_length']} of at least {self.context['min_length']})"
                return wrong, "Add what is missing, or take the field out if it may be left out."
            case "too_long":
                return (
                    f"is too long ({self.context['actual_length']} of at most {self.context['max_length']})",
                    "Take out what is too much.",
                )
            case "model_type" | "dict_type":
                return "must have fields of its own", f"Write {self._needed()} on lines below it."
            case "value_error":
                wrong, _, remedy = str(self.context["error"]).partition("|")
                return wrong, f"{remedy}."
        return shown(self.message[:1].lower() + self.message[1:]), "See the schema for what may stand here."

    def _is_third_language(self) -> bool:
        """Whether this is a text in a language of its own, beside both that there are."""
        if self.kind != "extra_forbidden" or self.meant or not _LANGUAGE_CODE.fullmatch(self.name):
            return False
        beside = shape.inside(self.type_, self.location[:-1])
        return isinstance(beside, type) and issubclass(beside, Text | Words)

    def _add(self) -> str:
        """What to add for a missing field."""
        if self.name in LANGUAGE_NAMES:
            return f"Add the {LANGUAGE_NAMES[self.name]} {'title' if self.location[-2:-1] == ('title',) else 'text'}."
        if self.location and isinstance(self.location[-1], int):
            return "Add the entry to the list."
        type_ = shape.inside(self.type_, self.location)
        if type_ is Text or shape.is_model(type_):
            return f"Add {self.name}: with {self._needed()}."
        if get_origin(type_) is tuple:
            return f"Add {self.name}: and below it one or more entries with a dash."
        kinds = next((item.kinds for item in self._metadata() if isinstance(item, RefersTo)), None)
        if kinds is not None:
            return f"Add {self.name}: with the id of a {' or '.join(kinds) or 'record'}."
        return f"Add {self.name}: with {'a date' if type_ is date else 'a whole number' if type_ is int else 'its value'}."

    def _metadata(self) -> tuple[Any, ...]:
        parent = shape.inside(self.type_, self.location[:-1])
        return shape.metadata(shape.fields(parent)[self.name]) if shape.is_model(parent) else ()

    def _what_stands(self) -> str:
        if self.given is None:
            return "nothing"
        return "a list or a part with fields" if isinstance(self.given, dict | tuple) else f"'{shown(self.given)}'"

    def _fields_beside(self) -> list[str]:
        type_ = shape.inside(self.type_, self.location[:-1])
        return list(shape.fields(type_)) if shape.is_model(type_) else []

    def _take_out(self) -> str:
        beside = self._fields_beside()
        if len(beside) <= 4:
            return f"Choose among {', '.join(f'{name}:' for name in beside)}."
        return "Take it out, or indent it as part of the field it belongs to."

    def _needed(self) -> str:
        type_: Any = shape.inside(self.type_, self.location)
        names = shape.required(type_) or list(shape.fields(type_)) if shape.is_model(type_) else []
        if not names:
            return "name: value"
        if len(names) > 4:
            return ", ".join(f"{name}:" for name in names[:3]) + " and the other fields"
        return " and ".join(filter(None, [", ".join(f"{name}:" for name in names[:-1]), f"{names[-1]}:"]))
