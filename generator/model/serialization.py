"""The model as JSON, and the JSON Schema of that JSON.

Every object of the model becomes a JSON object with a `kind` (the name of the class)
and its attributes by name, so that the members of a union can be distinguished.
"""

from dataclasses import fields, is_dataclass
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

from generator.model.api import MODEL_VERSION, Api

JsonValue: TypeAlias = (
    "str | int | float | bool | list[JsonValue] | dict[str, JsonValue] | None"
)


def to_json(api: Api) -> dict[str, "JsonValue"]:
    """The complete model of a provider as JSON values, with the version of the
    model."""
    return {"version": MODEL_VERSION, "api": value_to_json(api)}


def value_to_json(value: object) -> "JsonValue":
    """One object of the model as JSON values."""
    match value:
        case Enum():
            return str(value.value)
        case None | str() | bool() | int() | float():
            return value
        case tuple() | list():
            return [value_to_json(item) for item in value]
        case _ if is_dataclass(value) and not isinstance(value, type):
            return {
                "kind": type(value).__name__,
                **{
                    field.name: value_to_json(getattr(value, field.name))
                    for field in fields(value)
                },
            }
        case _:
            raise TypeError(f"{type(value).__name__} is not part of the model")


def json_schema() -> dict[str, "JsonValue"]:
    """The JSON Schema (2020-12) of the result of `to_json`."""
    definitions: dict[str, JsonValue] = {}
    api = _schema(Api, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "clientloom model",
        "type": "object",
        "properties": {"version": {"const": MODEL_VERSION}, "api": api},
        "required": ["version", "api"],
        "additionalProperties": False,
        "$defs": dict(sorted(definitions.items())),
    }


def value_schema(kind: type[Any]) -> "JsonValue":
    """The schema of one object of the model, from the definitions of `json_schema`."""
    return _schema(kind, {})


def _schema(annotation: Any, definitions: dict[str, "JsonValue"]) -> "JsonValue":
    origin = get_origin(annotation)
    if origin is tuple:
        return _tuple_schema(get_args(annotation), definitions)
    if origin is Literal:
        return {"enum": list(get_args(annotation))}
    if origin in (Union, UnionType):
        return {
            "anyOf": [_schema(member, definitions) for member in get_args(annotation)]
        }
    if is_dataclass(annotation) and isinstance(annotation, type):
        return _object_schema(annotation, definitions)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return {"enum": [str(member.value) for member in annotation]}
    return {"type": _NAMES[annotation]}


_NAMES = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    NoneType: "null",
}


def _tuple_schema(
    arguments: tuple[Any, ...], definitions: dict[str, "JsonValue"]
) -> "JsonValue":
    match arguments:
        case (item, last) if last is ...:
            return {"type": "array", "items": _schema(item, definitions)}
        case _:
            return {
                "type": "array",
                "prefixItems": [_schema(item, definitions) for item in arguments],
                "minItems": len(arguments),
                "maxItems": len(arguments),
            }


def _object_schema(kind: type[Any], definitions: dict[str, "JsonValue"]) -> "JsonValue":
    name = kind.__name__
    if name not in definitions:
        definitions[name] = {}
        hints = get_type_hints(kind)
        properties: dict[str, JsonValue] = {"kind": {"const": name}}
        for field in fields(kind):
            properties[field.name] = _schema(hints[field.name], definitions)
        definitions[name] = {
            "type": "object",
            "properties": properties,
            "required": list(properties),
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{name}"}
