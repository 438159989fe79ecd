"""The hook events of one call, created only if there are hooks."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ._hooks import (
    FailureEvent,
    FailureReason,
    RequestEvent,
    ResponseEvent,
    RetryEvent,
    RetryReason,
)
from ._request import written_path
from .errors import (
    ApiError,
    ConfigurationError,
    ConnectionFailedError,
    DeadlineExceededError,
    DecodeError,
    InvalidArgumentError,
    RequestTimeoutError,
    ResponseTooLargeError,
    StatusError,
    StreamError,
    TransportError,
)

if TYPE_CHECKING:
    from ._call import Again, Call
    from ._headers import ResponseHeaders
    from ._message import Message

REDACTED = "REDACTED"

# Subclasses before their bases.
_REASONS: tuple[tuple[type[ApiError], FailureReason], ...] = (
    (ConnectionFailedError, "connection-failed"),
    (DeadlineExceededError, "deadline"),
    (RequestTimeoutError, "timeout"),
    (TransportError, "connection-broken"),
    (StatusError, "status"),
    (ResponseTooLargeError, "response-too-large"),
    (DecodeError, "unreadable"),
    (StreamError, "stream-error"),
    (ConfigurationError, "not-sent"),
    (InvalidArgumentError, "not-sent"),
)


def retry_reason(kind: type[ApiError]) -> RetryReason:
    """Why an attempt that ended with this kind of error is retried."""
    if issubclass(kind, ConnectionFailedError):
        return "connection-failed"
    if issubclass(kind, RequestTimeoutError):
        return "timeout"
    return "connection-broken"


def _failure_reason(error: BaseException) -> FailureReason:
    for kind, reason in _REASONS:
        if isinstance(error, kind):
            return reason
    # What ends a task or a program is not an `Exception`.
    return "other" if isinstance(error, Exception) else "cancelled"


class Observed:
    """Builds the events of one call.

    Args:
        call: The call.
        arguments: The arguments of the call, by `Parameter.argument`.
        prefix: The path of its server, without a trailing slash.
        templated: Whether its path is that of the operation, not of a link.
    """

    def __init__(
        self, call: Call, arguments: Mapping[str, Any], prefix: str, templated: bool
    ) -> None:
        self._call = call
        self._arguments = arguments
        self._prefix = prefix
        self._templated = templated
        self._context: dict[str, Any] = {}
        self._attempt_started = time.monotonic()

    def redirected(self) -> None:
        """Note that the path now comes from the server."""
        self._templated = False

    @property
    def _duration(self) -> float:
        return time.monotonic() - self._attempt_started

    def request(self, message: Message) -> RequestEvent:
        """The event of a request, at the start of an attempt."""
        self._attempt_started = time.monotonic()
        operation = self._call.operation
        return RequestEvent(
            operation.id,
            message.method,
            operation.path,
            self._call.attempt,
            operation.deprecated,
            url=self._url(message),
            context=self._context,
        )

    def response(
        self, message: Message, status: int, headers: ResponseHeaders
    ) -> ResponseEvent:
        """The event of a response."""
        operation = self._call.operation
        return ResponseEvent(
            operation.id,
            message.method,
            operation.path,
            self._call.attempt,
            status,
            headers,
            self._call.elapsed,
            self._duration,
            self._context,
        )

    def retry(self, message: Message, again: Again) -> RetryEvent | None:
        """The event of an attempt that is retried. Redirects are not retries."""
        if again.reason is None:
            return None
        operation = self._call.operation
        return RetryEvent(
            operation.id,
            message.method,
            operation.path,
            self._call.attempt,
            again.reason,
            again.status,
            again.message,
            again.wait,
            self._call.elapsed,
            self._duration,
            self._context,
        )

    def failure(self, error: BaseException) -> FailureEvent:
        """The event of a call that fails."""
        operation = self._call.operation
        return FailureEvent(
            operation.id,
            operation.method,
            operation.path,
            self._call.attempt,
            _failure_reason(error),
            error,
            self._call.elapsed,
            self._duration,
            self._context,
        )

    def _url(self, message: Message) -> str:
        """The URL of a message, without possible secrets."""
        path = f"/{REDACTED}"
        if self._templated:
            own = written_path(self._call.operation, self._arguments, REDACTED)
            path = f"{self._prefix}{own}"
            for secret in self._call.secrets():
                path = path.replace(quote(secret, safe=""), REDACTED)
        names = [pair.partition("=") for pair in message.query.split("&") if pair]
        query = "&".join(
            f"{name}={REDACTED}" if equals else REDACTED for name, equals, _ in names
        )
        return f"{message.origin}{path}{f'?{query}' if query else ''}"
