"""What hooks are told about the requests of a call, and how they are told."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, TypeAlias, assert_never

from .errors import ConfigurationError

RetryReason: TypeAlias = Literal[
    "connection-failed", "connection-broken", "timeout", "status", "token-refused"
]
"""Why a request is sent again: no connection, no complete response, no response in time,
a status such as 503, or a token that the server refused and that is fetched anew."""

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
"""Why a call failed. `stream-error` is an error that the server sends in a stream,
`not-sent` a credential or setting that is wrong, `cancelled` a task or program that is
being ended, `other` an error of something else, such as a hook."""


@dataclass(slots=True)
class RequestEvent:
    """A request that is about to be signed and sent.

    Attributes:
        operation_id: The operation that is called.
        method: The HTTP method.
        path: The path template, without values.
        attempt: From 1.
        deprecated: Whether the spec calls the operation deprecated.
        headers: Headers to add, such as those of a trace; a hook fills them in.
        url: The URL with `REDACTED` for every value of the query, for secret arguments,
            and for paths that the server gave.
        context: The same dictionary for all events of a call: hooks keep there what they
            need.
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
    """A response whose headers came back; its body may still be on its way.

    Attributes:
        operation_id: The operation that was called.
        method: The HTTP method.
        path: The path template, without values.
        attempt: From 1.
        status_code: The status.
        headers: Headers of the response, names in lower case.
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
    """An attempt that came to nothing and is followed by another one.

    Attributes:
        operation_id: The operation that is called.
        method: The HTTP method.
        path: The path template, without values.
        attempt: The attempt that came to nothing, from 1.
        reason: Why.
        status_code: The status of the response; `None` when there was none.
        message: What happened, without any secret.
        wait: Seconds until the next attempt.
        elapsed: Seconds since the start of the call.
        duration: Seconds that the attempt took.
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
    """A call that raises; told once, after its last attempt.

    Attributes:
        operation_id: The operation that was called.
        method: The HTTP method.
        path: The path template, without values.
        attempt: How many requests were begun; 0 if none.
        reason: Why.
        error: What the call raises: an `ApiError`, or what ended it from outside.
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
    """An object that is told of everything, beside the hooks and before them."""

    def request(self, event: RequestEvent) -> None:
        """Told of each request before it is signed; may add headers."""

    def response(self, event: ResponseEvent) -> None:
        """Told of each response."""

    def retry(self, event: RetryEvent) -> None:
        """Told of each attempt that is followed by another one."""

    def failure(self, event: FailureEvent) -> None:
        """Told once of a call that raises."""


AnyEvent: TypeAlias = RequestEvent | ResponseEvent | RetryEvent | FailureEvent
Listener: TypeAlias = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Hooks:
    """Who is told of what, in order."""

    request: tuple[Listener, ...] = ()
    response: tuple[Listener, ...] = ()
    retry: tuple[Listener, ...] = ()
    failure: tuple[Listener, ...] = ()

    @classmethod
    def of(cls, options: Mapping[str, Any]) -> Hooks | None:
        """The hooks among options; `None` without any."""
        telemetry = options.get("telemetry")

        def listeners(name: str) -> tuple[Listener, ...]:
            own = None if telemetry is None else getattr(telemetry, name)
            both = (own, options.get(f"on_{name}"))
            return tuple(each for each in both if each is not None)

        hooks = cls(*map(listeners, ("request", "response", "retry", "failure")))
        return None if hooks == cls() else hooks

    def listeners(self, event: AnyEvent) -> tuple[Listener, ...]:
        """Who is told of an event."""
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
        """Tell of an event.

        Raises:
            ConfigurationError: when a hook is an async function.
        """
        for listener in self.listeners(event):
            outcome = listener(event)
            if inspect.isawaitable(outcome):
                if inspect.iscoroutine(outcome):
                    outcome.close()
                raise ConfigurationError("an async hook needs the async client")

    async def atell(self, event: AnyEvent) -> None:
        """Tell of an event, in an async client."""
        for listener in self.listeners(event):
            outcome = listener(event)
            if inspect.isawaitable(outcome):
                await outcome
