"""Combines types: choices, nullable types, open enums."""

from collections.abc import Iterable

from generator.build.enum_members import kept_keywords
from generator.document import Json
from generator.model import (
    AnyType,
    LiteralType,
    NullableType,
    Primitive,
    PrimitiveType,
    TypeRef,
    UnionType,
)


def one_of(types: Iterable[TypeRef]) -> TypeRef:
    """A type that accepts what any of some types accepts; there is at least one."""
    members = _distinct(types)
    return members[0] if len(members) == 1 else UnionType(members)


def nullable(type_: TypeRef) -> TypeRef:
    """The type or null; a type that already accepts null is unchanged."""
    return type_ if isinstance(type_, NullableType | AnyType) else NullableType(type_)


def nullable_if(allows_null: bool, type_: TypeRef) -> TypeRef:
    """The type, and null if it is accepted too."""
    return nullable(type_) if allows_null else type_


def flat_union(
    variants: Iterable[TypeRef], discriminator: str | None = None
) -> TypeRef:
    """The union of types: nested unions joined, duplicates dropped, null outermost."""
    flat: list[TypeRef] = []
    has_null = False
    for variant in variants:
        inner = variant.inner if isinstance(variant, NullableType) else variant
        has_null = has_null or isinstance(variant, NullableType)
        flat.extend(inner.variants if isinstance(inner, UnionType) else (inner,))
    if any(isinstance(part, AnyType) for part in flat):
        return AnyType()
    # pydantic reads a number as the first type that accepts it, and a boolean accepts
    # 1.
    types = tuple(sorted(_distinct(flat), key=_is_boolean))
    joined = types[0] if len(types) == 1 else UnionType(types, discriminator)
    return nullable_if(has_null, joined)


def _distinct(types: Iterable[TypeRef]) -> tuple[TypeRef, ...]:
    """The types without duplicates. Scalars that differ only in format are one type."""
    distinct: dict[TypeRef, TypeRef] = {}
    for type_ in types:
        match type_:
            case PrimitiveType(kind):
                bare = PrimitiveType(kind)
                known = distinct.setdefault(bare, type_)
                distinct[bare] = type_ if known == type_ else bare
            case _:
                distinct[type_] = type_
    return tuple(distinct.values())


def _is_boolean(type_: TypeRef) -> bool:
    return isinstance(type_, PrimitiveType) and type_.kind is Primitive.BOOLEAN


def open_enum(variants: list[TypeRef]) -> list[TypeRef]:
    """An enum of strings next to any string is open: one literal, marked as open."""
    texts = [variant for variant in variants if _is_text(variant)]
    literals = [
        variant
        for variant in variants
        if isinstance(variant, LiteralType)
        and all(isinstance(value, str) for value in variant.values)
    ]
    if not texts or not literals:
        return variants
    values = dict.fromkeys(value for literal in literals for value in literal.values)
    rest = [
        variant
        for variant in variants
        if variant not in texts and variant not in literals
    ]
    return [LiteralType(tuple(values), open=True), *rest]


def opened(type_: TypeRef) -> TypeRef:
    """An enum of strings as an extensible one; any other type is unchanged."""
    match type_:
        case NullableType(inner):
            return NullableType(opened(inner))
        case LiteralType(values) if all(isinstance(value, str) for value in values):
            return LiteralType(values, open=True)
        case _:
            return type_


def enum_schema(literal: LiteralType, schema: Json) -> dict[str, Json]:
    """The schema of a newly named enum, with the description of its original schema."""
    values: list[Json] = list(literal.values)
    enum: dict[str, Json] = {"enum": values}
    if literal.open:
        enum = {"anyOf": [enum, {"type": "string"}]}
    enum |= kept_keywords(schema)
    description = schema.get("description") if isinstance(schema, dict) else None
    return enum if description is None else {**enum, "description": description}


def _is_text(type_: TypeRef) -> bool:
    return isinstance(type_, PrimitiveType) and type_.kind is Primitive.STRING
