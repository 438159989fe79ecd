"""Errors of calls that got no response, or none that can be used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Problem:
    """One place in a body that does not match its type.

    Attributes:
        pointer: JSON pointer into the body. `""` is the whole body.
        kind: What is wrong, such as `missing` or `literal_error`.
        message: The same in words. It never contains the value.
    """

    pointer: str
    kind: str
    message: str


class ApiError(Exception):
    """The base class of everything a client raises.

    Attributes:
        message: What happened, without secrets.
        operation_id: The operation that was called. `None` outside a call.
        attempts: How many requests this call sent.
        elapsed: Seconds from the start of the call to the error.
    """

    def __init__(
        self,
        message: str = "",
        *,
        operation_id: str | None = None,
        attempts: int = 0,
        elapsed: float = 0.0,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.operation_id = operation_id
        self.attempts = attempts
        self.elapsed = elapsed

    def __str__(self) -> str:
        notes = [] if self.operation_id is None else [self.operation_id]
        if self.attempts:
            plural = "attempt" if self.attempts == 1 else "attempts"
            notes.append(f"{self.attempts} {plural} in {self.elapsed:.2f} s")
        return f"{self.message} ({', '.join(notes)})" if notes else self.message

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"


class ConfigurationError(ApiError):
    """The client is misconfigured. Nothing was sent."""


class MissingCredentialError(ConfigurationError):
    """A credential that the operation needs is missing. Nothing was sent.

    Attributes:
        argument: The client argument that provides it.
        environment: The environment variable that provides it, if there is one.
    """

    def __init__(
        self,
        message: str = "",
        *,
        argument: str = "",
        environment: str | None = None,
        operation_id: str | None = None,
    ) -> None:
        super().__init__(message, operation_id=operation_id)
        self.argument = argument
        self.environment = environment


class InvalidArgumentError(ApiError, ValueError):
    """An argument is invalid. Nothing was sent.

    Attributes:
        problems: The invalid places, if the argument is a body.
    """

    def __init__(
        self,
        message: str = "",
        *,
        operation_id: str | None = None,
        problems: tuple[Problem, ...] = (),
    ) -> None:
        super().__init__(message, operation_id=operation_id)
        self.problems = problems


class TransportError(ApiError):
    """No complete response arrived.

    Attributes:
        may_have_arrived: False if the server certainly did not receive the request.
            Only then is it safe to repeat a call that is not idempotent.
    """

    def __init__(
        self,
        message: str = "",
        *,
        may_have_arrived: bool = True,
        operation_id: str | None = None,
        attempts: int = 0,
        elapsed: float = 0.0,
    ) -> None:
        super().__init__(
            message, operation_id=operation_id, attempts=attempts, elapsed=elapsed
        )
        self.may_have_arrived = may_have_arrived


class ConnectionFailedError(TransportError):
    """The client could not connect to the server."""


class RequestTimeoutError(TransportError, TimeoutError):
    """Connecting, sending or waiting for data took longer than allowed."""

    def __str__(self) -> str:
        # Both bases define it, and OSError's would ignore the notes.
        return ApiError.__str__(self)


class DeadlineExceededError(RequestTimeoutError):
    """The call took longer than its deadline, which covers all attempts and waits."""


class DecodeError(ApiError):
    """A response cannot be decoded, or differs from the spec.

    Attributes:
        status_code: The status of the response.
        headers: Its headers, names in lower case.
        content: The body as received.
        problems: The places that do not match the spec.
    """

    def __init__(
        self,
        message: str = "",
        *,
        status_code: int = 0,
        headers: Mapping[str, str] | None = None,
        content: bytes = b"",
        problems: tuple[Problem, ...] = (),
        operation_id: str | None = None,
        attempts: int = 0,
        elapsed: float = 0.0,
    ) -> None:
        super().__init__(
            message, operation_id=operation_id, attempts=attempts, elapsed=elapsed
        )
        self.status_code = status_code
        self.headers: Mapping[str, str] = {} if headers is None else headers
        self.content = content
        self.problems = problems


class ResponseTooLargeError(DecodeError):
    """The decompressed body of a response is larger than `max_response_size`.

    `content` is empty: the partial body is discarded.

    Attributes:
        limit: How many bytes were allowed.
    """

    def __init__(self, message: str = "", *, limit: int = 0, **details: Any) -> None:
        super().__init__(message, **details)
        self.limit = limit


class StreamError(ApiError):
    """The server ended a stream with an error.

    Attributes:
        event: The name of the error event.
        data: Its data as received.
        body: The data as JSON values. `None` if it is not JSON.
        code: The provider's code, if there is one.
        detail: The provider's message, if there is one.
    """

    def __init__(
        self,
        message: str = "",
        *,
        event: str = "",
        data: str = "",
        body: Any = None,
        code: str | None = None,
        detail: str | None = None,
        operation_id: str | None = None,
        attempts: int = 0,
        elapsed: float = 0.0,
    ) -> None:
        super().__init__(
            message, operation_id=operation_id, attempts=attempts, elapsed=elapsed
        )
        self.event = event
        self.data = data
        self.body = body
        self.code = code
        self.detail = detail


class SignInError(ApiError):
    """The authorization server refuses to issue a token.

    Attributes:
        error: The server's error code, such as `access_denied` (RFC 6749, sections 4.1.2.1
            and 5.2; RFC 8628, section 3.5). Empty if it sent none.
        description: The server's message, if any.
        uri: A page about the error, if any.
        status_code: The status of the response. `None` if the refusal was in a redirect.
    """

    def __init__(
        self,
        message: str = "",
        *,
        error: str = "",
        description: str | None = None,
        uri: str | None = None,
        status_code: int | None = None,
        operation_id: str | None = None,
    ) -> None:
        super().__init__(message, operation_id=operation_id)
        self.error = error
        self.description = description
        self.uri = uri
        self.status_code = status_code


class SignInRequiredError(SignInError):
    """There is no token, or it cannot be renewed. The user must sign in again."""


class StateMismatchError(SignInError):
    """The redirect URL does not belong to the sign-in request. Do not act on it."""


class TokenStoreError(ApiError):
    """The token store cannot be locked, read or written."""


class PagingError(ApiError):
    """The pages never end, or the next one is on another server."""


class WebhookError(ApiError):
    """An event cannot be read."""


class WebhookVerificationError(WebhookError):
    """An event's signature or timestamp is invalid. Do not act on it."""


def show_in_errors(namespace: dict[str, Any]) -> None:
    """Make tracebacks and pickles show the module that users import from.

    Args:
        namespace: The globals of the module that defines the errors.
    """
    for value in namespace.values():
        if getattr(value, "__module__", None) == namespace["__name__"]:
            value.__module__ = f"{__package__}.errors"


show_in_errors(globals())
