"""Types put together from others, and taken apart again."""

from collections.abc import Iterable, Iterator

from generator.model import (
    AnyType,
    BinaryType,
    ListType,
    LiteralType,
    MapType,
    ModelType,
    NullableType,
    Primitive,
    PrimitiveType,
    TupleType,
    TypeRef,
    UnionType,
)


def one_of(types: Iterable[TypeRef]) -> TypeRef:
    """A type that admits what each of some types admits; there is at least one."""
    distinct = tuple(dict.fromkeys(types))
    return distinct[0] if len(distinct) == 1 else UnionType(distinct)


def nullable_if(nullable: bool, type_: TypeRef) -> TypeRef:
    """The type, and null where that is admitted too."""
    if not nullable or isinstance(type_, NullableType | AnyType):
        return type_
    return NullableType(type_)


def open_enum(variants: list[TypeRef]) -> list[TypeRef]:
    """A list of texts beside any text is an open list: one literal, marked so."""
    text = [
        one
        for one in variants
        if isinstance(one, PrimitiveType) and one.kind is Primitive.STRING
    ]
    literals = [
        one
        for one in variants
        if isinstance(one, LiteralType) and all(isinstance(v, str) for v in one.values)
    ]
    if not text or not literals:
        return variants
    values = tuple(dict.fromkeys(value for one in literals for value in one.values))
    rest = [one for one in variants if one not in text and one not in literals]
    return [LiteralType(values, open=True), *rest]


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
        case PrimitiveType() | AnyType() | BinaryType() | LiteralType() | ModelType():
            return
