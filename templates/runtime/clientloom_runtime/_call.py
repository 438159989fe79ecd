"""One call over all its attempts, without I/O: what to send and what to do next.

A sender gets the next message, sends it and reports the outcome. The call then decides
whether to retry, follow a redirect or accept the response. Errors are raised here.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Hashable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from ._errors import (
    ApiError,
    DeadlineExceededError,
    DecodeError,
    InvalidArgumentError,
    ResponseTooLargeError,
    StreamError,
    TransportError,
)
from ._opening import first_message
from ._response import Received, is_download, is_success
from ._retry import Repeatability, wait_after_failure, wait_after_status
from ._settings import Settings, with_call_options

if TYPE_CHECKING:
    import httpx2

    from ._auth import Chosen
    from ._core import Core
    from ._headers import ResponseHeaders
    from ._hooks import RequestEvent, RetryReason
    from ._message import Message
    from ._observed import Observed
    from ._operation import Operation
    from ._options import RequestOptions
    from ._rate_limit import RateLimit
    from ._sse import ServerSentEvent
    from ._status_errors import StatusError

E = TypeVar("E", bound=ApiError)


class Again(NamedTuple):
    """Send another request.

    Attributes:
        wait: Seconds to wait first.
        reason: Why the attempt failed. `None` for a redirect.
        status: The status of its response, if there was one.
        message: The reason in words.
    """

    wait: float = 0.0
    reason: RetryReason | None = None
    status: int | None = None
    message: str = ""


class Call:
    """The state of one call.

    Args:
        core: The client.
        operation: The operation to call.
        arguments: By `Parameter.argument`.
        body: The request body, `UNSET` or `None` for none.
        options: The call's options.
        link: A URL on the same origin that replaces path and query.
    """

    __slots__ = (
        "_answer",
        "_arguments",
        "_arrived",
        "_core",
        "_in_flight",
        "_message",
        "_redirects",
        "_refreshed",
        "_repeats",
        "_started",
        "attempt",
        "chosen",
        "deadline_at",
        "observed",
        "operation",
        "settings",
    )

    def __init__(
        self,
        core: Core,
        operation: Operation[Any],
        arguments: Mapping[str, Any],
        body: Any,
        options: RequestOptions | None,
        link: str | None = None,
    ) -> None:
        self._started = time.monotonic()
        self._core = core
        self._arguments = arguments
        self.operation: Operation[Any] = operation
        self.settings: Settings = (
            with_call_options(core.settings, options) if options else core.settings
        )
        # First of all, so that a missing credential is the first thing reported.
        self.chosen: Chosen = core.auth_for(operation)
        self._message = first_message(
            core, self.settings, operation, arguments, body, options or {}, link
        )
        deadline = self.settings.deadline
        self.deadline_at: float | None = (
            None if deadline is None else self._started + deadline
        )
        self.attempt: int = 0
        self._repeats = 0
        self._redirects = 0
        self._refreshed = False
        self._arrived = False
        self._in_flight = False
        self._answer: tuple[int, ResponseHeaders] | None = None
        self.observed: Observed | None = None
        if self.settings.hooks is not None:
            from ._observed import Observed

            _, prefix = core.server_for(operation)
            self.observed = Observed(self, arguments, prefix, link is None)

    @property
    def elapsed(self) -> float:
        """Seconds since the start of the call."""
        return time.monotonic() - self._started

    @property
    def address(self) -> str:
        """Origin and path. They may contain secrets: never show them."""
        return f"{self._message.origin}{self._message.path}"

    def remaining(self) -> float | None:
        """Seconds until the deadline, or `None` without one.

        Raises:
            DeadlineExceededError: if there is no time left.
        """
        if self.deadline_at is None:
            return None
        remaining = self.deadline_at - time.monotonic()
        if remaining <= 0:
            raise self.deadline_error()
        return remaining

    def limits(self) -> dict[str, float | None]:
        """The timeouts of the next step, cut off at the deadline."""
        return self.settings.timeout.within(self.remaining())

    def own_limits(self) -> Hashable:
        """The limits of the call. A deadline makes them unique to this call."""
        settings = self.settings
        if settings.deadline is not None:
            return object()
        return settings.timeout, settings.retry.max_retries

    def waits_for_turn(self, rate_limit: RateLimit) -> Iterator[float]:
        """Seconds to wait, one after another, until the rate limit allows a request.

        Raises:
            DeadlineExceededError: if the deadline ends before.
        """
        for wait in rate_limit.waits():
            if not self._has_time(wait):
                raise self.deadline_error("ends before the rate limit allows a request")
            yield wait

    def next_message(self) -> Message:
        """The message of the next attempt, to be authenticated and sent."""
        self.remaining()
        self.attempt += 1
        return self._message.copy()

    def secrets(self) -> frozenset[str]:
        """Every known secret of the client, for redaction."""
        return self._core.secrets()

    def add_headers(self, message: Message, event: RequestEvent) -> None:
        """Add the headers that hooks set to a message."""
        # It may be a credential.
        for name, value in event.headers.items() if message.trusted else ():
            message.set_header(name, value)

    def sending(self) -> None:
        """Note that a message is about to be sent."""
        self._in_flight = True

    def failed(self, error: httpx2.RequestError) -> Again:
        """Handle an attempt without a complete response: wait and retry, or raise."""
        from ._failure import describe

        failure = describe(error)
        self._in_flight = False
        self._arrived |= failure.may_have_arrived
        wait = wait_after_failure(
            self.settings.retry,
            self._repeatability(),
            self._repeats + 1,
            may_have_arrived=failure.may_have_arrived,
        )
        if failure.final or wait is None or not self._has_time(wait):
            raise self.broken(error) from None
        from ._logging import log_retry
        from ._observed import retry_reason

        log_retry(self, failure.message, wait)

        return self._repeat(
            Again(wait, retry_reason(failure.kind), message=failure.message)
        )

    def broken(self, error: httpx2.RequestError) -> ApiError:
        """The error for a call that got no response."""
        from ._failure import describe, failure_error

        broken = failure_error(describe(error), expired=not self._has_time(0))
        if isinstance(broken, DecodeError) and self._answer is not None:
            broken.status_code, broken.headers = self._answer
        return self.finished(broken)

    def unsendable(self) -> InvalidArgumentError:
        """The error for a request that httpx2 rejects. Everything but the length of the
        URL is checked before."""
        return self.finished(InvalidArgumentError("the URL is too long to be sent"))

    def answered(self, message: Message, status: int, headers: ResponseHeaders) -> None:
        """Note a response."""
        self._arrived, self._in_flight = True, False
        self._answer = (status, headers)
        if status == 429 and self.settings.rate_limit is not None:
            asked = self._asked_wait(headers)
            # Nobody waits longer than a retry would.
            if asked is not None and asked <= self.settings.retry.longest:
                self.settings.rate_limit.pause(asked)
        if self.settings.logger.isEnabledFor(logging.DEBUG):
            from ._logging import log_answer

            log_answer(self, message, status, headers)

    def next_step(
        self, message: Message, status: int, headers: ResponseHeaders
    ) -> Again | None:
        """Decide what follows from a response: another attempt, or `None` to accept
        it."""
        if is_success(self.operation, status):
            return None
        if 300 <= status < 400:
            return self._redirected(status, headers)
        if self._can_refresh(message, status):
            return Again(
                reason="token-refused",
                status=status,
                message=f"status {status}: the token was rejected",
            )
        return self._retried(status, headers)

    def _redirected(self, status: int, headers: ResponseHeaders) -> Again | None:
        from ._redirect import MOST_REDIRECTS, follow

        if not self.settings.follow_redirects or self._redirects >= MOST_REDIRECTS:
            return None
        redirection = follow(self._message, status, headers.get("location"))
        if redirection is None:
            return None
        if redirection.message.content and not self._repeatability().replayable:
            return None
        self._redirects += 1
        self._message = redirection.message
        if self.observed is not None:
            self.observed.redirected()
        if not redirection.same_origin:
            # Credentials go to the configured servers only.
            self.chosen = ()
        return Again()

    def _can_refresh(self, message: Message, status: int) -> bool:
        """Whether a new token could help. Checked once per call."""
        if self._refreshed or not self._repeatability().replayable:
            return False
        for auth, _ in self.chosen:
            # Call every strategy: `any` over a generator would stop early.
            if status in auth.refusal_statuses:
                self._refreshed |= auth.refused(message)
        return self._refreshed

    def _retried(self, status: int, headers: ResponseHeaders) -> Again | None:
        wait = wait_after_status(
            self.settings.retry,
            self._repeatability(),
            self._repeats + 1,
            status=status,
            asked=self._asked_wait(headers),
        )
        if wait is None or not self._has_time(wait):
            return None
        from ._logging import log_retry

        words = f"status {status}"
        log_retry(self, words, wait)
        return self._repeat(Again(wait, "status", status, words))

    def _repeat(self, again: Again) -> Again:
        self._repeats += 1
        return again

    def _repeatability(self) -> Repeatability:
        return Repeatability.of(self.operation, self._message.content)

    def _asked_wait(self, headers: Mapping[str, str]) -> float | None:
        from ._retry_after import seconds_to_wait

        provider = self._core.provider
        return seconds_to_wait(headers, provider.wait_headers, time.time())

    def _has_time(self, wait: float) -> bool:
        at = self.deadline_at
        return at is None or time.monotonic() + wait < at

    def succeeded(self, status: int) -> bool:
        """Whether an accepted response is a result."""
        return is_success(self.operation, status)

    def check_size(self, limit: int) -> None:
        """Accept a result that exceeds the limit of its size only if it is a file.

        Raises:
            ResponseTooLargeError: if it is not.
        """
        if self._answer is not None:
            received = Received(*self._answer, b"")
            if is_download(self.operation, received):
                return
        error = ResponseTooLargeError(
            f"the body is larger than {limit} bytes, the limit `max_response_size`",
            limit=limit,
        )
        if self._answer is not None:
            error.status_code, error.headers = self._answer
        raise self.finished(error)

    def streams(self, response: httpx2.Response) -> None:
        """Note that the body is streamed. The deadline covers the headers; from here
        on, each read has the read timeout."""
        self.deadline_at = None
        limits = response.request.extensions.get("timeout")
        if isinstance(limits, dict):
            limits.update(self.settings.timeout.within(None))

    def stream_error(self, event: ServerSentEvent) -> StreamError:
        """The error for an event with which the server ends a stream."""
        from ._stream_error import stream_error

        return self.finished(
            stream_error(self._core, self.operation, self._arguments, event)
        )

    def status_error(self, received: Received) -> StatusError:
        """The error for a response that is not a result."""
        from ._status_error import status_error

        asked = self._asked_wait(received.headers)
        error = status_error(
            self._core, self.operation, self._arguments, received, asked
        )
        return self.finished(error)

    def deadline_error(self, reason: str = "has passed") -> DeadlineExceededError:
        """The error for a call that misses its deadline."""
        seconds = self.settings.deadline
        return self.finished(
            DeadlineExceededError(
                f"the deadline of {seconds} s {reason}",
                may_have_arrived=self._in_flight,
            )
        )

    def finished(self, error: E) -> E:
        """An error, completed with details of the call."""
        self._core.provider.own(error)
        error.operation_id = self.operation.id
        error.attempts = self.attempt
        error.elapsed = self.elapsed
        if isinstance(error, TransportError):
            # An earlier attempt may have arrived, even if the last one did not.
            error.may_have_arrived |= self._arrived
        return error
