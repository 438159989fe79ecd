"""JSON pointers into typed values, by wire names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from pydantic import BaseModel, RootModel


def typed_at(value: Any, pointer: str) -> Any:
    """Resolve an RFC 6901 pointer in models, mappings and lists.

    Args:
        value: A value returned by an operation.
        pointer: A pointer with wire names. `""` is the value itself.

    Returns:
        The typed value there, unwrapped from root models. `None` if there is none.
    """
    for token in pointer.split("/")[1:]:
        value = _step(value, token.replace("~1", "/").replace("~0", "~"))
    while isinstance(value, RootModel):
        value = value.root
    return value


def _step(value: Any, key: str) -> Any:
    match value:
        case RootModel():
            return _step(value.root, key)
        case BaseModel():
            name = _names(type(value)).get(key)
            if name is not None:
                return getattr(value, name, None)
            return (value.model_extra or {}).get(key)
        case Mapping():
            return value.get(key)
        case list() if key.isascii() and key.isdigit() and int(key) < len(value):
            return value[int(key)]
        case _:
            return None


@lru_cache(maxsize=1024)
def _names(model: type[BaseModel]) -> dict[str, str]:
    """The attributes of a model by wire name."""
    return {field.alias or name: name for name, field in model.model_fields.items()}
