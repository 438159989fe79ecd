"""JSON bytes, with every digit of a number kept in both directions."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec

from ._wire import to_wire

_ENCODER = msgspec.json.Encoder(decimal_format="number")
_EXACT = msgspec.json.Decoder(float_hook=Decimal)
_BOM = b"\xef\xbb\xbf"

JsonSyntaxError = msgspec.DecodeError
"""Raised by `decode_exact` for bytes that are not JSON."""


class JsonDepthError(JsonSyntaxError):
    """The JSON is nested deeper than Python can follow."""


def encode_json(value: Any) -> bytes:
    """A value as JSON; models by their wire names, decimals as numbers.

    Raises:
        TypeError: for a type that JSON cannot hold.
        ValueError: for NaN and infinity.
    """
    return _ENCODER.encode(to_wire(value))


def decode_exact(data: bytes) -> Any:
    """JSON values of the bytes: a number with a point or an exponent is a Decimal.

    Raises:
        msgspec.DecodeError: when the bytes are not JSON, or nest too deeply
            (`JsonDepthError`).
    """
    try:
        return _EXACT.decode(data.removeprefix(_BOM))
    except RecursionError:
        raise JsonDepthError("the JSON is nested too deeply") from None
    except (ArithmeticError, UnicodeError):
        # An exponent beyond those of Decimal, or bytes that are not UTF-8.
        raise JsonSyntaxError("a number or a text cannot be read") from None


def is_json(data: bytes) -> bool:
    """Whether bytes can be read as JSON."""
    try:
        decode_exact(data)
    except JsonSyntaxError:
        return False
    return True
