"""Facts about types and model classes, computed once."""

from __future__ import annotations

import operator
import sys
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from types import SimpleNamespace
from typing import Annotated, Any, cast, get_args, get_type_hints

from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo
from typing_extensions import TypeAliasType


class Shape:
    """A model class. What only requests need is computed with the first request.

    Attributes:
        is_open: Whether the spec allows properties besides those listed.
        nested: Attributes that can contain models, with their wire names. `None` for
            the value of a root model.
    """

    def __init__(self, model: type[BaseModel]) -> None:
        self._model = model
        self.is_open: bool = is_open(model)
        self.nested: tuple[tuple[str, str | None], ...] = tuple(
            (name, None if issubclass(model, RootModel) else field.alias or name)
            for name, field in model.model_fields.items()
            if may_hold_models(field.annotation)
        )

    @cached_property
    def extra(self) -> Any:
        """The type of properties besides those listed."""
        return _extra_type(self._model) if self.is_open else Any

    @cached_property
    def required(self) -> tuple[tuple[str, str], ...]:
        """Attributes that a request must have, with their wire names."""
        return tuple(
            (name, field.alias or name)
            for name, field in self._model.model_fields.items()
            if field.is_required() and name not in self.read_only
        )

    @cached_property
    def read_only(self) -> frozenset[str]:
        """Attributes that requests leave out (`readOnly`)."""
        return _marked(self._model, "readOnly")

    @cached_property
    def write_only(self) -> frozenset[str]:
        """Attributes that responses leave out (`writeOnly`)."""
        return _marked(self._model, "writeOnly")

    @cached_property
    def files(self) -> tuple[tuple[str, str], ...]:
        """Attributes that are files if the model is a form, with their wire names."""
        from ._parts import is_file_part

        return tuple(
            (name, field.alias or name)
            for name, field in self._model.model_fields.items()
            if is_file_part(field.annotation)
        )


@lru_cache(maxsize=4096)
def shape_of(model: type[BaseModel]) -> Shape:
    """The shape of a model class."""
    if not model.__pydantic_fields_complete__:
        # A class in a cycle refers to classes defined after it.
        model.model_rebuild(raise_errors=False)
    return Shape(model)


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
    return next(models_in(annotation), None) is not None


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models in a type. Those in their fields are not searched."""
    for part in parts_of(annotation):
        if isinstance(part, type) and issubclass(part, BaseModel):
            yield part


def parts_of(annotation: Any) -> Iterator[Any]:
    """A type without arguments, or the innermost parts of one that has some: classes,
    and the metadata of `Annotated`. The fields of models are not searched."""
    waiting = [annotation]
    seen: set[TypeAliasType] = set()
    while waiting:
        part = waiting.pop()
        if isinstance(part, TypeAliasType):
            # A recursive reference adds nothing to the rest of the alias.
            if part not in seen:
                seen.add(part)
                waiting.append(alias_value(part))
        elif arguments := get_args(part):
            waiting.extend(arguments)
        else:
            yield part


def is_open(model: type[BaseModel]) -> bool:
    """Whether the spec allows properties besides those listed."""
    return any(
        "__pydantic_extra__" in vars(base).get("__annotations__", {})
        for base in model.__mro__
        if base is not BaseModel
    )


@lru_cache(maxsize=1024)
def alias_value(alias: TypeAliasType) -> Any:
    """The type that an alias stands for, with names looked up in the alias's module."""
    value = alias.__value__
    if not isinstance(value, str):
        return value
    module = sys.modules.get(alias.__module__ or "")
    holder = SimpleNamespace(__annotations__={"value": value})
    return get_type_hints(holder, vars(module) if module else {})["value"]
