"""Responses with their status and headers: what `with_raw_response` gives."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Generic, NoReturn, TypeVar, cast

from ._drift import DriftReporter
from ._headers import ResponseHeaders
from ._json import JsonDepthError, JsonSyntaxError, decode_exact
from ._operation import Operation
from ._response import Received, read_result
from ._unset import UNSET
from .errors import DecodeError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading:
    """How the body of a response is read.

    Attributes:
        operation: What was called.
        strict: Whether a difference from the spec is an error.
        drifts: Who is told of differences otherwise.
    """

    operation: Operation[Any]
    strict: bool
    drifts: DriftReporter


class RawResponse(Generic[T]):
    """A successful response; `parse()` gives what the plain method gives.

    Attributes:
        status_code: The status.
        headers: The headers, found by name in any case.
        content: The whole body, decompressed.
        elapsed: From the start of the call to the end of the body.
        attempts: How many requests were sent.
    """

    __slots__ = (
        "_reading",
        "_value",
        "attempts",
        "content",
        "elapsed",
        "headers",
        "status_code",
    )

    def __init__(
        self,
        reading: Reading,
        status_code: int,
        headers: ResponseHeaders,
        content: bytes,
        elapsed: timedelta,
        attempts: int,
    ) -> None:
        self._reading = reading
        self._value: Any = UNSET
        self.status_code: int = status_code
        self.headers: ResponseHeaders = headers
        self.content: bytes = content
        self.elapsed: timedelta = elapsed
        self.attempts: int = attempts

    def parse(self) -> T:
        """The body as the type that the spec gives it; read once and kept.

        Raises:
            DecodeError: when the body cannot be read, see the option `strict`.
        """
        if self._value is UNSET:
            reading = self._reading
            try:
                self._value = read_result(
                    reading.operation,
                    Received(self.status_code, self.headers, self.content),
                    strict=reading.strict,
                    report=reading.drifts.report,
                )
            except DecodeError as error:
                error.attempts = self.attempts
                error.elapsed = self.elapsed.total_seconds()
                raise
        return cast("T", self._value)

    def json(self) -> Any:
        """The body as JSON values, numbers with a point as Decimal.

        Raises:
            DecodeError: when it is no JSON.
        """
        try:
            return decode_exact(self.content)
        except JsonDepthError:
            from ._json_faults import depth_fault

            place = depth_fault(self.content)
            message = f"the body is nested too deeply to be read ({place})"
        except JsonSyntaxError:
            from ._json_faults import json_fault

            message = f"the body is not JSON: {json_fault(self.content)}"
        raise DecodeError(
            message,
            status_code=self.status_code,
            headers=self.headers,
            content=self.content,
            operation_id=self._reading.operation.id,
            attempts=self.attempts,
            elapsed=self.elapsed.total_seconds(),
        )

    def __copy__(self) -> RawResponse[T]:
        twin: RawResponse[T] = RawResponse(
            self._reading,
            self.status_code,
            self.headers,
            self.content,
            self.elapsed,
            self.attempts,
        )
        twin._value = self._value
        return twin

    def __deepcopy__(self, memo: dict[int, Any]) -> RawResponse[T]:
        """A copy with a value of its own; how it is read stays that of the client."""
        twin = self.__copy__()
        twin._value = copy.deepcopy(self._value, memo)
        return twin

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "a RawResponse is not pickled: keep its content, or what parse() gives"
        )

    def __repr__(self) -> str:
        return f"<RawResponse {self.status_code}, {len(self.content)} bytes>"
