"""What an exception of httpx2 says about a request: whether it may have arrived."""

from __future__ import annotations

from dataclasses import dataclass

import httpx2

from .errors import (
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
        kind: The class of error to raise.
        message: What happened, without any secret.
        may_have_arrived: Whether the server may have received the request.
        final: Whether another attempt cannot help.
    """

    kind: type[ApiError]
    message: str
    may_have_arrived: bool = True
    final: bool = False


def describe(error: httpx2.RequestError) -> Failure:
    """The failure that an exception of httpx2 stands for."""
    match error:
        case httpx2.ConnectTimeout():
            return Failure(RequestTimeoutError, "connecting took too long", False)
        case httpx2.PoolTimeout():
            return Failure(RequestTimeoutError, "no connection became free", False)
        case httpx2.WriteTimeout():
            return Failure(RequestTimeoutError, "sending took too long")
        case httpx2.TimeoutException():
            return Failure(RequestTimeoutError, "the response took too long")
        case httpx2.ConnectError() | httpx2.ProxyError():
            # Names of hosts and reasons of TLS: no header, no query.
            words = f"no connection: {error}"
            return Failure(ConnectionFailedError, words, False)
        case httpx2.UnsupportedProtocol():
            return Failure(ConnectionFailedError, "unknown protocol", False, final=True)
        case httpx2.LocalProtocolError():
            # The message of h11 would show the header that it refuses.
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
        expired: Whether the deadline of the call is over.
    """
    if issubclass(failure.kind, TransportError):
        kind = failure.kind
        if expired and issubclass(kind, RequestTimeoutError):
            kind = DeadlineExceededError
        return kind(failure.message, may_have_arrived=failure.may_have_arrived)
    return failure.kind(failure.message)
