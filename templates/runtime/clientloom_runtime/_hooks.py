"""The events that hooks receive, and how hooks are called."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, TypeAlias, assert_never

from ._errors import ConfigurationError

RetryReason: TypeAlias = Literal[
    "connection-failed", "connection-broken", "timeout", "status", "token-refused"
]
"""Why a request is retried: no connection, no complete response, a timeout, a status
such as 503, or a rejected token that the client renews."""

FailureReason: TypeAlias = Literal[
    "connection-failed",
    "connection-broken",
    "timeout",
    "deadline",
    "status",
    "response-too-large",
    "unreadable",
    "stream-error",
    "not-sent",
    "cancelled",
    "other",
]
"""Why a call failed. `stream-error`: the server sent an error in a stream. `not-sent`: a
credential or setting is wrong. `cancelled`: the task or program is ending. `other`:
something else failed, such as a hook."""


@dataclass(slots=True)
class RequestEvent:
    """A request that is about to be signed and sent.

    Attributes:
        operation_id: The operation being called.
        method: The HTTP method.
        path: The path template, without values.
        attempt: The number of the attempt, from 1.
        deprecated: Whether the spec marks the operation as deprecated.
        headers: Headers to add, such as trace context. Hooks fill them in.
        url: The URL, with `REDACTED` for query values, secret arguments, and paths that
            come from the server.
        context: A dictionary shared by all events of a call, for the hooks' own use.
    """

    operation_id: str
    method: str
    path: str
    attempt: int
    deprecated: bool = False
    headers: dict[str, str] = field(default_factory=dict)
    url: str = ""
    context: dict[str, Any] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class ResponseEvent:
    """The headers of a response arrived. The body may still be on its way.

    Attributes:
        operation_id: The operation that was called.
        method: The HTTP method.
        path: The path template, without values.
        attempt: The number of the attempt, from 1.
        status_code: The HTTP status.
        headers: The response headers, names in lower case.
        elapsed: Seconds since the start of the call.
        duration: Seconds since the start of the attempt.
        context: See `RequestEvent`.
    """

    operation_id: str
    method: str
    path: str
    attempt: int
    status_code: int
    headers: Mapping[str, str]
    elapsed: float
    duration: float = 0.0
    context: dict[str, Any] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class RetryEvent:
    """An attempt failed, and another one follows.

    Attributes:
        operation_id: The operation being called.
        method: The HTTP method.
        path: The path template, without values.
        attempt: The number of the failed attempt, from 1.
        reason: Why it failed.
        status_code: The HTTP status. `None` without a response.
        message: What happened, without secrets.
        wait: Seconds until the next attempt.
        elapsed: Seconds since the start of the call.
        duration: How many seconds the attempt took.
        context: See `RequestEvent`.
    """

    operation_id: str
    method: str
    path: str
    attempt: int
    reason: RetryReason
    status_code: int | None
    message: str
    wait: float
    elapsed: float
    duration: float
    context: dict[str, Any] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class FailureEvent:
    """A call failed. Sent once, after its last attempt.

    Attributes:
        operation_id: The operation that was called.
        method: The HTTP method.
        path: The path template, without values.
        attempt: How many attempts were started. 0 if none.
        reason: Why it failed.
        error: The exception: an `ApiError`, or what interrupted the call.
        elapsed: Seconds since the start of the call.
        duration: Seconds since the start of the last attempt.
        context: See `RequestEvent`.
    """

    operation_id: str
    method: str
    path: str
    attempt: int
    reason: FailureReason
    error: BaseException
    elapsed: float
    duration: float
    context: dict[str, Any] = field(default_factory=dict, repr=False)


OnRequest: TypeAlias = Callable[[RequestEvent], None]
OnResponse: TypeAlias = Callable[[ResponseEvent], None]
OnRetry: TypeAlias = Callable[[RetryEvent], None]
OnFailure: TypeAlias = Callable[[FailureEvent], None]
AsyncOnRequest: TypeAlias = Callable[[RequestEvent], Awaitable[None] | None]
AsyncOnResponse: TypeAlias = Callable[[ResponseEvent], Awaitable[None] | None]
AsyncOnRetry: TypeAlias = Callable[[RetryEvent], Awaitable[None] | None]
AsyncOnFailure: TypeAlias = Callable[[FailureEvent], Awaitable[None] | None]


class Telemetry(Protocol):
    """An object that receives every event, before the hooks do."""

    def request(self, event: RequestEvent) -> None:
        """Called before each request is signed. May add headers."""

    def response(self, event: ResponseEvent) -> None:
        """Called for each response."""

    def retry(self, event: RetryEvent) -> None:
        """Called for each failed attempt that another one follows."""

    def failure(self, event: FailureEvent) -> None:
        """Called once for a call that fails."""


AnyEvent: TypeAlias = RequestEvent | ResponseEvent | RetryEvent | FailureEvent
Listener: TypeAlias = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Hooks:
    """The hooks for each kind of event, in order."""

    request: tuple[Listener, ...] = ()
    response: tuple[Listener, ...] = ()
    retry: tuple[Listener, ...] = ()
    failure: tuple[Listener, ...] = ()

    @classmethod
    def of(cls, options: Mapping[str, Any]) -> Hooks | None:
        """The hooks in the options, or `None` without any."""
        telemetry = options.get("telemetry")

        def listeners(name: str) -> tuple[Listener, ...]:
            own = None if telemetry is None else getattr(telemetry, name)
            both = (own, options.get(f"on_{name}"))
            return tuple(each for each in both if each is not None)

        hooks = cls(*map(listeners, ("request", "response", "retry", "failure")))
        return None if hooks == cls() else hooks

    def listeners(self, event: AnyEvent) -> tuple[Listener, ...]:
        """The hooks for an event."""
        match event:
            case RequestEvent():
                return self.request
            case ResponseEvent():
                return self.response
            case RetryEvent():
                return self.retry
            case FailureEvent():
                return self.failure
            case _:
                assert_never(event)

    def tell(self, event: AnyEvent) -> None:
        """Pass an event to the hooks.

        Raises:
            ConfigurationError: if a hook is an async function.
        """
        for listener in self.listeners(event):
            outcome = listener(event)
            if inspect.isawaitable(outcome):
                if inspect.iscoroutine(outcome):
                    outcome.close()
                raise ConfigurationError("async hooks need the async client")

    async def atell(self, event: AnyEvent) -> None:
        """Pass an event to the hooks, in an async client."""
        for listener in self.listeners(event):
            outcome = listener(event)
            if inspect.isawaitable(outcome):
                await outcome
