"""How samples choose between variants: by their names, or by whether they are
scalars."""

from collections.abc import Mapping

from generator.examples.wire import Wire
from generator.model import (
    Enum,
    LiteralType,
    Model,
    ModelType,
    NamedSchema,
    NullableType,
    PrimitiveType,
    TypeRef,
)


def is_named(type_: TypeRef, value: Wire, schemas: Mapping[str, NamedSchema]) -> bool:
    """Whether a value has the name that selects a variant, if the variant has one."""
    schema = schemas[type_.name] if isinstance(type_, ModelType) else None
    if not isinstance(schema, Model) or not isinstance(value, dict):
        return True
    return all(
        value.get(field.wire_name) in field.names
        for field in schema.fields
        if field.names
    )


def is_flat(type_: TypeRef, schemas: Mapping[str, NamedSchema]) -> bool:
    """Whether the values of a type are scalars."""
    match type_:
        case NullableType(inner):
            return is_flat(inner, schemas)
        case PrimitiveType() | LiteralType():
            return True
        case ModelType(name):
            return isinstance(schemas[name], Enum)
        case _:
            return False
