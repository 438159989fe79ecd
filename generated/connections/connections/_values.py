"""Reading values of a provider, whatever they turn out to be.

Providers send other things than they describe. None of these functions raises for that:
what cannot be read is None, and the provider's own object keeps it as it came.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar
from uuid import UUID

from .errors import DecodeError

T = TypeVar("T")


def text(value: object) -> str | None:
    """A scalar as text: `true` for True, digits for numbers."""
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
    """A scalar as text, empty if there is none."""
    return text(value) or ""


def needed(value: str | None, name: str) -> str:
    """A text that an answer cannot do without.

    Raises:
        DecodeError: when it is not there.
    """
    if not value:
        raise DecodeError(f"the answer has no {name}")
    return value


def integer(value: object) -> int | None:
    """A whole number, also one that is written as text."""
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
    """An exact number, also one that is written as text."""
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


def texts(value: object) -> tuple[str, ...]:
    """The scalars of a list as texts."""
    items = value if isinstance(value, list | tuple) else ()
    return tuple(found for each in items if (found := text(each)) is not None)


def first(*values: T | None) -> T | None:
    """The first value that is there."""
    return next((value for value in values if value is not None), None)


def first_of(values: Iterable[T]) -> T | None:
    """The first of some values."""
    return next(iter(values), None)


def last_of(values: Iterable[T]) -> T | None:
    """The last of some values."""
    found = tuple(values)
    return found[-1] if found else None


def latest_of(pairs: Iterable[tuple[datetime | None, T]]) -> T | None:
    """Of some values with their times, the one of the latest time."""
    chosen: T | None = None
    latest: datetime | None = None
    for moment, value in pairs:
        if chosen is None or (
            moment is not None and (latest is None or moment >= latest)
        ):
            chosen, latest = value, moment
    return chosen


def present(*values: T | None) -> tuple[T, ...]:
    """The values that are there."""
    return tuple(value for value in values if value is not None)


def expect(kind: type[T], value: object) -> T | None:
    """The object if it is what the description says."""
    return value if isinstance(value, kind) else None


def listed(kind: type[T], value: object) -> list[T]:
    """The items of a list that are what the description says.

    One bad item does not lose the list; the client reports it as a drift.
    """
    items = value if isinstance(value, list | tuple) else ()
    return [each for each in items if isinstance(each, kind)]


def needed_object(kind: type[T], value: object) -> T:
    """An object that an answer cannot do without.

    Raises:
        DecodeError: when it is not there, or is something else.
    """
    if not isinstance(value, kind):
        raise DecodeError(f"the answer has no {kind.__name__}")
    return value


def answered(value: T) -> T:
    """An answer that has a content, as its type says.

    Raises:
        DecodeError: when it has none.
    """
    if value is None:
        raise DecodeError("the answer has no content")
    return value


def dig(value: object, *keys: str) -> object:
    """What keys lead to in JSON values; None if nowhere."""
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
    """What a word means; None if there is no word."""
    found = text(value)
    return None if found is None else table.get(found, otherwise)


def translate(table: Mapping[str, T], value: object, otherwise: T) -> T:
    """What a word means, `otherwise` if nobody knows."""
    return table.get(word(value), otherwise)


def unless_empty(value: T) -> T | None:
    """An object, or None when nothing is in it."""
    known: Any = value
    names = (field.name for field in fields(known))
    filled = any(getattr(value, name) not in (None, ()) for name in names)
    return value if filled else None


def formatted(template: str, **values: Any) -> str | None:
    """A text with values in it; None if one of them is not there."""
    if any(value is None for value in values.values()):
        return None
    return template.format(**values)
