"""Reject the variants of a union that a look at an object rules out.

pydantic reads an object as each variant in turn and takes the best one, so in a tree of
nodes that are unions themselves, the work would multiply with each level. A variant that
requires a property that is absent, or that has another constant, is not tried.

A model that is also used outside the union keeps its discriminator property's wider type
there. Inside the union, it only matches the values that name it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic_core import (
    CoreSchema,
    InitErrorDetails,
    PydanticCustomError,
    ValidationError,
    core_schema,
)

from ._variants import constants_of, names_of


def named_variant(choice: Any, resolve: Callable[[CoreSchema], CoreSchema]) -> Any:
    """A union member that is only tried for objects that can be it.

    Args:
        choice: The member's schema, perhaps with a label. Other members stay unchanged.
        resolve: Resolves references to schemas.
    """
    if isinstance(choice, tuple):
        return choice
    model = _model_of(choice, resolve)
    if model is None:
        return choice
    check = _Check(model)
    if check.is_empty:
        return choice
    checked = core_schema.no_info_before_validator_function(check, choice)
    return checked, model.__name__


class _Check:
    """What an object must have to be a model, as far as a look at it tells.

    Attributes:
        is_empty: Whether every object passes.
    """

    def __init__(self, model: type[BaseModel]) -> None:
        fields = [
            (name, field.alias or name, field)
            for name, field in model.model_fields.items()
        ]
        self._names = [
            (name, key, names_of(field))
            for name, key, field in fields
            if names_of(field)
        ]
        decorators = model.__pydantic_decorators__
        if decorators.model_validators or decorators.field_validators:
            # They may change an object before its properties are read.
            fields = []
        self._constants = [
            (name, key, constants_of(field))
            for name, key, field in fields
            if constants_of(field)
        ]
        self._required = [
            (name, key) for name, key, field in fields if field.is_required()
        ]
        self.is_empty = not (self._names or self._constants or self._required)

    def __call__(self, value: Any) -> Any:
        """The value, if it can be the model. What is not an object is left to the model.

        Raises:
            PydanticCustomError: if the discriminator names another variant.
            ValidationError: if a property rules the model out.
        """
        if isinstance(value, BaseModel):
            for name, _, names in self._names:
                if not _is_name(getattr(value, name, None), names):
                    raise _OTHER_VARIANT
        elif isinstance(value, Mapping):
            self._check_object(value)
        return value

    def _check_object(self, value: Mapping[Any, Any]) -> None:
        for name, key, names in self._names:
            if not _is_name(value.get(key, value.get(name)), names):
                raise _OTHER_VARIANT
        for name, key, constants in self._constants:
            given = value.get(key, value.get(name, _ABSENT))
            # The model itself tells 1 from `True`.
            if given is not _ABSENT and given not in constants:
                raise _at(key, value, "literal_error", expected=_written(constants))
        for name, key in self._required:
            if key not in value and name not in value:
                raise _at(key, value, "missing")


_ABSENT = object()
_OTHER_VARIANT = PydanticCustomError(
    "literal_error", "The discriminator names another variant"
)


def _is_name(given: Any, names: tuple[Any, ...]) -> bool:
    return any(given == name and type(given) is type(name) for name in names)


def _at(key: str, value: Any, kind: str, **context: str) -> ValidationError:
    """The error that the model itself would report for a property."""
    details = InitErrorDetails(type=kind, loc=(key,), input=value, ctx=context)
    return ValidationError.from_exception_data("", [details])


def _written(constants: tuple[Any, ...]) -> str:
    """Constants as pydantic names them in a message."""
    *others, last = map(repr, constants)
    return f"{', '.join(others)} or {last}" if others else last


def _model_of(
    schema: Any, resolve: Callable[[CoreSchema], CoreSchema]
) -> type[BaseModel] | None:
    """The model of a schema, or `None` for other schemas."""
    reference = schema.get("schema_ref")
    if reference is not None:
        try:
            schema = resolve(schema)
        except LookupError:
            # It is still being built. Its reference has its module, its name and a
            # number.
            return _named_class(reference)
    model = schema.get("cls") if schema["type"] == "model" else None
    return model if isinstance(model, type) else None


def _named_class(reference: str) -> type[BaseModel] | None:
    module, _, name = reference.partition(":")[0].rpartition(".")
    found = getattr(sys.modules.get(module), name, None)
    is_model = isinstance(found, type) and issubclass(found, BaseModel)
    return found if is_model else None
