"""The schemas of requests, as input for datamodel-code-generator.

In the model, names are decided, compositions merged and formats resolved. Its skeleton is
an OpenAPI document with only what a request can contain. Keys are wire names, and
read-only properties are left out. A component has the name of its dictionary, or stands
for a type that is defined elsewhere, such as an enum.
"""

from collections.abc import Iterator, Mapping, Sequence
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

_COMPONENTS = "#/components/schemas/"

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


_PART_SIZE = 250
"""The most dictionaries in one document: the time that datamodel-code-generator takes
for each of them grows with their number."""

_CLASS: Node = {"type": "object", "properties": {"type": {"type": "string"}}}
"""Stands for a type that is defined elsewhere: a plain class, which
datamodel-code-generator does not inline or merge."""


@dataclass(frozen=True, slots=True)
class SkeletonPart:
    """Some of the dictionaries, as one OpenAPI 3.1 document.

    Attributes:
        keys: The keys of each of its dictionaries.
        document: The document. Dictionaries of other parts are plain classes in it.
    """

    keys: Mapping[str, tuple[str, ...]]
    document: Mapping[str, Node]


@dataclass(slots=True)
class Skeleton:
    """Dictionaries and the types in them, as components of OpenAPI 3.1.

    `schemas` are the components by name. `keys` are those of each dictionary, empty for
    an alias. `elsewhere` maps components to the types that other modules define.
    """

    schemas: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    elsewhere: dict[str, TypeRef] = field(default_factory=dict)

    @property
    def parts(self) -> tuple[SkeletonPart, ...]:
        """The dictionaries in documents that are not too large."""
        names = list(self.keys)
        if len(names) <= _PART_SIZE:
            return (SkeletonPart(self.keys, _document(self.schemas)),) if names else ()
        starts = range(0, len(names), _PART_SIZE)
        return tuple(self._part(names[start : start + _PART_SIZE]) for start in starts)

    def _part(self, names: Sequence[str]) -> SkeletonPart:
        schemas = {name: self.schemas[name] for name in names}
        for name in sorted(set(_references(list(schemas.values())))):
            schemas.setdefault(name, _CLASS)
        return SkeletonPart(
            {name: self.keys[name] for name in names}, _document(schemas)
        )


def _document(schemas: Mapping[str, Node]) -> dict[str, Node]:
    return {
        "openapi": "3.1.0",
        "info": {"title": "skeleton", "version": "1"},
        "paths": {},
        "components": {"schemas": dict(schemas)},
    }


def _references(node: Node) -> Iterator[str]:
    """The names of the components that a schema refers to."""
    match node:
        case {"$ref": str(reference)}:
            yield reference.removeprefix(_COMPONENTS)
        case dict():
            for value in node.values():
                yield from _references(value)
        case list():
            for value in node:
                yield from _references(value)
        case _:
            return


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
        """A reference to a component that stands for a type of another module."""
        name = self._components.setdefault(type_, f"T{len(self._components)}")
        self._skeleton.elsewhere[name] = type_
        self._skeleton.schemas[name] = _CLASS
        return _reference(name)


def _reference(name: str) -> dict[str, Node]:
    return {"$ref": f"{_COMPONENTS}{name}"}
