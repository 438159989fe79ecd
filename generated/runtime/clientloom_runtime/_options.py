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
    from ._rate_limit import RateLimit

Headers = Mapping[str, str | Sequence[str]]
"""Headers by name. A sequence sends the header once for each value."""


class RequestOptions(TypedDict, total=False):
    """Options for one call. Every key is optional.

    Keys:
        headers: More headers. They win over those of the client.
        query: More query parameters.
        timeout: Seconds, or a `Timeout`, for the steps of one attempt.
        deadline: Seconds for the whole call, over all attempts and waits.
        max_retries: How many retries may follow the first attempt.
        idempotency_key: The key to send, if the operation has a header for it.
        content_type: The media type of the body, if there is a choice.
        strict: Whether a response that differs from the spec raises an error.
        follow_redirects: Whether to follow redirects.
        reconnect: How often in a row to reconnect an event stream, with
            `Last-Event-ID`, if it breaks off or ends without a final marker. 0 means
            never. Only for GET and other safe methods.
        max_response_size: The maximum size of a decompressed response body, in bytes.
            Streams and files are exempt. `None` means no limit.
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
    """Options of every client, besides credentials and a base URL.

    Keys:
        timeout: Seconds, or a `Timeout`, for the steps of one attempt.
        deadline: Seconds for a whole call, over all attempts and waits.
        max_retries: How many retries may follow the first attempt.
        strict: Whether a response that differs from the spec raises an error.
        follow_redirects: Whether to follow redirects.
        max_response_size: The maximum size of a decompressed response body, in bytes.
            Streams and files are exempt. `None` means no limit.
        rate_limit: Holds requests back to stay within a quota, and after a 429. Copies
            of the client share it.
        headers: Headers to send with every request.
        servers: Replacements for the servers of single operations, by the URL in the
            spec or a prefix of it. `base_url` redirects all others.
        on_drift: Called once for each difference between responses and the spec.
        telemetry: Receives requests, responses, retries and failures, such as
            `OpenTelemetry` in the module `otel`.
        logger: The logger to use.
    """

    timeout: float | Timeout | None
    deadline: float | None
    max_retries: int
    strict: bool
    follow_redirects: bool
    max_response_size: int | None
    rate_limit: RateLimit | None
    headers: Headers
    servers: Mapping[str, str]
    on_drift: OnDrift
    telemetry: Telemetry
    logger: logging.Logger


class ClientOptions(CommonOptions, total=False):
    """Options of a sync client.

    Keys:
        on_request: Called before each request is signed. May add headers.
        on_response: Called for each response.
        on_retry: Called for each failed attempt that another one follows.
        on_failure: Called once for a call that fails.
        http_client: An httpx2 client to send with. Yours to close.
        transport: An httpx2 transport to send with. Yours to close.
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
        on_request: Called before each request is signed. May add headers.
        on_response: Called for each response.
        on_retry: Called for each failed attempt that another one follows.
        on_failure: Called once for a call that fails.
        http_client: An httpx2 async client to send with. Yours to close.
        transport: An httpx2 async transport to send with. Yours to close.

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
