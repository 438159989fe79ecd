"""Convert Python values to *wire* values: scalars, lists and mappings with wire names.

Models become mappings of the properties that were set, by wire name.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Any
from uuid import UUID

from pydantic import BaseModel, TypeAdapter
from pydantic.errors import PydanticUserError
from pydantic_core import to_jsonable_python

from ._drift import escape
from ._format import WIRE, WireText
from ._model import Model
from ._parts import is_only_file
from ._payload import File
from ._shapes import shape_of
from ._styles import is_list
from ._text import to_text
from ._unset import UNSET


def to_wire(value: Any) -> Any:
    """Convert a value: no models, nothing unset.

    Raises:
        ValueError: for NaN and infinity, which JSON cannot represent, for unsupported
            types, and for a model that lacks a required property.
    """
    match value:
        case WireText():
            return value.wire_text
        case float() if not math.isfinite(value):
            raise ValueError("NaN and infinity cannot be sent")
        case str() | int() | float() | bytes() | None:
            return value
        case Decimal() if not value.is_finite():
            raise ValueError("NaN and infinity cannot be sent")
        case File():
            raise ValueError("a file cannot be written as text or JSON")
        case BaseModel():
            # A value kept from a response may not match its type, which is fine.
            dumped = sendable(value).model_dump(
                by_alias=True, exclude_unset=True, warnings=False, context=WIRE
            )
            return to_wire(dumped)
        case Mapping():
            return {
                _key(key): to_wire(item)
                for key, item in value.items()
                if item is not UNSET
            }
        case _ if is_list(value):
            return [to_wire(item) for item in value]
        case datetime() | date() | time() | timedelta() | UUID() | Enum() | Decimal():
            return value
        case _:
            return _plain(value)


def sendable(
    model: BaseModel, pointer: str = "", *, is_form: bool = False
) -> BaseModel:
    """A model for a request: without read-only properties.

    Args:
        model: A model from the caller, or from a response, which may lack properties.
        pointer: JSON pointer to the model, for the error.
        is_form: Whether it is a form, whose properties may be files.

    Raises:
        ValueError: if a required property, here or deeper, was never set, or is a file
            where that is not allowed.
    """
    shape = shape_of(type(model))
    given = model.model_fields_set
    for name, wire_name in shape.required:
        if name not in given:
            raise ValueError(f"{pointer}/{wire_name} is required")
    if not isinstance(model, Model):
        # A custom type serializes itself.
        given = given | _meant(model)
    for name, wire_name in () if is_form else shape.files:
        if name in given and is_only_file(getattr(model, name)):
            raise ValueError(
                f"{pointer}/{wire_name} is a file, which JSON cannot contain"
            )
    changes = {
        name: _sendable(
            getattr(model, name),
            pointer if wire_name is None else f"{pointer}/{escape(wire_name)}",
        )
        for name, wire_name in shape.nested
        if name in given
    }
    read_only = shape.read_only & given
    extra = model.model_extra if shape.is_open else None
    if not (changes or read_only or extra) and given == model.model_fields_set:
        return model
    copied = model.model_copy(update=changes)
    object.__setattr__(copied, "__pydantic_fields_set__", given - read_only)
    if extra:
        object.__setattr__(copied, "__pydantic_extra__", _sendable(extra, pointer))
    return copied


def sendable_parts(value: Any) -> Any:
    """A value in which models are sendable."""
    return _sendable(value, "")


def _meant(model: BaseModel) -> set[str]:
    """The attributes of a custom model that have defaults."""
    return {
        name
        for name in type(model).model_fields
        if getattr(model, name, None) is not None
    }


def _sendable(value: Any, pointer: str) -> Any:
    """Convert the models inside a value for a request."""
    match value:
        case BaseModel():
            return sendable(value, pointer)
        case dict():
            return {
                key: _sendable(item, f"{pointer}/{escape(str(key))}")
                for key, item in value.items()
            }
        case list() | tuple():
            return type(value)(
                _sendable(item, f"{pointer}/{index}")
                for index, item in enumerate(value)
            )
        case _:
            return value


def _plain(value: Any) -> Any:
    """A value of a type that only pydantic can serialize: its URLs and secrets,
    dataclasses, and custom types with a schema of their own."""
    reveal = getattr(value, "get_secret_value", None)
    if reveal is not None:
        return to_wire(reveal())
    kind: Any = type(value)
    try:
        adapter = _adapter_of(kind)
    except PydanticUserError:
        return to_wire(to_jsonable_python(value))
    # Numbers keep their digits as long as they do not become text.
    dumped = adapter.dump_python(value, by_alias=True, warnings=False)
    if type(dumped) is kind:
        dumped = adapter.dump_python(value, mode="json", by_alias=True, warnings=False)
    return to_wire(dumped)


@lru_cache(maxsize=256)
def _adapter_of(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _key(key: object) -> str:
    """A key of a JSON object. Enum members and numbers become strings."""
    return to_text(key)
