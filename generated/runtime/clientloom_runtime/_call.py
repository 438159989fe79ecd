"""One call over all its attempts, without any sending: what to send, what to do next.

A sender asks for the next message, sends it, and tells what came back; the answer is to
wait and send again, to go on elsewhere, or to take the response. Errors are raised here.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx2

from ._auth import Chosen
from ._core import Core
from ._error_rules import find_header, find_text
from ._failure import describe, failure_error
from ._headers import ResponseHeaders
from ._hooks import RequestEvent, ResponseEvent
from ._json import JsonSyntaxError, decode_exact
from ._logging import log_answer, log_retry
from ._message import Message
from ._operation import Operation
from ._options import RequestOptions
from ._payload import StreamedPayload
from ._percent import encode_query
from ._redirect import MOST_REDIRECTS, follow, go_to_link
from ._request import build_request, plan_of
from ._response import Received, is_success, read_error_body
from ._retry import (
    IDEMPOTENT_METHODS,
    Repeatability,
    wait_after_failure,
    wait_after_status,
)
from ._retry_after import seconds_to_wait
from ._settings import Settings, with_call_options
from ._styles import query_pairs
from ._wire import to_wire
from .errors import (
    ApiError,
    DeadlineExceededError,
    InvalidArgumentError,
    StatusError,
    UnexpectedStatusError,
    status_error_class,
)


@dataclass(frozen=True, slots=True)
class Again:
    """Send another request.

    Attributes:
        wait: Seconds to wait before.
    """

    wait: float = 0.0


class Call:
    """The state of one call.

    Args:
        core: The client.
        operation: What is called.
        arguments: By `Parameter.argument`.
        body: The request body, `UNSET` or `None` for none.
        options: What this call does differently.
        link: A URL on the same origin that replaces path and query.
    """

    __slots__ = (
        "_arguments",
        "_chosen",
        "_core",
        "_deadline_at",
        "_message",
        "_redirects",
        "_refreshed",
        "_repeatability",
        "_started",
        "attempt",
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
        self.operation = operation
        self.settings: Settings = (
            with_call_options(core.settings, options) if options else core.settings
        )
        # Before anything else: a missing credential is the first thing to say.
        self._chosen: Chosen = core.auth_for(operation)
        self._message = self._first_message(body, options or {}, link)
        self._repeatability = _repeatability(operation, self._message)
        deadline = self.settings.deadline
        self._deadline_at = None if deadline is None else self._started + deadline
        self.attempt = 0
        self._redirects = 0
        self._refreshed = False

    def _first_message(
        self, body: Any, options: RequestOptions, link: str | None
    ) -> Message:
        origin, prefix = self._core.server_for(self.operation)
        message = build_request(
            self.operation,
            self._arguments,
            body,
            origin=origin,
            prefix=prefix,
            content_type=options.get("content_type"),
        )
        if link is not None:
            go_to_link(message, link, self.operation.id)
        for name, value in options.get("query", {}).items():
            pairs = query_pairs(name, to_wire(value), "form", True, encode_query)
            more = "&".join(f"{key}={text}" for key, text in pairs)
            message.query = f"{message.query}&{more}" if message.query else more
        _add_headers(message, self.settings.headers, options)
        self._add_key(message, options.get("idempotency_key"))
        return message

    def _add_key(self, message: Message, key: str | None) -> None:
        """One idempotency key for all attempts of the call."""
        header = self.operation.idempotency_header
        if header is None:
            if key is not None:
                raise InvalidArgumentError(
                    "the operation has no header for an idempotency key",
                    operation_id=self.operation.id,
                )
        elif key is not None or message.header(header) is None:
            message.set_header(header, key or str(uuid.uuid4()))

    @property
    def elapsed(self) -> float:
        """Seconds since the call began."""
        return time.monotonic() - self._started

    @property
    def chosen(self) -> Chosen:
        """The strategies for the next message; none once it goes elsewhere."""
        return self._chosen

    def remaining(self) -> float | None:
        """Seconds until the deadline, `None` without one.

        Raises:
            DeadlineExceededError: when there is nothing left.
        """
        if self._deadline_at is None:
            return None
        remaining = self._deadline_at - time.monotonic()
        if remaining <= 0:
            raise self.deadline_error()
        return remaining

    def next_message(self) -> Message:
        """The message of the next attempt, to be authorized and sent."""
        self.remaining()
        self.attempt += 1
        message = self._message.copy()
        hook = self.settings.on_request
        if hook is not None:
            operation = self.operation
            event = RequestEvent(
                operation.id,
                operation.method,
                operation.path,
                self.attempt,
                operation.deprecated,
            )
            hook(event)
            for name, value in event.headers.items():
                message.set_header(name, value)
        return message

    def failed(self, error: httpx2.RequestError) -> Again:
        """Told that no complete response came: wait and try again, or raise."""
        failure = describe(error)
        call = self._repeatability
        wait = wait_after_failure(
            self.settings.retry,
            call,
            self.attempt,
            may_have_arrived=failure.may_have_arrived,
        )
        if failure.final or wait is None or not self._has_time(wait):
            expired = not self._has_time(0)
            raise self._finished(failure_error(failure, expired=expired))
        log_retry(self, failure.message, wait)
        return Again(wait)

    def broken(self, error: httpx2.RequestError) -> ApiError:
        """The error for a body that breaks off while it is streamed."""
        expired = not self._has_time(0)
        return self._finished(failure_error(describe(error), expired=expired))

    def answered(
        self, message: Message, status: int, headers: ResponseHeaders
    ) -> Again | None:
        """Told of a response: try again, or `None` to take it."""
        log_answer(self, message, status, headers)
        hook = self.settings.on_response
        if hook is not None:
            operation = self.operation
            hook(
                ResponseEvent(
                    operation.id,
                    operation.method,
                    operation.path,
                    self.attempt,
                    status,
                    headers,
                    self.elapsed,
                )
            )
        if status < 300 or is_success(self.operation, status):
            return None
        if status < 400:
            return self._redirected(status, headers)
        if status == 401 and self._can_refresh(message):
            return Again()
        return self._retried(status, headers)

    def _redirected(self, status: int, headers: ResponseHeaders) -> Again | None:
        if not self.settings.follow_redirects or self._redirects >= MOST_REDIRECTS:
            return None
        redirection = follow(self._message, status, headers.get("location"))
        if redirection is None:
            return None
        if redirection.message.content and not self._repeatability.replayable:
            return None
        self._redirects += 1
        self._message = redirection.message
        if not redirection.same_origin:
            self._chosen = ()
        return Again()

    def _can_refresh(self, message: Message) -> bool:
        """Whether a new token could help, asked once in a call."""
        if self._refreshed or not self._repeatability.replayable:
            return False
        for auth, _ in self._chosen:
            # Every strategy must be told, so no `any` that stops early.
            self._refreshed |= auth.refused(message)
        return self._refreshed

    def _retried(self, status: int, headers: ResponseHeaders) -> Again | None:
        wait = wait_after_status(
            self.settings.retry,
            self._repeatability,
            self.attempt,
            status=status,
            asked=self._asked_wait(headers),
        )
        if wait is None or not self._has_time(wait):
            return None
        log_retry(self, f"status {status}", wait)
        return Again(wait)

    def _asked_wait(self, headers: Mapping[str, str]) -> float | None:
        provider = self._core.provider
        return seconds_to_wait(headers, provider.wait_headers, time.time())

    def _has_time(self, wait: float) -> bool:
        at = self._deadline_at
        return at is None or time.monotonic() + wait < at

    def succeeded(self, status: int) -> bool:
        """Whether a response that was taken is a result."""
        return is_success(self.operation, status)

    def status_error(self, received: Received) -> StatusError:
        """The error for a response that is not a result."""
        status = received.status_code
        headers = received.headers
        rules = self._core.provider.error_rules
        document = _json_or_none(received.content)
        code = find_text(document, rules.code)
        detail = find_text(document, rules.message)
        request_id = find_header(headers, rules.request_id_headers) or find_text(
            document, rules.request_id
        )
        kind = status_error_class(status)
        words = self._hide(": ".join(filter(None, (code, detail))))
        where = " (a redirect)" if kind is UnexpectedStatusError else ""
        error = kind(
            f"status {status}{where}{': ' if words else ''}{words}",
            status_code=status,
            headers=headers,
            body=read_error_body(self.operation, received),
            content=received.content,
            code=code,
            detail=detail,
            request_id=request_id,
            retry_after=self._asked_wait(headers),
        )
        self._finished(error)
        return error

    def deadline_error(self) -> DeadlineExceededError:
        """The error for a call whose time is used up."""
        error = DeadlineExceededError(
            f"the deadline of {self.settings.deadline} s is over",
            may_have_arrived=self.attempt > 0,
        )
        self._finished(error)
        return error

    def _finished(self, error: ApiError) -> ApiError:
        error.operation_id = self.operation.id
        error.attempts = self.attempt
        error.elapsed = self.elapsed
        return error

    def _hide(self, text: str) -> str:
        """Words of a server without any secret that it repeats."""
        secrets = set(self._core.secrets())
        for argument in plan_of(self.operation).secrets:
            value = self._arguments.get(argument)
            if isinstance(value, str):
                secrets.add(value)
        for secret in sorted(secrets, key=len, reverse=True):
            if secret:
                text = text.replace(secret, "***")
        return text


def _repeatability(operation: Operation[Any], message: Message) -> Repeatability:
    idempotent = operation.idempotent
    content = message.content
    return Repeatability(
        idempotent=(
            operation.method in IDEMPOTENT_METHODS if idempotent is None else idempotent
        ),
        keyed=operation.idempotency_header is not None,
        replayable=not isinstance(content, StreamedPayload) or content.replayable,
    )


def _add_headers(
    message: Message, headers: tuple[tuple[str, str], ...], options: RequestOptions
) -> None:
    """The common headers; a parameter of the call wins, its options win over all."""
    present = {name.lower() for name, _ in message.headers}
    over = {name.lower() for name in options.get("headers", {})}
    if over:
        message.headers = [p for p in message.headers if p[0].lower() not in over]
        present -= over
    message.headers += [pair for pair in headers if pair[0].lower() not in present]


def _json_or_none(content: bytes) -> Any:
    try:
        return decode_exact(content)
    except JsonSyntaxError:
        return None
