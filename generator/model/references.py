"""Which schemas a type names."""

from collections.abc import Iterator

from generator.model.schema import Alias, Enum, Model, NamedSchema
from generator.model.types import (
    ListType,
    MapType,
    ModelType,
    NullableType,
    TupleType,
    TypeRef,
    UnionType,
)


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
