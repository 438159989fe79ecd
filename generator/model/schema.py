"""Named schemas of a package: models with fields, enums, and aliases."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from generator.model.types import (
    ListType,
    LiteralType,
    MapType,
    ModelType,
    NullableType,
    TupleType,
    TypeRef,
    UnionType,
)


@dataclass(frozen=True, slots=True)
class Field:
    """One property of a model.

    `name` is the Python name, `wire_name` the key in JSON. A field that is not
    `required` may be absent; whether it may be null is part of `type`. `default` is
    JSON text of the value that the server assumes when the field is absent; it is
    documentation and never sent. A `secret` is in no `repr`. `names` are the values by
    which a choice of models knows this one, where the type itself admits others.
    """

    name: str
    wire_name: str
    type: TypeRef
    required: bool
    description: str | None = None
    default: str | None = None
    example: str | None = None
    constraints: tuple[tuple[str, str], ...] = ()
    read_only: bool = False
    write_only: bool = False
    deprecated: bool = False
    secret: bool = False
    names: tuple[str | int | bool, ...] = ()


@dataclass(frozen=True, slots=True)
class Model:
    """A schema with properties: it becomes a class in a module of its own.

    `schema_name` is its name in `components/schemas`, `pointer` the place in the
    normal form. `additional` is the type of keys that are not listed. `dictionary` is the
    name of the typed dictionary that requests take in its place; None where no request
    has it.
    """

    schema_name: str
    class_name: str
    module: str
    pointer: str
    fields: tuple[Field, ...]
    description: str | None = None
    additional: TypeRef | None = None
    deprecated: bool = False
    example: str | None = None
    dictionary: str | None = None


@dataclass(frozen=True, slots=True)
class Enum:
    """A named schema that is a list of values: it becomes an alias of a literal."""

    schema_name: str
    class_name: str
    module: str
    pointer: str
    type: LiteralType
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Alias:
    """A named schema that is neither: a list, a map, a union, a scalar.

    One that is `recursive` contains itself, or is too large to be spelled at each place
    that uses it, so types name it; any other is replaced by what it stands for.
    `dictionary` is the name of what requests take in its place, where it holds models.
    """

    schema_name: str
    class_name: str
    module: str
    pointer: str
    type: TypeRef
    description: str | None = None
    recursive: bool = False
    dictionary: str | None = None


NamedSchema: TypeAlias = Model | Enum | Alias
"""Everything that has a module of its own under `models`."""


def referenced(type_: TypeRef) -> Iterator[str]:
    """The named schemas in a type, by schema name."""
    match type_:
        case ModelType(name):
            yield name
        case ListType(inner) | MapType(inner) | NullableType(inner):
            yield from referenced(inner)
        case TupleType(members) | UnionType(variants=members):
            for member in members:
                yield from referenced(member)
        case _:
            return


def types_of(schema: NamedSchema) -> Iterator[TypeRef]:
    """The types that a named schema spells: of its fields, or its own."""
    match schema:
        case Model():
            yield from (field.type for field in schema.fields)
            if schema.additional is not None:
                yield schema.additional
        case Enum() | Alias():
            yield schema.type
