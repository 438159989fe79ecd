"""Read values from a provider, whatever they turn out to be.

Providers do not always send what their spec says. These functions do not raise for
that: an unreadable value is None, and the provider's own object keeps the original.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar
from uuid import UUID

from .errors import DecodeError

T = TypeVar("T")
OrderedT = TypeVar("OrderedT", date, Decimal, int)


def text(value: object) -> str | None:
    """A scalar as a string: `true` for True, digits for numbers."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return value
        case int() | Decimal() | float():
            return str(value)
        case UUID():
            # As the provider wrote it, where that is not the usual way.
            return str(getattr(value, "wire_text", value))
        case _:
            return None


def word(value: object) -> str:
    """A scalar as a string, empty if there is none."""
    return text(value) or ""


def needed(value: str | None, name: str) -> str:
    """A string that a response must have.

    Raises:
        DecodeError: if it is missing.
    """
    if not value:
        raise DecodeError(f"the response has no {name}")
    return value


def integer(value: object) -> int | None:
    """An integer, also from a string."""
    match value:
        case bool():
            return None
        case int():
            return value
        case str() if re.fullmatch(r"-?\d+", value):
            return int(value)
        case _:
            return None


def flag(value: object) -> bool | None:
    """A boolean."""
    return value if isinstance(value, bool) else None


def decimal(value: object) -> Decimal | None:
    """An exact number, also from a string."""
    match value:
        case bool():
            return None
        case Decimal():
            return value
        case int() | float() | str():
            try:
                found = Decimal(str(value))
            except InvalidOperation:
                return None
            return found if found.is_finite() else None
        case _:
            return None


def minor_units(value: Decimal | None, digits: int) -> Decimal | None:
    """An amount in minor units, with `digits` after the decimal point."""
    if value is None:
        return None
    sign, number, exponent = value.as_tuple()
    assert isinstance(exponent, int)  # the number is finite
    return Decimal((sign, number, exponent - digits))


def negated(value: Decimal | None) -> Decimal | None:
    """The negative of a number, with every digit."""
    return None if value is None else value.copy_negate()


def is_above(value: Decimal | None, bound: float) -> bool:
    """Whether a number is there and above a bound."""
    return value is not None and value > bound


def is_below(value: Decimal | None, bound: float) -> bool:
    """Whether a number is there and below a bound."""
    return value is not None and value < bound


def is_at_least(value: Decimal | None, bound: float) -> bool:
    """Whether a number is there and not below a bound."""
    return value is not None and value >= bound


def is_at_most(value: Decimal | None, bound: float) -> bool:
    """Whether a number is there and not above a bound."""
    return value is not None and value <= bound


def is_within(
    value: OrderedT | None,
    *,
    at_least: OrderedT | None = None,
    at_most: OrderedT | None = None,
) -> bool:
    """Whether a value is within bounds. What is None excludes nothing."""
    return value is None or (
        (at_least is None or value >= at_least)
        and (at_most is None or value <= at_most)
    )


def texts(value: object) -> tuple[str, ...]:
    """The scalars of a list as strings."""
    items = value if isinstance(value, list | tuple) else ()
    return tuple(found for each in items if (found := text(each)) is not None)


def first(*values: T | None) -> T | None:
    """The first value that is not None."""
    return next((value for value in values if value is not None), None)


def first_of(values: Iterable[T]) -> T | None:
    """The first of some values."""
    return next(iter(values), None)


def last_of(values: Iterable[T]) -> T | None:
    """The last of some values."""
    found = tuple(values)
    return found[-1] if found else None


def latest_of(pairs: Iterable[tuple[datetime | None, T]]) -> T | None:
    """The value with the latest time."""
    chosen: T | None = None
    latest: datetime | None = None
    for moment, value in pairs:
        if chosen is None or (
            moment is not None and (latest is None or moment >= latest)
        ):
            chosen, latest = value, moment
    return chosen


def present(*values: T | None) -> tuple[T, ...]:
    """The values that are not None."""
    return tuple(value for value in values if value is not None)


def expect(kind: type[T], value: object) -> T | None:
    """The object, if it matches the spec."""
    return value if isinstance(value, kind) else None


def listed(kind: type[T], value: object) -> list[T]:
    """The items of a list that match the spec.

    One bad item does not spoil the list. The client reports it as drift.
    """
    items = value if isinstance(value, list | tuple) else ()
    return [each for each in items if isinstance(each, kind)]


def size(value: object) -> int:
    """The number of items of a list, whether they match the spec or not."""
    return len(value) if isinstance(value, list | tuple) else 0


def needed_object(kind: type[T], value: object) -> T:
    """An object that a response must have.

    Raises:
        DecodeError: if it is missing or something else.
    """
    if not isinstance(value, kind):
        raise DecodeError(f"the response has no {kind.__name__}")
    return value


def answered(value: T) -> T:
    """A response that must have a body.

    Raises:
        DecodeError: if it has none.
    """
    if value is None:
        raise DecodeError("the response has no body")
    return value


def dig(value: object, *keys: str) -> object:
    """The JSON value at a path of keys, or None."""
    for key in keys:
        if not isinstance(value, Mapping):
            value = getattr(value, key, None)
        else:
            value = value.get(key)
        if value is None:
            return None
    return value


def lookup(
    table: Mapping[str, T], value: object, otherwise: T | None = None
) -> T | None:
    """The translation of a value, or None if there is no value."""
    found = text(value)
    return None if found is None else table.get(found, otherwise)


def translate(table: Mapping[str, T], value: object, otherwise: T) -> T:
    """The translation of a value, or `otherwise` if it is unknown."""
    return table.get(word(value), otherwise)


def unless_empty(value: T) -> T | None:
    """An object, or None if it is empty."""
    known: Any = value
    names = (field.name for field in fields(known))
    filled = any(getattr(value, name) not in (None, ()) for name in names)
    return value if filled else None


def formatted(template: str, **values: Any) -> str | None:
    """A formatted string, or None if one of the values is missing."""
    if any(value is None for value in values.values()):
        return None
    return template.format(**values)
