"""One field of the form for each field of a type: what kind of field it is, how it is called, and what helps to fill it in."""

from collections.abc import Callable
from datetime import date
from typing import Any, Literal, get_args, get_origin

from annotated_types import MaxLen
from pydantic import BaseModel

from handbook.form.choices import TARGETS, list_for
from handbook.kinds import KINDS
from handbook.records import shape, vocabulary
from handbook.records.quantity import Span
from handbook.records.reference import RefersTo, Target
from handbook.records.text import Text, Words
from handbook.words.wording import Wording

Field = dict[str, Any]
"""One field as the content manager wants it; `choices` names the list that a reference chooses from."""

ONE = "one"
"""What an entry of a list is called that has no fields of its own; the content manager's list takes a text in two languages for fields."""
_NAMES = ("title", "word", "text", "when", "record", "model", "source", "id", "family", "literal", "edition")
"""The fields that an entry of a list is called by, the first one that it has."""


class Fields:
    """Makes the form's fields, in the language of the words."""

    def __init__(self, ui: Wording):
        self.ui = ui
        self._makers: list[tuple[Callable[[Any], bool], Callable[[Any, Any], Field]]] = [
            (lambda inner: inner is Text, lambda inner, annotation: {"widget": "handbook-text"}),
            (lambda inner: inner is Words, lambda inner, annotation: {"widget": "handbook-words"}),
            (lambda inner: _is(inner, Span), lambda inner, annotation: {"widget": "handbook-span"}),
            (shape.is_model, lambda inner, annotation: {"widget": "object", "collapsed": False, "fields": self.of(inner)}),
            (lambda inner: get_origin(inner) is tuple, self._list),
            (lambda inner: get_origin(inner) is dict, self._by_key),
            (lambda inner: inner == Literal[False], lambda inner, annotation: {"widget": "handbook-false"}),
            (lambda inner: get_origin(inner) is Literal, lambda inner, annotation: self._values(inner)),
            (lambda inner: inner is bool, lambda inner, annotation: {"widget": "boolean"}),
            (lambda inner: inner is int, lambda inner, annotation: {"widget": "number", "value_type": "int"}),
            (lambda inner: inner is date, lambda inner, annotation: {"widget": "handbook-day"}),
            (lambda inner: inner is str, lambda inner, annotation: _string(annotation)),
        ]

    def of(self, model: type[BaseModel]) -> list[Field]:
        """Return the fields of a type, in the order in which they are written. Raises TypeError for a type that has no field here."""
        annotations = shape.fields(model)
        required = shape.required(model)
        return [self._field(model, name, annotations[name], name in required) for name in shape.written_order(model)]

    def _field(self, model: type[BaseModel], name: str, annotation: Any, required: bool) -> Field:
        word = _word(name)
        made = {"name": name, "label": self.ui.form_fields[word], "required": required} | self._made(annotation)
        if required and made["widget"] == "list" and not made.get("by_key"):
            made.setdefault("min", 1)  # the manager lets an empty list pass for a filled one
        help = next((key for key in (f"{model.__name__.lower()}-{word}", word) if key in HELPED), None)
        return made | {"hint": self.ui.form_help[help]} if help else made

    def _made(self, annotation: Any) -> Field:
        inner = shape.bare(annotation)
        for fits, make in self._makers:
            if fits(inner):
                return make(inner, annotation)
        raise TypeError(f"handbook.form.fields does not know the type {inner}")

    def _list(self, inner: Any, annotation: Any) -> Field:
        entry = get_args(inner)[0]
        one = self._made(entry)
        length = _length(annotation, inner)
        if one["widget"] == "select":
            return one | {"multiple": True} | length
        made: Field = {"widget": "list", "collapsed": True, "add_to_top": False} | length
        if one["widget"] == "object":
            names = [field["name"] for field in one["fields"]]
            called = next((name for name in _NAMES if name in names), names[0])
            return made | {"fields": one["fields"], "summary": f"{{{{fields.{called}}}}}", "called": called}
        field = {"name": ONE, "label": self.ui.form.one, "required": True} | one
        return made | {
            "label_singular": self.ui.form.one,
            "fields": [field],
            "summary": f"{{{{fields.{ONE}}}}}",
            "called": ONE,
            "wrapped": True,
        }

    def _by_key(self, inner: Any, annotation: Any) -> Field:
        """A dict is a list here, whose entries say their key: what holds for each facet of a model."""
        _, values = get_args(inner)
        key = {"name": "key", "label": self.ui.form_fields.facet, "required": True, "widget": "string"}
        value = {"name": "value", "label": self.ui.form_fields.text, "required": True} | self._made(values)
        return {"widget": "list", "collapsed": True, "by_key": True, "fields": [key, value], "summary": "{{fields.key}}"}

    def _values(self, inner: Any) -> Field:
        group = vocabulary.GROUP_OF.get(inner)
        words = self.ui[group] if group else None
        return {"widget": "select", "options": [{"value": value, "label": words[value] if words else value} for value in get_args(inner)]}


