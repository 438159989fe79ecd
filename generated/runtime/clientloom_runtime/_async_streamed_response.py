"""Responses of async clients that are read as they arrive."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import httpx2

from ._call import Call
from ._errors import ApiError, TransportError
from ._headers import ResponseHeaders
from ._items import EventFramer, LineFramer
from ._options import Headers
from ._sse import LineSplitter, ServerSentEvent
from ._streamed import Streamed

if TYPE_CHECKING:
    from ._download import Download, SaveTarget
    from ._sources import Progress

T = TypeVar("T")


class AsyncStreamedResponse(Streamed[T]):
    """A successful response whose body is still arriving. Use it in an `async with`
    block.

    Args:
        ask_again: Sends the request again, with more headers.
    """

    def __init__(
        self,
        call: Call,
        response: httpx2.Response,
        headers: ResponseHeaders,
        ask_again: Callable[[Headers], Awaitable[AsyncStreamedResponse[T]]],
    ) -> None:
        super().__init__(call, response, headers)
        self._ask_again = ask_again

    async def iter_bytes(
        self, chunk_size: int | None = None
    ) -> AsyncGenerator[bytes, None]:
        """The body, decompressed, in chunks."""
        try:
            async with aclosing(self._chunks(chunk_size)) as source:
                async for chunk in source:
                    yield chunk
        except ApiError as error:
            await self._tell(error)
            raise

    async def _chunks(
        self, chunk_size: int | None = None
    ) -> AsyncGenerator[bytes, None]:
        """The body, for callers that may continue after a broken connection."""
        try:
            async with aclosing(self._response.aiter_bytes(chunk_size)) as source:
                async for chunk in source:
                    yield chunk
        except httpx2.RequestError as error:
            raise self._call.broken(error) from None

    async def _tell(self, error: ApiError) -> None:
        """Tell the hooks that the call failed after the headers arrived."""
        hooks, observed = self._call.settings.hooks, self._call.observed
        if hooks is not None and observed is not None:
            await hooks.atell(observed.failure(error))

    async def iter_text(self) -> AsyncGenerator[str, None]:
        """The body as text, in chunks."""
        decoder = self._decoder()
        async with aclosing(self.iter_bytes()) as source:
            async for chunk in source:
                yield decoder.decode(chunk)
        yield decoder.decode(b"", True)

    async def iter_lines(self) -> AsyncGenerator[str, None]:
        """The lines of the body, without line endings."""
        splitter = LineSplitter()
        async with aclosing(self.iter_text()) as source:
            async for text in source:
                for line in splitter.feed(text):
                    yield line
        for line in splitter.flush():
            yield line

    async def iter_json(self) -> AsyncGenerator[Any, None]:
        """The items of JSON lines or a JSON text sequence, as the documented type."""
        content = self._content()
        async with aclosing(
            self._frames(self._line_framer(), self.iter_bytes())
        ) as source:
            async for event in source:
                yield self._item(content, event)

    def iter_events(self) -> AsyncGenerator[ServerSentEvent, None]:
        """Server-sent events."""
        return self._frames(EventFramer(), self.iter_bytes())

    async def iter_event_data(self) -> AsyncGenerator[Any, None]:
        """The data of server-sent events, as the documented type."""
        content = self._content()
        async with aclosing(self.iter_events()) as source:
            async for event in source:
                yield self._item(content, event)

    async def _frames(
        self, framer: EventFramer | LineFramer, chunks: AsyncGenerator[bytes, None]
    ) -> AsyncGenerator[ServerSentEvent, None]:
        """The events that a framer finds in the body."""
        async with aclosing(chunks) as source:
            async for chunk in source:
                for event in framer.feed(chunk):
                    yield event
        for event in framer.end():
            yield event

    async def save(
        self,
        target: SaveTarget,
        *,
        progress: Progress | None = None,
        resume: bool = False,
    ) -> int:
        """Save the body, decompressed, to a file.

        A file appears at its path only when it is complete. Until then, the bytes are in
        a partial file next to it. If the connection breaks, the client requests the rest,
        up to `max_retries` times in a row. The server must support it: a GET with
        `Accept-Ranges: bytes`, a strong `ETag` or `Last-Modified`, and no
        `Content-Encoding`.

        Args:
            target: A path, or a file that is open for writing bytes.
            progress: Called with the bytes received so far and with the total, or `None`
                if the total is unknown. An exception ends the download.
            resume: Whether to keep the partial file after a failure, so that the next
                download to the same path continues it, as long as the file has not
                changed. Only for one process at a time.

        Returns:
            The size of the file in bytes.

        Raises:
            TransportError: if the connection breaks and the client cannot get the rest.
            OSError: if the file cannot be written.
        """
        from asyncio import sleep

        from ._download import Download

        download = Download(self, target, progress, resume)
        response: AsyncStreamedResponse[T] = self
        try:
            if download.received and not download.is_complete:
                await response.close()
                response = await self._rest(download)
            while not download.is_complete:
                try:
                    async with aclosing(response._chunks()) as chunks:
                        async for chunk in chunks:
                            download.write(chunk)
                    break
                except TransportError as error:
                    wait = download.wait_before_going_on()
                    if wait is None:
                        await response._tell(error)
                        raise
                await response.close()
                await sleep(wait)
                response = await self._rest(download)
            return download.finish()
        except BaseException:
            download.give_up()
            raise
        finally:
            await response.close()

    async def _rest(self, download: Download) -> AsyncStreamedResponse[T]:
        """The response to a request for the missing bytes."""
        response = await self._ask_again(download.rest())
        try:
            download.go_on(response)
        except ApiError:
            await response.close()
            raise
        return response

    async def read(self) -> bytes:
        """The whole body."""
        try:
            return await self._response.aread()
        except httpx2.RequestError as error:
            broken = self._call.broken(error)
            await self._tell(broken)
            raise broken from None

    async def parse(self) -> T:
        """Read the whole body and return what the plain method returns."""
        return self._result(await self.read())

    async def close(self) -> None:
        """Release the connection."""
        await self._response.aclose()


class AsyncStreamOpener(Generic[T]):
    """A context manager that sends the request on entry and closes the response on
    exit."""

    def __init__(self, send: Callable[[], Awaitable[AsyncStreamedResponse[T]]]) -> None:
        self._send = send
        self._response: AsyncStreamedResponse[T] | None = None

    async def __aenter__(self) -> AsyncStreamedResponse[T]:
        self._response = await self._send()
        return self._response

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._response is not None:
            await self._response.close()
