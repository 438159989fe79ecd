"""The type of a format: strings and numbers as values of other types.

An unchanged value is sent as it was received: `6F1C…` stays in uppercase, and `PT300S`
does not become `PT5M`. If the standard text of a value differs from the received text,
the value keeps the latter.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ._shapes import parts_of

WIRE: dict[str, Any] = {}
"""The context of a dump that is sent, where values of formats become JSON values again."""


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
        from ._formats import remembering

        return remembering, (self._plain(), self.wire_text)


class _Received(NamedTuple):
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
        from ._formats import can_remember, remembering

        if can_remember(result) and isinstance(received, str):
            return remembering(result, received)
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
    return any(map(is_format, parts_of(annotation)))
