"""Sends the calls of an async client, with retries, redirects and authentication."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import aclosing, suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Any, TypeVar

import httpx2

from ._auth import AsyncAuthContext
from ._call import Again, Call
from ._errors import DecodeError
from ._http import Answer, headers_of, is_worth_reading
from ._raw import RawResponse, Reading
from ._response import Received
from ._unset import UNSET

if TYPE_CHECKING:
    from ._async_pool import AsyncPool
    from ._async_streamed_response import AsyncStreamedResponse
    from ._core import Core
    from ._hooks import AnyEvent
    from ._message import Message
    from ._operation import Operation
    from ._options import Headers, RequestOptions

T = TypeVar("T")


class AsyncSender:
    """The part of an async client that its first call loads.

    Args:
        core: The client without its connections.
        pool: Its connections.
    """

    def __init__(self, core: Core, pool: AsyncPool) -> None:
        self._core = core
        self._pool = pool

    async def send(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any],
        *,
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> T:
        """Call an operation and read its result."""
        call = Call(self._core, operation, arguments, body, options)
        raw: RawResponse[T] = await self._completed(call)
        if call.observed is None:
            return raw.parse()
        try:
            return raw.parse()
        except DecodeError as error:
            await self._tell(call, call.observed.failure(error))
            raise

    async def send_raw(
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
        return await self._completed(call)

    async def _completed(self, call: Call) -> RawResponse[Any]:
        """The whole response of a call."""
        answer = await self._attempts(call, read_results=True)
        settings = call.settings
        return RawResponse(
            Reading(call.operation, settings.strict, settings.drifts),
            answer.response.status_code,
            answer.headers,
            answer.content,
            timedelta(seconds=call.elapsed),
            call.attempt,
        )

    async def send_streamed(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any],
        *,
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncStreamedResponse[T]:
        """Call an operation and leave the body to be streamed."""
        from ._async_streamed_response import AsyncStreamedResponse
        from ._options import with_headers

        call = Call(self._core, operation, arguments, body, options)
        answer = await self._attempts(call, read_results=False)
        call.streams(answer.response)

        async def ask_again(headers: Headers) -> AsyncStreamedResponse[T]:
            return await self.send_streamed(
                operation, arguments, body=body, options=with_headers(options, headers)
            )

        return AsyncStreamedResponse(call, answer.response, answer.headers, ask_again)

    async def _tell(self, call: Call, event: AnyEvent | None) -> None:
        """Pass an event to the hooks."""
        hooks = call.settings.hooks
        if hooks is not None and event is not None:
            await hooks.atell(event)

    async def _attempts(self, call: Call, *, read_results: bool) -> Answer:
        """Send until there is a result or an error. A failure reaches the hooks."""
        try:
            return await self._attempts_in_time(call, read_results=read_results)
        except BaseException as error:
            if call.observed is not None:
                await self._tell(call, call.observed.failure(error))
            raise

    async def _attempts_in_time(self, call: Call, *, read_results: bool) -> Answer:
        remaining = call.remaining()
        if remaining is None:
            return await self._attempts_forever(call, read_results=read_results)
        from asyncio import timeout

        scope = timeout(remaining)
        try:
            async with scope:
                return await self._attempts_forever(call, read_results=read_results)
        except TimeoutError:
            if scope.expired():
                raise call.deadline_error() from None
            raise

    async def _attempts_forever(self, call: Call, *, read_results: bool) -> Answer:
        rate_limit = call.settings.rate_limit
        while True:
            if rate_limit is not None:
                from asyncio import sleep

                for wait in call.waits_for_turn(rate_limit):
                    await sleep(wait)
            message = call.next_message()
            if call.observed is not None:
                request = call.observed.request(message)
                await self._tell(call, request)
                call.add_headers(message, request)
            outcome: Answer | Again
            try:
                outcome = await self._attempt(call, message, read_results=read_results)
            except httpx2.RequestError as error:
                outcome = call.failed(error)
            except httpx2.InvalidURL:
                raise call.unsendable() from None
            if isinstance(outcome, Answer):
                return outcome
            if call.observed is not None:
                await self._tell(call, call.observed.retry(message, outcome))
            if outcome.wait:
                from asyncio import sleep

                await sleep(outcome.wait)

    async def _attempt(
        self, call: Call, message: Message, *, read_results: bool
    ) -> Answer | Again:
        await self._authorize(call, message)
        limits = call.limits()
        call.sending()
        response = await self._pool.send(message, limits)
        still_open = False
        try:
            headers = headers_of(response)
            status = response.status_code
            call.answered(message, status, headers)
            if call.observed is not None:
                await self._tell(call, call.observed.response(message, status, headers))
            again = call.next_step(message, status, headers)
            if again is not None:
                if is_worth_reading(headers):
                    await self._read_error(call, response)
                return again
            succeeded = call.succeeded(status)
            if succeeded and not read_results:
                still_open = True
                return Answer(response, headers)
            if succeeded:
                content = await self._read(call, response)
                return Answer(response, headers, content)
            content = await self._read_error(call, response)
            raise call.status_error(Received(status, headers, content))
        finally:
            if not still_open:
                await response.aclose()

    async def _read(self, call: Call, response: httpx2.Response) -> bytes:
        """Read the whole body in chunks of at most a megabyte, counting the bytes."""
        chunks: list[bytes] = []
        size, limit = 0, call.settings.max_response_size
        async with aclosing(response.aiter_bytes()) as pieces:
            async for chunk in pieces:
                chunks.append(chunk)
                size += len(chunk)
                if limit is not None and size > limit:
                    call.check_size(limit)
                    limit = None
        return b"".join(chunks)

    async def _read_error(self, call: Call, response: httpx2.Response) -> bytes:
        """Read the body of an error as far as possible. Its status says enough."""
        chunks: list[bytes] = []
        size, limit = 0, call.settings.max_response_size
        with suppress(httpx2.RequestError):
            async with aclosing(response.aiter_bytes()) as pieces:
                async for chunk in pieces:
                    call.remaining()
                    chunks.append(chunk)
                    size += len(chunk)
                    if limit is not None and size > limit:
                        break
        call.remaining()
        return b"".join(chunks)

    async def _authorize(self, call: Call, message: Message) -> None:
        for auth, scopes in call.chosen:
            context = AsyncAuthContext(
                self._send_for_token, call.remaining, call.own_limits()
            )
            await auth.aauthorize(message, scopes, context)

    async def _send_for_token(
        self, operation: Operation[Any], body: Any, options: RequestOptions
    ) -> RawResponse[Any]:
        return await self.send_raw(operation, {}, body=body, options=options)
