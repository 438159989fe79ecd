"""Scalars as text in URLs, headers and forms."""

from __future__ import annotations

import base64
import math
import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

# A decimal with more digits on either side of its point keeps its exponent. Otherwise,
# a few characters could become gigabytes of zeros.
_MOST_ZEROS = 400
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]*)?")


def read_number(text: str) -> float | None:
    """Parse a number from a server's string, or `None` if it is not one.

    Only ASCII digits and a decimal point count. Python's parser would also accept
    `1_0`, `nan`, exponents and digits of other scripts.
    """
    if _NUMBER.fullmatch(text.strip()) is None:
        return None
    number = float(text)
    return number if math.isfinite(number) else None


def to_text(value: object) -> str:
    """One scalar as text. Numbers are finite, see `to_wire`.

    Booleans are `true` and `false`, decimals have all their digits and no exponent,
    times are RFC 3339, bytes are base64.

    Raises:
        TypeError: for lists, mappings and other types.
    """
    if type(value) is str:
        return value
    writer = _WRITERS.get(type(value))
    if writer is not None:
        return writer(value)
    for base, base_writer in _WRITERS.items():
        if isinstance(value, base):
            return base_writer(value)
    raise TypeError(f"a value of type {type(value).__name__} has no text form")


def _float(value: float) -> str:
    # The shortest digits that parse to the same double, without an exponent.
    return format(Decimal(repr(value)), "f").removesuffix(".0")


def _decimal(value: Decimal) -> str:
    if abs(value.adjusted()) > _MOST_ZEROS:
        return str(value)
    return format(value, "f")


def _moment(value: datetime | time) -> str:
    text = value.isoformat()
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text


def _duration(value: timedelta) -> str:
    sign = "-" if value < timedelta(0) else ""
    value = abs(value)
    seconds = Decimal(value.seconds) + Decimal(value.microseconds) / 1_000_000
    days = f"{value.days}D" if value.days else ""
    clock = f"T{seconds.normalize():f}S" if seconds or not days else ""
    return f"{sign}P{days}{clock}"


# Subclasses come before their bases: a string enum is an enum, a bool is not a number.
_WRITERS: dict[type, Callable[[Any], str]] = {
    Enum: lambda value: to_text(value.value),
    str: str.__str__,
    bool: lambda value: "true" if value else "false",
    int: int.__str__,
    float: _float,
    Decimal: _decimal,
    datetime: _moment,
    date: date.isoformat,
    time: _moment,
    timedelta: _duration,
    UUID: str,
    bytes: lambda value: base64.b64encode(value).decode("ascii"),
    type(None): lambda _: "null",
}
