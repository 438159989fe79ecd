"""What the runtime knows of a model class, found out once for each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, get_args, get_type_hints

from pydantic import BaseModel, RootModel
from typing_extensions import TypeAliasType

from ._aliases import alias_value


@dataclass(frozen=True, slots=True)
class Shape:
    """A model class.

    Attributes:
        is_open: Whether the spec says that there are properties besides those listed.
        extra: The type of those properties.
        nested: Attributes that can hold models, with their names on the wire; `None`
            for the value that a root model only names.
    """

    is_open: bool
    extra: Any
    nested: tuple[tuple[str, str | None], ...]


@lru_cache(maxsize=4096)
def shape_of(model: type[BaseModel]) -> Shape:
    """The shape of a model class."""
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
    return Shape(declared, _extra_type(model) if declared else Any, nested)


def _extra_type(model: type[BaseModel]) -> Any:
    try:
        arguments = get_args(get_type_hints(model)["__pydantic_extra__"])
    except NameError:
        # A name that is imported for type checkers alone.
        return Any
    return arguments[1] if len(arguments) == 2 else Any


def may_hold_models(annotation: Any) -> bool:
    """Whether a value of a type can be, or hold, a model."""
    waiting = [annotation]
    seen: set[TypeAliasType] = set()
    while waiting:
        part = waiting.pop()
        if isinstance(part, TypeAliasType):
            # What an alias holds of itself is what it holds besides.
            if part not in seen:
                seen.add(part)
                waiting.append(alias_value(part))
        elif isinstance(part, type) and issubclass(part, BaseModel):
            return True
        else:
            waiting.extend(get_args(part))
    return False
