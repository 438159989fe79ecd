"""Named schemas of a package: models with fields, enums, and aliases."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from generator.model.former import FormerName
from generator.model.types import (
    ExternalType,
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
    JSON text of the value that the server uses if the field is absent; it is only
    documentation and never sent. A `secret` is hidden from every `repr`. `names` are
    the values that select this model in a choice, if the type itself allows others.
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
    former_names: tuple[FormerName, ...] = ()


@dataclass(frozen=True, slots=True)
class GenericBase:
    """A specialized generic class that another class inherits from: `Page[Pet]`.

    `schema_name` is the schema of the generic class. `arguments` are the types for its
    variables, in the same order.
    """

    schema_name: str
    arguments: tuple[TypeRef, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """A schema with properties, which becomes a class in its own module.

    `schema_name` is its name in `components/schemas`, `pointer` the place in the
    normal form. `additional` is the type of keys that are not listed. `dictionary` is the
    name of the typed dictionary that requests accept in its place; None if no request
    uses it. A generic class has `variables`, which the types of its fields use. A
    specialization has the generic class as its `base`, and also has its own fields.
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
    former_names: tuple[FormerName, ...] = ()
    variables: tuple[ExternalType, ...] = ()
    base: GenericBase | None = None


@dataclass(frozen=True, slots=True)
class EnumMember:
    """A named value of an enum, which becomes a constant."""

    name: str
    value: str | int
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Enum:
    """A named schema that is a list of values; it becomes an alias of a literal.

    `members` are the values that have a name in the spec, and `members_class` is the class
    with their constants.
    """

    schema_name: str
    class_name: str
    module: str
    pointer: str
    type: LiteralType
    description: str | None = None
    former_names: tuple[FormerName, ...] = ()
    members: tuple[EnumMember, ...] = ()
    members_class: str | None = None


@dataclass(frozen=True, slots=True)
class Alias:
    """A named schema that is neither: a list, a map, a union or a scalar.

    A `recursive` one contains itself, or is too large to write out at each place that
    uses it, so types refer to it by name. Any other is replaced with its type.
    `dictionary` is the name of the dictionary type that requests accept in its place, if
    it contains models.
    """

    schema_name: str
    class_name: str
    module: str
    pointer: str
    type: TypeRef
    description: str | None = None
    recursive: bool = False
    dictionary: str | None = None
    former_names: tuple[FormerName, ...] = ()


NamedSchema: TypeAlias = Model | Enum | Alias
"""Every schema with its own module under `models`."""


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
    """The types that a named schema uses: those of its fields, or its own."""
    match schema:
        case Model():
            yield from (field.type for field in schema.fields)
            if schema.additional is not None:
                yield schema.additional
            if schema.base is not None:
                yield ModelType(schema.base.schema_name)
                yield from schema.base.arguments
        case Enum() | Alias():
            yield schema.type
