"""Strings and numbers as values of other types (`formats` in provider.yaml).

An unchanged value is sent as it was received: `6F1C…` stays in uppercase, and `PT300S`
does not become `PT5M`. If the standard text of a value differs from the received text,
the value keeps the latter.
"""

from __future__ import annotations

import base64
import re
import weakref
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, TypeAlias, get_args
from uuid import UUID

from pydantic import BaseModel, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema
from typing_extensions import TypeAliasType

from ._aliases import alias_value
from ._text import to_text

WIRE: dict[str, Any] = {}
"""The context of a dump that is sent, where values of formats become JSON values again."""

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


class WireText:
    """A value that keeps the text that it was read from."""

    __slots__ = ()

    wire_text: str

    def _plain(self) -> Any:
        """The same value without the text."""
        raise NotImplementedError

    def __repr__(self) -> str:
        return repr(self._plain())

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        del protocol
        return _remembering, (self._plain(), self.wire_text)


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


def _remembering(value: Any, text: str) -> WireText:
    """A copy of a built-in value that keeps the text it was read from."""
    copy = _COPIES[type(value)](value)
    object.__setattr__(copy, "wire_text", text)
    return copy


@dataclass(frozen=True, slots=True)
class _Received:
    """The received form of a value, and its standard form."""

    value: weakref.ref[Any]
    received: Any
    standard: Any


@dataclass(frozen=True, slots=True, eq=False)
class Format:
    """Metadata of a type: how its values are read from JSON and written to it.

    Attributes:
        type: The class of the values.
        read: Converts a JSON value. Raises if it is invalid.
        write: Converts a value to JSON.
    """

    type: type[Any]
    read: Callable[[Any], Any]
    write: Callable[[Any], Any]
    _received: dict[int, _Received] = field(default_factory=dict, repr=False)

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        del source, handler
        return core_schema.no_info_wrap_validator_function(
            lambda value, _: self._read(value),
            core_schema.any_schema(),
            serialization=core_schema.plain_serializer_function_ser_schema(
                self._dumped, info_arg=True
            ),
        )

    def _read(self, value: Any) -> Any:
        if isinstance(value, self.type):
            return value
        try:
            result = self.read(value)
            if self.write(result) == value:
                return result
        except Exception:  # noqa: BLE001
            # The message of the original error could contain the value.
            raise PydanticCustomError(
                "format_error", "Input should be of the format"
            ) from None
        return self._unchanged(result, value)

    def _unchanged(self, result: Any, received: Any) -> Any:
        """A value that is sent as it was received unless it is changed."""
        if type(result) in _COPIES and isinstance(received, str):
            return _remembering(result, received)
        if self.read(received) is result:
            # The object is shared, and may have been read from another text elsewhere.
            return result
        key = id(result)
        try:
            reference = weakref.ref(result, lambda _: self._received.pop(key, None))
        except TypeError:
            return result
        self._received[key] = _Received(reference, received, self.write(result))
        return result

    def _dumped(self, value: Any, info: core_schema.SerializationInfo) -> Any:
        is_sent = info.context is WIRE or info.mode == "json"
        if not is_sent or not isinstance(value, self.type):
            # A value that could not be read is kept as received.
            return value
        if isinstance(value, WireText):
            return value.wire_text
        standard = self.write(value)
        known = self._received.get(id(value))
        if known is not None and known.value() is value and known.standard == standard:
            return known.received
        return standard


def is_format(metadata: Any) -> bool:
    """Whether metadata is that of a format."""
    return isinstance(metadata, Format)


def holds_format(annotation: Any) -> bool:
    """Whether a type is or contains one with a format. Models are not searched."""
    waiting = [annotation]
    seen: set[TypeAliasType] = set()
    while waiting:
        part = waiting.pop()
        if isinstance(part, Format):
            return True
        if isinstance(part, TypeAliasType):
            if part not in seen:
                seen.add(part)
                waiting.append(alias_value(part))
        elif not (isinstance(part, type) and issubclass(part, BaseModel)):
            metadata = getattr(part, "__metadata__", ())
            waiting.extend((*get_args(part), *metadata))
    return False


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
