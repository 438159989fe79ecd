"""Every error that a client raises.

    ApiError
    ├── ConfigurationError              the client cannot be used as it is set up
    │   └── MissingCredentialError      a credential that the operation needs is absent
    ├── InvalidArgumentError            an argument cannot be sent (also a ValueError)
    ├── TransportError                  no complete response came back
    │   ├── ConnectionFailedError       the request was certainly not received
    │   └── RequestTimeoutError         too slow (also a TimeoutError)
    │       └── DeadlineExceededError   the total time of the call is used up
    ├── DecodeError                     a response that cannot be read
    ├── PagingError                     pages that would never end, or lead elsewhere
    ├── WebhookError                    an event that cannot be trusted or read
    │   └── WebhookVerificationError    its signature or its time is wrong
    └── StatusError                     the server answered with an error status
        ├── ClientError                 4xx
        │   ├── BadRequestError             400
        │   ├── AuthenticationError         401
        │   ├── PaymentRequiredError        402
        │   ├── PermissionDeniedError       403
        │   ├── NotFoundError               404
        │   ├── MethodNotAllowedError       405
        │   ├── NotAcceptableError          406
        │   ├── ConflictError               409
        │   ├── GoneError                   410
        │   ├── PayloadTooLargeError        413
        │   ├── UnprocessableEntityError    422
        │   ├── LockedError                 423
        │   ├── TooEarlyError               425
        │   └── RateLimitError              429
        ├── ServerError                 5xx
        │   ├── InternalServerError         500
        │   ├── BadGatewayError             502
        │   ├── ServiceUnavailableError     503
        │   └── GatewayTimeoutError         504
        └── UnexpectedStatusError       a redirect or another status not in the spec

No error carries the headers, the query or the body of a *request*, so none of them can
show a credential. Errors can be pickled and copied.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

__all__ = [
    "ApiError",
    "AuthenticationError",
    "BadGatewayError",
    "BadRequestError",
    "ClientError",
    "ConfigurationError",
    "ConflictError",
    "ConnectionFailedError",
    "DeadlineExceededError",
    "DecodeError",
    "GatewayTimeoutError",
    "GoneError",
    "InternalServerError",
    "InvalidArgumentError",
    "LockedError",
    "MethodNotAllowedError",
    "MissingCredentialError",
    "NotAcceptableError",
    "NotFoundError",
    "PagingError",
    "PayloadTooLargeError",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "Problem",
    "RateLimitError",
    "RequestTimeoutError",
    "ServerError",
    "ServiceUnavailableError",
    "StatusError",
    "TooEarlyError",
    "TransportError",
    "UnexpectedStatusError",
    "UnprocessableEntityError",
    "WebhookError",
    "WebhookVerificationError",
    "status_error_class",
]


@dataclass(frozen=True, slots=True)
class Problem:
    """One place of a body that does not fit its type.

    Attributes:
        pointer: JSON pointer into the body, `""` for the body as a whole.
        kind: What is wrong, a word such as `missing` or `literal_error`.
        message: The same for people. It never holds the value itself.
    """

    pointer: str
    kind: str
    message: str


class ApiError(Exception):
    """The base of everything a client raises.

    Attributes:
        message: What happened, without any secret.
        operation_id: The operation that was called, `None` outside of a call.
        attempts: How many requests were sent for this call.
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
    """The client cannot be used as it is set up; nothing was sent."""


class MissingCredentialError(ConfigurationError):
    """A credential that the operation needs is absent; nothing was sent.

    Attributes:
        argument: The argument of the client that would give it.
        environment: The environment variable that would give it, if there is one.
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
    """An argument cannot be sent; nothing was sent.

    Attributes:
        problems: The places that are wrong, when the argument is a body.
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
    """No complete response came back.

    Attributes:
        may_have_arrived: False when the server certainly did not receive the request;
            only then is it safe to repeat a call that is not idempotent.
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
    """No connection to the server could be made."""


class RequestTimeoutError(TransportError, TimeoutError):
    """Connecting, sending or waiting for data took longer than allowed."""

    # Both bases define `__str__`; OSError's would ignore the notes.
    __str__ = ApiError.__str__


class DeadlineExceededError(RequestTimeoutError):
    """The total time of the call, over all attempts and waits, is used up."""


class DecodeError(ApiError):
    """A response that cannot be read as what the spec says.

    Attributes:
        status_code: The status of the response.
        headers: Its headers, names in lower case.
        content: The body as it came.
        problems: The places that do not fit.
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