HELPED = (
    *("avoid", "box-span", "checklist-how", "checklist-afterwards", "checklist-profile", "checklist-scale", "container-title"),
    *("credit-note", "credit-origin", "credit-section", "diagram-centre", "diagram-description", "edition-code", "edition-number"),
    *("edition-start", "forms", "heard", "id", "issued", "issued-note", "item-points-to", "item-text", "many", "material-copies"),
    *("material-edition", "material-printed", "material-prop", "material-record", "material-text", "messages", "model-compare"),
    *("model-example", "model-facets", "model-question", "notes", "order", "part-facets", "part-group", "part-short", "part-when"),
    *("piece-times", "power", "prop-copies", "prop-middle", "prop-record", "reviewed", "rights", "search-words", "session-record"),
    *("session-steps", "session-title", "situation-records", "situation-summary", "situation-title", "source-cited-for"),
    *("source-cited-in", "source-language", "split-after", "step-do", "step-if-silent", "step-say", "stop-why", "summary"),
    *("supplement", "synonyms", "take-on", "term-definition", "term-word", "theme-number", "tool-outcome", "workshop-promised-minutes"),
    *("in-step", "worries"),
)
"""What `form-help` explains: a field of one type, or of every type that has it."""


def names() -> set[str]:
    """Return the word of every field that the form can show, as `form-fields` has it."""
    found: set[str] = {"facet"}
    waiting: list[Any] = [kind.type for kind in KINDS]
    while waiting:
        inner = shape.bare(waiting.pop())
        if shape.is_model(inner) and inner not in (Text, Words) and not _is(inner, Span):
            found |= {_word(name) for name in shape.fields(inner)}
            waiting += shape.fields(inner).values()
        elif get_origin(inner) in (tuple, dict):
            waiting += [entry for entry in get_args(inner) if entry is not Ellipsis]
    return found


def _word(name: str) -> str:
    return name.replace("_", "-")


def _is(inner: Any, of: type) -> bool:
    return isinstance(inner, type) and issubclass(inner, of)


def _string(annotation: Any) -> Field:
    """Return the field of a string: a choice where it refers to a record, a line to write on where it does not."""
    refers_to = next((item for item in shape.metadata(annotation) if isinstance(item, RefersTo)), None)
    if annotation == Target:
        return {"widget": "handbook-target", "choices": TARGETS}
    if refers_to:
        return {"widget": "select", "choices": list_for(refers_to)}
    return {"widget": "string"}


def _length(annotation: Any, inner: Any) -> Field:
    entries = get_args(inner)
    if entries[-1] is not Ellipsis:
        return {"min": len(entries), "max": len(entries)}
    longest = [item.max_length for item in shape.metadata(annotation) if isinstance(item, MaxLen)]
    return {"max": longest[0]} if longest else {}
