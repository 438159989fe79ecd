"""The types of the model: a closed union, never a string of Python.

Two questions of JSON Schema stay separate: whether a value may be null is part of the
type (`NullableType`); whether it may be absent is part of the field or parameter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias


class Primitive(StrEnum):
    """The scalar types of the normal form, with formats resolved."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    """A decimal number that keeps every digit."""
    FLOAT = "float"
    """A binary floating-point number; only if a setting asks for it."""
    BOOLEAN = "boolean"
    DATE_TIME = "date-time"
    DATE = "date"
    UUID = "uuid"
    """A string with a UUID; like the next four, only if a setting asks for it."""
    TIME = "time"
    DURATION = "duration"
    BYTES = "bytes"
    """Bytes as a base64 string."""
    DECIMAL = "decimal"
    """A decimal number as a string."""
    NULL = "null"


WRITTEN_AS_TEXT = frozenset(
    {
        Primitive.UUID,
        Primitive.TIME,
        Primitive.DURATION,
        Primitive.BYTES,
        Primitive.DECIMAL,
    }
)
"""The scalars that are strings on the wire and have Python types by a setting."""


@dataclass(frozen=True, slots=True)
class PrimitiveType:
    """A scalar. `format` is the format in the spec if it says more than the type."""

    kind: Primitive
    format: str | None = None


@dataclass(frozen=True, slots=True)
class AnyType:
    """Any JSON value; the spec says nothing about it."""


@dataclass(frozen=True, slots=True)
class BinaryType:
    """Raw bytes: a file in a multipart body, a download, an upload."""


@dataclass(frozen=True, slots=True)
class LiteralType:
    """One of a list of values (`enum`, `const`), in the order of the spec.

    `open` if the spec also allows other values of the same kind.
    """

    values: tuple[str | int | bool, ...]
    open: bool = False


@dataclass(frozen=True, slots=True)
class ListType:
    """An array whose items all have the same type."""

    item: TypeRef


@dataclass(frozen=True, slots=True)
class TupleType:
    """An array with a fixed type for each of its positions (`prefixItems`)."""

    items: tuple[TypeRef, ...]


@dataclass(frozen=True, slots=True)
class MapType:
    """An object with arbitrary keys whose values all have the same type."""

    value: TypeRef


@dataclass(frozen=True, slots=True)
class ModelType:
    """A named schema of the package, by its name in the spec.

    The name is a key of `Api.models`, `Api.aliases` or `Api.enums`.
    """

    name: str


@dataclass(frozen=True, slots=True)
class ExternalType:
    """An existing Python type that provider.yaml sets for a schema.

    `module` is the module to import it from, `pointer` the place of the schema, and
    `example` JSON text of a value on the wire. `reader` and `writer` are the functions
    that convert from and to JSON, each with its module; without them pydantic does. Types
    are equal if they import the same.
    """

    module: str
    name: str
    reader: str | None = None
    writer: str | None = None
    pointer: str = field(default="", compare=False)
    example: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class UnionType:
    """One of several types. `discriminator` is the wire name of the property that
    identifies the variant, if every variant fixes its value."""

    variants: tuple[TypeRef, ...]
    discriminator: str | None = None


@dataclass(frozen=True, slots=True)
class NullableType:
    """A type, or null."""

    inner: TypeRef


TypeRef: TypeAlias = (
    PrimitiveType
    | AnyType
    | BinaryType
    | LiteralType
    | ListType
    | TupleType
    | MapType
    | ModelType
    | ExternalType
    | UnionType
    | NullableType
)
"""Every type of a parameter, field, body or response."""


def children(type_: TypeRef) -> Iterator[TypeRef]:
    """The types that a type is made of, one level down."""
    match type_:
        case ListType(item):
            yield item
        case TupleType(items):
            yield from items
        case MapType(value):
            yield value
        case UnionType(variants):
            yield from variants
        case NullableType(inner):
            yield inner
        case (
            PrimitiveType()
            | AnyType()
            | BinaryType()
            | LiteralType()
            | ModelType()
            | ExternalType()
        ):
            return


def parts(type_: TypeRef) -> Iterator[TypeRef]:
    """The type itself and every type inside it, up to named schemas."""
    yield type_
    for child in children(type_):
        yield from parts(child)


def with_children(type_: TypeRef, change: Callable[[TypeRef], TypeRef]) -> TypeRef:
    """The type with the types that it is made of changed, one level down."""
    match type_:
        case ListType(item):
            return ListType(change(item))
        case TupleType(items):
            return TupleType(tuple(map(change, items)))
        case MapType(value):
            return MapType(change(value))
        case NullableType(inner):
            return NullableType(change(inner))
        case UnionType(variants, discriminator):
            return UnionType(tuple(map(change, variants)), discriminator)
        case _:
            return type_