class PagingError(ApiError):
    """Pages that would never end, or that lead to another server."""


class WebhookError(ApiError):
    """An event that cannot be read."""


class WebhookVerificationError(WebhookError):
    """An event whose signature or time is wrong: do not act on it."""


class StatusError(ApiError):
    """The server answered with an error status.

    Attributes:
        status_code: The status.
        headers: The headers of the response, names in lower case.
        body: The body, read into the type that the spec documents for this status; JSON
            values or text when it documents none or the body does not fit; else `None`.
        content: The body as it came.
        code: The provider's own code of the error, as text.
        detail: The provider's own words.
        request_id: The provider's name of the request, to give to its support.
        retry_after: Seconds that the server asks to wait, if it says so.
    """

    def __init__(
        self,
        message: str = "",
        *,
        status_code: int = 0,
        headers: Mapping[str, str] | None = None,
        body: Any = None,
        content: bytes = b"",
        code: str | None = None,
        detail: str | None = None,
        request_id: str | None = None,
        retry_after: float | None = None,
        operation_id: str | None = None,
        attempts: int = 0,
        elapsed: float = 0.0,
    ) -> None:
        super().__init__(
            message, operation_id=operation_id, attempts=attempts, elapsed=elapsed
        )
        self.status_code = status_code
        self.headers: Mapping[str, str] = {} if headers is None else headers
        self.body = body
        self.content = content
        self.code = code
        self.detail = detail
        self.request_id = request_id
        self.retry_after = retry_after


class ClientError(StatusError):
    """4xx: the request was refused."""


class BadRequestError(ClientError):
    """400."""


class AuthenticationError(ClientError):
    """401: the credentials are missing, wrong or out of date."""


class PaymentRequiredError(ClientError):
    """402."""


class PermissionDeniedError(ClientError):
    """403: the credentials do not allow this."""


class NotFoundError(ClientError):
    """404."""


class MethodNotAllowedError(ClientError):
    """405."""


class NotAcceptableError(ClientError):
    """406."""


class ConflictError(ClientError):
    """409."""


class GoneError(ClientError):
    """410."""


class PayloadTooLargeError(ClientError):
    """413."""


class UnprocessableEntityError(ClientError):
    """422."""


class LockedError(ClientError):
    """423."""


class TooEarlyError(ClientError):
    """425: what is asked for is not ready yet."""


class RateLimitError(ClientError):
    """429: too many requests; `retry_after` says how long to wait, if known."""


class ServerError(StatusError):
    """5xx: the server failed."""


class InternalServerError(ServerError):
    """500."""


class BadGatewayError(ServerError):
    """502."""


class ServiceUnavailableError(ServerError):
    """503."""


class GatewayTimeoutError(ServerError):
    """504."""


class UnexpectedStatusError(StatusError):
    """A status that is neither a success, nor 4xx, nor 5xx: often a redirect."""


_BY_STATUS: dict[int, type[StatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    402: PaymentRequiredError,
    403: PermissionDeniedError,
    404: NotFoundError,
    405: MethodNotAllowedError,
    406: NotAcceptableError,
    409: ConflictError,
    410: GoneError,
    413: PayloadTooLargeError,
    422: UnprocessableEntityError,
    423: LockedError,
    425: TooEarlyError,
    429: RateLimitError,
    500: InternalServerError,
    502: BadGatewayError,
    503: ServiceUnavailableError,
    504: GatewayTimeoutError,
}


def status_error_class(status_code: int) -> type[StatusError]:
    """The class of error for a status, such as `NotFoundError` for 404."""
    exact = _BY_STATUS.get(status_code)
    if exact is not None:
        return exact
    if 400 <= status_code < 500:
        return ClientError
    if 500 <= status_code < 600:
        return ServerError
    return UnexpectedStatusError
