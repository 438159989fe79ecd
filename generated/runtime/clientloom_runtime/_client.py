"""The sync client: the base class of generated clients, and the code that sends."""

from __future__ import annotations

import copy
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar, Unpack

import httpx2

from ._auth import Auth, AuthContext
from ._call import Again, Call
from ._core import http_options, make_core
from ._http import Answer, headers_of, is_worth_reading
from ._message import Message
from ._operation import Operation
from ._options import ClientOptions, Headers, RequestOptions, with_headers
from ._pool import Pool
from ._provider import ProviderInfo
from ._raw import RawResponse, Reading
from ._resource import is_resource
from ._response import Received
from ._timeout import until
from ._unset import UNSET
from .errors import DecodeError

if TYPE_CHECKING:
    from ._hooks import AnyEvent
    from ._streamed_response import StreamedResponse
    from ._webhook_verifiers import WebhookVerifier
    from ._webhooks import WebhookEvents, Webhooks

T = TypeVar("T")


class Client:
    """The base class of every generated sync client.

    Args:
        provider: The provider, as generated code declares it.
        auth: Authentication strategies, in order of preference.
        base_url: Overrides the base URL of the provider and of the environment.
        server: The name of one of the provider's servers. Ignored with a `base_url`.
        server_variables: Server variables by argument. `None` means not given.
        webhook_verifier: How to verify the events that the provider sends.
        options: See `ClientOptions`.
    """

    def __init__(
        self,
        provider: ProviderInfo,
        *,
        auth: Iterable[Auth] = (),
        base_url: str | None = None,
        server: str | None = None,
        server_variables: Mapping[str, str | None] | None = None,
        webhook_verifier: WebhookVerifier | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        self._core = make_core(
            provider, auth, base_url, options, server, server_variables or {}
        )
        self._pool = Pool(**http_options(options), auths=self._core.auths)
        self._owns_pool = True
        self._webhook_verifier = webhook_verifier

    def with_options(self, **options: Unpack[ClientOptions]) -> Self:
        """Return a client with other options that shares credentials and connections.

        Closing the copy does nothing. Close the original.
        """
        clone = copy.copy(self)
        # Cached resources belong to the original.
        for name, value in list(vars(clone).items()):
            if is_resource(value):
                delattr(clone, name)
        clone._core = self._core.with_options(options)
        clone._owns_pool = False
        if http_options(options):
            clone._pool = Pool(**http_options(options))
        return clone

    @property
    def base_url(self) -> str:
        """The base URL in use, without a trailing slash."""
        return self._core.origin + self._core.prefix

    def close(self) -> None:
        """Close the connections, unless you passed in an `http_client`."""
        if self._owns_pool:
            for auth in self._core.auths:
                auth.settle()
            self._pool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _webhooks(self, events: WebhookEvents[T]) -> Webhooks[T]:
        """The provider's events. Generated clients expose them as `webhooks`."""
        from ._webhooks import Webhooks

        settings = self._core.settings
        return Webhooks(
            events,
            self._webhook_verifier,
            drifts=settings.drifts,
            strict=settings.strict,
        )

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.base_url}>"

    def _send(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any],
        *,
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> T:
        """Call an operation and read its result."""
        call = Call(self._core, operation, arguments, body, options)
        raw: RawResponse[T] = self._completed(call)
        if call.observed is None:
            return raw.parse()
        try:
            return raw.parse()
        except DecodeError as error:
            self._tell(call, call.observed.failure(error))
            raise

    def _send_raw(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any],
        *,
        body: Any = UNSET,
        options: RequestOptions | None = None,
        link: str | None = None,
    ) -> RawResponse[T]:
        """Call an operation and read the whole body without parsing it."""
        call = Call(self._core, operation, arguments, body, options, link)
        return self._completed(call)

    def _completed(self, call: Call) -> RawResponse[Any]:
        """The whole response of a call."""
        answer = self._attempts(call, read_results=True)
        settings = call.settings
        return RawResponse(
            Reading(call.operation, settings.strict, settings.drifts),
            answer.response.status_code,
            answer.headers,
            answer.content,
            timedelta(seconds=call.elapsed),
            call.attempt,
        )

    def _send_streamed(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any],
        *,
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> StreamedResponse[T]:
        """Call an operation and leave the body to be streamed."""
        from ._streamed_response import StreamedResponse

        call = Call(self._core, operation, arguments, body, options)
        answer = self._attempts(call, read_results=False)
        call.streams(answer.response)

        def ask_again(headers: Headers) -> StreamedResponse[T]:
            return self._send_streamed(
                operation, arguments, body=body, options=with_headers(options, headers)
            )

        return StreamedResponse(call, answer.response, answer.headers, ask_again)

    def _tell(self, call: Call, event: AnyEvent | None) -> None:
        """Pass an event to the hooks."""
        hooks = call.settings.hooks
        if hooks is not None and event is not None:
            hooks.tell(event)

    def _attempts(self, call: Call, *, read_results: bool) -> Answer:
        """Send until there is a result or an error. A failure reaches the hooks."""
        try:
            return self._attempts_in_time(call, read_results=read_results)
        except BaseException as error:
            if call.observed is not None:
                self._tell(call, call.observed.failure(error))
            raise

    def _attempts_in_time(self, call: Call, *, read_results: bool) -> Answer:
        with until(call.deadline_at):
            return self._attempts_until(call, read_results=read_results)

    def _attempts_until(self, call: Call, *, read_results: bool) -> Answer:
        while True:
            message = call.next_message()
            if call.observed is not None:
                request = call.observed.request(message)
                self._tell(call, request)
                call.add_headers(message, request)
            outcome: Answer | Again
            try:
                outcome = self._attempt(call, message, read_results=read_results)
            except httpx2.RequestError as error:
                outcome = call.failed(error)
            except httpx2.InvalidURL:
                raise call.unsendable() from None
            if isinstance(outcome, Answer):
                return outcome
            if call.observed is not None:
                self._tell(call, call.observed.retry(message, outcome))
            if outcome.wait:
                time.sleep(outcome.wait)

    def _attempt(
        self, call: Call, message: Message, *, read_results: bool
    ) -> Answer | Again:
        self._authorize(call, message)
        limits = call.limits()
        call.sending()
        response = self._pool.send(message, limits)
        still_open = False
        try:
            headers = headers_of(response)
            status = response.status_code
            call.answered(message, status, headers)
            if call.observed is not None:
                self._tell(call, call.observed.response(message, status, headers))
            again = call.next_step(message, status, headers)
            if again is not None:
                if is_worth_reading(headers):
                    self._read_error(call, response)
                return again
            succeeded = call.succeeded(status)
            if succeeded and not read_results:
                still_open = True
                return Answer(response, headers)
            if succeeded:
                limit = call.size_limit(status, headers)
                content = self._read(call, response, limit)
                return Answer(response, headers, content)
            content = self._read_error(call, response)
            raise call.status_error(Received(status, headers, content))
        finally:
            if not still_open:
                response.close()

    def _read(self, call: Call, response: httpx2.Response, limit: int | None) -> bytes:
        """Read the whole body in chunks of at most a megabyte, counting the bytes.

        A custom transport does not check the deadline itself.
        """
        chunks: list[bytes] = []
        size = 0
        for chunk in response.iter_bytes():
            call.remaining()
            chunks.append(chunk)
            size += len(chunk)
            if limit is not None and size > limit:
                raise call.too_large(limit)
        return b"".join(chunks)

    def _read_error(self, call: Call, response: httpx2.Response) -> bytes:
        """Read the body of an error as far as possible. Its status says enough."""
        chunks: list[bytes] = []
        size, limit = 0, call.settings.max_response_size
        with suppress(httpx2.RequestError):
            for chunk in response.iter_bytes():
                call.remaining()
                chunks.append(chunk)
                size += len(chunk)
                if limit is not None and size > limit:
                    break
        call.remaining()
        return b"".join(chunks)

    def _authorize(self, call: Call, message: Message) -> None:
        for auth, scopes in call.chosen:
            context = AuthContext(
                self._send_for_token, call.remaining, call.own_limits()
            )
            auth.authorize(message, scopes, context)

    def _send_for_token(
        self, operation: Operation[Any], body: Any, options: RequestOptions
    ) -> RawResponse[Any]:
        return self._send_raw(operation, {}, body=body, options=options)
