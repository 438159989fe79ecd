"""Facts about a model class, computed once per class."""

from __future__ import annotations

import operator
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, cast, get_args, get_type_hints

from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo
from typing_extensions import TypeAliasType

from ._aliases import alias_value
from ._parts import is_file_part


@dataclass(frozen=True, slots=True)
class Shape:
    """A model class.

    Attributes:
        is_open: Whether the spec allows properties besides those listed.
        extra: The type of those properties.
        nested: Attributes that can contain models, with their wire names. `None` for
            the value of a root model.
        required: Attributes that a request must have, with their wire names.
        read_only: Attributes that requests leave out (`readOnly`).
        write_only: Attributes that responses leave out (`writeOnly`).
        files: Attributes that are files if the model is a form, with their wire names.
    """

    is_open: bool
    extra: Any
    nested: tuple[tuple[str, str | None], ...]
    required: tuple[tuple[str, str], ...]
    read_only: frozenset[str]
    write_only: frozenset[str]
    files: tuple[tuple[str, str], ...]


@lru_cache(maxsize=4096)
def shape_of(model: type[BaseModel]) -> Shape:
    """The shape of a model class."""
    if not model.__pydantic_fields_complete__:
        # A class in a cycle refers to classes defined after it.
        model.model_rebuild(raise_errors=False)
    declared = any(
        "__pydantic_extra__" in vars(base).get("__annotations__", {})
        for base in model.__mro__
        if base is not BaseModel
    )
    nested = tuple(
        (name, None if issubclass(model, RootModel) else field.alias or name)
        for name, field in model.model_fields.items()
        if may_hold_models(field.annotation)
    )
    read_only = _marked(model, "readOnly")
    required = tuple(
        (name, field.alias or name)
        for name, field in model.model_fields.items()
        if field.is_required() and name not in read_only
    )
    return Shape(
        declared,
        _extra_type(model) if declared else Any,
        nested,
        required,
        read_only,
        _marked(model, "writeOnly"),
        tuple(
            (name, field.alias or name)
            for name, field in model.model_fields.items()
            if is_file_part(field.annotation)
        ),
    )


def _marked(model: type[BaseModel], keyword: str) -> frozenset[str]:
    """The fields with a keyword of JSON Schema in their `json_schema_extra`."""
    return frozenset(
        name
        for name, field in model.model_fields.items()
        if isinstance(field.json_schema_extra, dict)
        and field.json_schema_extra.get(keyword) is True
    )


def _extra_type(model: type[BaseModel]) -> Any:
    try:
        arguments = get_args(get_type_hints(model)["__pydantic_extra__"])
    except NameError:
        # A name imported only for type checkers.
        return Any
    return arguments[1] if len(arguments) == 2 else Any


def described(field: FieldInfo, metadata: Sequence[Any] = ()) -> Any:
    """The type of a field with its own metadata, or with the given metadata."""
    metadata = metadata or field.metadata
    if not metadata:
        return field.annotation
    return operator.getitem(cast("Any", Annotated), (field.annotation, *metadata))


def may_hold_models(annotation: Any) -> bool:
    """Whether a value of a type can be or contain a model."""
    waiting = [annotation]
    seen: set[TypeAliasType] = set()
    while waiting:
        part = waiting.pop()
        if isinstance(part, TypeAliasType):
            # A recursive reference adds nothing to the rest of the alias.
            if part not in seen:
                seen.add(part)
                waiting.append(alias_value(part))
        elif isinstance(part, type) and issubclass(part, BaseModel):
            return True
        else:
            waiting.extend(get_args(part))
    return False
