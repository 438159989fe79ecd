"""The schemas of a model as input for datamodel-code-generator.

Names are already chosen, compositions merged and formats resolved, so the skeleton
contains only classes, fields and types. Components have neutral names (`C1`, `C2`…)
that no naming convention would change, property names are field names, and every
property is required because absence is part of the field and not of its type.

What remains of a field is its type, and a few types cover most fields. So a class has
only fields whose type no earlier class has: datamodel-code-generator takes time for
each of them.
"""

import json
from dataclasses import dataclass

from generator.document import Json
from generator.model import (
    Alias,
    AnyType,
    Api,
    BinaryType,
    Enum,
    ExternalType,
    ListType,
    LiteralType,
    MapType,
    Model,
    ModelType,
    NullableType,
    Primitive,
    PrimitiveType,
    TupleType,
    TypeRef,
    UnionType,
)
from generator.model.schema import types_of
from generator.model.types import WRITTEN_AS_TEXT, parts

_PRIMITIVES: dict[Primitive, dict[str, Json]] = {
    Primitive.STRING: {"type": "string"},
    Primitive.INTEGER: {"type": "integer"},
    Primitive.NUMBER: {"type": "number", "format": "decimal"},
    Primitive.FLOAT: {"type": "number"},
    Primitive.BOOLEAN: {"type": "boolean"},
    Primitive.DATE_TIME: {"type": "string", "format": "date-time"},
    Primitive.DATE: {"type": "string", "format": "date"},
    Primitive.NULL: {"type": "null"},
}


@dataclass(frozen=True, slots=True)
class FieldKey:
    """A field of a model: the name of its schema and its own name."""

    schema: str
    field: str


@dataclass(frozen=True, slots=True)
class Skeleton:
    """An OpenAPI 3.1 document with only models, enums and recursive aliases.

    `schemas` has the schema of each component. `sources` has, for each field, the field
    in the document with the same type. `externals` are the existing Python types; each
    is a class in the document.
    """

    document: dict[str, Json]
    schemas: dict[str, str]
    sources: dict[FieldKey, FieldKey]
    externals: tuple[ExternalType | PrimitiveType, ...] = ()


def skeleton(api: Api) -> Skeleton:
    """The skeleton of the models, enums and recursive aliases of `api`."""
    named: tuple[Alias | Enum | Model, ...] = (
        *api.enums,
        *(alias for alias in api.aliases if alias.recursive),
        *api.models,
    )
    components = {entry.schema_name: f"C{index}" for index, entry in enumerate(named)}
    schemas: dict[str, Json] = {}
    sources: dict[FieldKey, FieldKey] = {}
    first_of_type: dict[str, FieldKey] = {}
    externals = _externals(api)
    for type_ in externals:
        components[external_name(type_)] = f"X{len(components)}"
        schemas[components[external_name(type_)]] = _object({"own": {"type": "string"}})
    for entry in named:
        match entry:
            case Model():
                properties = {}
                for field in entry.fields:
                    key = FieldKey(entry.schema_name, field.name)
                    field_schema = _schema(field.type, components)
                    source = first_of_type.setdefault(json.dumps(field_schema), key)
                    sources[key] = source
                    if source is key:
                        properties[field.name] = field_schema
                schema = _object(properties)
            case Alias() | Enum():
                schema = _schema(entry.type, components)
        schemas[components[entry.schema_name]] = schema
    return Skeleton(
        {
            "openapi": "3.1.0",
            "info": {"title": "skeleton", "version": "1"},
            "paths": {},
            "components": {"schemas": schemas},
        },
        {component: name for name, component in components.items()},
        sources,
        externals,
    )


def external_name(type_: ExternalType | PrimitiveType) -> str:
    """What stands for an existing Python type among the names of schemas."""
    match type_:
        case ExternalType():
            return f"{type_.module}:{type_.name}:{type_.reader}"
        case PrimitiveType():
            return f"{type_.kind}:{type_.format}"


def _externals(api: Api) -> tuple[ExternalType | PrimitiveType, ...]:
    """The existing Python types that fields and aliases name, each once, those that the
    runtime has for formats among them."""
    found = {
        part: None
        for schema in api.named
        for type_ in types_of(schema)
        for part in parts(type_)
        if isinstance(part, ExternalType) or _is_of_format(part)
    }
    return tuple(
        part for part in found if isinstance(part, ExternalType | PrimitiveType)
    )


def _is_of_format(type_: TypeRef) -> bool:
    return isinstance(type_, PrimitiveType) and type_.kind in WRITTEN_AS_TEXT


def _object(properties: dict[str, dict[str, Json]]) -> dict[str, Json]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
    }


def _schema(type_: TypeRef, names: dict[str, str]) -> dict[str, Json]:
    match type_:
        case PrimitiveType(kind) if kind in WRITTEN_AS_TEXT:
            return {"$ref": f"#/components/schemas/{names[external_name(type_)]}"}
        case PrimitiveType(kind):
            return dict(_PRIMITIVES[kind])
        case AnyType():
            return {}
        case BinaryType():
            return {"type": "string", "format": "binary"}
        case LiteralType(values, open=False):
            return {"enum": list(values)}
        case LiteralType(values):
            return {"anyOf": [{"enum": list(values)}, {"type": "string"}]}
        case ListType(item):
            return {"type": "array", "items": _schema(item, names)}
        case TupleType(items):
            return {
                "type": "array",
                "prefixItems": [_schema(item, names) for item in items],
                "items": False,
                "minItems": len(items),
                "maxItems": len(items),
            }
        case MapType(value):
            return {"type": "object", "additionalProperties": _schema(value, names)}
        case ModelType(name):
            return {"$ref": f"#/components/schemas/{names[name]}"}
        case ExternalType():
            return {"$ref": f"#/components/schemas/{names[external_name(type_)]}"}
        case UnionType(variants):
            return {"anyOf": [_schema(variant, names) for variant in variants]}
        case NullableType(inner):
            return {"anyOf": [_schema(inner, names), {"type": "null"}]}
