"""Strings with values of other types: a UUID, a time, a duration, bytes, a decimal."""

import base64
import binascii
import re
from datetime import time, timedelta
from uuid import UUID

from generator.model import Primitive
from generator.python.literals import bytes_literal, string_literal

_TIME = re.compile(r"\d\d:\d\d:\d\d(?:\.\d{6})?(?:Z|[+-]\d\d:\d\d)?")
_DURATION = re.compile(r"P(?=.)(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
_DECIMAL = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")
_LIMITS = (None, 24, 60, 60)
"""How many hours, minutes and seconds make one of the next larger unit."""


def is_usual(kind: Primitive, text: str) -> bool:
    """Whether a string is a valid value of a kind, in the runtime's own spelling."""
    try:
        match kind:
            case Primitive.UUID:
                return str(UUID(text)) == text
            case Primitive.TIME:
                return _TIME.fullmatch(text) is not None and _is_time(text)
            case Primitive.DURATION:
                return _duration(text) is not None
            case Primitive.BYTES:
                return base64.b64encode(_bytes(text)).decode("ascii") == text
            case _:
                return _DECIMAL.fullmatch(text) is not None
    except (ValueError, binascii.Error):
        return False


def expression_of(kind: Primitive, text: str) -> tuple[str, str]:
    """The type and the Python expression of a value, for a string that `is_usual`."""
    match kind:
        case Primitive.UUID:
            return "UUID", f"UUID({string_literal(text)})"
        case Primitive.TIME:
            return "time", f"time.fromisoformat({string_literal(text)})"
        case Primitive.DURATION:
            seconds = int((_duration(text) or timedelta()).total_seconds())
            return "timedelta", f"timedelta(seconds={seconds})"
        case Primitive.BYTES:
            return "bytes", bytes_literal(_bytes(text))
        case _:
            return "Decimal", f"Decimal({string_literal(text)})"


def _is_time(text: str) -> bool:
    return time.fromisoformat(text).isoformat().replace("+00:00", "Z") == text


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


def _duration(text: str) -> timedelta | None:
    """A duration of whole seconds, in the largest possible units; None for any other."""
    match = _DURATION.fullmatch(text)
    if match is None:
        return None
    amounts = [None if amount is None else int(amount) for amount in match.groups()]
    if any(
        amount is not None and (amount == 0 or (limit is not None and amount >= limit))
        for amount, limit in zip(amounts, _LIMITS, strict=True)
    ):
        return None
    days, hours, minutes, seconds = (amount or 0 for amount in amounts)
    return timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
