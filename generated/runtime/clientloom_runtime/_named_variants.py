"""Restrict the variants of a union to the discriminator values that name them.

A model that is also used outside the union keeps its property's wider type there.
Inside the union, it only matches the values that name it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ._variants import names_of


def named_variant(choice: Any, resolve: Callable[[CoreSchema], CoreSchema]) -> Any:
    """A union member that only accepts the values that name it.

    Args:
        choice: The member's schema, perhaps with a label. Other members stay unchanged.
        resolve: Resolves references to schemas.
    """
    if isinstance(choice, tuple):
        return choice
    model = _model_of(choice, resolve)
    if model is None:
        return choice
    checks = [
        (name, field.alias or name, names_of(field))
        for name, field in model.model_fields.items()
        if names_of(field)
    ]
    if not checks:
        return choice

    def check(value: Any) -> Any:
        for name, key, names in checks:
            if not _is_named(value, name, key, names):
                raise PydanticCustomError(
                    "literal_error", "The discriminator names another variant"
                )
        return value

    checked = core_schema.no_info_before_validator_function(check, choice)
    return checked, model.__name__


def _is_named(value: Any, name: str, key: str, names: tuple[Any, ...]) -> bool:
    if isinstance(value, BaseModel):
        given = getattr(value, name, None)
    elif isinstance(value, Mapping):
        given = value.get(key, value.get(name))
    else:
        # It is not an object. The model itself reports that.
        return True
    return any(given == each and type(given) is type(each) for each in names)


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
