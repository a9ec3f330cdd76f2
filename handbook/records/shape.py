"""The shape of a type: what stands inside it, field by field and entry by entry."""

from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from handbook.problems.problem import Location


def bare(annotation: Any) -> Any:
    """Return an annotation without `Annotated` and without `| None`."""
    while True:
        if get_origin(annotation) is Annotated:
            annotation = get_args(annotation)[0]
        elif get_origin(annotation) in (Union, UnionType):
            choices = [choice for choice in get_args(annotation) if choice is not NoneType]
            if len(choices) > 1:
                raise TypeError(f"a field of several types has no single shape: {annotation}")
            annotation = choices[0]
        else:
            return annotation


def metadata(annotation: Any) -> tuple[Any, ...]:
    """Return what `Annotated` says of an annotation, or of the type inside `| None`."""
    if get_origin(annotation) is Annotated:
        inner, *own = get_args(annotation)
        return (*own, *metadata(inner))
    if get_origin(annotation) in (Union, UnionType):
        return tuple(item for choice in get_args(annotation) for item in metadata(choice))
    return ()


def is_model(annotation: Any) -> bool:
    """Tell whether a bare type is a type with fields."""
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


@cache
def fields(model: type[BaseModel]) -> dict[str, Any]:
    """Return the annotation of every field of a model, with its metadata, in order."""
    return {
        name: Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
        for name, field in model.model_fields.items()
    }


def entry(type_: Any, index: int) -> Any | None:
    """Return the annotation of an entry of a tuple type, or None when the tuple is not so long."""
    entries = get_args(type_)
    if entries[-1] is Ellipsis:
        return entries[0]
    return entries[index] if index < len(entries) else None


def required(model: type[BaseModel]) -> list[str]:
    """Return the names of the fields that must be written."""
    return [name for name, field in model.model_fields.items() if field.is_required()]


def inside(annotation: Any, location: Location) -> Any | None:
    """Return the bare type that stands at a location inside a type, or None when nothing can stand there."""
    type_ = bare(annotation)
    for key in location:
        if is_model(type_):
            type_ = fields(type_).get(str(key))
        elif get_origin(type_) is dict:
            type_ = get_args(type_)[1]
        elif get_origin(type_) is tuple:
            type_ = entry(type_, int(key))
        else:
            return None
        if type_ is None:
            return None
        type_ = bare(type_)
    return type_


@cache
def written_order(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the names of a model's fields in the order in which they are written: what closes a record after its own fields."""
    closing: tuple[str, ...] = getattr(model, "CLOSING", ())
    return (*(name for name in model.model_fields if name not in closing), *(name for name in closing if name in model.model_fields))
