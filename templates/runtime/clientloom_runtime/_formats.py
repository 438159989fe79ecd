"""The formats that come with the runtime (`formats` in provider.yaml)."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from datetime import time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, TypeAlias
from uuid import UUID

from ._format import Format, WireText
from ._text import to_text

_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_AMOUNT = r"[0-9]+(?:[.,][0-9]+)?"
_DURATION = re.compile(
    rf"(?P<sign>[+-]?)P(?=.)(?:(?P<weeks>{_AMOUNT})W)?(?:(?P<days>{_AMOUNT})D)?"
    rf"(?:T(?=.)(?:(?P<hours>{_AMOUNT})H)?(?:(?P<minutes>{_AMOUNT})M)?"
    rf"(?:(?P<seconds>{_AMOUNT})S)?)?"
)
_TIME = re.compile(
    r"[0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?([Zz]|[+-][0-9]{2}(:?[0-9]{2})?)?"
)


class _ReadUUID(WireText, UUID):
    def _plain(self) -> UUID:
        return UUID(int=self.int)


class _ReadTime(WireText, time):
    def _plain(self) -> time:
        return time.fromisoformat(self.isoformat())


class _ReadDuration(WireText, timedelta):
    def _plain(self) -> timedelta:
        return timedelta(self.days, self.seconds, self.microseconds)


class _ReadBytes(WireText, bytes):
    def _plain(self) -> bytes:
        return bytes(memoryview(self))


class _ReadDecimal(WireText, Decimal):
    def _plain(self) -> Decimal:
        return Decimal(self)


_COPIES: dict[type, Callable[[Any], WireText]] = {
    UUID: lambda value: _ReadUUID(int=value.int),
    time: lambda value: _ReadTime.fromisoformat(value.isoformat()),
    timedelta: lambda value: _ReadDuration(
        value.days, value.seconds, value.microseconds
    ),
    bytes: _ReadBytes,
    Decimal: _ReadDecimal,
}
"""Functions that copy values of built-in types to subclasses that keep a text."""


def remembering(value: Any, text: str) -> WireText:
    """A copy of a built-in value that keeps the text it was read from."""
    copy = _COPIES[type(value)](value)
    object.__setattr__(copy, "wire_text", text)
    return copy


def can_remember(value: Any) -> bool:
    """Whether a value can be copied to one that keeps a text."""
    return type(value) in _COPIES


def _read_uuid(text: str) -> UUID:
    return UUID(text)


def _read_time(text: str) -> time:
    if _TIME.fullmatch(text) is None:
        raise ValueError("not a time of day")
    return time.fromisoformat(text.upper())


def _read_duration(text: str) -> timedelta:
    """An ISO 8601 duration. With months or years it has no fixed length and is refused."""
    match = _DURATION.fullmatch(text)
    if match is None:
        raise ValueError("not a duration of a fixed length")
    amounts = match.groupdict()
    factor = -1 if amounts.pop("sign") == "-" else 1
    parts = {
        name: Decimal(amount.replace(",", "."))
        for name, amount in amounts.items()
        if amount is not None
    }
    seconds = sum(
        (parts.get(name, Decimal(0)) * length for name, length in _LENGTHS.items()),
        Decimal(0),
    )
    return timedelta(microseconds=factor * int(seconds * 1_000_000))


_LENGTHS = {
    "weeks": 604_800,
    "days": 86_400,
    "hours": 3_600,
    "minutes": 60,
    "seconds": 1,
}
"""The length of each unit of a duration, in seconds."""


def _read_base64(text: str) -> bytes:
    """Bytes from base64 in either alphabet, with or without padding (RFC 4648, 4 and 5)."""
    plain = "".join(text.split()).rstrip("=").translate(_STANDARD)
    return base64.b64decode(f"{plain}{'=' * (-len(plain) % 4)}", validate=True)


_STANDARD = str.maketrans("-_", "+/")


def _write_base64url(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).decode("ascii")


def _read_decimal(value: Any) -> Decimal:
    """A decimal number from a string, or from a number, which some servers send."""
    if isinstance(value, str) and _NUMBER.fullmatch(value) is None:
        raise InvalidOperation
    if isinstance(value, bool):
        raise InvalidOperation
    return Decimal(str(value))


Uuid: TypeAlias = Annotated[UUID, Format(UUID, _read_uuid, to_text)]
"""A UUID (RFC 9562), for `uuid: UUID`."""

Time: TypeAlias = Annotated[time, Format(time, _read_time, to_text)]
"""A time of day (RFC 3339, `full-time`), for `time: time`."""

Duration: TypeAlias = Annotated[timedelta, Format(timedelta, _read_duration, to_text)]
"""A duration (ISO 8601) of a fixed length, for `duration: timedelta`."""

Base64: TypeAlias = Annotated[bytes, Format(bytes, _read_base64, to_text)]
"""Bytes as a base64 string, for `byte: bytes`."""

Base64Url: TypeAlias = Annotated[bytes, Format(bytes, _read_base64, _write_base64url)]
"""Bytes as a string in the URL-safe base64 alphabet, for `base64url: bytes`."""

DecimalText: TypeAlias = Annotated[Decimal, Format(Decimal, _read_decimal, to_text)]
"""A decimal number as a string, for `decimal: Decimal`."""
