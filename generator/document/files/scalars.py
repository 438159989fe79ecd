"""The meaning of an unquoted YAML scalar: the core schema of YAML 1.2.

Differences from YAML 1.1, which PyYAML follows: `yes`, `no`, `on` and `off` are
strings, and so are dates, times, sexagesimals and digits with underscores. The core
schema reads `0123` as 123, but the string is kept, because in an OpenAPI document it is
a postal code or an account number.
"""

import re
from decimal import Decimal

from generator.document.values import Json

_WORDS: dict[str, Json] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_NUMBER_STARTS = frozenset("+-.0123456789")
_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_OCTAL = re.compile(r"0o[0-7]+")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
_DECIMAL = re.compile(r"[-+]?(\.[0-9]+|(0|[1-9][0-9]*)(\.[0-9]*)?)([eE][-+]?[0-9]+)?")

_DIGITS = 400
"""Longer numbers stay strings: they exceed any number in a wire format."""


def plain(text: str) -> Json:
    """The value of an unquoted scalar without a tag."""
    if text[:1] in _NUMBER_STARTS and text:
        return _numeric(text)
    return _WORDS.get(text, text)


def _numeric(text: str) -> Json:
    if len(text) > _DIGITS:
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return fraction(text)
    if _OCTAL.fullmatch(text):
        return int(text[2:], 8)
    if _HEXADECIMAL.fullmatch(text):
        return int(text[2:], 16)
    return text


def integer(text: str) -> Json:
    """The value of a JSON integer, exact; an absurdly long one stays a string."""
    return int(text) if len(text) <= _DIGITS else text


def fraction(text: str) -> Json:
    """The value of a number with a fraction or exponent, without losing digits.

    A float if it prints as it was written, else a Decimal; a string if it is longer or
    larger than any wire format allows.
    """
    if len(text) > _DIGITS:
        return text
    value = float(text)
    if repr(value) == text:
        return value
    exact = Decimal(text)
    return exact if abs(exact.adjusted()) <= _DIGITS else text
