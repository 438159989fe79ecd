"""Find out what is wrong with invalid JSON, and where, for error messages.

The fast decoders do not always say where they stopped. This code looks again after a
failure. No message contains any part of the body.
"""

from __future__ import annotations

import json
import re
import sys
from decimal import Decimal, InvalidOperation
from typing import NoReturn

_BOM = b"\xef\xbb\xbf"
_STRING = r'"(?:[^"\\]|\\.)*"?'
_BRACKETS = re.compile(rf"{_STRING}|[\[\]{{}}]", re.DOTALL)
_NUMBERS = re.compile(rf"{_STRING}|-?[0-9][0-9.eE+-]*", re.DOTALL)
_ESCAPES = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|\\(?P<lone>u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.",
    re.DOTALL,
)


def json_fault(data: bytes) -> str:
    """What is wrong with bytes that are not JSON, such as `invalid JSON at byte 12
    (expecting value)`. Bytes count from 0, including a byte order mark."""
    shift = len(_BOM) if data.startswith(_BOM) else 0
    try:
        text = data[shift:].decode("utf-8")
    except UnicodeDecodeError as error:
        return f"invalid UTF-8 at byte {error.start + shift}"
    fault = _syntax_fault(text)
    if fault is None:
        fault = _number_fault(text) or _surrogate_fault(text)
    if fault is None:
        return "invalid JSON"
    words, index, detail = fault
    place = shift + len(text[:index].encode("utf-8"))
    return f"{words} at byte {place}{f' ({detail})' if detail else ''}"


def depth_fault(data: bytes) -> str:
    """How deeply JSON is nested and where, such as `5000 levels, at byte 4999`."""
    depth = deepest = place = 0
    # One character per byte, so that indices are byte offsets.
    for match in _BRACKETS.finditer(data.decode("latin-1")):
        if match[0] in "[{":
            depth += 1
            if depth > deepest:
                deepest, place = depth, match.start()
        elif match[0] in "]}":
            depth -= 1
    return f"{deepest} levels, at byte {place}"


def _syntax_fault(text: str) -> tuple[str, int, str] | None:
    def refuse(name: str) -> NoReturn:
        raise ValueError(name)

    try:
        # Numbers stay strings here. Their length is checked separately.
        json.loads(text, parse_constant=refuse, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        if not text.strip():
            return "invalid JSON", 0, "the body is empty"
        words = error.msg.removesuffix(" at").removesuffix(" starting")
        return "invalid JSON", error.pos, words[:1].lower() + words[1:]
    except ValueError as error:
        return "invalid JSON", _outside_strings(text, str(error)), "not a number"
    except RecursionError:
        return None
    return None


def _outside_strings(text: str, word: str) -> int:
    """The index of a word that is not inside a string."""
    for match in re.finditer(rf"{_STRING}|{re.escape(word)}", text, re.DOTALL):
        if match[0] == word:
            return match.start()
    return 0


def _number_fault(text: str) -> tuple[str, int, str] | None:
    # Python refuses to convert longer strings to integers.
    most = sys.get_int_max_str_digits() or sys.maxsize
    for match in _NUMBERS.finditer(text):
        number = match[0]
        if number.startswith('"'):
            continue
        digits = number.lstrip("-")
        if digits.isdigit():
            if len(digits) > min(most, 4300):
                return "a number is too long", match.start(), f"{len(digits)} digits"
            continue
        try:
            Decimal(number)
        except InvalidOperation:
            return "a number is out of range", match.start(), ""
    return None


def _surrogate_fault(text: str) -> tuple[str, int, str] | None:
    for match in _ESCAPES.finditer(text):
        if match["lone"] is not None:
            return "invalid JSON", match.start(), "half of a surrogate pair"
    return None
