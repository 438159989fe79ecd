"""Whether every value of one type is a value of another.

Names are compared by the component that they refer to: what changed inside a component
is reported once, where it is defined.
"""

from generator.comparison.sides import Side
from generator.model import (
    AnyType,
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

_PRIMITIVE_OF = {
    bool: frozenset({Primitive.BOOLEAN}),
    int: frozenset({Primitive.INTEGER, Primitive.NUMBER, Primitive.FLOAT}),
    str: frozenset({Primitive.STRING}),
}


def accepts(
    wide: TypeRef, wide_side: Side, narrow: TypeRef, narrow_side: Side, depth: int = 32
) -> bool:
    """Whether every value of `narrow` is one of `wide`.

    Args:
        wide: The type that is to take the values.
        wide_side: The model that it belongs to.
        narrow: The type whose values are meant.
        narrow_side: The model that this belongs to.
        depth: How many levels are looked at; beyond them types count as equal.
    """
    if depth == 0 or _is_same_name(wide, narrow):
        return True
    wide, narrow = wide_side.resolved(wide), narrow_side.resolved(narrow)

    def inner(wide_part: TypeRef, narrow_part: TypeRef) -> bool:
        return accepts(wide_part, wide_side, narrow_part, narrow_side, depth - 1)

    match wide, narrow:
        case AnyType(), _:
            return True
        case _, UnionType(variants):
            return all(inner(wide, variant) for variant in variants)
        case _, NullableType(item):
            return inner(wide, PrimitiveType(Primitive.NULL)) and inner(wide, item)
        case NullableType(item), _:
            return narrow == PrimitiveType(Primitive.NULL) or inner(item, narrow)
        case UnionType(variants), _:
            return any(inner(variant, narrow) for variant in variants)
        case (ListType(wide_item), ListType(narrow_item)) | (
            MapType(wide_item),
            MapType(narrow_item),
        ):
            return inner(wide_item, narrow_item)
        case TupleType(wide_items), TupleType(narrow_items):
            return len(wide_items) == len(narrow_items) and all(
                map(inner, wide_items, narrow_items)
            )
        case LiteralType(), LiteralType():
            return _takes_values(wide, narrow)
        case _:
            return _is_same_scalar(wide, narrow)


def _is_same_name(wide: TypeRef, narrow: TypeRef) -> bool:
    return isinstance(wide, ModelType) and wide == narrow


def _takes_values(wide: LiteralType, narrow: LiteralType) -> bool:
    if narrow.open and not wide.open:
        return False
    return wide.open or set(narrow.values) <= set(wide.values)


def _is_same_scalar(wide: TypeRef, narrow: TypeRef) -> bool:
    match wide, narrow:
        case PrimitiveType(Primitive.NUMBER), PrimitiveType(kind):
            return kind in (Primitive.NUMBER, Primitive.INTEGER)
        case PrimitiveType(wide_kind), PrimitiveType(narrow_kind):
            return wide_kind is narrow_kind
        case PrimitiveType(kind), LiteralType(values):
            return all(kind in _PRIMITIVE_OF[type(value)] for value in values)
        case LiteralType(open=True), PrimitiveType(kind):
            return kind is Primitive.STRING
        case _:
            return wide == narrow
