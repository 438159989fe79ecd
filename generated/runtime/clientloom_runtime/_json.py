"""Encode and decode JSON, keeping every digit of numbers."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec

_ENCODER = msgspec.json.Encoder(decimal_format="number")
_EXACT = msgspec.json.Decoder(float_hook=Decimal)
_BOM = b"\xef\xbb\xbf"

JsonSyntaxError = msgspec.DecodeError
"""Raised by `decode_exact` for bytes that are not JSON."""


class JsonDepthError(JsonSyntaxError):
    """The JSON is nested deeper than Python can follow."""


def encode_json(value: Any) -> bytes:
    """Encode a value as JSON: models with wire names, decimals as numbers.

    Raises:
        TypeError: for a type that JSON cannot represent.
        ValueError: for NaN and infinity.
    """
    from ._wire import to_wire

    return _ENCODER.encode(to_wire(value))


def decode_exact(data: bytes) -> Any:
    """Decode JSON. A number with a decimal point or an exponent becomes a Decimal.

    Raises:
        msgspec.DecodeError: if the bytes are not JSON, or are nested too deeply
            (`JsonDepthError`).
    """
    try:
        return _EXACT.decode(data.removeprefix(_BOM))
    except RecursionError:
        raise JsonDepthError("the JSON is nested too deeply") from None
    except (ArithmeticError, UnicodeError):
        # The exponent is too large for Decimal, or the bytes are not UTF-8.
        raise JsonSyntaxError("a number or a string cannot be read") from None


def is_json(data: bytes) -> bool:
    """Whether the bytes are JSON."""
    try:
        decode_exact(data)
    except JsonSyntaxError:
        return False
    return True
