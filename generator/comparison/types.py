"""What a change of a type means, by the direction in which its values travel.

A caller may give what the new type takes: there a wider type adds, a narrower one
breaks. A caller has to expect what a response holds: there it is the other way round.
"""

from collections.abc import Iterator
from typing import TypeAlias

from generator.comparison.acceptance import accepts
from generator.comparison.changes import Effect, EffectAndText
from generator.comparison.sides import Direction, Side, Sides
from generator.model import (
    ListType,
    LiteralType,
    MapType,
    ModelType,
    NullableType,
    Primitive,
    PrimitiveType,
    TypeRef,
    UnionType,
)

Directions: TypeAlias = frozenset[Direction]
"""The directions in which values of a type travel."""

_SHOWN_VALUES = 12


def type_changes(
    old: TypeRef, new: TypeRef, sides: Sides, directions: Directions
) -> Iterator[EffectAndText]:
    """The changes from one type to another, for values of these directions."""
    if isinstance(old, ModelType) and old == new:
        return
    before, after = sides.old.resolved(old), sides.new.resolved(new)
    match before, after:
        case NullableType(old_item), NullableType(new_item):
            yield from type_changes(old_item, new_item, sides, directions)
        case NullableType(old_item), _ if not _takes_none(after, sides.new):
            yield when_narrower(directions), "is never `None` any more"
            yield from type_changes(old_item, new, sides, directions)
        case _, NullableType(new_item) if not _takes_none(before, sides.old):
            yield when_wider(directions), "may be `None` now"
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


def when_wider(directions: Directions) -> Effect:
    """What it means that more values are possible."""
    return Effect.BREAKING if Direction.RESPONSE in directions else Effect.ADDITIVE


def when_narrower(directions: Directions) -> Effect:
    """What it means that fewer values are possible."""
    return Effect.BREAKING if Direction.REQUEST in directions else Effect.ADDITIVE


def _takes_none(type_: TypeRef, side: Side) -> bool:
    return accepts(type_, side, PrimitiveType(Primitive.NULL), side)


def _value_changes(
    old: LiteralType, new: LiteralType, directions: Directions
) -> Iterator[EffectAndText]:
    gone = [value for value in old.values if value not in new.values]
    added = [value for value in new.values if value not in old.values]
    if gone:
        # Type checkers refuse a comparison with a value that cannot come.
        verb = "is no value" if len(gone) == 1 else "are no values"
        yield Effect.BREAKING, f"{_listed(gone)} {verb} any more"
    if added:
        # Unknown values never raise, so that code has to expect them already.
        verb = "is a new value" if len(added) == 1 else "are new values"
        yield Effect.ADDITIVE, f"{_listed(added)} {verb}"
    if new.open and not old.open:
        yield when_wider(directions), "may be any other text too"
    elif old.open and not new.open:
        yield when_narrower(directions), "is one of the listed values only"


def _listed(values: list[str | int | bool]) -> str:
    shown = ", ".join(f"`{value!r}`" for value in values[:_SHOWN_VALUES])
    rest = len(values) - _SHOWN_VALUES
    return f"{shown} and {rest} more" if rest > 0 else shown


def _is_related(old: TypeRef, new: TypeRef, sides: Sides) -> bool:
    """Whether some value is one of both types."""
    return any(
        accepts(new, sides.new, variant, sides.old) for variant in _variants(old)
    ) or any(accepts(old, sides.old, variant, sides.new) for variant in _variants(new))


def _variants(type_: TypeRef) -> tuple[TypeRef, ...]:
    return type_.variants if isinstance(type_, UnionType) else (type_,)


def _variant_changes(
    old: TypeRef, new: TypeRef, sides: Sides, directions: Directions
) -> Iterator[EffectAndText]:
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
        yield when_narrower(directions), f"is never {' or '.join(gone)} any more"
    if added:
        yield when_wider(directions), f"may be {' or '.join(added)} too"


def _whole_change(
    old: TypeRef, new: TypeRef, sides: Sides, directions: Directions
) -> Iterator[EffectAndText]:
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
            yield Effect.BREAKING, text


def _format_change(old: TypeRef, new: TypeRef) -> Iterator[EffectAndText]:
    match old, new:
        case PrimitiveType(_, before), PrimitiveType(_, after) if before != after:
            yield (
                Effect.DOCUMENTATION,
                f"format `{before or 'none'}` became `{after or 'none'}`",
            )
        case _:
            pass
