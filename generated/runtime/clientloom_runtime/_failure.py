"""What an httpx2 exception means for a request: whether it may have arrived."""

from __future__ import annotations

from dataclasses import dataclass

import httpx2

from ._errors import (
    ApiError,
    ConnectionFailedError,
    DeadlineExceededError,
    DecodeError,
    RequestTimeoutError,
    TransportError,
)


@dataclass(frozen=True, slots=True)
class Failure:
    """An attempt without a complete response.

    Attributes:
        kind: The error class to raise.
        message: What happened, without secrets.
        may_have_arrived: Whether the server may have received the request.
        final: Whether another attempt would be pointless.
    """

    kind: type[ApiError]
    message: str
    may_have_arrived: bool = True
    final: bool = False


def describe(error: httpx2.RequestError) -> Failure:
    """Translate an httpx2 exception."""
    match error:
        case httpx2.ConnectTimeout():
            return Failure(RequestTimeoutError, "connecting timed out", False)
        case httpx2.PoolTimeout():
            return Failure(
                RequestTimeoutError, "timed out waiting for a free connection", False
            )
        case httpx2.WriteTimeout():
            return Failure(RequestTimeoutError, "sending the request timed out")
        case httpx2.TimeoutException():
            return Failure(RequestTimeoutError, "waiting for the response timed out")
        case httpx2.ConnectError() | httpx2.ProxyError():
            # It has host names and TLS errors, but no header or query.
            words = f"could not connect: {error}"
            return Failure(ConnectionFailedError, words, False)
        case httpx2.UnsupportedProtocol():
            return Failure(ConnectionFailedError, "unknown protocol", False, final=True)
        case httpx2.LocalProtocolError():
            # h11's message would reveal the rejected header.
            return Failure(TransportError, "the request is not valid HTTP", final=True)
        case httpx2.DecodingError():
            return Failure(DecodeError, "the body cannot be decompressed", final=True)
        case _:
            words = str(error) or type(error).__name__
            return Failure(TransportError, f"the connection broke: {words}")


def failure_error(failure: Failure, *, expired: bool) -> ApiError:
    """The error to raise for a failure.

    Args:
        failure: What happened last.
        expired: Whether the deadline of the call has passed.
    """
    if issubclass(failure.kind, TransportError):
        kind = failure.kind
        if expired and issubclass(kind, RequestTimeoutError):
            kind = DeadlineExceededError
        return kind(failure.message, may_have_arrived=failure.may_have_arrived)
    return failure.kind(failure.message)
