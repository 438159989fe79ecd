"""The schemas of requests, as input for datamodel-code-generator.

In the model, names are decided, compositions merged and formats resolved. Its skeleton is
an OpenAPI document with only what a request can contain. Keys are wire names, and
read-only properties are left out. A component has the name of its dictionary, or stands
for a type that is defined elsewhere, such as an enum.
"""

from dataclasses import dataclass, field
from typing import TypeAlias

from generator.model import (
    Alias,
    AnyType,
    Api,
    BinaryType,
    ExternalType,
    Field,
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
from generator.model.types import WRITTEN_AS_TEXT

Node: TypeAlias = "dict[str, Node] | list[Node] | str | int | float | bool | None"
"""A value of the skeleton."""

_PRIMITIVES: dict[Primitive, dict[str, Node]] = {
    Primitive.STRING: {"type": "string"},
    Primitive.INTEGER: {"type": "integer"},
    Primitive.NUMBER: {
        "anyOf": [{"type": "number", "format": "decimal"}, {"type": "number"}]
    },
    Primitive.FLOAT: {"type": "number"},
    Primitive.BOOLEAN: {"type": "boolean"},
    Primitive.NULL: {"type": "null"},
}


@dataclass(slots=True)
class Skeleton:
    """An OpenAPI 3.1 document of dictionaries and the types in them.

    `schemas` are its components by name. `keys` are those of each dictionary, empty for
    an alias. `elsewhere` maps components to the types that other modules define.
    """

    schemas: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    elsewhere: dict[str, TypeRef] = field(default_factory=dict)

    @property
    def document(self) -> dict[str, Node]:
        """The document."""
        return {
            "openapi": "3.1.0",
            "info": {"title": "skeleton", "version": "1"},
            "paths": {},
            "components": {"schemas": self.schemas},
        }


def skeleton(api: Api) -> Skeleton:
    """The skeleton of everything that requests of `api` can contain."""
    return _SkeletonBuilder(api).build()


class _SkeletonBuilder:
    def __init__(self, api: Api) -> None:
        self._dictionaries = api.dictionaries
        self._names = {
            schema.schema_name: name for name, schema in self._dictionaries.items()
        }
        self._components: dict[TypeRef, str] = {}
        self._skeleton = Skeleton()

    def build(self) -> Skeleton:
        """The skeleton, with dictionaries sorted by name."""
        for name, schema in self._dictionaries.items():
            match schema:
                case Model():
                    # pyright does not accept an empty key in a TypedDict.
                    fields = [
                        each
                        for each in schema.fields
                        if each.wire_name and not each.read_only
                    ]
                    keys = tuple(each.wire_name for each in fields)
                    self._skeleton.schemas[name] = self._object(fields)
                case Alias():
                    keys = ()
                    self._skeleton.schemas[name] = self._schema(schema.type)
            self._skeleton.keys[name] = keys
        return self._skeleton

    def _object(self, fields: list[Field]) -> dict[str, Node]:
        return {
            "type": "object",
            "properties": {each.wire_name: self._schema(each.type) for each in fields},
            "required": [each.wire_name for each in fields if each.required],
        }

    def _schema(self, type_: TypeRef) -> dict[str, Node]:
        match type_:
            case PrimitiveType(Primitive.DATE | Primitive.DATE_TIME as kind):
                named = self._elsewhere(PrimitiveType(kind))
                return {"anyOf": [named, {"type": "string"}]}
            case PrimitiveType(kind) if kind in WRITTEN_AS_TEXT:
                return {"anyOf": [self._elsewhere(type_), {"type": "string"}]}
            case PrimitiveType(kind):
                return dict(_PRIMITIVES[kind])
            case AnyType():
                return {}
            case BinaryType() | ExternalType():
                return self._elsewhere(type_)
            case LiteralType(values, open=False):
                return {"enum": list(values)}
            case LiteralType(values):
                return {"anyOf": [{"enum": list(values)}, {"type": "string"}]}
            case ListType(item):
                return {"type": "array", "items": self._schema(item)}
            case TupleType(items):
                return {
                    "type": "array",
                    "prefixItems": [self._schema(item) for item in items],
                    "items": False,
                    "minItems": len(items),
                    "maxItems": len(items),
                }
            case MapType(value):
                return {"type": "object", "additionalProperties": self._schema(value)}
            case ModelType(name) if name in self._names:
                return _reference(self._names[name])
            case ModelType():
                return self._elsewhere(type_)
            case UnionType(variants):
                return {"anyOf": [self._schema(variant) for variant in variants]}
            case NullableType(inner):
                return {"anyOf": [self._schema(inner), {"type": "null"}]}

    def _elsewhere(self, type_: TypeRef) -> dict[str, Node]:
        """A reference to a component that stands for a type of another module.

        It is a plain class, which datamodel-code-generator does not inline or merge.
        """
        name = self._components.setdefault(type_, f"T{len(self._components)}")
        self._skeleton.elsewhere[name] = type_
        self._skeleton.schemas[name] = {
            "type": "object",
            "properties": {"type": {"type": "string"}},
        }
        return _reference(name)


def _reference(name: str) -> dict[str, Node]:
    return {"$ref": f"#/components/schemas/{name}"}
