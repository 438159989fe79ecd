"""Changes to a type. The impact depends on the direction of its values.

A caller may pass what the new type accepts, so in requests a wider type is additive and
a narrower one breaks. A caller must handle what a response contains, so in responses it
is the other way round.
"""

from collections.abc import Iterator
from typing import TypeAlias

from generator.comparison.changes import Impact, ImpactAndText
from generator.comparison.sides import Direction, Side, Sides
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
    """Whether every value of `narrow` is also a value of `wide`.

    Args:
        wide: The type that accepts the values.
        wide_side: The model that it belongs to.
        narrow: The type of the values.
        narrow_side: The model that `narrow` belongs to.
        depth: How many levels to compare; beyond them types count as equal.
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


Directions: TypeAlias = frozenset[Direction]
"""The directions of a type's values."""

_SHOWN_VALUES = 12


def type_changes(
    old: TypeRef, new: TypeRef, sides: Sides, directions: Directions
) -> Iterator[ImpactAndText]:
    """The changes from one type to another, for values in these directions."""
    if isinstance(old, ModelType) and old == new:
        return
    before, after = sides.old.resolved(old), sides.new.resolved(new)
    match before, after:
        case NullableType(old_item), NullableType(new_item):
            yield from type_changes(old_item, new_item, sides, directions)
        case NullableType(old_item), _ if not _takes_none(after, sides.new):
            yield when_narrower(directions), "can no longer be `None`"
            yield from type_changes(old_item, new, sides, directions)
        case _, NullableType(new_item) if not _takes_none(before, sides.old):
            yield when_wider(directions), "may now be `None`"
            yield from type_changes(old, new_item, sides, directions)
        case (ListType(old_item), ListType(new_item)) | (
            MapType(old_item),
            MapType(new_item),
        ):
            yield from type_changes(old_item, new_item, sides, directions)
        case LiteralType(), LiteralType():
            yield from _value_changes(before, after, directions)
        case (UnionType(), _) | (_, UnionType()) if _is_related(before, after, sides):
            yield from _variant_changes(old, new, sides, directions)
        case _:
            yield from _whole_change(old, new, sides, directions)


def when_wider(directions: Directions) -> Impact:
    """The impact of a type that allows more values."""
    return Impact.BREAKING if Direction.RESPONSE in directions else Impact.ADDITIVE


def when_narrower(directions: Directions) -> Impact:
    """The impact of a type that allows fewer values."""
    return Impact.BREAKING if Direction.REQUEST in directions else Impact.ADDITIVE


def _takes_none(type_: TypeRef, side: Side) -> bool:
    return accepts(type_, side, PrimitiveType(Primitive.NULL), side)


def _value_changes(
    old: LiteralType, new: LiteralType, directions: Directions
) -> Iterator[ImpactAndText]:
    gone = [value for value in old.values if value not in new.values]
    added = [value for value in new.values if value not in old.values]
    if gone:
        # Type checkers reject a comparison with an impossible value.
        verb = "is no longer a value" if len(gone) == 1 else "are no longer values"
        yield Impact.BREAKING, f"{_listed(gone)} {verb}"
    if added:
        # Unknown values never raise, so code must already expect them.
        verb = "is a new value" if len(added) == 1 else "are new values"
        yield Impact.ADDITIVE, f"{_listed(added)} {verb}"
    if new.open and not old.open:
        yield when_wider(directions), "may now be any other string"
    elif old.open and not new.open:
        yield when_narrower(directions), "can now only be one of the listed values"


def _listed(values: list[str | int | bool]) -> str:
    shown = ", ".join(f"`{value!r}`" for value in values[:_SHOWN_VALUES])
    rest = len(values) - _SHOWN_VALUES
    return f"{shown} and {rest} more" if rest > 0 else shown


def _is_related(old: TypeRef, new: TypeRef, sides: Sides) -> bool:
    """Whether the two types have any value in common."""
    return any(
        accepts(new, sides.new, variant, sides.old) for variant in _variants(old)
    ) or any(accepts(old, sides.old, variant, sides.new) for variant in _variants(new))


def _variants(type_: TypeRef) -> tuple[TypeRef, ...]:
    return type_.variants if isinstance(type_, UnionType) else (type_,)


def _variant_changes(
    old: TypeRef, new: TypeRef, sides: Sides, directions: Directions
) -> Iterator[ImpactAndText]:
    before, after = sides.old.resolved(old), sides.new.resolved(new)
    gone = [
        f"`{sides.old.source(variant)}`"
        for variant in _variants(before)
        if not accepts(after, sides.new, variant, sides.old)
    ]
    added = [
        f"`{sides.new.source(variant)}`"
        for variant in _variants(after)
        if not accepts(before, sides.old, variant, sides.new)
    ]
    if gone:
        yield when_narrower(directions), f"is no longer {' or '.join(gone)}"
    if added:
        yield when_wider(directions), f"may now be {' or '.join(added)}"


def _whole_change(
    old: TypeRef, new: TypeRef, sides: Sides, directions: Directions
) -> Iterator[ImpactAndText]:
    before, after = sides.old.source(old), sides.new.source(new)
    text = f"`{before}` became `{after}`"
    match (
        accepts(new, sides.new, old, sides.old),
        accepts(old, sides.old, new, sides.new),
    ):
        case True, True:
            yield from _format_change(old, new)
        case True, False:
            yield when_wider(directions), text
        case False, True:
            yield when_narrower(directions), text
        case _:
            yield Impact.BREAKING, text


def _format_change(old: TypeRef, new: TypeRef) -> Iterator[ImpactAndText]:
    match old, new:
        case PrimitiveType(_, before), PrimitiveType(_, after) if before != after:
            yield (
                Impact.DOCUMENTATION,
                f"format `{before or 'none'}` became `{after or 'none'}`",
            )
        case _:
            pass
