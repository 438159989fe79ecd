"""Scalars only accept values of their own JSON type.

pydantic reads `true` as 1, `"yes"` as true and `"20240102"` as a day of 1970. In a
response, that would silently change values. In a request, it would send what the caller
did not mean. Generated models have plain annotations (`int`, `datetime`), so the rules
go into the core schema that pydantic builds from them.
"""

from __future__ import annotations

import operator
import re
from binascii import b2a_base64
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, cast

from pydantic import BaseModel, GetCoreSchemaHandler, TypeAdapter
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ._unknown import watch_extras, watch_type

# What RFC 3339 and ISO 8601 share, plus date-times without a zone, which many servers
# send. Python's own parsers would also accept a number of seconds.
_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_TIME = "[0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?"
_DATE_TEXT = f"^{_DAY}$"
_DATE_TIME_TEXT = f"^{_DAY}[Tt ]{_TIME}([Zz]|[+-][0-9]{{2}}(:?[0-9]{{2}})?)?$"
_NUMBER_TEXT = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
# A number with an exponent can have more digits than fit into memory.
_MOST_DIGITS = 4_000
_DONE = "clientloom_strict"
# The schema of a multipart file is a function of its own.
_BYTES = ("bytes", "function-plain")


def strict_adapter(annotation: Any) -> TypeAdapter[Any]:
    """A validator for a type, with strict scalars."""
    watch_type(annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        # Models are strict already, and their validator is built once.
        return TypeAdapter(annotation)
    strict = operator.getitem(cast("Any", Annotated), (annotation, _StrictScalars()))
    return TypeAdapter(strict)


class _StrictScalars:
    """Annotation metadata that makes the scalars in a type strict."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        strict = _strict(handler(source), handler.resolve_ref_schema)
        return cast("CoreSchema", strict)


def strict_model(
    model: type[BaseModel], schema: CoreSchema, handler: GetCoreSchemaHandler
) -> CoreSchema:
    """Make the scalars in the schema of a model strict.

    Args:
        model: The model class.
        schema: Its schema from pydantic, or a reference to it.
        handler: Resolves references.
    """
    resolved = cast("dict[str, Any]", handler.resolve_ref_schema(schema))
    while resolved["type"] != "model" and "schema" in resolved:
        # The model's validators wrap it.
        inner = handler.resolve_ref_schema(resolved["schema"])
        resolved = cast("dict[str, Any]", inner)
    metadata = resolved.setdefault("metadata", {})
    if resolved.get("cls") is model and _DONE not in metadata:
        metadata[_DONE] = True
        fields = _strict(resolved["schema"], handler.resolve_ref_schema)
        watch_extras(model, fields)
        resolved["schema"] = fields
    return schema


def _strict(node: Any, resolve: Callable[[CoreSchema], CoreSchema]) -> Any:
    """Make the scalars in a schema strict, except those in other models."""
    kind = node["type"]
    if kind == "model":
        return node
    if kind == "definition-ref":
        try:
            target = resolve(node)
        except LookupError:
            # It is still being built. Outside references to it see the changes.
            return node
        _strict_alias(target, resolve)
        return node
    if kind in _TYPES:
        return _strict_scalar(node)
    if kind == "literal":
        return _strict_literal(node)
    if kind == "json-or-python":
        # JSON is already decoded to Python values, to keep the digits of numbers.
        either = [node["python_schema"], node["json_schema"]]
        union = core_schema.union_schema(either, mode="left_to_right")
        node = {**node, "python_schema": union}
    if kind == "union":
        from ._named_variants import named_variant

        named = [named_variant(each, resolve) for each in node["choices"]]
        choices = [_labelled(each) for each in named]
        # Bytes become a base64 string only where bytes are not allowed.
        if any(_kind_of(each) in _BYTES for each in node["choices"]):
            choices = [_without_base64(each) for each in choices]
        node = {**node, "choices": choices}
    if kind == "list" and _is_file(node.get("items_schema")):
        # Otherwise, a tuple would pass as a list of name, content and media type.
        return _before(_no_tuple, cast("CoreSchema", node))
    return {key: _strict_part(key, part, resolve) for key, part in node.items()}


def _is_file(node: Any) -> bool:
    return isinstance(node, dict) and node["type"] == "function-plain"


def _no_tuple(value: Any) -> Any:
    from ._parts import is_file_tuple

    if is_file_tuple(value):
        raise PydanticCustomError("list_type", "Input should be a list of files")
    return value


def _labelled(choice: Any) -> Any:
    """A union member that keeps its own name in errors."""
    if isinstance(choice, dict) and choice["type"] in _TYPES:
        return choice, choice["type"]
    return choice


def _kind_of(choice: Any) -> str:
    schema = choice[0] if isinstance(choice, tuple) else choice
    return str(schema["type"])


def _without_base64(choice: Any) -> Any:
    if _kind_of(choice) != "str":
        return choice
    text, label = choice
    return _before(_text, text), label


def _strict_alias(target: Any, resolve: Callable[[CoreSchema], CoreSchema]) -> None:
    """Make a named type strict, once, as others refer to the same schema."""
    metadata = target.setdefault("metadata", {})
    if target["type"] == "model" or _DONE in metadata:
        return
    metadata[_DONE] = True
    strict = _strict(target, resolve)
    kept = {key: target[key] for key in ("ref", "metadata") if key in target}
    target.clear()
    target.update({**strict, **kept})


def _strict_part(
    key: str, part: Any, resolve: Callable[[CoreSchema], CoreSchema]
) -> Any:
    if key in ("metadata", "serialization", "keys_schema"):
        return part
    if isinstance(part, dict):
        if isinstance(part.get("type"), str):
            return _strict(part, resolve)
        return {name: _strict_part("", each, resolve) for name, each in part.items()}
    if isinstance(part, list | tuple):
        return type(part)(_strict_part("", each, resolve) for each in part)
    return part


def _strict_scalar(node: Any) -> CoreSchema:
    """A scalar that checks the type first, then the other constraints."""
    type_ = _TYPES[node["type"]]
    described = node.keys() - {"type", "ref", "metadata"}
    return core_schema.chain_schema([type_, node]) if described else type_


def _strict_literal(node: Any) -> CoreSchema:
    """In Python, `True` is an integer and 1 equals a boolean."""
    booleans = {isinstance(value, bool) for value in node["expected"]}
    if len(booleans) > 1 or all(isinstance(value, str) for value in node["expected"]):
        return node  # type: ignore[no-any-return]
    (boolean,) = booleans

    def check(value: object) -> object:
        if isinstance(value, bool) is boolean:
            return value
        raise _REFUSED

    return _before(check, node)


def _either(usual: CoreSchema, other: CoreSchema, error_type: str) -> CoreSchema:
    """A fast check for the most common type, without Python code, or else the other
    one."""
    return core_schema.union_schema(
        [usual, other], mode="left_to_right", custom_error_type=error_type
    )


def _before(check: Callable[[Any], Any], node: CoreSchema) -> CoreSchema:
    return core_schema.no_info_before_validator_function(check, node)


_REFUSED = PydanticCustomError("type_error", "Input should be of another type")


def _integer(value: object) -> int:
    """The integer 1 for 1.0, as in JSON Schema (2020-12, validation, 6.1.1)."""
    if isinstance(value, Decimal) and value.is_finite():
        if value.adjusted() < _MOST_DIGITS and value == value.to_integral_value():
            return int(value)
    elif isinstance(value, float) and value.is_integer():
        return int(value)
    raise _REFUSED


def _text(value: object) -> object:
    if isinstance(value, str):
        return value
    raise _REFUSED


def _base64(value: object) -> str:
    """Bytes for a string are sent in base64, as everywhere (`format: byte`)."""
    if isinstance(value, bytes | bytearray | memoryview):
        return b2a_base64(value, newline=False).decode("ascii")
    raise _REFUSED


def _number(value: object) -> object:
    """A number. Amounts that servers send as strings must use JSON's notation."""
    if isinstance(value, bool | bytes) or (
        isinstance(value, str) and _NUMBER_TEXT.fullmatch(value) is None
    ):
        raise _REFUSED
    return value


def _instance_of(kind: type, *, but: tuple[type, ...]) -> Callable[[object], object]:
    def check(value: object) -> object:
        if isinstance(value, kind) and not isinstance(value, but):
            return value
        raise _REFUSED

    return check


_INTEGER = core_schema.int_schema(strict=True)
_STRING = core_schema.str_schema(strict=True)
_NUMBER = _before(_number, core_schema.decimal_schema())
_DATE_TIME = core_schema.datetime_schema()
_DATE = core_schema.date_schema()
_TYPES: dict[str, CoreSchema] = {
    "bool": core_schema.bool_schema(strict=True),
    "int": _either(_INTEGER, _before(_integer, _INTEGER), "int_type"),
    "str": _either(_STRING, _before(_base64, _STRING), "string_type"),
    "float": _before(_number, core_schema.float_schema()),
    "decimal": core_schema.json_or_python_schema(
        # pydantic's strict Decimal accepts any string in JSON.
        json_schema=_NUMBER,
        python_schema=core_schema.union_schema(
            [core_schema.decimal_schema(strict=True), _NUMBER],
            mode="left_to_right",
            custom_error_type="number_type",
            custom_error_message="Input should be a valid number",
        ),
    ),
    "datetime": _either(
        core_schema.chain_schema(
            [core_schema.str_schema(pattern=_DATE_TIME_TEXT, strict=True), _DATE_TIME]
        ),
        _before(_instance_of(datetime, but=()), _DATE_TIME),
        "datetime_type",
    ),
    "date": _either(
        core_schema.chain_schema(
            [core_schema.str_schema(pattern=_DATE_TEXT, strict=True), _DATE]
        ),
        _before(_instance_of(date, but=(datetime,)), _DATE),
        "date_type",
    ),
}
