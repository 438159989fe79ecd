"""Responses with status and headers, as returned by `with_raw_response`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, NoReturn, TypeVar, cast

from ._errors import DecodeError
from ._json import JsonDepthError, JsonSyntaxError, decode_exact
from ._response import Received, read_result
from ._unset import UNSET

if TYPE_CHECKING:
    from datetime import timedelta

    from ._drift import DriftReporter
    from ._headers import ResponseHeaders
    from ._operation import Operation

T = TypeVar("T")


class Reading(NamedTuple):
    """How to decode the body of a response.

    Attributes:
        operation: The operation that was called.
        strict: Whether a difference from the spec raises an error.
        drifts: Receives differences otherwise.
    """

    operation: Operation[Any]
    strict: bool
    drifts: DriftReporter


class RawResponse(Generic[T]):
    """A successful response. `parse()` returns what the plain method returns.

    Attributes:
        status_code: The HTTP status.
        headers: The headers, with case-insensitive names.
        content: The whole body, decompressed.
        elapsed: Time from the start of the call to the end of the body.
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
        """Decode the body as the documented type. The result is cached.

        Raises:
            DecodeError: if the body cannot be decoded. See the option `strict`.
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
        """Decode the body as JSON. Numbers with a decimal point become Decimal.

        Raises:
            DecodeError: if it is not JSON.
        """
        try:
            return decode_exact(self.content)
        except JsonDepthError:
            from ._json_faults import depth_fault

            place = depth_fault(self.content)
            message = f"the body is nested too deeply to be decoded ({place})"
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
        """A copy with its own value, which shares the client's decoding."""
        import copy

        twin = self.__copy__()
        twin._value = copy.deepcopy(self._value, memo)
        return twin

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "a RawResponse cannot be pickled: keep its content or the result of parse()"
        )

    def __repr__(self) -> str:
        return f"<RawResponse {self.status_code}, {len(self.content)} bytes>"
