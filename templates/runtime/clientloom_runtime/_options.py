"""Options of a client and of a single call."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict

from ._drift import OnDrift
from ._timeout import Timeout

if TYPE_CHECKING:
    import httpx2

    from ._hooks import (
        AsyncOnFailure,
        AsyncOnRequest,
        AsyncOnResponse,
        AsyncOnRetry,
        OnFailure,
        OnRequest,
        OnResponse,
        OnRetry,
        Telemetry,
    )

Headers = Mapping[str, str | Sequence[str]]
"""Headers by name; a sequence sends the header once for each value."""


class RequestOptions(TypedDict, total=False):
    """What one call does differently; every key may be left out.

    Keys:
        headers: Further headers; they win over those of the client.
        query: Further query parameters.
        timeout: Seconds, or a `Timeout`, for the steps of one attempt.
        deadline: Seconds for the whole call, over all attempts and waits.
        max_retries: Repetitions after the first attempt.
        idempotency_key: The key to send, where the operation has a header for it.
        content_type: The media type of the body, where there is a choice.
        strict: Whether a response that differs from the spec is an error.
        follow_redirects: Whether redirects are followed.
        reconnect: How often in a row a stream of events is connected anew, with
            `Last-Event-ID`, when it ends without a final marker or breaks off; 0 is
            never. For GET and other safe methods alone.
        max_response_size: Bytes that the decompressed body of a response may have, where
            it is read as a whole and is no file; `None` is no limit.
    """

    headers: Headers
    query: Mapping[str, Any]
    timeout: float | Timeout | None
    deadline: float | None
    max_retries: int
    idempotency_key: str
    content_type: str
    strict: bool
    follow_redirects: bool
    reconnect: int
    max_response_size: int | None


class CommonOptions(TypedDict, total=False):
    """What every client can be made with besides credentials and a base URL.

    Keys:
        timeout: Seconds, or a `Timeout`, for the steps of one attempt.
        deadline: Seconds for a whole call, over all attempts and waits.
        max_retries: Repetitions after the first attempt.
        strict: Whether a response that differs from the spec is an error.
        follow_redirects: Whether redirects are followed.
        max_response_size: Bytes that the decompressed body of a response may have, where
            it is read as a whole and is no file; `None` is no limit.
        headers: Headers of every request.
        servers: Other URLs for the servers of single operations, by the URL that the
            description gives or its beginning; `base_url` leads all others elsewhere.
        on_drift: Told once of each difference between a response and the spec.
        telemetry: Told of requests, responses, retries and failures, as by
            `OpenTelemetry` of the module `otel`.
        logger: The logger of the client.
    """

    timeout: float | Timeout | None
    deadline: float | None
    max_retries: int
    strict: bool
    follow_redirects: bool
    max_response_size: int | None
    headers: Headers
    servers: Mapping[str, str]
    on_drift: OnDrift
    telemetry: Telemetry
    logger: logging.Logger


class ClientOptions(CommonOptions, total=False):
    """Options of a sync client.

    Keys:
        on_request: Told of each request before it is signed; may add headers.
        on_response: Told of each response.
        on_retry: Told of each attempt that is followed by another one.
        on_failure: Told once of a call that raises.
        http_client: An httpx2 client to send with; it is not closed.
        transport: An httpx2 transport to send with; it is not closed.
    """

    on_request: OnRequest
    on_response: OnResponse
    on_retry: OnRetry
    on_failure: OnFailure
    http_client: httpx2.Client
    transport: httpx2.BaseTransport


class AsyncClientOptions(CommonOptions, total=False):
    """Options of an async client.

    Keys:
        on_request: Told of each request before it is signed; may add headers.
        on_response: Told of each response.
        on_retry: Told of each attempt that is followed by another one.
        on_failure: Told once of a call that raises.
        http_client: An httpx2 async client to send with; it is not closed.
        transport: An httpx2 async transport to send with; it is not closed.

    The hooks may be async functions.
    """

    on_request: AsyncOnRequest
    on_response: AsyncOnResponse
    on_retry: AsyncOnRetry
    on_failure: AsyncOnFailure
    http_client: httpx2.AsyncClient
    transport: httpx2.AsyncBaseTransport


def with_headers(options: RequestOptions | None, headers: Headers) -> RequestOptions:
    """The options of a call with more headers, which win over its own."""
    given: RequestOptions = options or {}
    if not headers:
        return given
    return {**given, "headers": {**given.get("headers", {}), **headers}}
