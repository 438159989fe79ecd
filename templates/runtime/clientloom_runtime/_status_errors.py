"""Errors for responses with an error status, with a class for each common one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._errors import ApiError, show_in_errors


class StatusError(ApiError):
    """The server returned an error status.

    Attributes:
        status_code: The status.
        headers: The response headers, names in lower case.
        body: The body as the documented type for this status; JSON values or text if
            there is no such type or the body does not match it; otherwise `None`.
        content: The body as received.
        code: The provider's error code, as a string.
        title: The title of the problem, if the body is one (RFC 9457).
        detail: The provider's message.
        request_id: The provider's request id, to quote to its support.
        retry_after: Seconds the server asks to wait, if it says so.
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
        title: str | None = None,
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
        self.title = title
        self.detail = detail
        self.request_id = request_id
        self.retry_after = retry_after


class ClientError(StatusError):
    """4xx: the server rejected the request."""


class BadRequestError(ClientError):
    """400."""


class AuthenticationError(ClientError):
    """401: the credentials are missing, wrong or expired."""


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
    """425: the requested resource is not ready yet."""


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
    """A status that is neither success, 4xx nor 5xx, often a redirect."""


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


show_in_errors(globals())
